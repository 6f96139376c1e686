import { definitionBreaks } from '../../../domain/curve/phases.ts';
import type { Course } from '../../../domain/disclosed/course.ts';
import type { DisclosedCurve } from '../../../domain/disclosed/curve.ts';
import type { ContractScores } from '../../../domain/disclosed/scores.ts';
import type { Measure } from '../../../domain/measure/measure.ts';
import type { SignalPoint } from '../../../domain/scoring/signals/judged-points.ts';
import type { PointType } from '../../../domain/scoring/signals/words.ts';
import { type PeriodKey, periodAfter, periodName, periodOf } from '../../../domain/shared/quarters.ts';
import type { ChartPoint, PointLimits, PointSignal } from '../charts/points.ts';
import { type HistoryPeriod, pointsOf } from './points.ts';

export interface Annotated {
  readonly measure: Measure;
  /** Oldest first, with the periods for which no return has come. */
  readonly periods: readonly HistoryPeriod[];
  readonly versions: ContractScores['versions'];
  readonly course: Course;
  readonly curve: DisclosedCurve | undefined;
}

const signalKinds: Readonly<Record<PointType, PointSignal | undefined>> = {
  common_cause: undefined,
  special_cause_improvement: 'improvement',
  special_cause_concern: 'concern',
  special_cause_both: 'both',
  special_cause_neutral_high: 'change',
  special_cause_neutral_low: 'change',
};

const limitsOf = ({ at, mean, lower, upper }: SignalPoint, starts: readonly PeriodKey[]): PointLimits | undefined =>
  mean === null ? undefined : { middle: mean, lower, upper, phase: starts.filter((start) => start <= at).length };

/** How many periods ahead of the last figure a forecast is drawn, and an entered one followed. */
const [drawnAhead, enteredAhead] = [4, 12];

/** The periods that a forecast adds to the right of the chart. */
const periodsToCome = ({ periods, course: { forecast } }: Annotated): readonly PeriodKey[] => {
  const last = periodOf(periods.at(-1)?.period ?? '');
  if (!last) return [];
  const ahead = Array.from({ length: enteredAhead }, (_, index) => periodAfter(last, index + 1).key);
  const isEntered = (key: PeriodKey): boolean => forecast.expected.some(({ period }) => period === key);
  const furthest = Math.max(forecast.drawn ? drawnAhead : 0, ahead.findLastIndex(isEntered) + 1);
  return ahead.slice(0, furthest);
};

/** What happened in a period: another version of the contract, a restated figure, a new phase, what people noted. */
const marksOf = ({ versions, curve }: Annotated, { period, cell }: HistoryPeriod, before: number | undefined) => {
  const version = versions.find(({ number }) => number === cell?.contractVersion);
  const isChanged = version && before !== undefined && version.number !== before;
  return [
    ...(isChanged ? [`version ${version.number} of the contract: ${version.because}`] : []),
    ...(cell?.restated ? ['the figure was restated'] : []),
    ...(curve?.rebases ?? []).flatMap(({ from, reason }) => (from === period ? [`a new phase begins: ${reason}`] : [])),
    ...(curve?.actions ?? []).flatMap(({ from, title }) => (from === period ? [`action: ${title}`] : [])),
    ...(curve?.annotations ?? []).flatMap(({ on, text }) => (on === period ? [text] : [])),
  ];
};

const definedIn = ({ versions, measure }: Annotated, number: number | undefined): Measure | undefined =>
  versions.find((version) => version.number === number)?.measures.find(({ key }) => key === measure.key);

/** The points of the chart with everything that is known of them, and those of the forecast behind them. */
export const chartPoints = (given: Annotated): readonly ChartPoint[] => {
  const { measure, periods, course } = given;
  const { forecast, shown } = course;
  const breaks = new Set(
    definitionBreaks(
      periods.flatMap(({ period, cell }) =>
        cell ? [{ period, measure: definedIn(given, cell.contractVersion) ?? measure }] : [],
      ),
    ),
  );
  const judged = new Map(shown.signals?.points.map((point) => [point.at, point]));
  const all = [
    ...pointsOf(periods, measure),
    ...periodsToCome(given).map((period) => ({
      period,
      periodText: periodName(period),
      value: null,
      target: null,
      absence: 'Not due yet',
    })),
  ];
  let before: number | undefined;
  return all.map((point, index) => {
    const own = periods[index] ?? { period: point.period as PeriodKey, cell: undefined };
    const marks = marksOf(given, own, before);
    before = own.cell?.contractVersion ?? before;
    const signal = judged.get(point.period);
    const drawn = forecast.drawn?.points.find(({ at }) => at === point.period);
    return {
      ...point,
      limits: signal && limitsOf(signal, shown.starts),
      signal: signal?.pointType ? signalKinds[signal.pointType] : undefined,
      forecast: drawn && { value: drawn.value, lower: drawn.lower, upper: drawn.upper },
      expected: forecast.expected.find(({ period }) => period === point.period)?.value,
      mark: marks.length > 0 ? marks.join('; ') : undefined,
      definitionBreak: breaks.has(own.period) ? definedIn(given, own.cell?.contractVersion)?.definition : undefined,
    };
  });
};
