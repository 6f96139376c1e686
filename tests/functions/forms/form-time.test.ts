import { describe, expect, it } from 'vitest';
import { inputFrom, typedFrom } from '../../../functions/forms/form-data.ts';
import { londonTimeFrom } from '../../../functions/forms/form-time.ts';

describe('a date and time in London', () => {
  it.each([
    ['2024-12-10', '12:00', '2024-12-10T12:00:00.000Z'],
    ['2024-12-10', '9:05', '2024-12-10T09:05:00.000Z'],
    ['2024-12-10', '16.30', '2024-12-10T16:30:00.000Z'],
    ['2024-12-10', '4:30pm', '2024-12-10T16:30:00.000Z'],
    ['2024-12-10', '12am', '2024-12-10T00:00:00.000Z'],
    ['2024-12-10', '12 PM', '2024-12-10T12:00:00.000Z'],
    ['2025-07-01', '00:30', '2025-06-30T23:30:00.000Z'],
    ['2025-03-30', '00:59', '2025-03-30T00:59:00.000Z'],
    ['2025-03-30', '02:00', '2025-03-30T01:00:00.000Z'],
  ])('%s at %s is %s', (date, time, instant) => {
    expect(londonTimeFrom(date, time)).toBe(instant);
  });

  it('takes the earlier of two when the clocks show a time twice', () => {
    expect(londonTimeFrom('2025-10-26', '01:30')).toBe('2025-10-26T00:30:00.000Z');
  });

  it.each([
    ['2025-03-30', '01:30'],
    ['2025-02-30', '12:00'],
    ['2025-02-03', '24:00'],
    ['2025-02-03', '13pm'],
    ['2025-02-03', 'noon'],
    ['2025-02-03', '1630'],
    ['2025-02-03', ''],
  ])('%s at %s is none, and stays as typed for its field to refuse', (date, time) => {
    expect(londonTimeFrom(date, time)).toBe(`${date}T${time}[Europe/London]`);
  });
});

describe('the boxes of a form', () => {
  const input = (fields: Record<string, string>) => inputFrom(typedFrom(Object.entries(fields)));

  it('become one instant, and are left out when all are blank', () => {
    const boxes = (day: string, month: string, year: string, time: string) => ({
      'sent.day': day,
      'sent.month': month,
      'sent.year': year,
      'sent.time': time,
    });
    expect(input(boxes('10', '12', '2024', '12:00'))).toEqual({ sent: '2024-12-10T12:00:00.000Z' });
    expect(input(boxes('', '', '', ''))).toEqual({});
    expect(input(boxes('10', '12', '2024', ''))).toEqual({ sent: '2024-12-10T[Europe/London]' });
    expect(input(boxes('', '', '', '12:00'))).toEqual({ sent: '0000-00-00T12:00[Europe/London]' });
  });
});
