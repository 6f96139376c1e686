import { describe, expect, it } from 'vitest';
import { decimal, text } from '../../../domain/shared/fields.ts';

const isTaken = (typed: string): boolean => text('the comment', 2000).safeParse(typed).success;

describe('plain text', () => {
  it.each([
    '- good session',
    '-5 on the month before',
    '+ two more advisers',
    '+44 is not a formula',
    '- (the second group) began late',
    'Waits were below the target of <a week',
    'Fewer than <5 people',
    'a < b and c > d',
    'Met with team@example.org',
    'First\n- second\n- third',
  ])('takes what people write: %j', (typed) => {
    expect(isTaken(typed)).toBe(true);
  });

  it.each([
    '<b>',
    'Some <em class="x">text',
    'a closing </p> alone',
    '<script>alert(1)</script>',
    '<IMG src=x>',
    '<!-- a comment',
    '<!doctype html>',
  ])('refuses a tag: %j', (typed) => {
    expect(isTaken(typed)).toBe(false);
  });

  it.each(['=SUM(A1)', ' =1+1', '@SUM(A1)', '+cmd|calc', '-cmd|calc', '+(1)', '-(A1)'])(
    'refuses what a spreadsheet would work out: %j',
    (typed) => {
      expect(isTaken(typed)).toBe(false);
    },
  );
});

describe('a decimal number', () => {
  const parsed = (typed: unknown) => decimal('the figure').safeParse(typed);

  it('has six decimal places at most, as text and as JSON', () => {
    for (const typed of [0.123456, '0.123456', 1e-6, -0.5, '1,234.5', 1e12, 0])
      expect(parsed(typed).success).toBe(true);
    for (const typed of [0.1234567, '0.1234567', 1e-7, 0.1 + 0.2]) expect(parsed(typed).success).toBe(false);
  });

  it('is a number that can be counted with', () => {
    for (const typed of [1e13, '1e3', Number.NaN, Number.POSITIVE_INFINITY, '1,23', '']) {
      expect(parsed(typed).success).toBe(false);
    }
  });
});
