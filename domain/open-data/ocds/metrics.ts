import { isReported, type Measure } from '../../measure/measure.ts';
import type { Figure } from '../../scoring/disclosure.ts';
import { type StatusName, statusNames } from '../../scoring/status.ts';
import type { Instant } from '../../shared/dates.ts';
import { type Period, periodHolding, periodOf } from '../../shared/quarters.ts';
import type { OcdsMetric, OcdsObservation } from './release.ts';
import { periodOfDays } from './values.ts';

/** One accepted figure as the public may see it. */
export interface PublishedFigure {
  readonly measure: Measure;
  readonly figure: Figure;
  readonly status: StatusName;
}

/** The accepted figures of one period, each through disclosure to the public. */
export interface PublishedReturn {
  readonly period: Period;
  readonly acceptedAt: Instant;
  readonly figures: readonly PublishedFigure[];
}

const unitNames: Readonly<Record<Measure['unit'], string>> = {
  count: 'number',
  percent: 'percent',
  rate: 'rate',
  pounds: 'pounds',
  days: 'days',
  score: 'score',
};

const unitOf = ({ unit }: Measure): { readonly name: string } => ({ name: unitNames[unit] });

const metricOf = (measure: Measure, observations: readonly OcdsObservation[]): OcdsMetric => ({
  id: measure.key,
  title: measure.title,
  description: measure.definition,
  ...(observations.length > 0 && { observations }),
});

/** What a measure is to reach, mark by mark, by the kind of its target. */
const targetObservations = (measure: Measure): readonly OcdsObservation[] => {
  const { key, target, polarity } = measure;
  if (!target) return [];
  const mark = (name: string, value: number, more: Partial<OcdsObservation> = {}): OcdsObservation => ({
    id: `${key}-${name}`,
    measure: value,
    unit: unitOf(measure),
    ...more,
  });
  const notes = polarity === 'lowerIsBetter' ? 'Target: this or less' : 'Target: this or more';
  switch (target.kind) {
    case 'range':
      return [
        mark('target-low', target.low, { notes: 'The low end of the target range' }),
        mark('target-high', target.high, { notes: 'The high end of the target range' }),
      ];
    case 'trajectory':
      return target.byPeriod.map(({ period: periodKey, value }) => {
        const period = periodOf(periodKey);
        return mark(`target-${periodKey}`, value, {
          ...(period && { period: periodOfDays(period.start, period.end) }),
          notes,
        });
      });
    case 'cumulative':
      return [mark('target', target.value, { notes: `${notes}, by the end of the year` })];
    default:
      return [mark('target', target.value, { notes })];
  }
};

/** The measures that the contract agrees on, each with its target; those without data yet are left out. */
export const agreedMetrics = (measures: readonly Measure[]): readonly OcdsMetric[] =>
  measures.filter(isReported).map((measure) => metricOf(measure, targetObservations(measure)));

/** A figure for the year to date is of the year's days so far. */
const observedPeriod = ({ yearToDate }: Measure, { start, end }: Period) =>
  periodOfDays(yearToDate ? periodHolding(start, 'year').start : start, end);

/** The parts of a share; nothing for a figure that has none. */
const partsOf = ({ quantity }: Figure) =>
  quantity.kind === 'ratio'
    ? { dimensions: { numerator: String(quantity.numerator), denominator: String(quantity.denominator) } }
    : {};

const notesOf = ({ figure, status }: PublishedFigure): string | undefined => {
  const words = [status === 'none' ? undefined : statusNames[status], figure.note ?? undefined];
  const said = words.filter((each) => each !== undefined);
  return said.length > 0 ? said.join('. ') : undefined;
};

/** The figures of a period that may be shown. An absence and a withheld figure are no observation at all. */
export const observedMetrics = ({ period, figures }: PublishedReturn): readonly OcdsMetric[] =>
  figures.flatMap((published) => {
    const { measure, figure } = published;
    if (figure.value === null) return [];
    const notes = notesOf(published);
    const observation: OcdsObservation = {
      id: `${measure.key}-${period.key}`,
      period: observedPeriod(measure, period),
      measure: figure.value,
      unit: unitOf(measure),
      ...partsOf(figure),
      ...(notes && { notes }),
    };
    return [metricOf(measure, [observation])];
  });
