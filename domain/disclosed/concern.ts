import { type Cause, causeKindNames, type Finding, isOfReturn } from '../concern/cause.ts';
import type { Concern, Escalation, Statement } from '../concern/concern.ts';
import { isOwnSubject, ownSubjectNames } from '../concern/ids.ts';
import type { Contract } from '../contract/contract.ts';
import type { Measure } from '../measure/measure.ts';
import type { Quantity } from '../measure/quantity.ts';
import { type DisclosedScore, discloseScore } from '../scoring/disclosed-score.ts';
import { seesExactFigures } from '../scoring/disclosure.ts';
import { numbersBehind, withoutQuotes } from '../scoring/quoted.ts';
import type { PeriodKey } from '../shared/quarters.ts';
import { periodName } from '../shared/quarters.ts';
import type { ContractReader } from './beside.ts';

/** A result of the concern's figure at one time, as its reader may see it. */
export interface DisclosedFinding extends DisclosedScore {
  readonly period: PeriodKey;
  readonly at: string;
}

export interface DisclosedCause extends Omit<Cause, 'finding'> {
  readonly finding?: DisclosedFinding | undefined;
}

/** A concern without a single raw figure: what leaves the record for pages and the API. */
export interface DisclosedConcern extends Omit<Concern, 'causes' | 'notes' | 'isWithheld'> {
  /** What it is about: the measure's title, or what the subject is called. */
  readonly title: string;
  /** Left out where it is about no measure. */
  readonly measure?: Measure | undefined;
  readonly causes: readonly DisclosedCause[];
  readonly notes: readonly DisclosedFinding[];
}

const measureOf = ({ subject }: Concern, { versions }: Contract): Measure | undefined =>
  isOwnSubject(subject)
    ? undefined
    : versions.flatMap(({ measures }) => measures).findLast((measure) => measure.key === subject);

/** Whether what a cause says could tell a figure that the reader sees protected. */
const tellsFigures = ({ kind }: Cause, measure: Measure | undefined): boolean =>
  kind !== 'contradiction' && (measure?.countsPeople ?? false);

/** The cause without its words and figures: what kind it is, and of which period. */
const withoutFigures = ({ figures: _figures, computesWith: _with, ...cause }: Cause): Cause => ({
  ...cause,
  sentence: `${causeKindNames[cause.kind]}${cause.period ? `, ${periodName(cause.period)}` : ''}.`,
});

/**
 * The concern as the reader's audience may see it, each figure through the one disclosure function. Undefined for a reader
 * who sees figures protected where a colour of the measure is withheld, red or not: that there is a concern, that it was
 * opened again or that it is closed would tell the colour; and where it is of nothing but contradictions between figures
 * of returns. Undefined too where the contract has no such measure.
 */
export const discloseConcern = (
  state: Concern,
  contract: Contract,
  reader: ContractReader,
): DisclosedConcern | undefined => {
  const { causes: all, notes, isWithheld, ...rest } = state;
  const isExact = seesExactFigures(reader.audience);
  const causes = isExact ? all : all.filter((cause) => !isOfReturn(cause));
  if (causes.length === 0 && all.length > 0) return undefined;
  const measure = measureOf(state, contract);
  if ((isWithheld && !isExact) || (!measure && !isOwnSubject(state.subject))) return undefined;
  const findings = [...causes.flatMap(({ finding }) => finding ?? []), ...notes];
  const along = (quantity: Quantity, period: PeriodKey) =>
    measure && reader.beside.asItWas(period, measure.key, quantity);
  const shownAs = ({ period, quantity, result, measure: as, at }: Finding): DisclosedFinding => ({
    ...discloseScore({ quantity, measure: as }, result, reader, along(quantity, period)),
    period,
    at,
  });
  // The concern is told of a colour that is withheld a moment after the figure is: until then it goes by its figures.
  if (findings.some((each) => shownAs(each).score.status !== each.result.status)) return undefined;
  const periods = new Set(causes.flatMap(({ period }) => period ?? []));
  // An explanation comes from a return, whose other figures it may quote.
  const withheld = [
    ...findings.flatMap((each) => numbersBehind(each, shownAs(each))),
    ...[...periods].flatMap((period) => reader.beside.numbersWithheldIn(period)),
  ];
  const said = (text: string): string => withoutQuotes(text, withheld);
  const statement = ({ text, ...each }: Statement): Statement => ({ ...each, text: said(text) });
  const escalation = ({ because, ...each }: Escalation): Escalation => ({ ...each, because: said(because) });
  return {
    ...rest,
    title: isOwnSubject(state.subject) ? ownSubjectNames[state.subject] : (measure?.title ?? ''),
    ...(measure && { measure }),
    causes: causes.map((cause): DisclosedCause => {
      const { finding, ...told } = !isExact && tellsFigures(cause, measure) ? withoutFigures(cause) : cause;
      return { ...told, ...(finding && { finding: shownAs(finding) }) };
    }),
    notes: notes.map(shownAs),
    explanations: rest.explanations.map(statement),
    closings: rest.closings.map(statement),
    escalations: rest.escalations.map(escalation),
    settlements: isExact ? rest.settlements : rest.settlements.filter(({ key }) => !key.startsWith('return.')),
    actions: rest.actions.map(({ review, ...each }) => ({
      ...each,
      action: said(each.action),
      ...(review && { review: { ...review, note: said(review.note) } }),
    })),
  };
};
