import { describe, expect, it } from 'vitest';
import { nextSteps } from '../../../domain/award/next-steps.ts';
import { standstillOf } from '../../../domain/award/standstill/representations.ts';
import { timeline } from '../../../domain/award/timeline.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import { given, having, refusedRules, type Typed } from './given.ts';
import * as health from './health-improvement.ts';

const later = '2025-06-01T09:00:00Z';
const received: Typed = [
  'recordRepresentation',
  { from: 'Harbour', received: '2024-12-20T09:00:00Z', informationRequested: 'The evaluation record' },
  later,
];
const review = (step: string, on: string): Typed => ['recordReviewStep', { representation: 'rep-1', step, on }, later];
const panel = (step: string, on: string): Typed => ['recordPanelStep', { representation: 'rep-1', step, on }, later];
const decide = (communicated: string, outcome = 'proceed'): Typed => [
  'recordFurtherDecision',
  { representation: 'rep-1', outcome, communicated, reasons: 'The review found the decision sound' },
  later,
];
const confirm = (at: string): Typed => ['confirm', {}, at];
const open = () => given(...health.published, received);
/** The further decision is communicated on Monday 6 January 2025: five working days after it end with Monday the 13th. */
const answered = (...more: readonly Typed[]) => [decide('2025-01-06'), ...more].reduce(having, open());

describe('the review of a representation', () => {
  it('keeps when a chance to clarify was given and when information was supplied', () => {
    const state = [review('clarificationOffered', '2024-12-23'), review('informationSupplied', '2024-12-24')].reduce(
      having,
      open(),
    );
    expect(state.representations[0]?.reviewSteps).toEqual([
      { step: 'clarificationOffered', on: '2024-12-23' },
      { step: 'informationSupplied', on: '2024-12-24' },
    ]);
    expect(timeline(state, civilDate('2025-01-02')).map(({ key }) => key)).toContain('rep-1-review-2');
  });

  it('shows information as owed until it is supplied, also once the award is confirmed', () => {
    const keys = (state: Parameters<typeof nextSteps>[0], today: string) =>
      nextSteps(state, civilDate(today)).map(({ key }) => key);
    expect(keys(open(), '2024-12-20')).toContain('rep-1-information');
    const confirmed = having(answered(), confirm('2025-01-14T09:00:00Z'));
    expect(keys(confirmed, '2025-01-15')).toContain('rep-1-information');
    const supplied = having(confirmed, review('informationSupplied', '2025-01-15'));
    expect(keys(supplied, '2025-01-15')).not.toContain('rep-1-information');
  });

  it('is refused before the representation, in the future, on none, and for information not asked for', () => {
    expect(refusedRules(open(), review('clarificationOffered', '2024-12-19'))).toEqual(['review-after-representation']);
    expect(refusedRules(open(), review('clarificationOffered', '2025-06-02'))).toEqual(['not-in-future']);
    expect(refusedRules(given(...health.published), review('clarificationOffered', '2024-12-20'))).toEqual([
      'representation-not-recorded',
    ]);
    const silent = given(...health.published, [
      received[0],
      { from: 'Harbour', received: '2024-12-20T09:00:00Z' },
      later,
    ]);
    expect(refusedRules(silent, review('informationSupplied', '2024-12-21'))).toEqual(['information-asked-for']);
  });
});

describe('a further decision', () => {
  it('is recorded once: the same outcome on the same day is refused, and another is not', () => {
    expect(refusedRules(answered(), decide('2025-01-06'))).toEqual(['further-decision-recorded-once']);
    for (const other of [decide('2025-01-07'), decide('2025-01-06', 'abandon')])
      expect(answered(other).representations[0]?.furtherDecisions).toHaveLength(2);
    const advised = answered(
      panel('requested', '2025-01-06'),
      panel('accepted', '2025-01-06'),
      panel('advised', '2025-01-06'),
    );
    expect(having(advised, decide('2025-01-06')).representations[0]?.furtherDecisions).toHaveLength(2);
  });
});

describe('the review by the Panel', () => {
  it('is recorded after the award too, said to be after it, and keeps nothing open', () => {
    const asked = answered(panel('requested', '2025-01-10'));
    const confirmed = having(asked, confirm('2025-01-14T09:00:00Z'));
    const late = [panel('accepted', '2025-01-13'), panel('advised', '2025-02-10')].reduce(having, confirmed);
    expect(late.representations[0]?.panelSteps.map(({ afterAward }) => afterAward)).toEqual([
      undefined,
      undefined,
      true,
    ]);
    expect(timeline(late, civilDate('2025-02-11')).map(({ what }) => what)).toContain(
      'The Panel gave its advice, after the award, which it does not bind: Harbour',
    );
    const after = [panel('accepted', '2025-01-15')].reduce(having, confirmed);
    expect(standstillOf(after)?.openRepresentations).toEqual([]);
  });

  it('asked within five working days is in time, and later is recorded as late', () => {
    const asked = (on: string) => answered(panel('requested', on)).representations[0]?.panelSteps[0]?.inTime;
    expect(asked('2025-01-13')).toBe(true);
    expect(asked('2025-01-14')).toBe(false);
  });

  it('asked for alone keeps nothing open, and is shown until the Panel has said', () => {
    const state = answered(panel('requested', '2025-01-10'));
    expect(standstillOf(state)?.closes).toBe('2025-01-13');
    expect(nextSteps(state, civilDate('2025-01-14')).map(({ key }) => key)).toEqual([
      'rep-1-information',
      'rep-1-panel-asked',
      'confirm',
    ]);
  });

  it('of an accepted case keeps standstill open, whatever the day', () => {
    const state = answered(panel('requested', '2025-01-10'), panel('accepted', '2025-01-13'));
    expect(standstillOf(state)?.closes).toBeUndefined();
    expect(refusedRules(state, confirm('2025-05-01T09:00:00Z'))).toEqual(['panel-case-open']);
    expect(nextSteps(state, civilDate('2025-02-01')).map(({ key }) => key)).toContain('rep-1-panel');
  });

  it('that was declined lets standstill end as it would have', () => {
    const state = answered(panel('requested', '2025-01-10'), panel('declined', '2025-01-13'));
    expect(having(state, confirm('2025-01-14T00:00:00Z')).status).toBe('confirmed');
  });

  it('after its advice waits for a further decision and five working days more', () => {
    const advised = answered(
      panel('requested', '2025-01-10'),
      panel('accepted', '2025-01-13'),
      panel('advised', '2025-02-10'),
    );
    expect(refusedRules(advised, confirm('2025-05-01T09:00:00Z'))).toEqual(['panel-advice-unanswered']);
    expect(refusedRules(advised, decide('2025-02-09'))).toEqual(['further-decision-after-representation']);
    const state = having(advised, decide('2025-02-10'));
    expect(state.representations[0]?.furtherDecisions.map(({ afterAdvice }) => afterAdvice)).toEqual([false, true]);
    expect(standstillOf(state)?.closes).toBe('2025-02-17');
    expect(refusedRules(state, confirm('2025-02-17T23:59:59Z'))).toEqual(['five-working-days-not-over']);
    expect(having(state, confirm('2025-02-18T00:00:00Z')).status).toBe('confirmed');
  });

  it('goes in order, each step on or after the day of the one before', () => {
    const order = ['panel-steps-in-order'];
    expect(refusedRules(open(), panel('requested', '2025-01-02'))).toEqual(order);
    expect(refusedRules(answered(), panel('accepted', '2025-01-10'))).toEqual(order);
    expect(refusedRules(answered(), panel('requested', '2025-01-05'))).toEqual(order);
    const asked = answered(panel('requested', '2025-01-10'));
    expect(refusedRules(asked, panel('requested', '2025-01-11'))).toEqual(order);
    expect(refusedRules(asked, panel('advised', '2025-01-11'))).toEqual(order);
    expect(refusedRules(asked, panel('accepted', '2025-01-09'))).toEqual(order);
    expect(refusedRules(asked, panel('accepted', '2025-06-02'))).toEqual(['not-in-future']);
  });
});
