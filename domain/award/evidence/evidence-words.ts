/** How pages and documents write the answers that the evidence holds. */

export { positionNames } from '../../shared/confirmation.ts';

export const selectionResultNames = { met: 'Met', notMet: 'Not met', notApplied: 'Not applied' } as const;
export const exclusionResultNames = {
  neither: 'Neither excluded nor excludable',
  excludable: 'Excludable',
  excluded: 'Excluded',
} as const;
export const debarmentNames = {
  noneListed: 'Checked: none of them is listed',
  listed: 'Checked: one or more is listed',
  noSubContractors: 'The provider says that it will not sub-contract',
  notChecked: 'Not checked',
} as const;
export const checkStateNames = {
  given: 'Given',
  notRequired: 'Not required',
  notStated: 'The papers do not say',
} as const;
export const methodNames = {
  ranked: 'Ranked, from 1 for the most important to 5',
  weighted: 'Weighted, in percentages that add up to 100',
  equal: 'All equally important',
} as const;
export const vatNames = { notStated: 'Not stated', net: 'Without VAT', gross: 'With VAT' } as const;
export const outcomeNames = {
  proceed: 'Enter into the contract as intended',
  repeat: 'Go back and repeat a step',
  abandon: 'Abandon the procurement',
} as const;
export const offerResultNames = { successful: 'Successful', unsuccessful: 'Not successful' } as const;
