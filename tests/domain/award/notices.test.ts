import { describe, expect, it } from 'vitest';
import { nextSteps } from '../../../domain/award/next-steps.ts';
import { filledFields, noticeContentsOf } from '../../../domain/award/notices/notice-contents.ts';
import { noticeName } from '../../../domain/award/notices/notice-steps.ts';
import { intentionNotice, noticeRecorded } from '../../../domain/award/notices/notices.ts';
import { noticesOwed } from '../../../domain/award/notices/notices-owed.ts';
import { standstillOf } from '../../../domain/award/standstill/representations.ts';
import { missingFields } from '../../../domain/notice/missing-fields.ts';
import { noticeSpec } from '../../../domain/notice/notices.ts';
import { noticeText } from '../../../domain/notice/text.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import { otherRegimes, psrProcesses, recordedAs, recordedUnder } from './every-process.ts';
import { given, having, refusalsWhen, refusedRules, type Typed } from './given.ts';
import * as health from './health-improvement.ts';

type Process = Parameters<typeof recordedAs>[0];
type Regime = Parameters<typeof recordedUnder>[0];

const decidedAs = (process: Process, ...more: readonly Typed[]) =>
  given(...recordedAs(process), ...more, ['decide', health.decision, '2024-12-09T15:00:00Z']);
const underDecided = (regime: Regime, day = '2024-12-09', ...more: readonly Typed[]) =>
  given(...recordedUnder(regime), ...more, ['decide', { ...health.decision, date: day }, `${day}T15:00:00Z`]);
const publish = (kind: string, published: string, more: object = {}, at = '2026-06-01T09:00:00Z'): Typed => [
  'publishNotice',
  { kind, published, ...more },
  at,
];
const standings = (state: Parameters<typeof noticesOwed>[0], today: string) =>
  noticesOwed(state, civilDate(today)).map(({ kind, standing }) => [kind, standing]);

describe('the notices that an award owes', () => {
  it.each([
    ['A', ['awardA']],
    ['B', ['awardB']],
    ['C', ['intentionC', 'confirmationC']],
    ['mostSuitable', ['mostSuitableApproach', 'intentionMostSuitable', 'confirmationMostSuitable']],
    [
      'competitive',
      ['competitiveInvitation', 'unsuccessfulBidders', 'intentionCompetitive', 'confirmationCompetitive'],
    ],
    ['urgent', ['urgentAward']],
    ['frameworkCallOff', ['callOffAward']],
  ] as const)('under process %s are those of the process', (process, kinds) => {
    expect(noticesOwed(decidedAs(process), civilDate('2024-12-10')).map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([
    ['pa2023', ['contractAward', 'contractDetails', 'contractCopy']],
    ['pa2023LightTouch', ['contractAwardLightTouch', 'contractDetailsLightTouch', 'contractCopyLightTouch']],
    ['pa2023BelowThreshold', []],
    ['pcr2015', ['awardUnder2015']],
    ['pcr2015LightTouch', ['awardUnder2015']],
    ['outside', []],
  ] as const)('under %s are those of its own law', (regime, kinds) => {
    expect(noticesOwed(given(...recordedUnder(regime)), civilDate('2025-12-10')).map(({ kind }) => kind)).toEqual(
      kinds,
    );
  });

  it('are never those of another regime', () => {
    for (const process of psrProcesses)
      for (const { spec } of noticesOwed(decidedAs(process), civilDate('2024-12-10'))) expect(spec.regime).toBe('psr');
    for (const regime of otherRegimes)
      for (const { spec } of noticesOwed(given(...recordedUnder(regime)), civilDate('2025-12-10')))
        expect(spec.regime).not.toBe('psr');
  });

  it('leave out the copy of a contract worth £5 million exactly, and ask for it above', () => {
    const worth = (lifetime: string): Typed => [
      'recordValues',
      {
        annual: [],
        lifetime: [{ amount: lifetime, printedIn: 'Report' }],
        computesWith: { lifetime, decidedBy: 'Ada' },
      },
    ];
    const kinds = (lifetime: string) =>
      noticesOwed(given(...recordedUnder('pa2023'), worth(lifetime)), civilDate('2025-12-10')).map(({ kind }) => kind);
    expect(kinds('5,000,000')).not.toContain('contractCopy');
    expect(kinds('5,000,000.01')).toContain('contractCopy');
  });

  it('stand as not yet, due, late or published, each with its target and its last lawful day', () => {
    const state = decidedAs('A');
    expect(standings(state, '2024-12-10')).toEqual([['awardA', 'notYet']]);
    const confirmed = having(state, ['confirm', {}, '2024-12-10T09:00:00Z']);
    expect(noticesOwed(confirmed, civilDate('2024-12-10'))[0]).toMatchObject({
      standing: 'due',
      deadline: { targetDay: '2025-01-08', lastLawfulDay: '2025-01-09', source: { confidence: '2' } },
    });
    expect(standings(confirmed, '2025-01-09')).toEqual([['awardA', 'due']]);
    expect(standings(confirmed, '2025-01-10')).toEqual([['awardA', 'late']]);
    expect(standings(having(confirmed, publish('awardA', '2025-01-09T23:59:00Z')), '2025-02-01')).toEqual([
      ['awardA', 'published'],
    ]);
    expect(standings(having(confirmed, publish('awardA', '2025-01-10T00:00:00Z')), '2025-02-01')).toEqual([
      ['awardA', 'publishedLate'],
    ]);
  });

  it('count the 30 and the 120 days of contract details from the award, with the day itself', () => {
    const lastDay = (regime: Regime) => {
      const decided = underDecided(regime, '2025-12-01');
      const kind = regime === 'pa2023' ? 'contractAward' : 'contractAwardLightTouch';
      const ready = having(decided, publish(kind, '2025-12-01T16:00:00Z'));
      const state = having(ready, ['confirm', {}, '2025-12-11T09:00:00Z']);
      return noticesOwed(state, civilDate('2025-12-12'))[1]?.deadline?.lastLawfulDay;
    };
    expect(lastDay('pa2023')).toBe('2026-01-09');
    expect(lastDay('pa2023LightTouch')).toBe('2026-04-09');
  });

  it('say that an intention notice comes too late for the contract to start on its day', () => {
    const state = decidedAs('C');
    expect(noticesOwed(state, civilDate('2025-03-18'))[0]).toMatchObject({
      standing: 'due',
      deadline: { lastLawfulDay: '2025-03-18' },
    });
    expect(nextSteps(state, civilDate('2025-03-19'))[0]?.what).toContain('it can only start later');
  });
});

describe('recording the publication of a notice', () => {
  it.each(psrProcesses.filter((each) => ['C', 'mostSuitable', 'competitive'].includes(each)))(
    '%s: the intention notice starts standstill, and no other notice does',
    (process) => {
      const state = decidedAs(process);
      const [intention] = noticesOwed(state, civilDate('2024-12-10')).filter(({ kind }) =>
        kind.startsWith('intention'),
      );
      const wording: Typed = [
        'recordNoticeWording',
        { frameworkDuration: 'Four years', frameworkAuthorities: ['Northshire Council'] },
      ];
      const published = having(having(state, wording), publish(intention?.kind ?? '', '2024-12-10T12:00:00Z'));
      expect(published.status).toBe('standstill');
      expect(intentionNotice(published)?.publishedOn).toBe('2024-12-10');
      expect(standstillOf(published)).toMatchObject({ law: 'psr', starts: '2024-12-11', closes: '2024-12-23' });
    },
  );

  it('counts the standstill of the Procurement Act from the day of its contract award notice', () => {
    const state = having(underDecided('pa2023', '2026-03-02'), publish('contractAward', '2026-03-03T10:00:00Z'));
    expect(state.status).toBe('standstill');
    expect(standstillOf(state)).toMatchObject({ law: 'pa2023', starts: '2026-03-03', closes: '2026-03-12' });
    expect(refusedRules(state, ['confirm', {}, '2026-03-12T23:59:59Z'])).toEqual([
      'standstill-not-over-under-procurement-act',
    ]);
    expect(having(state, ['confirm', {}, '2026-03-13T00:00:00Z']).status).toBe('confirmed');
  });

  it('lets a light-touch award choose a standstill, and no other', () => {
    const decided = underDecided('pa2023LightTouch', '2026-03-02');
    const plain = having(decided, publish('contractAwardLightTouch', '2026-03-03T10:00:00Z'));
    expect([plain.status, standstillOf(plain)]).toEqual(['decided', undefined]);
    const chosen = having(
      decided,
      publish('contractAwardLightTouch', '2026-03-03T10:00:00Z', { voluntaryStandstill: 'yes' }),
    );
    expect(standstillOf(chosen)?.closes).toBe('2026-03-12');
    expect(refusedRules(chosen, ['confirm', {}, '2026-03-12T12:00:00Z'])).toHaveLength(1);
    expect(
      refusedRules(decidedAs('C'), publish('intentionC', '2024-12-10T12:00:00Z', { voluntaryStandstill: 'no' })),
    ).toEqual(['voluntary-standstill-for-light-touch']);
  });

  it('refuses a notice of another process or regime, or one that is already recorded', () => {
    expect(refusedRules(decidedAs('C'), publish('awardA', '2024-12-10T12:00:00Z'))).toEqual([
      'notice-of-another-route',
    ]);
    expect(refusedRules(decidedAs('C'), publish('contractAward', '2024-12-10T12:00:00Z'))).toEqual([
      'notice-of-another-route',
    ]);
    expect(refusedRules(underDecided('pa2023', '2025-12-01'), publish('intentionC', '2025-12-02T12:00:00Z'))).toEqual([
      'notice-of-another-route',
    ]);
    const twice = having(decidedAs('C'), publish('intentionC', '2024-12-10T12:00:00Z'));
    expect(refusalsWhen(twice, publish('intentionC', '2024-12-11T12:00:00Z'))).toMatchObject([
      { rule: { id: 'notice-already-published' }, field: 'kind' },
    ]);
  });

  it('refuses a notice from before the decision or the award that it tells of', () => {
    expect(refusedRules(given(...recordedAs('C')), publish('intentionC', '2024-12-10T12:00:00Z'))).toEqual([
      'notice-after-decision',
    ]);
    expect(refusedRules(decidedAs('C'), publish('intentionC', '2024-12-08T23:59:00Z'))).toEqual([
      'notice-after-decision',
    ]);
    expect(refusedRules(decidedAs('A'), publish('awardA', '2024-12-10T12:00:00Z'))).toEqual(['notice-after-award']);
    expect(refusedRules(decidedAs('C'), publish('abandonment', '2024-12-10T12:00:00Z'))).toEqual([
      'notice-of-another-route',
    ]);
  });

  it('takes the notices that begin a process before the decision', () => {
    const state = given(...recordedAs('competitive'));
    expect(noticeRecorded(state, 'competitiveInvitation')?.publishedOn).toBe('2024-11-01');
    expect(standings(state, '2024-12-01')[0]).toEqual(['competitiveInvitation', 'published']);
    expect(standings(given(...recordedAs('mostSuitable')), '2024-12-01')[0]).toEqual([
      'mostSuitableApproach',
      'published',
    ]);
  });

  it('asks first for the notice that begins the process', () => {
    const [first] = nextSteps(given(...recordedAs('competitive').slice(0, 1)), civilDate('2024-11-01'));
    expect(first).toMatchObject({ key: 'competitiveInvitation', command: 'publishNotice', on: '2024-11-01' });
  });

  it('asks for it once, whatever the evidence waits for', () => {
    const begun = given(...recordedAs('mostSuitable').filter(([type]) => type !== 'publishNotice'));
    const asked = nextSteps(begun, civilDate('2024-11-01')).filter(({ command }) => command === 'publishNotice');
    expect(asked.map(({ key }) => key)).toEqual(['mostSuitableApproach']);
  });

  it('names a light-touch notice as it reads within a sentence', () => {
    expect(noticeName('contractAwardLightTouch')).toBe('light-touch contract award notice');
  });

  it('refuses a notice with fields missing, each with the Schedule and its paragraph', () => {
    const { reference: _, ...details } = health.details;
    const state = given(['record', details], ...health.evidence, ['decide', health.decision, '2024-12-09T15:00:00Z']);
    expect(refusalsWhen(state, publish('intentionC', '2024-12-10T12:00:00Z'))).toMatchObject([
      { field: 'contractReference', because: expect.stringContaining('Schedule 3 paragraph 2') },
    ]);
    const completed = having(state, publish('intentionC', '2024-12-10T12:00:00Z', { contractReference: 'DN757399' }));
    // The confirmation goes by the reference that the intention notice gave.
    expect(noticeContentsOf(completed, 'confirmationC').reference).toBe('DN757399');
  });

  it('asks for what only the notice says, and says where it is recorded', () => {
    const withoutNotice = recordedAs('mostSuitable').filter(
      ([type]) => !['recordNoticeWording', 'publishNotice', 'recordApproach'].includes(type),
    );
    const state = given(...withoutNotice);
    expect(filledFields(state, 'mostSuitableApproach').filter(({ missing }) => missing)).toMatchObject([
      { key: 'howToBeKnown', mend: 'recordNoticeWording' },
    ]);
    expect(refusedRules(state, publish('mostSuitableApproach', '2024-11-01T10:00:00Z'))).toEqual([
      'notice-says-what-unread-schedule-is-taken-to-ask',
    ]);
  });

  it('keeps when it was submitted apart from when it was published', () => {
    const more = { submitted: '2024-12-10T09:00:00Z', noticeReference: '040123-2024' };
    expect(
      noticeRecorded(having(decidedAs('C'), publish('intentionC', '2024-12-10T12:00:00Z', more)), 'intentionC'),
    ).toEqual({
      kind: 'intentionC',
      submitted: '2024-12-10T09:00:00.000Z',
      published: '2024-12-10T12:00:00.000Z',
      publishedOn: '2024-12-10',
      noticeReference: '040123-2024',
      corrections: [],
    });
  });

  it('published on Christmas Eve, counts standstill over the holidays', () => {
    const state = having(decidedAs('C'), publish('intentionC', '2024-12-24T16:00:00Z'));
    expect(standstillOf(state)).toMatchObject({
      starts: '2024-12-25',
      closes: '2025-01-08',
      earliestAward: '2025-01-09',
    });
  });

  it('corrects any notice, and one from which standstill counts only until the award is confirmed', () => {
    const confirmed = given(...health.published, ['confirm', {}, '2024-12-24T09:00:00Z']);
    const both = having(confirmed, publish('confirmationC', '2025-01-20T09:00:00Z'));
    const correct = (kind: string, published: string): Typed => [
      'correctNotice',
      { kind, published, reason: 'Typed wrongly' },
      '2025-02-01T09:00:00Z',
    ];
    const corrected = having(both, correct('confirmationC', '2025-01-21T09:00:00Z'));
    expect(noticeRecorded(corrected, 'confirmationC')).toMatchObject({
      publishedOn: '2025-01-21',
      corrections: [{ published: '2025-01-20T09:00:00.000Z' }],
    });
    expect(intentionNotice(corrected)?.corrections).toEqual([]);
    expect(refusedRules(both, correct('confirmationC', '2024-12-23T09:00:00Z'))).toEqual(['notice-after-award']);
    expect(refusedRules(both, correct('intentionC', '2024-12-11T09:00:00Z'))).toEqual([
      'notice-stands-once-award-confirmed',
    ]);
    expect(refusedRules(confirmed, correct('confirmationC', '2025-01-21T09:00:00Z'))).toEqual([
      'notice-recorded-before-correction',
    ]);
  });
});

describe('what a notice of the award says', () => {
  it.each(psrProcesses)('%s: every notice is complete from the record, but for what only a notice says', (process) => {
    const state = having(decidedAs(process), [
      'recordNoticeWording',
      { howToBeKnown: 'By e-mail', frameworkDuration: 'Four years', frameworkAuthorities: ['Northshire Council'] },
    ]);
    for (const { kind } of noticesOwed(state, civilDate('2024-12-10')))
      expect(missingFields(kind, noticeContentsOf(state, kind)), kind).toEqual([]);
  });

  it('gives every CPV code once, and of Schedule 1 first where the main one is outside it', () => {
    const codes = (cpv: string, furtherCpv: readonly string[], more: object = {}) => {
      const record: Typed = ['record', { ...health.details, cpv, ...more }];
      return noticeContentsOf(given(record, ['recordScope', { ...health.scope, furtherCpv }]), 'intentionC').cpv;
    };
    expect(codes('85323000-9', ['85110000-3', '85323000-9'])).toEqual(['85323000-9', '85110000-3']);
    expect(codes('85000000-9', ['85310000-5', '85323000-9', '85110000-3'])).toEqual([
      '85110000-3',
      '85000000-9',
      '85310000-5',
      '85323000-9',
    ]);
    expect(codes('85000000-9', ['85310000-5', '85323000-9'])?.[0]).toBe('85323000-9');
    expect(codes('85000000-9', ['85310000-5'])).toEqual(['85000000-9', '85310000-5']);
    const social = given(...recordedUnder('pa2023LightTouch'));
    if (!social.scope) throw new Error('The scope was to be recorded');
    const both = { ...social, cpv: '85310000', scope: { ...social.scope, furtherCpv: ['85110000'] } };
    expect(noticeContentsOf(both, 'contractAwardLightTouch').cpv).toEqual(['85310000', '85110000']);
  });

  it('is written out with the title of each field, and what is missing in brackets', () => {
    const text = noticeText('intentionC', noticeContentsOf(given(health.recorded), 'intentionC'));
    expect(text).toMatch(/^Notice of intention to award under direct award process C\n\nWhat this notice is\n/);
    expect(text).toContain('Decision-makers\n[Enter who decided: a committee or job titles will do]');
  });

  it('says for a framework agreement how long it lasts and who may use it', () => {
    const fields = filledFields(decidedAs('competitive'), 'intentionCompetitive');
    expect(fields.find(({ key }) => key === 'framework')).toMatchObject({
      paragraph: 5,
      missing: expect.stringContaining('how long the framework lasts'),
      mend: 'recordNoticeWording',
    });
  });

  it('tells unsuccessful bidders the criteria, why they failed and how standstill counts', () => {
    const text = noticeText('unsuccessfulBidders', noticeContentsOf(decidedAs('competitive'), 'unsuccessfulBidders'));
    expect(text).toContain('Quality: 60%');
    expect(text).toContain('Harbour Care: It scored less on both');
    expect(text).toContain('eighth working day after the day on which it starts');
  });

  it('of which the contents were not read holds what the record has, and misses nothing', () => {
    const state = underDecided('pa2023', '2025-12-01');
    expect(noticeSpec('contractAward').fields).toEqual([]);
    expect(noticeText('contractAward', noticeContentsOf(state, 'contractAward'))).toContain('£5,543,800');
  });
});
