import { describe, expect, it } from 'vitest';
import { count, dateText, dateTimeText, decimal, pounds, timeText, ukDate } from '../../../functions/pages/format.ts';

describe('money', () => {
  it('is shown to the pound when there are no pennies', () => {
    expect(pounds(110_876_000)).toBe('£1,108,760');
    expect(pounds(0)).toBe('£0');
  });
  it('is shown to the penny when there are any', () => {
    expect(pounds(219_932_375)).toBe('£2,199,323.75');
    expect(pounds(5)).toBe('£0.05');
  });
  it('carries a true minus sign before the pound sign', () => {
    expect(pounds(-2_000_000)).toBe('−£20,000');
    expect(pounds(-150)).toBe('−£1.50');
  });
});

describe('figures', () => {
  it('have thousands separators', () => {
    expect(count(29_546)).toBe('29,546');
    expect(decimal(1234.567, 2)).toBe('1,234.57');
    expect(decimal(-0.01)).toBe('0.0');
    expect(decimal(-1)).toBe('−1.0');
  });
});

describe('dates', () => {
  it('are written with the month as a word', () => {
    expect(dateText('2024-12-09')).toBe('9 December 2024');
  });
  it('are refused when they are not dates', () => {
    expect(() => dateText('9/12/2024')).toThrow(RangeError);
    expect(() => dateText('2024-13-01')).toThrow(RangeError);
  });
  it('stand as the United Kingdom clock stood, summer and winter', () => {
    expect(dateTimeText('2025-08-05T13:03:00Z')).toBe('5 August 2025 at 2:03pm');
    expect(dateTimeText('2025-01-05T13:03:00Z')).toBe('5 January 2025 at 1:03pm');
    expect(ukDate('2025-06-30T23:30:00Z')).toBe('2025-07-01');
  });
  it('name midnight and midday', () => {
    expect(timeText('2025-01-03T00:00:00Z')).toBe('midnight');
    expect(timeText('2025-01-03T12:00:00Z')).toBe('midday');
    expect(timeText('2025-01-03T09:00:00Z')).toBe('9am');
    expect(timeText('2025-01-03T00:05:00Z')).toBe('12:05am');
  });
  it('are refused when they are not instants', () => {
    expect(() => timeText('yesterday')).toThrow(RangeError);
  });
});
