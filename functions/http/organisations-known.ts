import { awardList } from '../../domain/views/award-list.ts';
import { contractList } from '../../domain/views/contract-list.ts';
import { type KnownOrganisation, knownOrganisations } from '../pages/shared/organisations.tsx';
import type { Reader } from './reader.ts';

/** The organisations that the authority's awards and contracts name so far, for forms that ask for an organisation's id. */
export const organisationsKnown = async (read: Reader): Promise<readonly KnownOrganisation[]> => {
  const [awards, contracts] = await Promise.all([
    read.all('award.read', awardList),
    read.all('contract.read', contractList),
  ]);
  return knownOrganisations([
    ...awards.flatMap(({ organisations = [], providers }) =>
      organisations.map((organisation, index) => ({ organisation, name: providers[index] ?? organisation })),
    ),
    ...contracts.map(({ provider, providerName }) => ({ organisation: provider, name: providerName })),
  ]);
};
