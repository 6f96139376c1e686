import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../../domain/measure/quantity.ts';
import { discloseScore } from '../../../domain/scoring/disclosed-score.ts';
import { audienceOf, disclose } from '../../../domain/scoring/disclosure.ts';
import { type Profile, profiles, protectedCount } from '../../../domain/scoring/disclosure-profiles.ts';
import { scoreOf } from '../../../domain/scoring/score.ts';

const people = { unit: 'count', countsPeople: true } as const;
const share = { unit: 'percent', countsPeople: true } as const;
const number = (value: number): Quantity => ({ kind: 'number', value });
const ratio = (numerator: number, denominator: number): Quantity => ({ kind: 'ratio', numerator, denominator });
const board = { audience: 'board' } as const;
const measuredBy = <Of extends object>(measure: Of, profile: Profile) => ({
  ...measure,
  ...(profile === 'exact' ? { countsPeople: false } : { disclosureProfile: profile }),
});
const shown = (count: number, profile: Profile) =>
  disclose({ quantity: number(count), measure: measuredBy(people, profile) }, { audience: 'public' }).text;

describe('a count of people, for a reader outside the contract', () => {
  it('under seven-five is withheld from 1 to 7, and otherwise to the nearest 5 (checks of measures.md section 6)', () => {
    expect([3, 8, 16, 23].map((count) => shown(count, 'sevenFive'))).toEqual(['Suppressed', '10', '15', '25']);
    expect([18, 23, 31, 44].map((count) => shown(count, 'sevenFive'))).toEqual(['20', '25', '30', '45']);
    expect([6, 7, 8, 0].map((count) => shown(count, 'sevenFive'))).toEqual(['Suppressed', 'Suppressed', '10', '0']);
  });

  it('is not said to be rounded where it is 0', () => {
    expect(disclose({ quantity: number(0), measure: people }, board)).toMatchObject({ note: null, isProtected: true });
  });

  it('under under-five is withheld below 5, zero included', () => {
    expect([0, 4, 5, 7, 8].map((count) => shown(count, 'underFive'))).toEqual([
      'Suppressed',
      'Suppressed',
      '5',
      '5',
      '10',
    ]);
  });

  it('under midpoint-6 is the middle of its band of six', () => {
    expect([0, 1, 6, 7, 12, 13, 18].map((count) => shown(count, 'midpoint6'))).toEqual([
      '0',
      '3',
      '3',
      '9',
      '9',
      '15',
      '15',
    ]);
  });

  it('is never shown as 1 to 7 by the default profile, whatever the count', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (count) => {
        const figure = disclose({ quantity: number(count), measure: people }, board);
        expect(figure.value === null || figure.value === 0 || figure.value >= 10).toBe(true);
        expect(figure.value === 0).toBe(count === 0);
      }),
    );
  });
});

describe('a percentage of people, for a reader outside the contract', () => {
  it('is made from the rounded parts', () => {
    expect(disclose({ quantity: ratio(64, 282), measure: share }, board)).toMatchObject({
      text: '23.2%',
      parts: '65 of 280',
      isProtected: true,
      note: 'Rounded so that nobody can be recognised from a small number',
    });
  });

  it('is withheld if either part is 1 to 7', () => {
    for (const parts of [ratio(3, 40), ratio(0, 5), ratio(2, 6)]) {
      expect(disclose({ quantity: parts, measure: share }, board)).toMatchObject({
        quantity: { kind: 'suppressed' },
        value: null,
        text: 'Suppressed',
        parts: null,
      });
    }
  });

  it('is withheld when none or all of a small class would tell of everyone in it', () => {
    expect(disclose({ quantity: ratio(0, 12), measure: share }, board).text).toBe('Suppressed');
    expect(disclose({ quantity: ratio(12, 12), measure: share }, board).text).toBe('Suppressed');
    expect(disclose({ quantity: ratio(0, 200), measure: share }, board).text).toBe('0%');
    expect(disclose({ quantity: ratio(0, 0), measure: share }, board).text).toBe('None in scope');
  });

  it('never shows a part of 1 to 7 by the default profile', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (a, b) => {
        const { quantity } = disclose({ quantity: ratio(Math.min(a, b), Math.max(a, b)), measure: share }, board);
        if (quantity.kind !== 'ratio') return;
        for (const part of [quantity.numerator, quantity.denominator]) expect(part > 0 && part < 8).toBe(false);
        expect(quantity.numerator).toBeLessThanOrEqual(quantity.denominator);
      }),
    );
  });

  it('entered without the number of people behind it is withheld', () => {
    expect(disclose({ quantity: number(62.5), measure: share }, board).text).toBe('Suppressed');
  });
});

describe('who sees what', () => {
  it('is everything as reported for the provider and its contract manager', () => {
    for (const audience of ['provider', 'contractManager'] as const) {
      expect(disclose({ quantity: ratio(3, 5), measure: share }, { audience })).toMatchObject({
        text: '60%',
        parts: '3 of 5',
        isProtected: false,
      });
    }
  });

  it('is protected for everyone else', () => {
    for (const audience of ['board', 'public'] as const) {
      expect(disclose({ quantity: ratio(3, 5), measure: share }, { audience }).text).toBe('Suppressed');
    }
  });

  it('follows from standing and roles, and someone with no standing is the public', () => {
    expect(audienceOf('provider', ['dataOfficer'])).toBe('provider');
    expect(audienceOf('authority', ['commissioner', 'boardMember'])).toBe('contractManager');
    expect(audienceOf('authority', ['boardMember'])).toBe('board');
    expect(audienceOf('authority', ['auditor'])).toBe('board');
    expect(audienceOf('none', ['commissioner'])).toBe('public');
  });

  it('is exact for all where the measure does not count people', () => {
    const sessions = { unit: 'count', countsPeople: false } as const;
    expect(disclose({ quantity: number(3), measure: sessions }, board)).toMatchObject({
      text: '3',
      isProtected: false,
    });
  });
});

describe('absences', () => {
  it('print each differently, with their reason, and apart from zero and from what is withheld', () => {
    const quantities: readonly Quantity[] = [
      number(0),
      { kind: 'notApplicable', reason: 'No such service' },
      { kind: 'notDue' },
      { kind: 'notCollected', reason: 'Yearly' },
      { kind: 'late', expected: '30 July' },
      { kind: 'refused', reason: 'Not in the contract' },
      { kind: 'suppressed' },
    ];
    const figures = quantities.map((quantity) => disclose({ quantity, measure: people }, board));
    expect(new Set(figures.map((figure) => figure.text)).size).toBe(quantities.length);
    expect(figures[3]).toMatchObject({ text: 'Not collected', note: 'Yearly', value: null });
    expect(figures[4]?.note).toBe('Expected: 30 July');
  });
});

describe('a colour with a protected figure', () => {
  const measure = {
    ...share,
    polarity: 'higherIsBetter',
    target: { value: 75, ruleSet: 'withinTolerance', tolerance: 15 },
  } as const;

  it('is the colour of the exact figure, and its working gives nothing of that figure away', () => {
    const quantity = ratio(31, 52);
    const disclosed = discloseScore({ quantity, measure }, scoreOf(measure, quantity), board);
    expect(disclosed.score.status).toBe('red');
    expect(disclosed.score.reading).toBeUndefined();
    expect(disclosed.working).toMatchObject({
      variance: null,
      variancePercent: null,
      marginToNext: null,
      interval: null,
      reading: null,
    });
    expect(JSON.stringify(disclosed)).not.toMatch(/59\.6|31|52/);
  });

  it('stays and the figure is withheld, where rounded it would stand on another side of target or tolerance', () => {
    const of = { ...measure, target: { ...measure.target, value: 85 } } as const;
    const quantity = ratio(12, 13);
    const score = scoreOf(of, quantity, { previous: ratio(11, 13) });
    const disclosed = discloseScore({ quantity, measure: of }, score, board);
    expect(disclosed.score).toMatchObject({ status: 'green', direction: 'notComparable' });
    expect(disclosed.figure).toMatchObject({
      quantity: { kind: 'suppressed' },
      text: 'Not shown: rounding would mislead',
      value: null,
      parts: null,
    });
    expect(JSON.stringify(disclosed)).not.toMatch(/66\.7|92\.3|"numerator"|10 of 15/);
  });

  it('is never another than the figure beside it would have', () => {
    const targets = fc.record({
      value: fc.nat(100),
      tolerance: fc.nat(40),
      ruleSet: fc.constantFrom('withinTolerance', 'points'),
    });
    fc.assert(
      fc.property(
        targets,
        fc.constantFrom('higherIsBetter', 'lowerIsBetter'),
        fc.constantFrom(...profiles),
        fc.nat(400),
        fc.nat(400),
        (target, polarity, profile, a, b) => {
          const of = { ...measuredBy(measure, profile), polarity, target } as const;
          const quantity = ratio(Math.min(a, b), Math.max(a, b));
          const { figure, score } = discloseScore({ quantity, measure: of }, scoreOf(of, quantity), board);
          if (figure.value !== null && score.status !== 'none')
            expect(scoreOf(of, figure.quantity).status).toBe(score.status);
        },
      ),
    );
  });

  it('is whole for the contract manager', () => {
    const quantity = ratio(3, 5);
    const disclosed = discloseScore({ quantity, measure }, scoreOf(measure, quantity), { audience: 'contractManager' });
    expect(disclosed.working).toMatchObject({ value: 60, variance: -15, reading: 'notShownToBeMissed' });
  });

  it('is withheld with a withheld share', () => {
    const quantity = ratio(3, 5);
    expect(discloseScore({ quantity, measure }, scoreOf(measure, quantity), board).score.status).toBe('none');
  });

  it('tells withheld counts apart by nothing: colour, direction, working or words', () => {
    const targets = fc.record({
      value: fc.nat(40),
      tolerance: fc.nat(100),
      ruleSet: fc.constantFrom('withinTolerance', 'points'),
    });
    fc.assert(
      fc.property(targets, fc.constantFrom('higherIsBetter', 'lowerIsBetter'), (target, polarity) => {
        const count = { ...measure, unit: 'count', calculation: 'entered', polarity, target } as const;
        const shown = [1, 2, 3, 4, 5, 6, 7].flatMap((value) =>
          [1, 4, 7].map((before) => {
            const quantity = { kind: 'number', value } as const;
            const score = scoreOf(count, quantity, { previous: { kind: 'number', value: before } });
            return JSON.stringify(discloseScore({ quantity, measure: count }, score, board));
          }),
        );
        expect(new Set(shown).size).toBe(1);
      }),
    );
  });

  it('is withheld with the figure when the target lets the colour tell it', () => {
    const none = { ...measure, polarity: 'lowerIsBetter', target: { ...measure.target, value: 0 } } as const;
    const quantity = ratio(0, 5);
    expect(discloseScore({ quantity, measure: none }, scoreOf(none, quantity), board).score.status).toBe('none');
  });
});

describe('a year to date of people, for a reader outside the contract', () => {
  const measure = { ...people, polarity: 'higherIsBetter', target: undefined } as const;
  const target = { kind: 'cumulative', value: 400, ruleSet: 'withinTolerance', tolerance: 15 } as const;
  const shownFor = (value: number, toDate: number, readersKnow?: { low: number; high: number }) => {
    const period = { key: '2025-Q2' as never, frequency: 'quarter' } as const;
    const quantity = number(value);
    const score = scoreOf({ ...measure, target }, quantity, { period, toDate: { value: toDate, periods: 2 } });
    return discloseScore({ quantity, measure }, score, board, { isTelling: false, toDate: readersKnow });
  };

  it('is never shown with the colour that it gave', () => {
    const disclosed = shownFor(123, 297, { low: 290, high: 300 });
    expect(JSON.stringify(disclosed)).not.toMatch(/297|123|"toDate"/);
    expect(disclosed.score.status).toBe('green');
  });

  it('has a colour only where every total that readers could take it for has the same', () => {
    // 200 falls due by the second quarter; amber from 170.
    const statusIn = (low: number, high: number) => shownFor(30, low, { low, high }).score.status;
    expect([statusIn(165, 170), statusIn(169, 171), statusIn(199, 200)]).toEqual(['none', 'none', 'none']);
    expect([statusIn(200, 210), statusIn(170, 199), statusIn(150, 169)]).toEqual(['green', 'amber', 'red']);
    expect(shownFor(30, 500).score.status).toBe('none');
  });

  it('of withheld figures tells nothing: no colour, direction or words differ', () => {
    const shown = [1, 3, 7].map((value) => JSON.stringify(shownFor(value, 300 + value)));
    expect(new Set(shown).size).toBe(1);
  });
});

describe('every profile', () => {
  it('keeps the order of counts it shows', () => {
    fc.assert(
      fc.property(fc.constantFrom(...profiles), fc.nat(1000), fc.nat(1000), (profile, a, b) => {
        const [low, high] = [protectedCount(Math.min(a, b), profile), protectedCount(Math.max(a, b), profile)];
        if (low !== undefined && high !== undefined) expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });
});
