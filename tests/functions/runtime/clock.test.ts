import { afterEach, describe, expect, it, vi } from 'vitest';
import { londonDate } from '../../../domain/shared/dates.ts';
import { holdsClock, makeClock } from '../../../functions/runtime/clock.ts';

const at = (real: string): void => {
  vi.useFakeTimers({ now: new Date(real), toFake: ['Date'] });
};

afterEach(() => {
  vi.useRealTimers();
});

describe('the clock', () => {
  it('tells the real time, and the day that it is in London', () => {
    at('2026-07-14T23:30:00.000Z');
    const clock = makeClock();
    expect(clock.now()).toBe('2026-07-14T23:30:00.000Z');
    expect(clock.today()).toBe('2026-07-15');
  });

  it('holds the day still while the time of day runs on', () => {
    const clock = makeClock(() => '2025-01-10');
    at('2026-11-21T09:15:00.000Z');
    expect([clock.today(), clock.now()]).toEqual(['2025-01-10', '2025-01-10T09:15:00.000Z']);
    at('2026-11-21T09:16:00.000Z');
    expect(clock.now()).toBe('2025-01-10T09:16:00.000Z');
  });

  it.each([
    ['2026-11-21T23:30:00.000Z', '2025-07-10', '2025-07-10T22:30:00.000Z'],
    ['2026-07-14T23:30:00.000Z', '2025-07-10', '2025-07-09T23:30:00.000Z'],
    ['2026-07-14T22:30:00.000Z', '2025-01-10', '2025-01-10T23:30:00.000Z'],
  ])('at %s, held on %s, is that day in London', (real, day, expected) => {
    at(real);
    const now = makeClock(() => day).now();
    expect(now).toBe(expected);
    expect(londonDate(now)).toBe(day);
  });

  it('runs on from a time of the day in London where it is set to one', () => {
    let set = '2025-07-10T10:24';
    const clock = makeClock(() => set);
    at('2026-11-21T23:59:30.000Z');
    expect([clock.today(), clock.now()]).toEqual(['2025-07-10', '2025-07-10T09:24:00.000Z']);
    at('2026-11-22T00:00:10.000Z');
    expect(clock.now()).toBe('2025-07-10T09:24:40.000Z');
    set = '2025-07-11T15:00';
    expect([clock.today(), clock.now()]).toEqual(['2025-07-11', '2025-07-11T14:00:00.000Z']);
  });

  it.each(['2025-02-30', '2025-03-30T01:30', '2025-01-10T', '2025-01-10T25:00', 'today'])(
    'cannot be held on %s',
    (text) => {
      expect(holdsClock(text)).toBe(false);
    },
  );

  it('moves to another day when it is told to', () => {
    at('2026-11-21T09:15:00.000Z');
    let day: string | undefined = '2025-01-10';
    const clock = makeClock(() => day);
    expect(clock.today()).toBe('2025-01-10');
    day = undefined;
    expect(clock.today()).toBe('2026-11-21');
  });
});
