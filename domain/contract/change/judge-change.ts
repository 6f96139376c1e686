import { noticeSpec } from '../../notice/notices.ts';
import type { KeptConfirmation } from '../../shared/confirmation.ts';
import type { CivilDate } from '../../shared/dates.ts';
import { type Pence, pence, sumPence } from '../../shared/money.ts';
import { type Refusal, type Rule, refusal } from '../../shared/refusal.ts';
import type { Contract } from '../contract.ts';
import { modification } from '../modification/modification.ts';
import type { ModificationRegime } from '../modification/modification-facts.ts';
import { percentOf } from '../modification/modification-sums.ts';
import { regimeOfContract } from '../regime.ts';
import type { AwardForContract } from '../related.ts';
import type { ChangeFinding, ChangeGround, LifetimeAtEntry, Modification, RecordedChange } from './change.ts';
import { changeRules as rule } from './change-rules.ts';
import { keptConfirmation, refusalOfRule } from './confirm-rule.ts';
import { cumulativeChangeOf, lifetimeAtEntry } from './lifetime.ts';
import { urgent, urgentRules } from './urgent.ts';

/** What the law has to know of a change to a signed contract. Amounts in pence. */
export interface ChangeToJudge
  extends Pick<
    Modification,
    | 'materiallyDifferentInCharacter'
    | 'lifetimeValueChange'
    | 'shiftsBalanceToSupplier'
    | 'urgency'
    | 'lifetimeValueAtEntry'
    | 'confirmation'
  > {
  readonly ground: ChangeGround;
  readonly successorMeetsBasicSelection?: boolean | undefined;
}

/** Where the change stands: the contract with its history, its award, the day, and the path of the change's fields. */
export interface Judging {
  readonly contract: Contract;
  readonly award: AwardForContract | undefined;
  readonly today: CivilDate;
  /** What comes before the names of the fields: `modification.`, or nothing. */
  readonly at: string;
}

export interface JudgedChange {
  /** Empty when the change is permitted, or when a refusal that is not confirmed itself is set aside by name. */
  readonly refusals: readonly Refusal[];
  readonly found: ChangeFinding;
  readonly confirmations: readonly KeptConfirmation[];
  readonly lifetimeValueAtEntry: LifetimeAtEntry | undefined;
}

/** What of the judgement is kept with the change. */
export const judgedParts = ({
  confirmations,
  found,
}: JudgedChange): Pick<RecordedChange, 'confirmations' | 'found'> => ({
  ...(confirmations.length > 0 && { confirmations }),
  found,
});

/** The regimes in which limits are counted from the value at entry; the others let a contract change as it likes. */
const isLimited = (regime: ModificationRegime): boolean =>
  regime === 'psr' || regime === 'pa2023' || regime === 'pcr2015' || regime === 'pcr2015LightTouch';

interface Verdict extends Pick<ChangeFinding, 'because' | 'notice' | 'review'> {
  readonly permitted: boolean;
  readonly rule: Rule;
}

const noneMet: NonNullable<Modification['urgency']> = {
  mustBeMadeUrgently: false,
  reasonForeseeable: true,
  reasonAttributableToAuthority: true,
  delayRisksSafety: false,
};

const urgentVerdict = ({ urgency }: ChangeToJudge): Verdict => {
  // The schema asks for the answers with this ground; what is not answered is not met.
  const facts = urgency ?? noneMet;
  const { permitted, refusals, because, review } = urgent({ ...facts, what: 'modification' });
  const { title, deadlineSource } = noticeSpec('urgentModification');
  return {
    permitted,
    rule: refusals[0]?.rule ?? urgentRules.allTestsAreMet,
    because,
    notice: {
      kind: 'urgentModification',
      sentence: `${title}: an urgent change is published whatever its value`,
      source: deadlineSource,
    },
    review,
  };
};

const urgentElsewhere: Verdict = {
  permitted: false,
  rule: rule.urgentOnlyUnderPsr,
  because: rule.urgentOnlyUnderPsr.sentence,
  review: [],
};

const verdictOf = (typed: ChangeToJudge, judging: Judging, original: Pence, previous: Pence): Verdict => {
  const { ground } = typed;
  const { contract, award } = judging;
  const law = regimeOfContract(contract, award);
  if (ground === 'urgent') return law.regime === 'psr' ? urgentVerdict(typed) : urgentElsewhere;
  const { noticeDue, ...answer } = modification({
    ...law,
    originalLifetimeValue: original,
    previousCumulativeChange: previous,
    thisChange: typed.lifetimeValueChange,
    ground,
    materiallyDifferentInCharacter: typed.materiallyDifferentInCharacter,
    successorMeetsBasicSelection: typed.successorMeetsBasicSelection,
    shiftsBalanceToSupplier: typed.shiftsBalanceToSupplier,
  });
  return { ...answer, notice: noticeDue };
};

const entryRefusal = (
  typed: ChangeToJudge,
  known: LifetimeAtEntry | undefined,
  regime: ModificationRegime,
  at: string,
): Refusal | undefined => {
  const field = `${at}lifetimeValueAtEntry.amount`;
  if (known && typed.lifetimeValueAtEntry) return refusal(rule.entryValueIsFixed, { field });
  const isNeeded = isLimited(regime) && typed.ground !== 'successor';
  return !known && !typed.lifetimeValueAtEntry && isNeeded ? refusal(rule.entryValueIsKnown, { field }) : undefined;
};

const nothing = pence(0);

/**
 * What the law says of a change to a signed contract, and what stands against recording it (regulations 13 and 14, section
 * 74, regulation 72; law.md sections 5 and 8). All changes since the contract was entered into count together, from its
 * value at entry, which no change raises. A refusal by a rule that is not confirmed is set aside by a named confirmation.
 */
export const judgeChange = (typed: ChangeToJudge, judging: Judging): JudgedChange => {
  const { contract, award, today, at } = judging;
  const { regime } = regimeOfContract(contract, award);
  const known = lifetimeAtEntry(contract, award);
  const entry = known ?? (typed.lifetimeValueAtEntry && { ...typed.lifetimeValueAtEntry, from: 'stated' as const });
  const previous = cumulativeChangeOf(contract);
  const cumulativeChange = sumPence([previous, typed.lifetimeValueChange]);
  const unknownEntry = entryRefusal(typed, known, regime, at);
  const verdict = verdictOf(typed, judging, entry?.amount ?? nothing, previous);
  const deciding = { rule: verdict.rule, permits: verdict.permitted, because: verdict.because };
  const refusals = [
    unknownEntry,
    // Without the value at entry, what the limits say would be said of nothing.
    ...(unknownEntry?.rule === rule.entryValueIsKnown
      ? []
      : refusalOfRule(deciding, typed.confirmation, {
          at: `${at}confirmation`,
          otherwise: `${at}ground`,
          today,
        })),
    entry &&
      entry.amount + cumulativeChange < 0 &&
      refusal(rule.entryValueCoversDecreases, { field: `${at}lifetimeValueChange` }),
  ].filter((each): each is Refusal => Boolean(each));
  return {
    refusals,
    confirmations: keptConfirmation(verdict.rule, typed.confirmation),
    lifetimeValueAtEntry: entry,
    found: {
      regime,
      rule: verdict.rule.id,
      because: verdict.because,
      source: verdict.rule.source,
      setAside: !verdict.permitted,
      ...(entry && { lifetimeValueAtEntry: entry.amount }),
      cumulativeChange,
      cumulativePercent: entry ? percentOf(cumulativeChange, entry.amount) : null,
      ...(verdict.notice && { notice: verdict.notice }),
      review: verdict.review,
    },
  };
};
