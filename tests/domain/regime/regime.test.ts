import { describe, expect, it } from 'vitest';
import { mixedProcurement } from '../../../domain/regime/mixed.ts';
import { arrangements, type RegimeFacts, regimeOf } from '../../../domain/regime/regime.ts';
import { cpvStanding, cpvWarnings } from '../../../domain/regime/schedule-1.ts';
import { thresholdCategories, thresholdOn, thresholds } from '../../../domain/regime/thresholds.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import { pence } from '../../../domain/shared/money.ts';

const facts = (more: Partial<RegimeFacts> = {}): RegimeFacts => ({
  arrangement: 'contract',
  began: civilDate('2026-02-01'),
  isHealthService: false,
  category: 'lightTouch',
  estimatedValue: pence(80_000_000),
  ...more,
});
const began = (date: string) => ({ began: civilDate(date) });
const mixed = (health: number, other: number, separate: boolean | undefined) => ({
  healthValue: pence(health),
  otherValue: pence(other),
  otherCouldBeSeparate: separate,
});

describe('the regime of a procurement', () => {
  it('changes from the 2015 Regulations to the Procurement Act on 24 February 2025', () => {
    expect(regimeOf(facts(began('2025-02-23'))).regime).toBe('pcr2015');
    expect(regimeOf(facts(began('2025-02-24'))).regime).toBe('pa2023');
  });

  it('of health care is the Provider Selection Regime from 1 January 2024, and the 2015 Regulations before', () => {
    const health = { isHealthService: true, cpv: ['85110000'] };
    expect(regimeOf(facts({ ...health, ...began('2024-01-01') }))).toMatchObject({ regime: 'psr', warnings: [] });
    expect(regimeOf(facts({ ...health, ...began('2023-12-31') }))).toMatchObject({
      regime: 'pcr2015',
      source: { confidence: 'M' },
    });
  });

  it('of health care has no threshold, and asks for its code', () => {
    const answer = regimeOf(facts({ isHealthService: true, estimatedValue: pence(1) }));
    expect(answer.regime).toBe('psr');
    expect(answer.strand).toBeUndefined();
    expect(answer.warnings).toEqual([expect.stringContaining('CPV code')]);
  });

  it('is above the threshold from the threshold itself, and below it to a penny less', () => {
    const strandAt = (estimatedValue: number) => regimeOf(facts({ estimatedValue: pence(estimatedValue) })).strand;
    expect(strandAt(66_354_000)).toBe('lightTouch');
    expect(strandAt(66_353_999)).toBe('belowThreshold');
  });

  it('takes the threshold of the day on which the procurement began', () => {
    const services = { category: 'goodsAndServices', estimatedValue: pence(21_000_000) } as const;
    expect(regimeOf(facts({ ...services, ...began('2025-12-31') })).strand).toBe('belowThreshold');
    expect(regimeOf(facts({ ...services, ...began('2026-01-01') })).strand).toBe('ordinary');
  });

  it('has an unknown strand where the value or the threshold is not known', () => {
    expect(regimeOf(facts({ estimatedValue: undefined })).strand).toBe('unknown');
    expect(regimeOf(facts({ category: 'concession', ...began('2025-06-01') })).strand).toBe('unknown');
  });

  it.each(arrangements.filter((each) => each !== 'contract'))(
    'of %s is outside, to be confirmed with legal',
    (arrangement) => {
      expect(regimeOf(facts({ arrangement, isHealthService: true }))).toMatchObject({
        regime: 'outside',
        source: { confidence: 'M' },
        warnings: [expect.stringContaining('legal')],
      });
    },
  );

  it('of a mixed procurement is unknown while its test is', () => {
    const answer = regimeOf(facts({ isHealthService: true, mixed: mixed(60, 40, undefined) }));
    expect(answer).toMatchObject({ regime: 'unknown', mixed: { followsPsr: 'unknown' } });
  });

  it('every answer gives its reason and its source', () => {
    for (const each of [
      facts(),
      facts({ isHealthService: true }),
      facts({ arrangement: 'grant' }),
      facts({ isHealthService: true, mixed: mixed(1, 2, false) }),
    ]) {
      const { because, source, rule } = regimeOf(each);
      expect(because).toContain(rule.sentence);
      expect(source.reference).not.toBe('');
    }
  });
});

describe('a mixed procurement', () => {
  it('follows the regime where health care is worth a penny more and the rest is inseparable', () => {
    expect(mixedProcurement(mixed(50_000_001, 50_000_000, false)).followsPsr).toBe(true);
  });

  it('does not where health care is worth less, whatever could be separate', () => {
    for (const separate of [true, false, undefined])
      expect(mixedProcurement(mixed(49_999_999, 50_000_000, separate))).toMatchObject({
        followsPsr: false,
        split: true,
        rule: { id: 'health-care-is-main-subject' },
      });
  });

  it('is unknown where both are worth the same, since nothing read settles it', () => {
    expect(mixedProcurement(mixed(100, 100, false))).toMatchObject({
      followsPsr: 'unknown',
      source: { confidence: 'M' },
    });
  });

  it('with nothing of health care in it has nothing to split', () => {
    expect(mixedProcurement(mixed(0, 100, true))).toMatchObject({ followsPsr: false, split: false });
  });
});

describe('Schedule 1', () => {
  it.each([
    ['85100000-0', 'listed'],
    ['85111320', 'listed'],
    ['85121300-6', 'listed'],
    ['85131100-7', 'listed'],
    ['85141000', 'unread'],
    ['85150000-5', 'unread'],
    ['85323000-9', 'limited'],
    ['85312330-1', 'limited'],
    ['85312500-4', 'limited'],
    ['85000000-9', 'notListed'],
    ['85310000-5', 'notListed'],
    ['80000000', 'notListed'],
  ])('%s: is %s', (code, standing) => {
    expect(cpvStanding(code)).toMatchObject({ code, standing });
  });

  it('a code outside it passes beside one that is in it', () => {
    expect(cpvWarnings(['85000000', '85110000'])).toEqual([]);
    expect(cpvWarnings(['85000000'])).toHaveLength(1);
    expect(cpvWarnings(['85000000', '85323000'])).toEqual([expect.stringContaining('individuals')]);
    expect(cpvWarnings([])).toEqual([]);
  });
});

describe('thresholds', () => {
  it('stand in order of their day, each category once a day', () => {
    const days = thresholds.map((each) => each.from);
    expect([...days].sort()).toEqual(days);
    const keys = thresholds.map((each) => `${each.from} ${each.category}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('of 2026 are those of SI 2025/1200, in pence with VAT', () => {
    const amounts = thresholdCategories.map((each) => thresholdOn(each, civilDate('2026-01-01'))?.amount);
    expect(amounts).toEqual([20_772_000, 66_354_000, 519_300_000, 519_300_000, 537_260_900]);
  });

  it('are not known before 2024', () => {
    expect(thresholdOn('lightTouch', civilDate('2023-12-31'))).toBeUndefined();
  });
});
