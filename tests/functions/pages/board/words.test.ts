import { describe, expect, it } from 'vitest';
import type { ShownCell } from '../../../../domain/disclosed/scores.ts';
import type { Quantity } from '../../../../domain/measure/quantity.ts';
import { discloseColour, discloseWorking } from '../../../../domain/scoring/disclosed-score.ts';
import { scoreOf } from '../../../../domain/scoring/score.ts';
import type { PeriodKey } from '../../../../domain/shared/quarters.ts';
import { readingText, targetText, whyNoColour } from '../../../../functions/pages/board/cells.tsx';
import { historySentence } from '../../../../functions/pages/board/history-words.ts';

const measure = {
  unit: 'percent',
  countsPeople: true,
  polarity: 'higherIsBetter',
  target: { value: 50, ruleSet: 'withinTolerance', tolerance: 15 },
} as const;
const { target: _target, ...monitored } = measure;

const shownTo = (
  audience: 'board' | 'contractManager',
  quantity: Quantity,
  of: typeof measure | typeof monitored = measure,
): ShownCell => {
  const recorded = { quantity, measure: of };
  const score = scoreOf(of, quantity);
  const shown = discloseColour(recorded, score, { audience });
  return {
    ...shown,
    working: () => discloseWorking(recorded, score, shown),
    period: '2025-Q1' as PeriodKey,
    contractVersion: 1,
    restated: false,
  };
};
const share = (numerator: number, denominator: number): Quantity => ({ kind: 'ratio', numerator, denominator });

describe('a reading on the board’s scorecard', () => {
  it('does not say that a target is missed where the figure that would show it is protected', () => {
    expect(readingText(shownTo('board', share(40, 100)))).toBe('Off target; exact count protected');
    expect(readingText(shownTo('contractManager', share(48, 100)))).toBe('Not shown to be missed');
    expect(readingText(shownTo('board', share(60, 100)))).toBe('Target met');
  });
});

describe('a figure without a colour', () => {
  it('says which of the reasons it is', () => {
    expect(whyNoColour(shownTo('board', share(3, 6)))).toBe('withheld with the figure');
    expect(whyNoColour(shownTo('board', { kind: 'notCollected', reason: 'No survey' }))).toBe('no figure to judge');
    expect(whyNoColour(shownTo('board', share(30, 60), monitored))).toBe('monitored only');
  });

  it('of a measure without a target is monitored only in every column', () => {
    const cell = shownTo('board', share(30, 60), monitored);
    expect([readingText(cell), targetText(measure as never, cell)]).toEqual(['Monitored only', 'Monitored only']);
  });
});

describe('the history in a sentence', () => {
  const withheld = shownTo('board', share(3, 6));
  const known = shownTo('board', share(60, 100));
  const absent = shownTo('board', { kind: 'notCollected', reason: 'No survey' });

  it('says how many of the figures can be shown where some are withheld', () => {
    expect(historySentence([withheld, withheld, known, withheld, withheld])).toBe(
      '1 of 5 figures can be shown: too few to speak of a trend. The target was met in 1 of 1 period that could be judged.',
    );
    expect(historySentence([withheld, absent])).toBe('None of the figures so far can be shown.');
  });

  it('does not count what was never given', () => {
    expect(historySentence([absent])).toBe('No figures have come yet.');
    expect(historySentence([absent, known])).toContain('One figure so far');
  });
});
