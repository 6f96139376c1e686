import { describe, expect, it } from 'vitest';
import { intentionNotice } from '../../../domain/award/notices/notices.ts';
import { given, having, refusalsWhen, refusedRules, type Typed } from './given.ts';
import * as health from './health-improvement.ts';

const note: Typed = ['addNote', { text: 'The minutes were published' }];
const confirmAt = (at: string): Typed => ['confirm', {}, at];

describe('the order in which an award happens', () => {
  it('nothing is added to an award that is not recorded', () => {
    for (const typed of [...health.evidence, note, ['decide', health.decision]] as Typed[])
      expect(refusedRules(undefined, typed)).toEqual(['award-not-recorded']);
  });

  it('an award is recorded once', () => {
    expect(refusedRules(given(health.recorded), health.recorded)).toEqual(['award-already-recorded']);
  });

  it('evidence may be recorded again until the decision, and each time replaces what was there', () => {
    const state = given(health.recorded, ['recordConflicts', { noneDeclared: 'yes' }]);
    const declared = [{ who: 'A member', interest: 'Trustee of the provider', management: 'Took no part' }];
    expect(having(state, ['recordConflicts', { noneDeclared: 'no', declared }]).conflicts).toEqual({
      noneDeclared: false,
      declared,
    });
  });

  it('details may be corrected until the decision, and what is left out is no longer there', () => {
    const { reference, existingContract, ...rest } = health.details;
    expect([reference, existingContract]).not.toContain(undefined);
    const state = having(given(health.recorded), ['correctDetails', { ...rest, title: 'Another title' }]);
    expect(state.title).toBe('Another title');
    expect(state.reference).toBeUndefined();
    expect(state.existingContract).toBeUndefined();
  });

  it('evidence is frozen at the decision, whatever its part and however far the award has come', () => {
    const confirmed = having(given(...health.published), confirmAt('2025-01-06T10:00:00Z'));
    for (const state of [given(...health.decided), given(...health.published), confirmed])
      for (const typed of [
        ...health.evidence,
        ['correctDetails', health.details],
        ['decide', health.decision],
      ] as Typed[])
        expect(refusedRules(state, typed), typed[0]).toEqual(['evidence-frozen-at-decision']);
  });

  it('a note is added beside the frozen evidence, with who added it and when', () => {
    const state = having(given(...health.decided), ['addNote', { text: 'Minutes published' }, '2024-12-20T09:00:00Z']);
    expect(state.notes).toEqual([
      {
        text: 'Minutes published',
        at: '2024-12-20T09:00:00.000Z',
        by: expect.objectContaining({ name: 'Ada Bell' }),
      },
    ]);
    expect(state.frozenAt).toBe('2024-12-09T15:00:00.000Z');
  });

  it('a notice is not published before the decision is recorded, nor dated before it', () => {
    const notice: Typed = [
      'publishNotice',
      { kind: 'intentionC', published: '2024-12-08T12:00:00Z' },
      '2025-01-01T00:00:00Z',
    ];
    expect(refusedRules(given(health.recorded, ...health.evidence), notice)).toEqual(['notice-after-decision']);
    expect(refusedRules(given(...health.decided), notice)).toEqual(['notice-after-decision']);
  });

  it('a notice is recorded once, after it happened, and after it was submitted', () => {
    const publish = (input: object): Typed => [
      'publishNotice',
      { kind: 'intentionC', ...input },
      '2024-12-10T12:00:00Z',
    ];
    const state = given(...health.decided);
    expect(refusedRules(given(...health.published), publish({ published: '2024-12-10T11:00:00Z' }))).toEqual([
      'notice-already-published',
    ]);
    expect(refusedRules(state, publish({ published: '2024-12-10T12:00:01Z' }))).toEqual(['not-in-future']);
    expect(
      refusedRules(state, publish({ submitted: '2024-12-10T11:30:00Z', published: '2024-12-10T11:00:00Z' })),
    ).toEqual(['submitted-before-published']);
  });

  it('publication at 23:30 UTC in summer is the next day in London', () => {
    const details = { ...health.details, began: '2026-05-01', start: '2027-04-01' };
    const state = given(
      ['record', { ...details, existingContract: { ...details.existingContract, ends: '2027-03-31' } }],
      ...health.evidence,
      ['decide', { ...health.decision, date: '2026-07-01' }, '2026-07-01T09:00:00Z'],
      ['publishNotice', { kind: 'intentionC', published: '2026-07-02T23:30:00Z' }, '2026-07-03T09:00:00Z'],
    );
    expect(intentionNotice(state)?.publishedOn).toBe('2026-07-03');
  });

  it('an award is not confirmed before it is decided, nor before its notice', () => {
    expect(refusedRules(given(health.recorded), confirmAt('2025-01-06T10:00:00Z'))).toEqual([
      'decision-before-confirmation',
    ]);
    expect(refusedRules(given(...health.decided), confirmAt('2025-01-06T10:00:00Z'))).toEqual([
      'notice-before-confirmation',
    ]);
  });

  it('S13: an award is not confirmed on the last day of standstill, to its last minute', () => {
    const state = given(...health.published);
    for (const at of ['2024-12-11T09:00:00Z', '2024-12-23T00:00:00Z', '2024-12-23T23:59:59Z'])
      expect(refusalsWhen(state, confirmAt(at))).toMatchObject([
        {
          rule: { id: 'standstill-not-over', source: { confidence: 'S' } },
          because: expect.stringContaining('it ends at midnight at the end of 23 December 2024'),
        },
      ]);
    expect(having(state, confirmAt('2024-12-24T00:00:00Z')).status).toBe('confirmed');
  });

  it('an award is not dated within standstill, nor in the future, though it is confirmed later', () => {
    const state = given(...health.published);
    const dated = (awardedOn: string): Typed => ['confirm', { awardedOn }, '2025-01-06T10:00:00Z'];
    expect(refusedRules(state, dated('2024-12-23'))).toEqual(['standstill-not-over']);
    expect(refusedRules(state, dated('2025-01-07'))).toEqual(['not-in-future']);
    expect(having(state, dated('2025-01-02')).confirmation?.awardedOn).toBe('2025-01-02');
  });

  it('an award is confirmed once', () => {
    const state = having(given(...health.published), confirmAt('2025-01-06T10:00:00Z'));
    expect(refusedRules(state, confirmAt('2025-01-06T10:00:00Z'))).toEqual(['award-already-confirmed']);
  });
});
