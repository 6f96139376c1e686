import { describe, expect, it } from 'vitest';
import { processes } from '../../../domain/award/vocabulary.ts';
import type { NoticeContents } from '../../../domain/notice/contents.ts';
import { fieldsOf, missingFields, noticeWarnings, refusalsOfContents } from '../../../domain/notice/missing-fields.ts';
import {
  isNoticeKind,
  type NoticeKind,
  noticeKinds,
  noticeSpec,
  noticesOfProcess,
} from '../../../domain/notice/notices.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import { pence } from '../../../domain/shared/money.ts';

const complete: NoticeContents = {
  statement: 'What this is',
  title: 'Beds',
  reference: 'R1',
  provider: { name: 'Harbour', address: '1 Quay' },
  description: 'Recovery beds',
  cpv: ['85110000-3'],
  lifetimeValue: pence(0),
  term: { from: civilDate('2026-04-01'), to: civilDate('2029-03-31') },
  decisionMakers: ['Director of Public Health'],
  reasons: 'Best placed',
  keyCriteria: {
    qualityAndInnovation: 'a',
    value: 'b',
    integrationCollaborationSustainability: 'c',
    improvingAccessReducingInequalitiesChoice: 'd',
    socialValue: 'e',
  },
  basicSelection: 'All met',
  conflicts: [{ declared: 'A member sits on the board', management: 'Took no part' }],
  effectiveDate: civilDate('2026-12-01'),
  natureOfChange: 'More beds',
  urgencyReasons: 'Closed overnight',
  howToBeKnown: 'By e-mail within 14 days',
  decidedOn: civilDate('2026-11-30'),
  awardCriteria: 'Quality 60, price 40',
  whyOthersFailed: 'Fewer beds',
  standstillDates: '2 to 14 December 2026',
  authority: 'Northshire',
  procurementIdentifier: 'ocds-1',
  contractIdentifier: 'C1',
  indicators: ['Waiting time'],
  supplier: { name: 'Harbour', address: '1 Quay', email: 'info@harbour.example', identifier: 'GB-COH-1' },
  rating: 'Good',
  periodCovered: '2026',
};

const numbered = (kind: NoticeKind) => noticeSpec(kind).fields.map((each) => [each.paragraph, each.key]);

describe('the fields of a notice', () => {
  it.each(noticeKinds)(
    '%s: has nothing missing when everything is given, and every field missing when nothing is',
    (kind) => {
      expect(missingFields(kind, { ...complete, basedOnFramework: 'Community services' })).toEqual([]);
      const asked = fieldsOf(kind, {}).map((each) => each.key);
      expect(missingFields(kind, {}).map((each) => each.key)).toEqual(asked);
      for (const { because } of missingFields(kind, {})) expect(because).toMatch(/^(Enter|Say) /);
    },
  );

  it('Schedule 3 has nine paragraphs and Schedule 14 nine others', () => {
    expect(numbered('intentionC').map(([paragraph]) => paragraph)).toEqual([1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 9]);
    expect(numbered('urgentModification')).toEqual([
      [1, 'statement'],
      [2, 'title'],
      [2, 'reference'],
      [3, 'description'],
      [3, 'cpv'],
      [4, 'effectiveDate'],
      [5, 'natureOfChange'],
      [6, 'decisionMakers'],
      [7, 'conflicts'],
      [8, 'conflictManagement'],
      [9, 'urgencyReasons'],
    ]);
  });

  it('Schedule 10 asks about frameworks only where there is one', () => {
    const keys = (given: NoticeContents) => fieldsOf('intentionCompetitive', given).map((each) => each.key);
    expect(keys(complete)).not.toContain('framework');
    expect(keys(complete)).not.toContain('basedOnFramework');
    expect(missingFields('intentionCompetitive', { ...complete, framework: { duration: '4 years' } })).toMatchObject([
      { key: 'framework', paragraph: 5 },
    ]);
    expect(missingFields('intentionCompetitive', { ...complete, basedOnFramework: '' })).toMatchObject([
      { key: 'basedOnFramework', paragraph: 11 },
    ]);
  });

  it('a Schedule that was not read has no paragraph numbers, and says that it is unconfirmed', () => {
    for (const kind of ['confirmationC', 'modification', 'urgentAward', 'abandonment', 'awardA'] as const)
      for (const field of noticeSpec(kind).fields) {
        expect(field.paragraph).toBeUndefined();
        expect(field.source.confidence).toBe('M');
      }
  });

  it('reasons speak to each of the five key criteria, and name those they leave out', () => {
    const [missing] = missingFields('intentionC', {
      ...complete,
      keyCriteria: { ...complete.keyCriteria, value: ' ' },
    });
    expect(missing?.because).toContain('value');
    expect(missing?.because).not.toContain('social');
  });

  it('a conflict without its management is not complete', () => {
    const conflicts = [{ declared: 'A member sits on the board' }];
    expect(missingFields('intentionC', { ...complete, conflicts }).map((each) => each.key)).toEqual([
      'conflictManagement',
    ]);
  });

  it('every missing field is a refusal with its paragraph', () => {
    const refusals = refusalsOfContents('intentionC', { ...complete, title: '' });
    expect(refusals).toMatchObject([{ field: 'title' }]);
    expect(refusals[0]?.because).toContain('Schedule 3 paragraph 2');
  });

  it('codes outside Schedule 1 are of no concern to a notice of the Procurement Act', () => {
    expect(noticeWarnings('performance', { cpv: ['85000000'] })).toEqual([]);
    expect(noticeWarnings('abandonment', { cpv: ['85000000'] })).toHaveLength(1);
  });
});

describe('the kinds of notice', () => {
  it('each process names the notices it needs, all of them of its own regime', () => {
    for (const process of [...processes, 'urgent'] as const) {
      expect(noticesOfProcess[process].length).toBeGreaterThan(0);
      for (const kind of noticesOfProcess[process]) expect(noticeSpec(kind).regime).toBe('psr');
    }
  });

  it('are known by their names, and by nothing that an object happens to have', () => {
    expect(isNoticeKind('intentionC')).toBe(true);
    expect(isNoticeKind('toString')).toBe(false);
    expect(isNoticeKind('UK99')).toBe(false);
  });
});
