import type { CivilDate } from '../shared/dates.ts';
import { psr, type Source } from '../shared/source.ts';
import type { AwardState, ReceivedRepresentation, Round } from './award.ts';
import { dutyOf, isLetter, type NoticeStage, stageOf } from './notices/notices.ts';
import { noticesOwed, type OwedNotice } from './notices/notices-owed.ts';
import { standstillOf } from './standstill/representations.ts';
import { afterAwardText, panelStepNames, reviewStepNames } from './standstill/review-vocabulary.ts';
import { closesAfterFurtherDecision } from './standstill/standstill.ts';
import { initialEnd, longestEnd } from './term.ts';

/** One date in the life of an award, or a step to come whose date is not known yet. */
export interface TimelineEntry {
  readonly key: string;
  /** Undefined for a step that has not been taken, and for which no day is set. */
  readonly date: CivilDate | undefined;
  readonly what: string;
  /** `missing` for what the day has come for and nothing recorded says was done. */
  readonly state: 'done' | 'missing' | 'next' | 'later';
  readonly source?: Source;
}

type Step = Omit<TimelineEntry, 'state'> & {
  /** A day by which it is to be done: when the day comes it is missing, not done. */
  readonly isDeadline?: boolean;
};

/** What was done on a representation besides the further decision. */
const reviewDates = ({ id, from, reviewSteps, panelSteps }: ReceivedRepresentation): readonly Step[] => [
  ...reviewSteps.map(({ step, on }, index) => ({
    key: `${id}-review-${index + 1}`,
    date: on,
    what: `${reviewStepNames[step]}: ${from}`,
    source: psr('regulation 12(4)', 'S'),
  })),
  ...panelSteps.map(({ step, on, afterAward }, index) => ({
    key: `${id}-panel-${index + 1}`,
    date: on,
    what: `${panelStepNames[step]}${afterAward ? `, ${afterAwardText}` : ''}: ${from}`,
    source: psr('regulation 23', 'G'),
  })),
];

const standstillDates = (state: AwardState): readonly Step[] => {
  const standstill = standstillOf(state);
  if (!standstill) return [];
  return [
    { key: 'standstillStarts', date: standstill.starts, what: 'Standstill starts', source: standstill.source },
    {
      key: 'representationsUntil',
      date: standstill.representationsUntil,
      what:
        standstill.law === 'psr' ? 'Last day for representations, to midnight' : 'Last day of standstill, to midnight',
      source: standstill.source,
    },
    ...state.representations.flatMap(reviewDates),
    ...state.representations.flatMap((representation) =>
      representation.furtherDecisions.flatMap((decision, index): readonly Step[] => [
        {
          key: `${representation.id}-decision-${index + 1}`,
          date: decision.communicated,
          what: `Further decision communicated to ${representation.from}`,
          source: psr('regulation 12(4)', 'S'),
        },
        {
          key: `${representation.id}-five-days-${index + 1}`,
          date: closesAfterFurtherDecision(decision.communicated),
          what: 'Five working days after the further decision end, at midnight',
          source: psr('regulation 12', 'G'),
        },
      ]),
    ),
    ...(state.confirmation || state.abandonment || standstill.notProceeding.length > 0
      ? []
      : [
          { key: 'earliestAward', date: standstill.earliestAward, what: 'First day on which the contract may be made' },
        ]),
  ];
};

/** A notice: done once it is recorded, and until then a day by which it is to be done, if that is known. */
const noticeStep = ({ kind, spec, deadline, record, standing }: OwedNotice, today: CivilDate): Step => {
  const [key, source] = [kind, spec.deadlineSource];
  const done = isLetter(kind) ? 'sent' : 'published';
  if (record) return { key, source, date: record.publishedOn, what: `${spec.title}: ${done}` };
  const by = standing === 'notYet' ? undefined : deadline?.targetDay;
  if (by === undefined) return { key, source, date: undefined, what: `${spec.title}: to be ${done}` };
  const what = by < today ? `${spec.title}: no record that it was ${done} by this day` : `${spec.title}: by this day`;
  return { key, source, date: by, what, isDeadline: true };
};

/** A round that was gone back on: its decision, and the decision to go back. */
const roundSteps = ({ decision, repeated }: Round, index: number): readonly Step[] => [
  { key: `round-${index + 1}-decision`, date: decision.date, what: 'Decision to award, gone back on since' },
  {
    key: `round-${index + 1}-repeated`,
    date: repeated.decidedOn,
    what: 'Decision to go back to an earlier step',
    source: psr('regulation 15', 'M'),
  },
];

/** The steps of the process in order; those to come have no date yet. */
const processSteps = (state: AwardState, today: CivilDate): readonly Step[] => {
  const { decision, confirmation, abandonment } = state;
  const standstill = standstillOf(state);
  const hasStopped = abandonment !== undefined || (standstill?.notProceeding.length ?? 0) > 0;
  const notices = (...of: readonly NoticeStage[]): readonly Step[] =>
    noticesOwed(state, today)
      .filter(({ kind, record }) => of.includes(stageOf(kind)) && (record || !hasStopped || abandonment))
      .map((each) => noticeStep(each, today));
  const waits = !standstill && !hasStopped && !confirmation && dutyOf(state).required === true;
  const confirmed: Step = { key: 'confirmed', date: confirmation?.awardedOn, what: 'Award confirmed' };
  return [
    { key: 'began', date: state.began, what: 'Procurement began' },
    ...state.rounds.flatMap(roundSteps),
    ...notices('beforeDecision'),
    ...(decision?.reportPublished
      ? [{ key: 'reportPublished', date: decision.reportPublished, what: 'Report published' }]
      : []),
    ...(decision || !abandonment ? [{ key: 'decision', date: decision?.date, what: 'Decision to award' }] : []),
    ...notices('afterDecision'),
    ...standstillDates(state),
    ...(waits ? [{ key: 'standstillEnds', date: undefined, what: 'Standstill ends' }] : []),
    ...(hasStopped ? [] : [confirmed]),
    ...notices('afterAward'),
    ...(abandonment
      ? [
          {
            key: 'abandoned',
            date: abandonment.decidedOn,
            what: 'Decision to abandon the procurement',
            source: psr('regulation 15', 'M'),
          },
        ]
      : []),
    ...notices('afterAbandonment'),
  ];
};

const termSteps = (state: AwardState): readonly Step[] => [
  ...(state.existingContract
    ? [{ key: 'existingContractEnds', date: state.existingContract.ends, what: 'Existing contract ends' }]
    : []),
  { key: 'start', date: state.start, what: 'New contract starts' },
  { key: 'initialTermEnds', date: initialEnd(state), what: 'Initial term ends' },
  ...(state.extensionTermYears > 0
    ? [{ key: 'longestTermEnds', date: longestEnd(state), what: 'Longest term ends, with the extension' }]
    : []),
];

/** Known dates in order; the steps to come stand behind whatever is past and behind every known date of the process. */
const inOrder = (process: readonly Step[], term: readonly Step[], today: CivilDate): readonly Step[] => {
  const dated = [...process, ...term]
    .filter((each) => each.date !== undefined)
    .toSorted((one, other) => String(one.date).localeCompare(String(other.date)));
  const behind = dated.findLastIndex((each) => process.includes(each) || String(each.date) <= today) + 1;
  return [...dated.slice(0, behind), ...process.filter((each) => each.date === undefined), ...dated.slice(behind)];
};

/**
 * The steps of the award in order, each done, missing, next or later: done when it is past or today, missing when its
 * deadline has come and nothing recorded says that it was met, next for the first that is to come. A step to come whose
 * day is not known yet is listed without a date.
 */
export const timeline = (state: AwardState, today: CivilDate): readonly TimelineEntry[] => {
  const steps = inOrder(processSteps(state, today), state.abandonment ? [] : termSteps(state), today);
  const hasCome = ({ date }: Step): boolean => date !== undefined && date <= today;
  const next = steps.findIndex((each) => !hasCome(each));
  return steps.map(({ isDeadline, ...each }, index) => ({
    ...each,
    state: hasCome(each) ? (isDeadline ? 'missing' : 'done') : index === next ? 'next' : 'later',
  }));
};
