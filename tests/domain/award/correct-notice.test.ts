import { describe, expect, it } from 'vitest';
import { intentionNotice } from '../../../domain/award/notices/notices.ts';
import { standstillOf } from '../../../domain/award/standstill/representations.ts';
import { given, having, refusedRules, type Typed } from './given.ts';
import * as health from './health-improvement.ts';

const corrected = (published: string, more: object = {}): Typed => [
  'correctNotice',
  { kind: 'intentionC', published, reason: 'The day was typed wrongly', ...more },
  '2025-01-20T09:00:00Z',
];
const representation = (received: string): Typed => [
  'recordRepresentation',
  { from: 'Harbour', received },
  '2024-12-30T09:00:00Z',
];
const inStandstill = () => given(...health.published);

describe('correcting when the intention notice was published', () => {
  it('counts standstill again and keeps what stood, why it changed and who changed it', () => {
    const before = inStandstill();
    const state = having(before, corrected('2024-12-11T12:00:00Z'));
    expect(standstillOf(before)?.representationsUntil).toBe('2024-12-23');
    expect(standstillOf(state)?.representationsUntil).toBe('2024-12-24');
    expect(intentionNotice(state)).toMatchObject({
      publishedOn: '2024-12-11',
      submitted: undefined,
      corrections: [{ published: intentionNotice(before)?.published, reason: 'The day was typed wrongly' }],
    });
    expect(intentionNotice(having(state, corrected('2024-12-12T12:00:00Z')))?.corrections).toHaveLength(2);
  });

  it('says again which representations are in time', () => {
    const late = having(inStandstill(), representation('2024-12-24T09:00:00Z'));
    expect(late.representations[0]?.inTime).toBe(false);
    expect(having(late, corrected('2024-12-11T12:00:00Z')).representations[0]?.inTime).toBe(true);
  });

  it('is refused before the notice is recorded and once the award is confirmed', () => {
    expect(refusedRules(given(...health.decided), corrected('2024-12-11T12:00:00Z'))).toEqual([
      'notice-recorded-before-correction',
    ]);
    const confirmed = having(inStandstill(), ['confirm', {}, '2024-12-24T10:00:00Z']);
    expect(refusedRules(confirmed, corrected('2024-12-11T12:00:00Z'))).toEqual(['notice-stands-once-award-confirmed']);
  });

  it('is refused for a time that no notice could have had', () => {
    const state = having(inStandstill(), representation('2024-12-20T09:00:00Z'));
    expect(refusedRules(state, corrected('2024-12-08T12:00:00Z'))).toEqual(['notice-after-decision']);
    expect(refusedRules(state, corrected('2025-01-21T12:00:00Z'))).toContain('not-in-future');
    expect(refusedRules(state, corrected('2024-12-21T12:00:00Z'))).toEqual(['notice-before-its-representations']);
    expect(refusedRules(state, corrected('2024-12-11T12:00:00Z', { submitted: '2024-12-11T13:00:00Z' }))).toEqual([
      'submitted-before-published',
    ]);
  });
});
