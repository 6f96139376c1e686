import { describe, expect, it } from 'vitest';
import { contradictionsOf } from '../../../domain/award/contradictions-of.ts';
import { nextSteps } from '../../../domain/award/next-steps.ts';
import { contractReferenceOf, noticeContentsOf } from '../../../domain/award/notices/notice-contents.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import { recordedAs, recordedUnder, urgency } from './every-process.ts';
import { given, type Typed } from './given.ts';
import * as health from './health-improvement.ts';

/** Facts of one award that contradict each other across its parts. */

const keysOf = (...history: readonly Typed[]) => contradictionsOf(given(...history)).map(({ key }) => key);

describe('the estimated value by which a threshold decides', () => {
  const lightTouch = (estimatedValue: string) =>
    recordedUnder('pa2023LightTouch').map(
      (each): Typed => (each[0] === 'recordScope' ? ['recordScope', { ...(each[1] as object), estimatedValue }] : each),
    );

  it('below the lifetime value that is used is shown beside it', () => {
    const found = contradictionsOf(given(...lightTouch('5,543,799.99'))).find(
      ({ key }) => key === 'estimated-lifetime',
    );
    expect(found?.sentence).toContain('£5,543,799.99 including VAT, and the lifetime value used is £5,543,800');
    expect(found?.figures).toHaveLength(2);
  });

  it('agrees when it is no less', () => {
    expect(keysOf(...lightTouch('5,543,800'))).not.toContain('estimated-lifetime');
  });
});

describe('an urgent award', () => {
  const urgentFor = (initialTermYears: string, months: string): readonly Typed[] => [
    ['record', { ...health.details, process: 'urgent', initialTermYears, extensionTermYears: '0' }],
    ['recordUrgency', { ...urgency, months }],
  ];

  it('whose term is longer than its urgency asks for says so', () => {
    expect(contradictionsOf(given(...recordedAs('urgent'))).map(({ sentence }) => sentence)).toContain(
      'The urgent contract is to last 6 months, and the term recorded, with any extension, is 5 years.',
    );
    expect(keysOf(...urgentFor('2', '12'))).toContain('urgent-months-term');
    expect(keysOf(...urgentFor('1', '12'))).toEqual([]);
    expect(keysOf(...urgentFor('2', '13'))).toEqual([]);
  });

  it('has a notice that ends the services after those months', () => {
    expect(noticeContentsOf(given(...urgentFor('1', '6')), 'urgentAward').term).toEqual({
      from: '2025-04-01',
      to: '2025-09-30',
    });
  });
});

describe('what the award page names', () => {
  it('is the reference that a notice gave, where the award was recorded without one', () => {
    const { reference: _reference, ...details } = health.details;
    const [, ...rest] = health.published;
    const state = given(
      ['record', details],
      ...rest.map(
        (each): Typed =>
          each[0] === 'publishNotice'
            ? ['publishNotice', { ...(each[1] as object), contractReference: 'PH-77' }, '2024-12-10T13:00:00Z']
            : each,
      ),
    );
    expect(contractReferenceOf(state)).toBe('PH-77');
  });

  it('is a decision that rests on regulation 24 under the Provider Selection Regime alone', () => {
    const sourceOf = (history: readonly Typed[]) =>
      nextSteps(given(...history), civilDate('2026-03-01')).find(({ key }) => key === 'decide')?.source.reference;
    expect(sourceOf([health.recorded, ...health.evidence])).toContain('regulation 24(d)');
    expect(sourceOf(recordedUnder('pa2023LightTouch'))).not.toContain('regulation');
  });
});
