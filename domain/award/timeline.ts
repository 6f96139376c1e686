import { addDays, type CivilDate, termEnd } from '../shared/dates.ts';
import { psr, type Source } from '../shared/source.ts';
import type { AwardState } from './award.ts';
import { standstillOf } from './representations.ts';
import { closesAfterFurtherDecision } from './standstill.ts';

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

/** Days within which the award is confirmed by notice: a day less than the last lawful one (law.md section 3). */
const confirmationNotice = { target: 29, last: 30 } as const;

/** By when the notice confirming the award is published; undefined until it is confirmed, and outside the regime. */
export const confirmationNoticeDue = (state: AwardState): { target: CivilDate; last: CivilDate } | undefined =>
  state.confirmation && state.regime === 'psr'
    ? {
        target: addDays(state.confirmation.awardedOn, confirmationNotice.target),
        last: addDays(state.confirmation.awardedOn, confirmationNotice.last),
      }
    : undefined;

const standstillDates = (state: AwardState): readonly Step[] => {
  const standstill = standstillOf(state);
  if (!standstill) return [];
  return [
    {
      key: 'standstillStarts',
      date: standstill.starts,
      what: 'Standstill starts',
      source: psr('regulation 12(2)', 'S'),
    },
    {
      key: 'representationsUntil',
      date: standstill.representationsUntil,
      what: 'Last day for representations, to midnight',
      source: psr('regulation 12(3)', 'S'),
    },
    ...state.representations.flatMap((representation) =>
      representation.furtherDecisions.flatMap((decision, index) => [
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
    ...(state.confirmation || standstill.notProceeding.length > 0
      ? []
      : [
          { key: 'earliestAward', date: standstill.earliestAward, what: 'First day on which the contract may be made' },
        ]),
  ];
};

const longestEnd = (state: AwardState): CivilDate =>
  termEnd(state.start, state.initialTermYears + state.extensionTermYears);

/** What publishes the confirmation: done once it is recorded, and until then a day by which it is to be done. */
const confirmationNoticeStep = (state: AwardState, today: CivilDate): Step => {
  const [key, source] = ['confirmationNotice', psr('regulation 9', 'M')];
  const published = state.confirmationNotice?.published;
  if (published) return { key, source, date: published, what: 'Notice confirming the award published' };
  const target = confirmationNoticeDue(state)?.target;
  const what =
    target === undefined
      ? 'Notice confirming the award published'
      : target < today
        ? 'Notice confirming the award: no record that it was published by this day'
        : 'Publish the notice confirming the award by this day';
  return { key, source, date: target, what, isDeadline: true };
};

/** The steps of the process in order; those to come have no date yet. */
const processSteps = (state: AwardState, today: CivilDate): readonly Step[] => {
  const { decision, notice, confirmation } = state;
  const isPsr = state.regime === 'psr';
  const standstill = standstillOf(state);
  const hasStopped = standstill !== undefined && standstill.notProceeding.length > 0;
  const confirmed: Step = { key: 'confirmed', date: confirmation?.awardedOn, what: 'Award confirmed' };
  return [
    { key: 'began', date: state.began, what: 'Procurement began' },
    ...(decision?.reportPublished
      ? [{ key: 'reportPublished', date: decision.reportPublished, what: 'Report published' }]
      : []),
    { key: 'decision', date: decision?.date, what: 'Decision to award' },
    ...(isPsr
      ? [
          {
            key: 'notice',
            date: notice?.publishedOn,
            what: 'Intention notice published',
            source: psr('regulation 9(3)', 'S'),
          },
        ]
      : []),
    ...standstillDates(state),
    ...(isPsr && !standstill ? [{ key: 'standstillEnds', date: undefined, what: 'Standstill ends' }] : []),
    ...(hasStopped ? [] : [confirmed, ...(isPsr ? [confirmationNoticeStep(state, today)] : [])]),
  ];
};

const termSteps = (state: AwardState): readonly Step[] => [
  ...(state.existingContract
    ? [{ key: 'existingContractEnds', date: state.existingContract.ends, what: 'Existing contract ends' }]
    : []),
  { key: 'start', date: state.start, what: 'New contract starts' },
  { key: 'initialTermEnds', date: termEnd(state.start, state.initialTermYears), what: 'Initial term ends' },
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
  const steps = inOrder(processSteps(state, today), termSteps(state), today);
  const hasCome = ({ date }: Step): boolean => date !== undefined && date <= today;
  const next = steps.findIndex((each) => !hasCome(each));
  return steps.map(({ isDeadline, ...each }, index) => ({
    ...each,
    state: hasCome(each) ? (isDeadline ? 'missing' : 'done') : index === next ? 'next' : 'later',
  }));
};
