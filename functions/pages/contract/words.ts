import type { Contract } from '../../../domain/contract/contract.ts';
import type { Measure, Polarity, Unit } from '../../../domain/measure/measure.ts';
import type { RuleSet, TargetKind } from '../../../domain/measure/target.ts';
import type { Frequency } from '../../../domain/shared/quarters.ts';

/** The words of a contract and its measures, as pages and forms write them. */

export const unitNames: Record<Unit, string> = {
  count: 'Count',
  percent: 'Percentage',
  rate: 'Rate',
  pounds: 'Pounds',
  days: 'Days',
  score: 'Score',
};

export const polarityNames: Record<Polarity, string> = {
  higherIsBetter: 'Higher is better',
  lowerIsBetter: 'Lower is better',
  none: 'Neither way is better',
};

export const levelNames: Record<Measure['level'], string> = {
  headline: 'Headline',
  secondary: 'Secondary',
  dataDevelopment: 'Data development',
};

export const calculationNames: Record<Measure['calculation'], string> = {
  entered: 'Entered as one figure',
  ratio: 'Worked out from a numerator and a denominator',
  derived: 'Derived from other measures',
};

export const additivityNames: Record<Measure['additivity'], string> = {
  events: 'Events: figures can be added up over periods',
  distinctPeople: 'Different people: never added up, since one person may be counted twice',
  notAdditive: 'Not to be added up',
};

export const ruleSetNames: Record<RuleSet, string> = {
  withinTolerance: 'Tolerance in percent of the target',
  points: 'Tolerance in units or percentage points',
  statutory: 'The five ratings of the Procurement Act, by bands in percent of the target',
  percentOfTargetBands: 'Bands of percent of the target, as imported',
};

export const targetKindNames: Record<TargetKind, string> = {
  constant: 'The same in every period',
  trajectory: 'It changes by period',
  range: 'Between two figures',
  cumulative: 'A total to reach by the end of the year',
};

export const frequencyNames: Record<Frequency, string> = {
  month: 'Every month',
  quarter: 'Every quarter',
  half: 'Every half year',
  year: 'Every year',
};

export const yearsText = (count: number): string => (count === 1 ? '1 year' : `${count} years`);

/** `3 years, with an option of 2 more`; `6 months, no extension`. */
export const termText = ({
  initialTermYears,
  initialTermMonths: months,
  extensionTermYears: option,
}: Pick<Contract, 'initialTermYears' | 'initialTermMonths' | 'extensionTermYears'>): string => {
  const initial = months === undefined ? yearsText(initialTermYears) : countText(months, 'month');
  if (option === 0) return `${initial}, no extension`;
  return `${initial}, with an option of ${months === undefined ? option : yearsText(option)} more`;
};

export const countText = (count: number, one: string, many = `${one}s`): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`;
