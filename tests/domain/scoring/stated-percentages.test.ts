import { describe, expect, it } from 'vitest';
import { changeAgainstStated, shareAgainstStated } from '../../../domain/scoring/stated-percentages.ts';

const figure = (what: string, value: number) => ({ what, value, printedIn: 'Table 1' });
const stated = (what: string, percent: number) => ({ what, stated: percent, printedIn: 'Page 2' });

describe('a percentage that is stated', () => {
  it('agrees with its parts to the precision to which it is stated', () => {
    const share = (percent: number) =>
      shareAgainstStated('rate', stated('The quit rate', percent), figure('quits', 64), figure('quit dates', 282));
    for (const percent of [23, 22.7, 22.695]) expect(share(percent), String(percent)).toBeUndefined();
    expect(share(22.8)).toMatchObject({
      sentence: 'The quit rate is stated as 22.8%, and quits 64 and quit dates 282 give 22.7%.',
      computesWith: '22.7%',
      figures: [{ written: '22.8%', printedIn: 'Page 2' }, { written: '64' }, { written: '282' }],
    });
  });

  it('has none of nothing', () => {
    const found = shareAgainstStated('rate', stated('The rate', 5), figure('quits', 0), figure('quit dates', 0));
    expect(found?.sentence).toContain('give no percentage at all');
    expect(found?.computesWith).toBeUndefined();
  });

  it.each([
    // The council's published savings profile of 2021 and changes over the past year, with figures that give them.
    ['a saving of 5% from the budget of 2021/22', 7_414_783, 7_044_044, -5, true],
    ['a saving of 4% from the budget of 2022/23', 7_044_044, 6_762_282, -4, true],
    ['domiciliary care, up by 9%', 1000, 1094, 9, true],
    ['short term placements, up by 40%', 50, 71, 40, false],
  ])('of a change on the year before: %s', (what, before, after, percent, agrees) => {
    const found = changeAgainstStated(
      'change',
      stated(what, percent),
      figure('before', before),
      figure('after', after),
    );
    expect(found === undefined).toBe(agrees);
    if (found) expect(found.sentence).toContain('give 42%');
  });
});
