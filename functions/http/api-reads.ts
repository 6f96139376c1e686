import type { Action } from '../../domain/authorisation.ts';
import type { CivilDate } from '../../domain/shared/dates.ts';
import { contractList } from '../../domain/views/contract-list.ts';
import type { View } from '../../domain/views/row.ts';
import { cursorOf, limitIn, sortIn } from './cursor.ts';
import type { Reader } from './reader.ts';
import type { SignedIn } from './session.ts';

export interface ApiRequest {
  readonly person: SignedIn;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly today: CivilDate;
  readonly read: Reader;
}

export interface ApiRead {
  readonly path: string;
  readonly action: Action;
  readonly title: string;
  /** Whether the answer is a page of a list, with `cursor` and `limit` to ask for more. */
  readonly isList: boolean;
  readonly answer: (request: ApiRequest) => Promise<{ readonly body: unknown; readonly version?: number }>;
}

const record = (path: string, noun: 'award' | 'contract' | 'outcome' | 'concern', title: string): ApiRead => ({
  path,
  action: `${noun}.read`,
  title,
  isList: false,
  answer: async ({ params, read }) => {
    const { state, version } = await read.record(noun, params);
    return { body: { version, ...(state as object) }, version };
  },
});

const list = <Line>(path: string, action: Action, title: string, view: View<Line>): ApiRead => ({
  path,
  action,
  title,
  isList: true,
  answer: async ({ query, read }) => {
    const limit = limitIn(query.get('limit') ?? undefined);
    const { lines, next } = await read.list(action, view, { after: sortIn(query.get('cursor') ?? undefined), limit });
    return { body: { items: lines, next: cursorOf(next) ?? null } };
  },
});

/** Every read of the JSON API. */
export const apiReads: readonly ApiRead[] = [
  list('/contracts', 'contract.read', 'List the contracts of your organisation', contractList),
  record('/awards/:awardId', 'award', 'Read an award'),
  record('/contracts/:contractId', 'contract', 'Read a contract'),
  record('/contracts/:contractId/concerns/:concern', 'concern', 'Read a concern'),
  record('/outcomes/:outcomeId', 'outcome', 'Read an outcome'),
];
