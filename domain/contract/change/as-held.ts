import type { OrganisationId } from '../../shared/ids.ts';
import type { Contract } from '../contract.ts';

/**
 * The contract as a former provider may still meet it, beside the returns that it sent: with itself as the provider, and
 * nothing that came into force after its last day. Undefined for an organisation that never held it before.
 */
export const asHeldBy = (contract: Contract, organisation: OrganisationId): Contract | undefined => {
  const held = contract.formerProviders?.findLast((each) => each.organisation === organisation);
  if (!held) return undefined;
  const versions = contract.versions.filter(
    ({ number, effectiveFrom, change }) => number === 1 || (change?.madeOn ?? effectiveFrom) <= held.until,
  );
  const {
    termination: _end,
    notices: _notices,
    formerProviders: _others,
    providerAddress: _address,
    ...shown
  } = contract;
  const latest = versions.at(-1);
  return {
    ...shown,
    provider: held.organisation,
    providerName: held.name,
    ...(latest && {
      terms: {
        end: latest.end,
        values: latest.values,
        funding: latest.funding,
        calendar: latest.calendar,
        measures: latest.measures,
      },
    }),
    versions,
  };
};
