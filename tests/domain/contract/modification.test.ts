import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endNotice, terminationTerms } from '../../../domain/contract/change/termination.ts';
import { type UrgentFacts, urgent } from '../../../domain/contract/change/urgent.ts';
import { type ModificationFacts, modification } from '../../../domain/contract/modification/modification.ts';
import { modificationGrounds, modificationRegimes } from '../../../domain/contract/modification/modification-facts.ts';
import { percentOf } from '../../../domain/contract/modification/modification-sums.ts';
import { parsePounds, pence } from '../../../domain/shared/money.ts';

const pounds = (text: string) => parsePounds(text) ?? pence(Number.NaN);

const change = (original: string, thisChange: string, more: Partial<ModificationFacts> = {}): ModificationFacts => ({
  regime: 'psr',
  originalLifetimeValue: pounds(original),
  previousCumulativeChange: pence(0),
  thisChange: pounds(thisChange),
  ground: 'authorityDecision',
  materiallyDifferentInCharacter: false,
  awardedUnder: 'C',
  ...more,
});
const permits = (...facts: Parameters<typeof change>) => modification(change(...facts)).permitted;

describe('a change by decision under the Provider Selection Regime', () => {
  it.each([
    ['2,000,000', '500,000', false],
    ['2,000,000', '499,999.99', true],
    ['2,000,000.03', '500,000', true],
    ['2,000,000.01', '500,000', true],
    ['1,999,999.99', '500,000', false],
    ['10,000,000', '2,499,999.99', true],
    ['10,000,000', '2,500,000', false],
    ['0.01', '499,999.99', true],
    ['0', '500,000', false],
  ])('to a contract of £%s by £%s is permitted: %s', (original, by, permitted) => {
    expect(permits(original, by)).toBe(permitted);
  });

  it('counts all changes since the contract was entered into', () => {
    const facts = change('2,000,000', '0.01', { previousCumulativeChange: pounds('499,999.99') });
    expect(modification(facts)).toMatchObject({
      permitted: false,
      cumulativeChange: 50_000_000,
      cumulativePercent: 25,
    });
    expect(permits('2,000,000', '600,000', { previousCumulativeChange: pounds('-100,000.01') })).toBe(true);
  });

  it('is refused where the services become materially different, however small it is', () => {
    expect(permits('2,000,000', '0.01', { materiallyDifferentInCharacter: true })).toBe(false);
  });

  it('is never permitted for more and refused for less', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000_000 });
    fc.assert(
      fc.property(amount, amount, amount, (original, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const facts = (by: number) => ({
          ...change('0', '0'),
          originalLifetimeValue: pence(original),
          thisChange: pence(by),
        });
        if (modification(facts(more)).permitted) expect(modification(facts(less)).permitted).toBe(true);
      }),
    );
  });

  it('says the figures on which it turned', () => {
    const { because } = modification(change('1,000,000', '500,000'));
    expect(because).toContain('£500,000 in all on an original £1,000,000');
  });
});

describe('the notice of a modification', () => {
  const notice = (...facts: Parameters<typeof change>) => modification(change(...facts)).noticeDue?.sentence;

  it('is owed from exactly £500,000, whatever the ground', () => {
    for (const ground of ['providedFor', 'externalFactors', 'authorityDecision'] as const) {
      expect(notice('10,000,000', '500,000', { ground })).toContain('this change alone');
      expect(notice('10,000,000', '499,999.99', { ground })).toBeUndefined();
    }
  });

  it('is owed for all changes together, and says by which reading', () => {
    const previousCumulativeChange = pounds('400,000');
    expect(notice('10,000,000', '100,000', { previousCumulativeChange })).toContain('how the regulation may count');
    expect(notice('10,000,000', '100,000', { previousCumulativeChange, ground: 'providedFor' })).toContain('safer');
  });

  it('is owed for a decrease as for an increase, which a person must look at', () => {
    const answer = modification(change('10,000,000', '-500,000'));
    expect(answer).toMatchObject({ permitted: true, noticeRequired: true, cumulativePercent: -5 });
    expect(answer.review).toEqual([expect.stringContaining('decrease')]);
    expect(modification(change('10,000,000', '500,000')).review).toEqual([]);
  });

  it('is not owed for a change that may not be made', () => {
    expect(modification(change('1,000,000', '900,000'))).toMatchObject({ permitted: false, noticeRequired: false });
  });
});

describe('other grounds under the Provider Selection Regime', () => {
  it('what the contract provides for may change even its character', () => {
    expect(permits('1,000,000', '9,000,000', { ground: 'providedFor', materiallyDifferentInCharacter: true })).toBe(
      true,
    );
  });

  it('a successor must be recorded as meeting the criteria, and nothing else may change', () => {
    const successor = { ground: 'successor', successorMeetsBasicSelection: true } as const;
    expect(permits('1,000,000', '0', successor)).toBe(true);
    expect(permits('1,000,000', '0', { ground: 'successor' })).toBe(false);
    expect(permits('1,000,000', '0.01', successor)).toBe(false);
    expect(permits('1,000,000', '0', { ...successor, materiallyDifferentInCharacter: true })).toBe(false);
  });

  it.each(['A', 'B'] as const)(
    'a contract awarded under %s may grow while its services stay the same',
    (awardedUnder) => {
      expect(permits('1,000,000', '5,000,000', { awardedUnder })).toBe(true);
      expect(permits('1,000,000', '0', { awardedUnder, materiallyDifferentInCharacter: true })).toBe(false);
    },
  );

  it.each(['C', 'mostSuitable', 'competitive', undefined] as const)(
    'one awarded under %s has the limits of a decision',
    (awardedUnder) => {
      expect(permits('1,000,000', '500,000', { awardedUnder })).toBe(false);
    },
  );
});

describe('a change to an ordinary public contract', () => {
  const act = (original: string, by: string, more: Partial<ModificationFacts> = {}) =>
    modification(change(original, by, { regime: 'pa2023', ...more }));

  it('of exactly 10% is small and unpublished; a penny more is neither', () => {
    expect(act('1,000,000', '100,000')).toMatchObject({ permitted: true, noticeRequired: false });
    expect(act('1,000,000', '100,000.01')).toMatchObject({ permitted: false });
    expect(act('1,000,000', '100,000.01', { shiftsBalanceToSupplier: false })).toMatchObject({
      permitted: true,
      noticeRequired: true,
      noticeDue: { kind: 'contractChange' },
    });
    expect(act('1,000,000', '100,000.01', { shiftsBalanceToSupplier: true }).permitted).toBe(false);
  });

  it('has 15% for works', () => {
    expect(act('1,000,000', '150,000', { isWorks: true })).toMatchObject({ permitted: true, noticeRequired: false });
    expect(act('1,000,000', '150,000.01', { isWorks: true }).permitted).toBe(false);
  });

  it('counts with the changes before it, and decreases alike', () => {
    expect(act('1,000,000', '60,000', { previousCumulativeChange: pounds('60,000') }).permitted).toBe(false);
    expect(act('1,000,000', '-100,000.01', { shiftsBalanceToSupplier: false }).noticeRequired).toBe(true);
  });

  it('of its term by more than 10% is published, and is substantial where the value grows too', () => {
    const term = { maximumDays: 1000, changeDays: 101 };
    expect(act('1,000,000', '0', { term })).toMatchObject({ permitted: true, noticeRequired: true });
    expect(act('1,000,000', '0', { term: { ...term, changeDays: 100 } }).noticeRequired).toBe(false);
    expect(act('1,000,000', '200,000', { term, shiftsBalanceToSupplier: false }).permitted).toBe(false);
  });

  it('that its terms provide for is published when it is large', () => {
    expect(act('1,000,000', '900,000', { ground: 'providedFor' })).toMatchObject({
      permitted: true,
      noticeRequired: true,
    });
  });

  it.each(['pa2023LightTouch', 'pa2023BelowThreshold'] as const)('is free under %s, even a novation', (regime) => {
    for (const ground of modificationGrounds)
      expect(modification(change('1,000,000', '9,000,000', { regime, ground }))).toMatchObject({
        permitted: true,
        noticeRequired: false,
      });
  });
});

describe('a change to a contract under the 2015 Regulations', () => {
  const pcr = (original: string, by: string, more: Partial<ModificationFacts> = {}) =>
    modification(change(original, by, { regime: 'pcr2015LightTouch', ...more }));

  it('by decision stays below 10% and below the threshold', () => {
    expect(pcr('1,000,000', '99,999.99').permitted).toBe(true);
    expect(pcr('1,000,000', '100,000').permitted).toBe(false);
    expect(pcr('100,000,000', '663,539.99').permitted).toBe(true);
    expect(pcr('100,000,000', '663,540').permitted).toBe(false);
    expect(pcr('100,000,000', '214,904', { regime: 'pcr2015' }).permitted).toBe(false);
    expect(pcr('1,000,000', '149,999.99', { isWorks: true }).permitted).toBe(true);
  });

  it('for what could not be foreseen is up to 50% each time, and published', () => {
    const unforeseen = { ground: 'externalFactors', previousCumulativeChange: pounds('500,000') } as const;
    expect(pcr('1,000,000', '500,000', unforeseen)).toMatchObject({ permitted: true, noticeRequired: true });
    expect(pcr('1,000,000', '500,000', unforeseen).noticeDue?.kind).toBeUndefined();
    expect(pcr('1,000,000', '500,000.01', unforeseen).permitted).toBe(false);
    expect(pcr('1,000,000', '1', { ...unforeseen, materiallyDifferentInCharacter: true }).permitted).toBe(false);
  });

  it('by replacement asks that the successor qualifies', () => {
    expect(pcr('1,000,000', '0', { ground: 'successor', successorMeetsBasicSelection: true }).permitted).toBe(true);
    expect(pcr('1,000,000', '0', { ground: 'successor' }).permitted).toBe(false);
    expect(pcr('1,000,000', '1', { ground: 'successor', successorMeetsBasicSelection: true }).permitted).toBe(false);
  });

  it('that changes nothing of weight is not substantial', () => {
    const earlier = { previousCumulativeChange: pounds('200,000'), shiftsBalanceToSupplier: false };
    expect(pcr('1,000,000', '0', earlier)).toMatchObject({
      permitted: true,
      rule: { id: 'modification-not-substantial-under-regulations' },
    });
  });
});

describe('every answer on a change', () => {
  it('gives its rule, its reason and its source, for every regime and ground', () => {
    for (const regime of modificationRegimes)
      for (const ground of modificationGrounds) {
        const { because, rule, source } = modification(change('1,000,000', '0', { regime, ground }));
        expect(because, `${regime} ${ground}`).toContain(rule.sentence);
        expect(source).toBe(rule.source);
      }
  });

  it('refuses to count from a negative original value', () => {
    expect(() => modification(change('-0.01', '1'))).toThrow(RangeError);
  });
});

describe('the share of the original value', () => {
  it.each([
    [1, 3, 33.33],
    [2, 3, 66.67],
    [-1, 3, -33.33],
    [1, 80_000, 0],
    [1, 20_000, 0.01],
    [-1, 80_000, 0],
    [5, 1_000, 0.5],
    [0, 1, 0],
    [7, 0, null],
  ])('%i of %i is %s', (part, whole, percent) => {
    expect(percentOf(pence(part), pence(whole))).toBe(percent);
  });

  it('is within half a hundredth of the true share', () => {
    const amount = fc.integer({ min: 1, max: 100_000_000 });
    fc.assert(
      fc.property(amount, amount, (part, whole) => {
        expect(Math.abs((percentOf(pence(part), pence(whole)) ?? 0) - (part / whole) * 100)).toBeLessThan(0.00501);
      }),
    );
  });
});

describe('an urgent award or modification', () => {
  const met: UrgentFacts = {
    what: 'modification',
    mustBeMadeUrgently: true,
    reasonForeseeable: false,
    reasonAttributableToAuthority: false,
    delayRisksSafety: true,
  };

  it.each([
    [{ mustBeMadeUrgently: false }, 'urgent-must-be-made-urgently'],
    [{ reasonForeseeable: true }, 'urgent-reason-not-foreseeable'],
    [{ reasonAttributableToAuthority: true }, 'urgent-reason-not-own-doing'],
    [{ delayRisksSafety: false }, 'urgent-delay-risks-safety'],
  ])('with %o is refused', (failing, id) => {
    expect(urgent({ ...met, ...failing }).refusals.map((each) => each.rule.id)).toEqual([id]);
  });

  it('of a modification has its own notice', () => {
    expect(urgent(met)).toMatchObject({ permitted: true, notice: 'urgentModification' });
  });

  it('of more than 12 months is to be looked at again', () => {
    expect(urgent({ ...met, months: 12 }).review).toEqual([]);
    expect(urgent({ ...met, months: 13 })).toMatchObject({ permitted: true, review: [expect.stringContaining('12')] });
  });
});

describe('the end of a contract', () => {
  it('is published under the Procurement Act, light touch included, and under no other regime', () => {
    expect(endNotice('pa2023')).toMatchObject({ kind: 'termination' });
    expect(endNotice('pa2023LightTouch')).toMatchObject({ kind: 'termination' });
    for (const regime of ['psr', 'pcr2015', 'pa2023BelowThreshold', 'outside'] as const)
      expect(endNotice(regime)).toBeUndefined();
  });

  it('is foreseen in the terms of a health care contract, to be confirmed', () => {
    expect(terminationTerms('psr').map((each) => each.source.confidence)).toEqual(['M', 'M']);
    expect(terminationTerms('pa2023')).toEqual([]);
  });
});
