import type { Termination } from '../contract/change/terminate.ts';
import type { Contract } from '../contract/contract.ts';
import type { Standing } from '../shared/people.ts';

const withoutNames = ({ confirmations: _confirmations, ...termination }: Termination): Termination => termination;

/**
 * The contract as it leaves the record for its provider: without the authority's figures of money, and without why an
 * extension was decided as it was. The legal grounds of its changes and of its end, with who confirmed them, who
 * decided and which conflicts were declared, stay with the authority too. To the authority it is shown whole.
 */
export const discloseContract = (contract: Contract, standing: Standing): Contract => {
  if (standing === 'authority') return contract;
  const { spend: _spend, extensionDecisions, termination, ...shown } = contract;
  return {
    ...shown,
    versions: shown.versions.map(({ change: _change, ...version }) => version),
    ...(termination && { termination: withoutNames(termination) }),
    ...(extensionDecisions && {
      extensionDecisions: extensionDecisions.map(({ grounds: _grounds, ...decision }) => decision),
    }),
  };
};
