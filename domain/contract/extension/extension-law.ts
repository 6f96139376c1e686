import { type NoticeDeadline, noticeDeadline } from '../../notice/deadline.ts';
import { type NoticeKind, noticeSpec } from '../../notice/notices.ts';
import type { KeptConfirmation } from '../../shared/confirmation.ts';
import { addDays, type CivilDate, daysBetween } from '../../shared/dates.ts';
import { type Pence, pence, writtenPounds } from '../../shared/money.ts';
import type { Rule } from '../../shared/refusal.ts';
import type { RecordedChange } from '../change/change.ts';
import { cumulativeChangeOf, lifetimeAtEntry } from '../change/lifetime.ts';
import { type Contract, latestEnd, totalValue, type YearValue } from '../contract.ts';
import { modification } from '../modification/modification.ts';
import { percentOf } from '../modification/modification-sums.ts';
import { type ContractRegime, regimeOfContract } from '../regime.ts';
import type { AwardForContract } from '../related.ts';
import { financialYearsBetween } from '../years.ts';

/** A notice that the extension triggers, with its deadline. */
export interface ExtensionNotice {
  readonly kind: NoticeKind;
  readonly title: string;
  readonly deadline: NoticeDeadline;
}

/** The legal test of an extension under an option, with its figures in pence. */
export interface ExtensionLaw extends ContractRegime {
  readonly permitted: boolean;
  readonly rule: Rule;
  readonly because: string;
  /** Left out where nothing says it. */
  readonly lifetimeValueAtEntry?: Pence | undefined;
  /** What the years of the extension are worth; left out where one of them states no value. */
  readonly extensionValue?: Pence | undefined;
  /** As much of that as the lifetime value at entry counts already. */
  readonly countedAtEntry: Pence;
  /** The change in the lifetime value, with all changes before it. */
  readonly cumulativeChange: Pence;
  readonly cumulativePercent: number | null;
  readonly noticeBecause?: string | undefined;
  readonly noticeRule?: Rule['source'] | undefined;
  readonly notices: readonly ExtensionNotice[];
  readonly review: readonly string[];
}

/** An extension as it is tested: its last day, the value of its years, and the day on which it changes the contract. */
export interface ProposedExtension {
  readonly end: CivilDate;
  readonly values: readonly YearValue[];
  readonly changedOn: CivilDate;
}

/**
 * Working days that the law takes between the decision and the change itself. An ordinary public contract is changed only
 * after its contract change notice is published; an option provided for needs no standstill under any regime.
 */
export const workingDaysForLaw = ({ regime }: ContractRegime): number => (regime === 'pa2023' ? 1 : 0);

/** The financial years that an extension from the day after the end runs through. */
export const yearsOfExtension = (contract: Contract, end: CivilDate): readonly string[] =>
  financialYearsBetween(addDays(contract.terms.end, 1), end);

/** What stands in the contract for those years. */
export const valuesFor = (values: readonly YearValue[], years: readonly string[]): readonly YearValue[] =>
  values.filter(({ financialYear }) => years.includes(financialYear));

/** The values of all years once those of the extension are in place of what stood for them. */
export const withExtensionValues = (contract: Contract, values: readonly YearValue[]): readonly YearValue[] => {
  const given = new Set(values.map(({ financialYear }) => financialYear));
  return [...contract.terms.values.filter(({ financialYear }) => !given.has(financialYear)), ...values].toSorted(
    (one, other) => one.financialYear.localeCompare(other.financialYear),
  );
};

/** The value that stands for a year of both the term and the extension is not added by the extension. */
const valueAdded = (contract: Contract, { end, values }: ProposedExtension): Pence | undefined => {
  const years = yearsOfExtension(contract, end);
  const given = valuesFor(values, years);
  if (given.length < years.length || totalValue(given).yearsNotStated > 0) return undefined;
  const shared = new Set(financialYearsBetween(contract.start, contract.terms.end));
  const standing = valuesFor(contract.terms.values, years).filter((year) => shared.has(year.financialYear));
  return pence(totalValue(given).stated - totalValue(standing).stated);
};

/**
 * How much of the extension the lifetime value at entry counts already: what the years as signed state for it, where that
 * value is the sum of those years. Whether a lifetime value counts options was not read [M].
 */
const countedIn = (contract: Contract, end: CivilDate, entry: Pence | undefined): Pence => {
  const signed = (contract.versions[0] ?? contract.terms).values;
  if (entry === undefined || totalValue(signed).stated !== entry) return pence(0);
  const inTerm = new Set(financialYearsBetween(contract.start, contract.terms.end));
  const added = valuesFor(signed, yearsOfExtension(contract, end)).filter((year) => !inTerm.has(year.financialYear));
  return totalValue(added).stated;
};

const valueUnknown =
  'The extension states no value for one of its years, so it cannot be said whether a notice is owed. Confirm the value.';
const entryUnknown =
  'The lifetime value when the contract was entered into is not recorded, so no percentage can be worked out.';
const optionsUnread =
  'Whether a lifetime value counts the years of an option was not read in the regulations. Confirm with legal.';

/**
 * Whether the extension is permitted as provided for, its cumulative change and its notices (law.md sections 5.1 and 8).
 * The notice is tested on the whole value of the extension, as the flowchart counts a modification; the cumulative change
 * leaves out what the lifetime value at entry counted already.
 */
export const extensionLaw = (
  contract: Contract,
  award: AwardForContract | undefined,
  proposed: ProposedExtension,
): ExtensionLaw => {
  const regime = regimeOfContract(contract, award);
  const entry = lifetimeAtEntry(contract, award)?.amount;
  const extensionValue = valueAdded(contract, proposed);
  const countedAtEntry = countedIn(contract, proposed.end, entry);
  const before = cumulativeChangeOf(contract);
  const answer = modification({
    regime: regime.regime,
    awardedUnder: regime.awardedUnder,
    originalLifetimeValue: entry ?? pence(0),
    previousCumulativeChange: before,
    thisChange: extensionValue ?? pence(0),
    ground: 'providedFor',
    materiallyDifferentInCharacter: false,
    term: {
      maximumDays: daysBetween(contract.start, latestEnd(contract)) + 1,
      changeDays: daysBetween(contract.terms.end, proposed.end),
    },
  });
  const cumulativeChange = pence(before + (extensionValue === undefined ? 0 : extensionValue - countedAtEntry));
  const kind = answer.noticeDue?.kind;
  return {
    ...regime,
    permitted: answer.permitted,
    rule: answer.rule,
    because: answer.because,
    lifetimeValueAtEntry: entry,
    extensionValue,
    countedAtEntry,
    cumulativeChange,
    cumulativePercent: entry === undefined ? null : percentOf(cumulativeChange, entry),
    noticeBecause: answer.noticeDue?.sentence,
    noticeRule: answer.noticeDue?.source,
    notices: kind ? [{ kind, title: noticeSpec(kind).title, deadline: noticeDeadline(kind, proposed.changedOn) }] : [],
    review: [
      ...(entry === undefined ? [entryUnknown] : answer.review),
      ...(extensionValue === undefined ? [valueUnknown] : []),
      ...(regime.regime === 'psr' ? [optionsUnread] : []),
    ],
  };
};

type Conflicts = Pick<RecordedChange, 'noConflictDeclared' | 'declaredConflicts' | 'conflictManagement'>;

/** The extension as one of the changes to the contract, so that later changes are counted with it. */
export const changeOf = (
  law: ExtensionLaw,
  wherePrinted: string,
  confirmations: readonly KeptConfirmation[],
  conflicts: Conflicts,
): RecordedChange => ({
  ...conflicts,
  ground: 'providedFor',
  groundBecause: `The option is printed in ${wherePrinted}`,
  materiallyDifferentInCharacter: false,
  lifetimeValueChange: pence(law.extensionValue === undefined ? 0 : law.extensionValue - law.countedAtEntry),
  ...(confirmations.length > 0 && { confirmations }),
  found: {
    regime: law.regime,
    rule: law.rule.id,
    because:
      law.extensionValue === undefined
        ? law.because
        : `${law.because}. The years of the extension are worth ${writtenPounds(law.extensionValue)}`,
    source: law.rule.source,
    setAside: !law.permitted,
    lifetimeValueAtEntry: law.lifetimeValueAtEntry,
    cumulativeChange: law.cumulativeChange,
    cumulativePercent: law.cumulativePercent,
    notice:
      law.noticeBecause === undefined || law.noticeRule === undefined
        ? undefined
        : { kind: law.notices[0]?.kind, sentence: law.noticeBecause, source: law.noticeRule },
    review: law.review,
  },
});
