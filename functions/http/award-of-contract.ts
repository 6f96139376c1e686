import { can } from '../../domain/authorisation.ts';
import type { AwardState } from '../../domain/award/award.ts';
import type { Contract } from '../../domain/contract/contract.ts';
import type { PageRequest } from './page-routes.ts';

/** The award that a contract comes from, for people who may read it; undefined for others and without an award. */
export const awardOfContract = async (
  contract: Contract,
  { person, read }: Pick<PageRequest, 'person' | 'read'>,
): Promise<AwardState | undefined> => {
  if (!contract.award || can(person, 'award.read', { authority: contract.authority }) !== 'allowed') return undefined;
  return (await read.recordIfThere('award', { awardId: contract.award }))?.state;
};
