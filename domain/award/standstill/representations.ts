import { noticeSpec } from '../../notice/notices.ts';
import { addDays, type CivilDate, type Instant, londonDate, writtenDate } from '../../shared/dates.ts';
import { type Refusal, type Rule, refusal } from '../../shared/refusal.ts';
import { nextWorkingDay } from '../../shared/working-days.ts';
import type { AwardState, NoticeRecord, ReceivedRepresentation } from '../award.ts';
import { isSetAside, withWayOut } from '../confirmation/confirmations.ts';
import { standstillNotice } from '../notices/notices.ts';
import { reviewRules as rules } from './review-rules.ts';
import { closesAfterFurtherDecision, type Standstill, standstillPa2023, standstillPsr } from './standstill.ts';

/** Why a representation keeps standstill open. */
export type OpenBecause = 'noFurtherDecision' | 'withPanel' | 'adviceUnanswered';

/** The standstill of one award as it runs: kept open by representations and by the five working days after each. */
export interface RunningStandstill extends Omit<Standstill, 'earliestAward' | 'suggestedAward'> {
  readonly law: 'psr' | 'pa2023';
  /** The representations received in time that keep standstill open: `whyOpen` says for what. */
  readonly openRepresentations: readonly ReceivedRepresentation[];
  /** The representations whose further decision is to repeat a step or to abandon. */
  readonly notProceeding: readonly ReceivedRepresentation[];
  /** The last day of standstill, to its end at midnight; undefined while a representation is open. */
  readonly closes: CivilDate | undefined;
  /** The first day on which the contract may be made, and that day or the next working day. */
  readonly earliestAward: CivilDate | undefined;
  readonly suggestedAward: CivilDate | undefined;
}

const counts = { psr: standstillPsr, pa2023: standstillPa2023 } as const;

const lawOf = ({ kind }: Pick<NoticeRecord, 'kind'>): RunningStandstill['law'] =>
  noticeSpec(kind).regime === 'psr' ? 'psr' : 'pa2023';

/** The standstill that a notice starts, by the count of its own law. */
export const countedFrom = (notice: Pick<NoticeRecord, 'kind'>, publishedOn: CivilDate): Standstill =>
  counts[lawOf(notice)](publishedOn);

/** Whether a representation received then is in time: before midnight, in London, at the end of the last day. */
export const isInTime = (standstill: Standstill, received: Instant): boolean =>
  londonDate(received) <= standstill.representationsUntil;

const hasPanelStep = ({ panelSteps }: ReceivedRepresentation, step: string): boolean =>
  panelSteps.some((each) => each.step === step && !each.afterAward);

/** What the representation waits for; undefined when it keeps standstill open no longer, or was not in time. */
export const whyOpen = (representation: ReceivedRepresentation): OpenBecause | undefined => {
  if (!representation.inTime) return undefined;
  const latest = representation.furtherDecisions.at(-1);
  if (!latest) return 'noFurtherDecision';
  if (hasPanelStep(representation, 'advised')) return latest.afterAdvice ? undefined : 'adviceUnanswered';
  return hasPanelStep(representation, 'accepted') ? 'withPanel' : undefined;
};

/** Whether information that the provider asked for, and to which it is entitled promptly, is not recorded as supplied. */
export const owesInformation = ({ inTime, informationRequested, reviewSteps }: ReceivedRepresentation): boolean =>
  inTime && informationRequested !== undefined && !reviewSteps.some(({ step }) => step === 'informationSupplied');

/** Whether the Panel has been asked and has neither accepted nor declined the case. */
export const awaitsPanel = (representation: ReceivedRepresentation): boolean =>
  representation.panelSteps.at(-1)?.step === 'requested';

const lastDay = (representation: ReceivedRepresentation): CivilDate | undefined => {
  const latest = representation.furtherDecisions.at(-1);
  return latest && closesAfterFurtherDecision(latest.communicated);
};

const openRules: Record<OpenBecause, { readonly rule: Rule; readonly detail: (from: string) => string }> = {
  noFurtherDecision: { rule: rules.representationsAnswered, detail: (from) => `the one from ${from} has none` },
  withPanel: { rule: rules.panelCaseIsOver, detail: (from) => `it reviews the representation from ${from}` },
  adviceUnanswered: {
    rule: rules.adviceIsAnswered,
    detail: (from) => `none is recorded on the representation from ${from}`,
  },
};

/** Whether the representation keeps standstill open: it waits for something, by a rule that is not set aside. */
const keepsOpen = (state: AwardState, representation: ReceivedRepresentation): boolean => {
  const why = whyOpen(representation);
  return why !== undefined && !isSetAside(state, openRules[why].rule);
};

/** The standstill of the award; undefined until the notice that starts it is published, and where there is none. */
export const standstillOf = (state: AwardState): RunningStandstill | undefined => {
  const notice = standstillNotice(state);
  if (!notice) return undefined;
  const standstill = countedFrom(notice, notice.publishedOn);
  const inTime = state.representations.filter((each) => each.inTime);
  const openRepresentations = inTime.filter((each) => keepsOpen(state, each));
  const notProceeding = inTime.filter((each) => (each.furtherDecisions.at(-1)?.outcome ?? 'proceed') !== 'proceed');
  const days = [standstill.representationsUntil, ...inTime.map(lastDay).filter((day) => day !== undefined)];
  const closes = openRepresentations.length > 0 ? undefined : days.sort().at(-1);
  const earliestAward = closes && addDays(closes, 1);
  return {
    ...standstill,
    law: lawOf(notice),
    openRepresentations,
    notProceeding,
    closes,
    earliestAward,
    suggestedAward: earliestAward && nextWorkingDay(earliestAward),
  };
};

/** Why the representation keeps standstill open, as a refusal; undefined when it does not. */
export const refusalOfOpen = (representation: ReceivedRepresentation): Refusal | undefined => {
  const why = whyOpen(representation);
  if (why === undefined) return undefined;
  const { rule, detail } = openRules[why];
  return withWayOut(refusal(rule, { because: `${rule.sentence}: ${detail(representation.from)}` }));
};

const ruleOfEnd = ({ closes, representationsUntil, law }: RunningStandstill): Rule => {
  if (law === 'pa2023') return rules.actStandstillIsOver;
  return closes !== undefined && closes > representationsUntil ? rules.fiveWorkingDaysAreOver : rules.standstillIsOver;
};

/** Why the contract may not be made on that day (a civil date in London); empty when standstill has ended. */
export const standstillRefusals = (standstill: RunningStandstill, day: CivilDate): readonly Refusal[] => {
  const open = standstill.openRepresentations.map(refusalOfOpen).filter((each) => each !== undefined);
  if (open.length > 0) return open;
  if (standstill.notProceeding.length > 0) return [refusal(rules.furtherDecisionIsToProceed)];
  if (standstill.closes === undefined || day > standstill.closes) return [];
  const rule = ruleOfEnd(standstill);
  return [
    refusal(rule, {
      because: `${rule.sentence}: it ends at midnight at the end of ${writtenDate(standstill.closes)}`,
      field: 'awardedOn',
    }),
  ];
};
