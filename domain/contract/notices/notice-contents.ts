import type { NoticeContents } from '../../notice/contents.ts';
import { noticeSpec } from '../../notice/notices.ts';
import { performanceRatingNames } from '../../regime/kpi.ts';
import { writtenDate } from '../../shared/dates.ts';
import { type Pence, pence, writtenPounds } from '../../shared/money.ts';
import type { RecordedChange } from '../change/change.ts';
import { terminationKindNames } from '../change/terminate.ts';
import type { Contract, ContractVersion } from '../contract.ts';
import { keyIndicators } from '../kpis.ts';
import type { ContractNoticeKind, ContractNoticeWording } from './notice-record.ts';
import { type ContractNotice, changeDay } from './notices-owed.ts';
import { isPerformanceKind } from './performance-notices.ts';

/** What the notice says it is. Schedule 14 asks for the authority's view that the change was urgent. */
const statementOf = (kind: ContractNoticeKind): string => {
  switch (kind) {
    case 'modification':
      return 'This notice announces that a contract under the Provider Selection Regime has been modified.';
    case 'urgentModification':
      return 'This notice announces that a contract under the Provider Selection Regime has been modified. In the view of the authority the modification was urgent.';
    case 'termination':
      return 'This notice announces that a public contract has ended.';
    case 'performance':
    case 'performanceAtEnd':
      return 'The authority assessed how this contract is performed against its key performance indicators.';
    case 'contractChange':
      return 'This notice announces that the authority intends to modify a public contract.';
    default:
      return `${noticeSpec(kind).title}.`;
  }
};

const conflictsOf = ({
  noConflictDeclared,
  declaredConflicts,
  conflictManagement,
}: Pick<
  ContractNoticeWording,
  'noConflictDeclared' | 'declaredConflicts' | 'conflictManagement'
>): NoticeContents['conflicts'] => {
  if (declaredConflicts !== undefined) return [{ declared: declaredConflicts, management: conflictManagement }];
  return noConflictDeclared ? 'noneDeclared' : undefined;
};

/** Who decided the change, as recorded with it; an extension was decided by whoever held the authority for it. */
const decisionMakersOf = (
  { extensionDecisions = [] }: Contract,
  { end }: ContractVersion,
  { ground, decisionMakers }: RecordedChange,
): Pick<NoticeContents, 'decisionMakers'> => {
  if (decisionMakers !== undefined) return { decisionMakers: decisionMakers.split('\n') };
  const extended = extensionDecisions.find((each) => each.outcome === 'extend' && each.end === end);
  return extended && ground === 'providedFor' ? { decisionMakers: [extended.decidedBy] } : {};
};

const signed = (amount: Pence): string =>
  amount === 0
    ? 'The lifetime value does not change.'
    : `The lifetime value ${amount > 0 ? 'rises' : 'falls'} by ${writtenPounds(pence(Math.abs(amount)))}.`;

const natureOf = (after: ContractVersion, change: RecordedChange, before: ContractVersion | undefined): string => {
  const length =
    before && before.end !== after.end
      ? `The contract ends on ${writtenDate(after.end)} instead of ${writtenDate(before.end)}.`
      : 'The length does not change.';
  return `${after.because}\n${signed(change.lifetimeValueChange)} ${length}`;
};

const endOf = ({ termination, terms }: Contract): string =>
  termination
    ? `Terminated on ${writtenDate(termination.on)}. ${terminationKindNames[termination.kind]}: ${termination.because}`
    : `Expired on ${writtenDate(terms.end)}, at the end of its term.`;

/** What regulation 39(4) asks for beside the particulars. A yearly notice covers the year that its deadline closes. */
const performanceContents = (
  { terms, providerName, providerAddress, reference }: Contract,
  { kind, event, deadline, published }: Pick<ContractNotice, 'kind' | 'event' | 'deadline' | 'published'>,
  award: { readonly reference?: string | undefined } | undefined,
): NoticeContents => ({
  procurementIdentifier: award?.reference ?? published?.wording?.reference ?? reference,
  indicators: keyIndicators(terms.measures).map(({ title }) => title),
  supplier: {
    name: providerName,
    address: published?.wording?.supplierAddress ?? providerAddress,
    email: published?.wording?.supplierEmail,
    identifier: published?.wording?.supplierIdentifier,
  },
  ...(published?.rating && { rating: performanceRatingNames[published.rating] }),
  periodCovered:
    kind === 'performance'
      ? `${writtenDate(event)} to ${writtenDate(deadline.lastLawfulDay)}`
      : `Since the last performance notice, to ${writtenDate(event)}`,
});

/**
 * What a notice about the contract says, from the record: the contract's particulars, and for a change what that version
 * changed, who decided and on what grounds. What was given when its publication was recorded completes it. What neither
 * holds is left out, for the notice to ask for.
 */
export const contractNoticeContents = (
  contract: Contract,
  notice: Pick<ContractNotice, 'kind' | 'version' | 'event' | 'deadline' | 'published'>,
  award?: { readonly cpv?: string | undefined; readonly reference?: string | undefined },
): NoticeContents => {
  const { kind, version } = notice;
  const after = contract.versions.find((each) => each.number === version);
  const before = contract.versions.find((each) => each.number === version - 1);
  const change = after?.change;
  const entry = contract.lifetimeValueAtEntry?.amount;
  const wording = notice.published?.wording ?? {};
  const reference = wording.reference ?? contract.reference;
  const cpv = wording.cpv ?? award?.cpv;
  return {
    statement: statementOf(kind),
    title: contract.title,
    reference,
    authority: contract.authorityName,
    provider: { name: contract.providerName, address: contract.providerAddress },
    description: contract.description,
    ...(cpv !== undefined && { cpv: [cpv] }),
    ...(entry !== undefined && { lifetimeValue: pence(entry + (change?.found.cumulativeChange ?? 0)) }),
    term: { from: contract.start, to: contract.terms.end },
    contractIdentifier: reference,
    ...(isPerformanceKind(kind) && performanceContents(contract, notice, award)),
    ...(kind === 'termination' && { natureOfChange: endOf(contract) }),
    ...(after &&
      change && {
        effectiveDate: changeDay(after),
        natureOfChange: natureOf(after, change, before),
        ...decisionMakersOf(contract, after, {
          ...change,
          ...(wording.decisionMakers !== undefined && { decisionMakers: wording.decisionMakers }),
        }),
        conflicts: conflictsOf(wording) ?? conflictsOf(change),
        ...(change.ground === 'urgent' && { urgencyReasons: change.groundBecause }),
      }),
  };
};
