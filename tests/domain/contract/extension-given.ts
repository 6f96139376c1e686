import type { Contract } from '../../../domain/contract/contract.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import type { OrganisationId } from '../../../domain/shared/ids.ts';
import { confirmation, having, type Known, refusedRules, signed } from './given.ts';

export const option = {
  years: '2',
  noticeMonths: '6',
  delegatedTo: 'Director of Public Health',
  inConsultationWith: 'Cabinet Member for Health',
  wherePrinted: 'Clause 3.2',
};
export const values = ['2028/29', '2029/30'].map((financialYear) => ({
  financialYear,
  status: 'indicative',
  amount: '300,000',
}));
export const decision = {
  outcome: 'extend',
  decidedOn: '2027-09-01',
  decidedBy: 'The Director of Public Health',
  consulted: { role: 'Cabinet Member for Health', on: '2027-08-20' },
  reasons: 'The service meets its targets',
  values,
};
export const award = {
  status: 'confirmed',
  regime: 'psr' as const,
  process: 'C',
  providers: [{ organisation: 'org_livewell' as OrganisationId }],
  decision: { body: 'Cabinet' },
};
export const known: Known = { on: '2027-09-10', related: { award } };
export const registered = (change: object = {}): Contract =>
  having(signed(), ['recordOptions', { options: [{ ...option, ...change }] }]);
export const decide = (change: object = {}, when: Known = known) =>
  ['decideExtension', { ...decision, ...change }, when] as const;
export const refused = (change: object, when?: Known) => refusedRules(registered(), decide(change, when));
export const extended = (change: object = {}): Contract => having(registered(), decide(change));
export const day = civilDate;
export const lateConfirmation = { ...confirmation, confirmedBy: 'Pat Hill, legal' };
