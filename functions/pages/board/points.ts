import type { ShownCell } from '../../../domain/disclosed/scores.ts';
import { targetOf } from '../../../domain/disclosed/signals.ts';
import type { Measure } from '../../../domain/measure/measure.ts';
import { type PeriodKey, periodAfter, periodName, periodOf } from '../../../domain/shared/quarters.ts';
import type { ChartPoint } from '../charts/points.ts';

/** A period of a measure's history; without a cell, no return has come for it. */
export interface HistoryPeriod {
  readonly period: PeriodKey;
  readonly cell: ShownCell | undefined;
}

/** More periods than a contract of the longest term can have, should stored keys ever be of two frequencies. */
const mostPeriods = 400;

/** Every period from the first with a figure to `until` (the last one owed) or the last with a figure, gaps included. */
export const periodsOf = (history: readonly ShownCell[], until?: PeriodKey): readonly HistoryPeriod[] => {
  const cells = new Map(history.map((cell) => [cell.period, cell]));
  const [first, last] = [history[0], history.at(-1)];
  const end =
    [last?.period, until]
      .flatMap((key) => periodOf(key ?? '')?.start ?? [])
      .toSorted()
      .at(-1) ?? '';
  const periods: HistoryPeriod[] = [];
  for (
    let period = first && periodOf(first.period);
    period && period.start <= end && periods.length < mostPeriods;
    period = periodAfter(period)
  ) {
    periods.push({ period: period.key, cell: cells.get(period.key) });
  }
  return periods;
};

/** What a chart draws: a gap where there is no figure or where it is withheld, never a zero. */
export const pointsOf = (periods: readonly HistoryPeriod[], measure: Pick<Measure, 'target'>): readonly ChartPoint[] =>
  periods.map(({ period, cell }) => ({
    period,
    periodText: periodName(period),
    value: cell?.figure.value ?? null,
    target: (cell && targetOf(cell, measure)) ?? null,
    ...(cell?.score.range && !cell.score.toDate && { targetRange: cell.score.range }),
    ...(cell?.figure.value === null && { absence: cell.figure.text }),
    ...(!cell && { absence: 'No return' }),
  }));
