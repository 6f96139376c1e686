import { testService } from '../../support/service.ts';

export const service = await testService({ today: '2026-08-10' });
export const [commissioner, board, officer, certifier] = [
  'commissioner',
  'board-member',
  'data-officer',
  'certifier',
].map((person) => service.client.as(person)) as [Api, Api, Api, Api];
export type Api = ReturnType<typeof service.client.as>;

export interface ReturnRead {
  readonly version: number;
  readonly status: string;
  readonly sending: { readonly late: boolean; readonly due: string };
  readonly rows: readonly {
    readonly measure: { readonly key: string };
    readonly shown: { readonly figure: { readonly text: string }; readonly score: { readonly status: string } };
    readonly restatements: readonly {
      readonly before: { readonly text: string };
      readonly after: { readonly text: string };
    }[];
  }[];
}
export interface Problem {
  readonly type: string;
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];
}

export const rowOf = (read: ReturnRead, key: string) => read.rows.find((row) => row.measure.key === key);
