import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signTest, turnOf } from '../../../../domain/scoring/forecast/turn.ts';
import { turnSentence } from '../../../../domain/scoring/forecast/turn-words.ts';

/** A level forecast of 50, with 40 to 60 as its interval. */
const at = (place: number): string => String(place).padStart(2, '0');
const frozen = Array.from({ length: 12 }, (_, place) => ({ at: at(place), value: 50, lower: 40, upper: 60 }));
const later = (values: readonly number[]) => values.map((value, place) => ({ at: at(place), value }));
const up = (...values: number[]) => turnOf(frozen, later(values), 'higherIsBetter');

describe('the sign test', () => {
  it('is exact', () => {
    expect([signTest(0, 4), signTest(4, 4), signTest(5, 5), signTest(7, 8), signTest(0, 0)]).toEqual([
      1,
      1 / 16,
      1 / 32,
      9 / 256,
      1,
    ]);
  });

  it('adds up to 1 and falls as more are better', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
        const chances = Array.from({ length: count + 1 }, (_, better) => signTest(better, count));
        expect(chances[0]).toBe(1);
        expect(chances.toSorted((a, b) => b - a)).toEqual(chances);
      }),
    );
  });
});

describe('the verdict on an action', () => {
  it('cannot be told before a figure has come, and says so', () => {
    expect(up()).toMatchObject({ turn: 'cannotTell', count: 0, chance: null });
    expect(turnSentence(up(), 'higherIsBetter')).toContain('No figure has come yet');
  });

  it('cannot be told from four better figures within the interval: luck makes them in 1 of 16 cases', () => {
    expect(up(52, 53, 54, 55)).toMatchObject({ turn: 'cannotTell', better: 4, chance: 1 / 16 });
    expect(turnSentence(up(52, 53, 54, 55), 'higherIsBetter')).toContain('about 6 in 100');
  });

  it('is turned with five better ones in five', () => {
    expect(up(52, 53, 54, 55, 51)).toMatchObject({ turn: 'turned', chance: 1 / 32 });
    expect(turnSentence(up(52, 53, 54, 55, 51), 'higherIsBetter')).toContain('about 3 in 100');
  });

  it('is turned with two beyond the interval, and not with one', () => {
    expect(up(61).turn).toBe('cannotTell');
    expect(up(61, 62).turn).toBe('turned');
  });

  it('is not turned while the latest figure is not better', () => {
    expect(up(61, 62, 49).turn).toBe('cannotTell');
    expect(up(61, 62, 49, 48, 47).turn).toBe('notTurned');
  });

  it('is not turned with two beyond the interval on the worse side, or after five without evidence', () => {
    expect(up(39, 38).turn).toBe('notTurned');
    expect(up(51, 49, 51, 49, 51).turn).toBe('notTurned');
  });

  it('does not count a figure that equals the forecast as better or worse', () => {
    expect(up(50, 50, 50)).toMatchObject({ count: 3, better: 0, worse: 0, chance: null });
  });

  it('leaves out figures that the forecast does not reach', () => {
    const beyond = [{ at: '40', value: 99 }];
    expect(turnOf(frozen, beyond, 'higherIsBetter').count).toBe(0);
  });

  it('is never given where neither way is better', () => {
    const found = turnOf(frozen, later([61, 62, 63]), 'none');
    expect(found).toMatchObject({ turn: 'cannotTell', count: 0 });
    expect(turnSentence(found, 'none')).toContain('Neither way is better');
  });

  it('has better and worse exchanged by the other polarity', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 30, max: 70 }), { maxLength: 12 }), (values) => {
        const [higher, lower] = [up(...values), turnOf(frozen, later(values), 'lowerIsBetter')];
        expect([lower.better, lower.worse, lower.beyondBetter, lower.beyondWorse]).toEqual([
          higher.worse,
          higher.better,
          higher.beyondWorse,
          higher.beyondBetter,
        ]);
        const mirrored = turnOf(frozen, later(values.map((value) => 100 - value)), 'lowerIsBetter');
        expect(mirrored).toEqual(higher);
      }),
    );
  });

  it('stays the same when figures and forecast are scaled and shifted together', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 30, max: 70 }), { maxLength: 12 }),
        fc.constantFrom(0.01, 0.5, 3, 100),
        fc.constantFrom(-700, 0, 12, 9999),
        (values, factor, shift) => {
          const move = (value: number) => value * factor + shift;
          const moved = frozen.map((point) => ({
            at: point.at,
            value: move(point.value),
            lower: move(point.lower),
            upper: move(point.upper),
          }));
          expect(turnOf(moved, later(values.map(move)), 'higherIsBetter')).toEqual(up(...values));
        },
      ),
    );
  });
});
