import { ContractId, MeasureKey, ownSubjects } from '../shared/ids.ts';
import { type PeriodKey, periodName, periodOf } from '../shared/quarters.ts';

export type OwnSubject = (typeof ownSubjects)[number];
export type Subject = MeasureKey | OwnSubject;

export const ownSubjectNames: Record<OwnSubject, string> = {
  return: 'Late or missing returns',
  money: 'Money outside its tolerance',
  papers: 'Figures that contradict each other',
};

export const isOwnSubject = (subject: string): subject is OwnSubject => ownSubjects.some((own) => own === subject);

/** Money and papers are the authority's own: its figures of spend are never shown to the provider. */
export const isForAuthorityAlone = (subject: Subject): boolean => subject === 'money' || subject === 'papers';

/** A contract has one concern for each subject, whatever the periods and causes: `ctr_hi2025.smoking-quits`. */
export const makeConcernId = (contract: ContractId, subject: Subject): string => `${contract}.${subject}`;

/** What a concern's id names; undefined when it names nothing. */
export const parseConcernId = (
  id: string,
): { readonly contract: ContractId; readonly subject: Subject } | undefined => {
  const [contract = '', subject = '', ...more] = id.split('.');
  const [named, key] = [ContractId.safeParse(contract), MeasureKey.safeParse(subject)];
  return named.success && key.success && more.length === 0 ? { contract: named.data, subject: key.data } : undefined;
};

/** How a concern stands in an address: by the period in which it arose, then its subject: `2025-Q1.smoking-quits`. */
export const concernAddress = (period: PeriodKey | undefined, subject: Subject): string =>
  period === undefined ? subject : `${period}.${subject}`;

/** The subject and, where one is given, the period that an address names. */
export const readConcernAddress = (address: string): { readonly subject: string; readonly period?: PeriodKey } => {
  const [first = '', second, ...more] = address.split('.');
  if (second === undefined) return { subject: first };
  const period = periodOf(first);
  return period && more.length === 0 ? { subject: second, period: period.key } : { subject: '' };
};

/** `Waiting time, Q1 2025/26 (Apr-Jun)`: how a concern is called, by what its subject is called. */
export const concernTitle = (subject: string, period: PeriodKey | undefined): string =>
  period === undefined ? subject : `${subject}, ${periodName(period)}`;
