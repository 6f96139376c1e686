import type { Measure } from '../measure/measure.ts';
import type { PeriodKey } from '../shared/quarters.ts';
import type { Rebase } from './curve.ts';

/** A period with the definition by which its figure was counted. */
export interface Defined {
  readonly period: PeriodKey;
  readonly measure: Pick<Measure, 'definition' | 'unit' | 'calculation' | 'yearToDate'>;
}

/** Whether figures under the two definitions are different things, which no average may mix. */
export const countsDifferently = (a: Defined['measure'], b: Defined['measure']): boolean =>
  a.definition !== b.definition ||
  a.unit !== b.unit ||
  a.calculation !== b.calculation ||
  a.yearToDate !== b.yearToDate;

/** The periods, oldest first, from which figures are counted differently than in the one before. */
export const definitionBreaks = (periods: readonly Defined[]): readonly PeriodKey[] =>
  periods.flatMap(({ period, measure }, index) => {
    const before = periods[index - 1];
    return before && countsDifferently(before.measure, measure) ? [period] : [];
  });

/** Every period at which a new phase starts: where people say that the process changed, and where the counting did. */
export const phaseStarts = (
  periods: readonly Defined[],
  rebases: readonly Pick<Rebase, 'from'>[],
): readonly PeriodKey[] => [...new Set([...rebases.map(({ from }) => from), ...definitionBreaks(periods)])].toSorted();

/**
 * Why no signal, limit or forecast is drawn from a measure's figures; undefined where they may be. Figures for the year to
 * date hold the earlier periods again, so one odd period would show in all that follow.
 */
export const notIndependentBecause = ({ yearToDate }: Pick<Measure, 'yearToDate'>): string | undefined =>
  yearToDate
    ? 'These figures are for the year to date: each holds the earlier ones again, so no signal or forecast is drawn from them'
    : undefined;
