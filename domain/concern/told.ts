import type { Contract } from '../contract/contract.ts';
import { quantityOf } from '../measure/quantity.ts';
import { versionFor } from '../return/results.ts';
import { forMeasure, latestQuantity, type Return, restatementsOf } from '../return/return.ts';
import { statusNames } from '../scoring/status.ts';
import type { MeasureKey } from '../shared/ids.ts';
import { type PeriodKey, periodOf } from '../shared/quarters.ts';
import { type Cause, type FoundCause, type FoundFigure, standing } from './cause.ts';
import type { Concern } from './concern.ts';
import type { ConcernEvent } from './events.ts';
import { isOwnSubject, type Subject } from './ids.ts';

type Protecting = FoundFigure['measure'];

/** The subject's figure in the return: as it was first red, and as it stands. */
interface FigureFound {
  readonly first: FoundFigure | undefined;
  readonly now: FoundFigure;
}

/**
 * The figure of a measure in a return that was sent. The first red is the figure as it was sent, or as an earlier
 * restatement left it, when it has been put right since.
 */
const figureFound = (sent: Return, subject: Subject, measure: Protecting): FigureFound | undefined => {
  const key = subject as MeasureKey;
  const [result, quantity] = [forMeasure(sent.results, key), latestQuantity(sent, key)];
  if (isOwnSubject(subject) || !result || !quantity) return undefined;
  const { unit, countsPeople, disclosureProfile } = measure;
  const protecting = { unit, countsPeople, ...(disclosureProfile && { disclosureProfile }) };
  const as = (found: Pick<FoundFigure, 'quantity' | 'result'>): FoundFigure => ({
    period: sent.period,
    measure: protecting,
    ...found,
  });
  const earlier = restatementsOf(sent, key).flatMap(({ before, resultBefore }): readonly FoundFigure[] => {
    const was = quantityOf(before);
    return resultBefore && was ? [as({ quantity: was, result: resultBefore })] : [];
  });
  const now = as({ quantity, result });
  return { first: [...earlier, now].find((each) => each.result.status === 'red'), now };
};

const parts = (quantity: object): string =>
  JSON.stringify(Object.entries(quantity).toSorted(([a], [b]) => a.localeCompare(b)));

/** Compared by colour and figure: the direction of travel may change without the figure being restated. */
const isSame = (one: FoundFigure, other: FoundFigure): boolean =>
  one.result.status === other.result.status && parts(one.quantity) === parts(other.quantity);

const redKey = ({ period }: FoundFigure): string => `red.${period}`;

const redCause = (figure: FoundFigure): ConcernEvent => ({
  type: 'causeFound',
  data: {
    kind: 'red',
    key: redKey(figure),
    period: figure.period,
    sentence: 'The figure is red by the contract’s own rule.',
    finding: figure,
  },
});

/** What the concern does not know yet of its figure: that it is red, that it was restated, that it is red no more. */
const figureEvents = (causes: readonly Cause[], notes: Concern['notes'], found: FigureFound) => {
  const { first, now } = found;
  const own = causes.filter(({ key }) => key === redKey(now));
  if (own.length === 0 && !first) return [];
  const known = [...own.flatMap(({ finding }) => finding ?? []), ...notes.filter(({ period }) => period === now.period)]
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .at(-1);
  const events: ConcernEvent[] = own.length === 0 && first ? [redCause(first)] : [];
  const last = known ?? first;
  if (last && !isSame(last, now)) {
    events.push({ type: 'restatementNoted', data: now });
  }
  const [isRed, wasRed] = [now.result.status === 'red', own.length === 0 || standing(own).length > 0];
  if (!isRed && wasRed) {
    const because = `Restated: ${statusNames[now.result.status].toLowerCase()}.`;
    events.push({ type: 'causeOver', data: { key: redKey(now), because } });
  }
  if (isRed && !wasRed) events.push(redCause(now));
  return events;
};

/** Whether somebody has decided between these figures, as they are. */
const isSettled = ({ settlements }: Pick<Concern, 'settlements'>, { key, sentence }: FoundCause): boolean =>
  settlements.some((each) => each.key === key && each.sentence === sentence);

/** What the platform found about a subject, as `open` tells it. */
export interface Told {
  /** Of the return that was judged. */
  readonly period?: PeriodKey | undefined;
  readonly causes: readonly FoundCause[];
  readonly judged: readonly string[];
  readonly overBecause?: string | undefined;
  readonly withheld?: boolean | undefined;
}

type Known = Pick<Concern, 'causes' | 'notes' | 'settlements' | 'isWithheld'>;
const nothing: Known = { causes: [], notes: [], settlements: [], isWithheld: false };

/** The same cause, as it was told: a contradiction whose figures changed is another one, and the earlier is over. */
const isSameCause = (one: FoundCause, other: FoundCause): boolean =>
  one.key === other.key && (one.kind !== 'contradiction' || one.sentence === other.sentence);

/** The causes that the concern does not know yet, and those of what was judged that are there no more. */
const causeEvents = (state: Known, { causes, judged, overBecause }: Told): readonly ConcernEvent[] => {
  const stand = standing(state.causes);
  // A return that is missing and then comes late is late once, whenever that was noticed.
  const wasLate = ({ kind, period }: FoundCause): boolean =>
    kind === 'late' && state.causes.some((each) => each.period === period);
  const found = causes.filter(
    (cause) => !stand.some((each) => isSameCause(each, cause)) && !wasLate(cause) && !isSettled(state, cause),
  );
  const over = stand.filter(
    (cause) =>
      judged.some((beginning) => cause.key.startsWith(beginning)) && !causes.some((each) => isSameCause(each, cause)),
  );
  const because = overBecause ?? 'It was judged again and is there no more.';
  return [
    ...over.map(({ key }): ConcernEvent => ({ type: 'causeOver', data: { key, because } })),
    ...found.map((data): ConcernEvent => ({ type: 'causeFound', data })),
  ];
};

/** What the subject of a concern is judged by. */
export interface JudgedBy {
  readonly subject: Subject;
  readonly contract: Contract;
  readonly sent: Return | undefined;
}

/**
 * What is new to the concern of what was found; nothing, when it is told again. A red figure is read from its return, never
 * from what is told.
 */
export const eventsTold = (state: Concern | undefined, told: Told, by: JudgedBy): readonly ConcernEvent[] => {
  const { subject, contract, sent } = by;
  const known = state ?? nothing;
  const period = told.period === undefined ? undefined : periodOf(told.period);
  const measure = period && versionFor(contract, period)?.measures.find(({ key }) => key === subject);
  const figure = sent?.sending && measure ? figureFound(sent, subject, measure) : undefined;
  const found = [...(figure ? figureEvents(known.causes, known.notes, figure) : []), ...causeEvents(known, told)];
  if (!state && !found.some(({ type }) => type === 'causeFound')) return [];
  return [...(told.withheld && !known.isWithheld ? [{ type: 'figureWithheld', data: {} } as const] : []), ...found];
};
