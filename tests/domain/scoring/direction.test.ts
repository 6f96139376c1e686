import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../../domain/measure/quantity.ts';
import { comparesWithPrevious, directionBetween } from '../../../domain/scoring/direction.ts';
import { type Period, periodOf } from '../../../domain/shared/quarters.ts';

const number = (value: number): Quantity => ({ kind: 'number', value });
const period = (key: string): Period => {
  const found = periodOf(key);
  if (!found) throw new Error(key);
  return found;
};

describe('direction of travel', () => {
  it('reads the sign of the change by the polarity', () => {
    expect(directionBetween(number(80), number(75), 'higherIsBetter')).toBe('improving');
    expect(directionBetween(number(80), number(75), 'lowerIsBetter')).toBe('worsening');
    expect(directionBetween(number(70), number(75), 'higherIsBetter')).toBe('worsening');
    expect(directionBetween(number(70), number(75), 'lowerIsBetter')).toBe('improving');
  });

  it('is steady when nothing changed, though the parts did', () => {
    const [half, bigger] = [
      { kind: 'ratio', numerator: 1, denominator: 2 },
      { kind: 'ratio', numerator: 20, denominator: 40 },
    ] as const;
    expect(directionBetween(bigger, half, 'higherIsBetter')).toBe('steady');
    expect(directionBetween(number(5), number(5), 'none')).toBe('steady');
  });

  it('is not comparable without two figures or without a direction', () => {
    expect(directionBetween(number(5), undefined, 'higherIsBetter')).toBe('notComparable');
    expect(directionBetween(number(5), { kind: 'late' }, 'higherIsBetter')).toBe('notComparable');
    expect(directionBetween({ kind: 'ratio', numerator: 0, denominator: 0 }, number(5), 'higherIsBetter')).toBe(
      'notComparable',
    );
    expect(directionBetween(number(5), number(6), 'none')).toBe('notComparable');
  });

  it('does not compare a year-to-date count with the quarter before, since it only grows', () => {
    const count = { yearToDate: true, unit: 'count' } as const;
    expect(comparesWithPrevious(count, period('2025-Q2'), period('2025-Q1'))).toBe(false);
  });

  it('compares a year-to-date percentage within its financial year only', () => {
    const percent = { yearToDate: true, unit: 'percent' } as const;
    expect(comparesWithPrevious(percent, period('2025-Q2'), period('2025-Q1'))).toBe(true);
    expect(comparesWithPrevious(percent, period('2025-Q1'), period('2024-Q4'))).toBe(false);
  });

  it('compares a figure of the period with the period before, over the year end too', () => {
    const count = { yearToDate: false, unit: 'count' } as const;
    expect(comparesWithPrevious(count, period('2025-Q1'), period('2024-Q4'))).toBe(true);
  });
});
