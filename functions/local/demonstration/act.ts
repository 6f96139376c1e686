import type { ServiceClient } from '../client.ts';

/**
 * Carries out one command of the JSON API as one of the people, and returns the id of the record. `path` is without the
 * leading `/v1`. Throws a plain sentence when the command is refused.
 */
export type Act = (person: string, path: string, input?: object) => Promise<string>;

interface Answer {
  readonly id?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

export const actOn =
  (client: ServiceClient): Act =>
  async (person, path, input = {}) => {
    const { status, body } = await client.as(person).post<Answer | undefined>(`/v1${path}`, input);
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
