import { describe, expect, it } from 'vitest';
import { rulesRelied } from '../../../domain/award/confirmation/rules-relied.ts';
import { evidenceChecklist } from '../../../domain/award/evidence/evidence.ts';
import { lawPanel } from '../../../domain/award/process/law-panel.ts';
import { given, having, problems, refusalsWhen, refusedRules, type Typed } from './given.ts';
import * as health from './health-improvement.ts';

const record = (change: object): Typed => [
  'record',
  { ...health.details, process: 'notApplicable', began: '2025-03-01', start: '2026-04-01', ...change },
];
const psr = (change: object = {}): Typed => ['record', { ...health.details, ...change }];
const scope = (change: object = {}): Typed => ['recordScope', { ...health.scope, ...change }];
const social = (estimatedValue: string, change: object = {}): Typed =>
  scope({ isHealthService: 'no', estimatedValue, ...change });
const mixed = (healthValue: string, otherValue: string, otherCouldBeSeparate: string): Typed =>
  scope({ mixed: { healthValue, otherValue, otherCouldBeSeparate, because: 'As the papers say' } });
const missingOf = (state: Parameters<typeof evidenceChecklist>[0], key: string) =>
  evidenceChecklist(state).find((item) => item.key === key)?.missing;
const relied = (state: Parameters<typeof rulesRelied>[0]) => rulesRelied(state).map((each) => each.rule.id);

describe('which law applies to an award', () => {
  it('C04: stop smoking support for individuals follows the Provider Selection Regime', () => {
    const state = having(given(psr()), scope());
    expect(lawPanel(state).scope?.regime).toBe('psr');
    expect(missingOf(state, 'scope')).toEqual([]);
  });

  it('C05: Family Hub parenting support of £800,000 is light touch under the Procurement Act', () => {
    const state = having(given(record({ regime: 'pa2023LightTouch' })), social('800,000'));
    expect(lawPanel(state).scope).toMatchObject({ regime: 'pa2023', strand: 'lightTouch' });
  });

  it('a regime that contradicts the facts is refused, saying both with the rule that leads there', () => {
    const [found] = refusalsWhen(given(psr({ began: '2025-03-01', start: '2026-04-01' })), social('800,000'));
    expect(found).toMatchObject({ rule: { id: 'regime-fits-facts' }, field: 'isHealthService' });
    expect(found?.because).toContain('Recorded: Provider Selection Regime');
    expect(found?.because).toContain('By the facts: Procurement Act 2023, light touch');
    expect(found?.because).toContain('What is not a health care service follows the Procurement Act 2023');
  });

  it('the threshold of the day on which the procurement began counts, to the penny', () => {
    const goods = (value: string): Typed => social(value, { category: 'goodsAndServices' });
    const [before, from] = ['2025-12-31', '2026-01-01'].map((began) =>
      given(record({ regime: 'pa2023BelowThreshold', began, start: '2027-04-01' })),
    );
    if (!before || !from) throw new Error('Two awards were to be recorded');
    expect(having(before, goods('207,720')).scope?.estimatedValue).toBe(20_772_000);
    expect(refusalsWhen(from, goods('207,720.01'))).toMatchObject([{ field: 'estimatedValue' }]);
    expect(having(from, goods('207,719.99')).scope).toBeDefined();
  });

  it('a value equal to the threshold fits either side, and the side is confirmed by name', () => {
    for (const [regime, needed] of [
      ['pa2023LightTouch', 'applies'],
      ['pa2023BelowThreshold', 'doesNotApply'],
    ]) {
      const state = having(given(record({ regime })), social('663,540'));
      expect(rulesRelied(state)).toContainEqual(
        expect.objectContaining({ needs: needed, rule: expect.objectContaining({ id: 'value-equal-to-threshold' }) }),
      );
    }
  });

  it('a threshold or a value that is not known leaves the side of it to a named confirmation', () => {
    const unknown = having(
      given(record({ regime: 'pa2023' })),
      scope({ isHealthService: 'no', category: 'concession' }),
    );
    expect(relied(unknown)).toContain('threshold-or-value-not-known');
    expect(missingOf(unknown, 'confirmations')?.[0]).toContain('on which side of the threshold');
  });

  it('a grant is outside the regimes by a rule to confirm, and a contract is not', () => {
    const outside = having(given(record({ regime: 'outside' })), social('800,000', { arrangement: 'grant' }));
    expect(relied(outside)).toContain('outside-procurement-regimes');
    expect(refusedRules(given(record({ regime: 'outside' })), social('800,000'))).toEqual(['regime-fits-facts']);
  });

  it('that a grant is outside can be set aside by name, and the award is then judged as a contract', () => {
    const state = given(record({ regime: 'pa2023LightTouch' }));
    const grant = social('800,000', { arrangement: 'grant' });
    expect(refusalsWhen(state, grant)[0]?.because).toContain('record a named confirmation that it does not apply');
    const aside = having(state, [
      'confirmRules',
      { ...health.confirmation, rules: ['outside-procurement-regimes'], position: 'doesNotApply' },
    ]);
    const recorded = having(aside, grant);
    expect(missingOf(recorded, 'scope')).toEqual([]);
    expect(missingOf(recorded, 'confirmations')).toEqual([]);
  });

  it('a scope that fits no longer after a correction stops the decision, with the reason', () => {
    const state = having(given(psr()), scope());
    const corrected = having(state, [
      'correctDetails',
      { ...health.details, regime: 'pcr2015LightTouch', process: 'notApplicable' },
    ]);
    expect(missingOf(corrected, 'scope')?.[0]).toContain('By the facts: Provider Selection Regime');
  });
});

describe('a mixed procurement', () => {
  it('C01: follows the Provider Selection Regime where health care is worth more and the rest cannot be separate', () => {
    expect(having(given(psr()), mixed('600,000', '400,000', 'no')).scope?.mixed?.healthValue).toBe(60_000_000);
  });

  it('C03: does not where the rest could be supplied separately', () => {
    expect(refusalsWhen(given(psr()), mixed('600,000', '400,000', 'yes'))).toMatchObject([
      { rule: { id: 'regime-fits-facts' }, field: 'mixed.healthValue' },
    ]);
  });

  it('of equal values, to the penny, rests on a named confirmation that agrees with the regime recorded', () => {
    const state = having(given(psr(), ...health.evidence), mixed('500,000.01', '500,000.01', 'no'));
    expect(relied(state)).toContain('mixed-procurement-of-equal-values');
    const confirm = (position: string): Typed => [
      'confirmRules',
      { ...health.confirmation, rules: ['mixed-procurement-of-equal-values'], position },
    ];
    expect(missingOf(having(state, confirm('applies')), 'confirmations')).toEqual([]);
    expect(missingOf(having(state, confirm('doesNotApply')), 'confirmations')?.[0]).toContain('rests on the opposite');
    const act = { regime: 'pcr2015LightTouch', process: 'notApplicable' };
    const other = having(
      given(psr(act)),
      scope({
        estimatedValue: '1,000,000.02',
        mixed: {
          healthValue: '500,000.01',
          otherValue: '500,000.01',
          otherCouldBeSeparate: 'no',
          because: 'One service',
        },
      }),
    );
    expect(rulesRelied(other)[0]?.needs).toBe('doesNotApply');
  });

  it('has health care services in it', () => {
    const input = {
      ...health.scope,
      isHealthService: 'no',
      mixed: { healthValue: '1', otherValue: '2', otherCouldBeSeparate: 'no', because: 'A' },
    };
    expect(problems('recordScope', input)).toHaveLength(1);
  });
});

describe('CPV codes', () => {
  const warningsOf = (cpv: string, furtherCpv: readonly string[] = []) =>
    evidenceChecklist(having(given(psr({ cpv })), scope({ furtherCpv }))).find((item) => item.key === 'scope')
      ?.warnings;

  it('N04: 85000000 alone is warned about; a code from Schedule 1 beside it is enough', () => {
    expect(warningsOf('85000000')?.[0]).toContain('85000000 (health and social work services) is not in Schedule 1');
    expect(warningsOf('85000000', ['85110000-3'])).toEqual([]);
  });

  it('a code within limits is a rule to confirm, unless another code is listed without them', () => {
    const state = (furtherCpv: readonly string[]) => having(given(psr()), scope({ furtherCpv }));
    expect(relied(state([]))).toContain('schedule-one-code-in-scope');
    expect(relied(state(['85110000']))).not.toContain('schedule-one-code-in-scope');
  });
});
