import { forecastFrom } from '../curve/baseline.ts';
import type { Baseline, Curve, CurveAction } from '../curve/curve.ts';
import type { Measure } from '../measure/measure.ts';
import { discloseColour } from '../scoring/disclosed-score.ts';
import type { Figure } from '../scoring/disclosure.ts';
import { type PeriodKey, periodOf } from '../shared/quarters.ts';
import type { ContractReader } from './beside.ts';

/** A frozen baseline as its reader may see it. */
export interface DisclosedBaseline extends Omit<Baseline, 'history'> {
  readonly history: readonly { readonly period: PeriodKey; readonly figure: Figure }[];
}

export interface DisclosedAction extends Omit<CurveAction, 'baseline'> {
  readonly baseline: DisclosedBaseline;
}

/** A curve without a single raw figure: what leaves the record for pages and the API. */
export interface DisclosedCurve extends Omit<Curve, 'actions'> {
  readonly actions: readonly DisclosedAction[];
}

const withheldBecause = 'Some of the figures are withheld, and a forecast drawn from them could tell what they are';

/**
 * For a reader who sees figures protected the forecast is drawn again from the figures as shown, by the same method; with
 * one of them withheld there is none. The figures themselves stay those of the day on which they were frozen.
 */
const discloseBaseline = (
  { history, drawn, ...rest }: Baseline,
  from: PeriodKey,
  measure: Measure,
  reader: ContractReader,
): DisclosedBaseline => {
  const shown = history.map(({ period, quantity, result }) => ({
    period,
    figure: discloseColour({ quantity, measure }, result, reader, reader.beside.asItWas(period, measure.key, quantity))
      .figure,
  }));
  if (!drawn || !shown.some(({ figure }) => figure.isProtected)) {
    return { ...rest, history: shown, ...(drawn && { drawn }) };
  }
  const phase = shown.filter(({ period }) => period >= (rest.phaseFrom ?? ''));
  if (phase.some(({ figure }) => figure.quantity.kind === 'suppressed')) {
    return { ...rest, history: shown, notDrawnBecause: withheldBecause };
  }
  const points = phase.flatMap(({ period, figure: { value } }) => (value === null ? [] : [{ at: period, value }]));
  const start = periodOf(from);
  const again = start && forecastFrom(points, start, measure.unit);
  return { ...rest, history: shown, ...(again ? { drawn: again } : { notDrawnBecause: withheldBecause }) };
};

/** The curve as the reader's audience may see it, each figure through the one disclosure function. */
export const discloseCurve = (state: Curve, measure: Measure, reader: ContractReader): DisclosedCurve => ({
  ...state,
  actions: state.actions.map(({ baseline, ...action }) => ({
    ...action,
    baseline: discloseBaseline(baseline, action.from, measure, reader),
  })),
});
