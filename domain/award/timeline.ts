import { addDays, type CivilDate, termEnd } from '../shared/dates.ts';
import { psr, type Source } from '../shared/source.ts';
import type { AwardState } from './award.ts';
import { standstillOf } from './representations.ts';
import { closesAfterFurtherDecision } from './standstill.ts';

/** One date in the life of an award. */
export interface TimelineEntry {
  readonly key: string;
  readonly date: CivilDate;
  readonly what: string;
  readonly state: 'done' | 'next' | 'later';
  readonly source?: Source;
}

type Dated = Omit<TimelineEntry, 'state' | 'date'> & { readonly date: CivilDate | undefined };

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

const standstillDates = (state: AwardState): readonly Dated[] => {
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
    ...(state.confirmation
      ? []
      : [
          { key: 'earliestAward', date: standstill.earliestAward, what: 'First day on which the contract may be made' },
        ]),
  ];
};

const longestEnd = (state: AwardState): CivilDate =>
  termEnd(state.start, state.initialTermYears + state.extensionTermYears);

/**
 * The dates of the award in order, each done, next or later: done when it is past or today, next for the first that
 * is not. Dates that are not known yet are left out.
 */
export const timeline = (state: AwardState, today: CivilDate): readonly TimelineEntry[] => {
  const dates: readonly Dated[] = [
    { key: 'began', date: state.began, what: 'Procurement began' },
    { key: 'reportPublished', date: state.decision?.reportPublished, what: 'Report published' },
    { key: 'decision', date: state.decision?.date, what: 'Decision to award' },
    {
      key: 'notice',
      date: state.notice?.publishedOn,
      what: 'Intention notice published',
      source: psr('regulation 9(3)', 'S'),
    },
    ...standstillDates(state),
    { key: 'confirmed', date: state.confirmation?.awardedOn, what: 'Award confirmed' },
    {
      key: 'confirmationNotice',
      date: confirmationNoticeDue(state)?.target,
      what: 'Publish the notice confirming the award by this day',
      source: psr('regulation 9', 'M'),
    },
    { key: 'existingContractEnds', date: state.existingContract?.ends, what: 'Existing contract ends' },
    { key: 'start', date: state.start, what: 'New contract starts' },
    { key: 'initialTermEnds', date: termEnd(state.start, state.initialTermYears), what: 'Initial term ends' },
    {
      key: 'longestTermEnds',
      date: state.extensionTermYears > 0 ? longestEnd(state) : undefined,
      what: 'Longest term ends, with the extension',
    },
  ];
  const known = dates
    .flatMap((each) => (each.date === undefined ? [] : [{ ...each, date: each.date }]))
    .toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
  const next = known.findIndex((each) => each.date > today);
  return known.map((each, index) => ({
    ...each,
    state: each.date <= today ? 'done' : index === next ? 'next' : 'later',
  }));
};
