import type { DemonstrationAccess } from '../demonstration-access.ts';

/**
 * Carries out one command of the JSON API as one of the people, and returns the id of the record. `path` is without the
 * leading `/v1`. With `settled`, what the command brings about is there too when it resolves: the lists that tell of it,
 * and a concern for each red, dated that day. Throws a plain sentence when the command is refused.
 */
export type Act = (
  person: string,
  path: string,
  input?: object,
  options?: { readonly settled?: boolean },
) => Promise<string>;

interface Answer {
  readonly id?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

export const actOn =
  ({ client, drained }: Pick<DemonstrationAccess, 'client' | 'drained'>): Act =>
  async (person, path, input = {}, { settled = false } = {}) => {
    const { status, body } = await client.as(person).post<Answer | undefined>(`/v1${path}`, input);
    if (settled) await drained();
    if (status < 300 && body?.id !== undefined) return body.id;
    const errors = body?.errors?.map(({ pointer, detail }) => `${pointer} ${detail}`) ?? [];
    throw new Error([`${person} was refused ${path} with ${status}`, body?.detail ?? '', ...errors].join('; '));
  };

/** A contract as the strands pass it on: its id and where its returns and concerns are. */
export interface ContractMade {
  readonly id: string;
  readonly path: string;
}

export const contractAt = (id: string): ContractMade => ({ id, path: `/contracts/${id}` });
