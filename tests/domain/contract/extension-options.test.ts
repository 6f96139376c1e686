import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../domain/contract/contract.ts';
import { contradictionsOf } from '../../../domain/contract/contradictions-of.ts';
import {
  extensionDecideBy,
  noticeBy,
  openOption,
  workingDaysBefore,
} from '../../../domain/contract/extension/extension.ts';
import { contractNoticeContents } from '../../../domain/contract/notices/notice-contents.ts';
import { contractNotices } from '../../../domain/contract/notices/notices-owed.ts';
import { noticeDeadline } from '../../../domain/notice/deadline.ts';
import { missingFields } from '../../../domain/notice/missing-fields.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import { award, day, extended, option, registered } from './extension-given.ts';
import { draft, having, refusedRules, signed } from './given.ts';

describe('the notice of an extension', () => {
  const modified = (contract: Contract) => {
    const [notice] = contractNotices(contract, 'psr', civilDate('2027-09-10'));
    const told = notice ?? { kind: 'modification' as const, version: 2, event: day('2027-09-01') };
    return contractNoticeContents(contract, {
      deadline: noticeDeadline('modification', told.event),
      published: undefined,
      ...told,
    });
  };

  it('says the conflicts that were recorded with the decision, and asks for them where none were', () => {
    expect(modified(extended({ noConflictDeclared: 'yes' })).conflicts).toBe('noneDeclared');
    const conflicts = { declaredConflicts: 'A member owns shares', conflictManagement: 'The member left the room' };
    expect(modified(extended(conflicts))).toMatchObject({
      decisionMakers: ['The Director of Public Health'],
      conflicts: [{ declared: 'A member owns shares', management: 'The member left the room' }],
    });
    expect(missingFields('modification', modified(extended())).map(({ key }) => key)).toEqual(
      expect.arrayContaining(['conflicts', 'conflictManagement']),
    );
  });
});

describe('the last day for notice', () => {
  it.each([
    ['2028-03-31', 6, '2027-09-30'],
    ['2027-03-31', 1, '2027-02-28'],
    ['2028-03-31', 1, '2028-02-29'],
    ['2028-03-31', 0, '2028-03-31'],
    ['2027-06-30', 3, '2027-03-30'],
    ['2028-02-29', 12, '2027-02-28'],
  ])('of an end on %s with %i months is %s', (end, months, last) => {
    expect(noticeBy(day(end), months)).toBe(last);
  });

  it('leaves the working days that the law takes, and none under a regime that takes none', () => {
    // 30 March 2027 is the Tuesday after Easter: Monday 29th and Good Friday 26th are bank holidays.
    expect(workingDaysBefore(day('2027-03-30'), 1)).toBe('2027-03-25');
    expect(workingDaysBefore(day('2027-03-30'), 0)).toBe('2027-03-30');
    // Beyond the bank holidays that are known, weekdays count.
    expect(workingDaysBefore(day('2035-01-01'), 1)).toBe('2034-12-29');
  });
});

describe('the register of options', () => {
  it('gives the day to decide by, the end and the option that comes next', () => {
    expect(openOption(registered())).toMatchObject({
      from: '2028-04-01',
      end: '2030-03-31',
      noticeBy: '2027-09-30',
      decideBy: '2027-09-30',
    });
  });

  it('takes a working day off for the notice that an ordinary public contract needs before its change', () => {
    const contract = having(signed(), [
      'recordOptions',
      { options: [option] },
      { related: { award: { ...award, regime: 'pa2023' } } },
    ]);
    expect(extensionDecideBy(contract)).toBe('2027-09-29');
  });

  it('may be recorded in draft and stands after the details are corrected', () => {
    const contract = having(draft(), ['recordOptions', { options: [option] }]);
    expect(contract.extensionOptions?.options).toHaveLength(1);
  });

  it.each([
    ['too few years', [{ ...option, years: '1' }]],
    ['too many years', [option, { ...option, years: '1' }]],
  ])('is refused with %s', (_what, options) => {
    expect(refusedRules(signed(), ['recordOptions', { options }])).toEqual(['extension-options-add-up at options']);
  });

  it('is refused once an extension was decided', () => {
    expect(refusedRules(extended(), ['recordOptions', { options: [option] }])).toEqual([
      'extension-options-stand-once-decided',
    ]);
  });

  it('shows both days where the typed one differs, and follows the one that it counts', () => {
    const typed = having(draft({ extensionDecideBy: '2027-12-31' }), ['recordOptions', { options: [option] }]);
    expect(contradictionsOf(typed)).toMatchObject([{ key: 'extension-decide-by', computesWith: '30 September 2027' }]);
    expect(extensionDecideBy(typed)).toBe('2027-09-30');
    const agreeing = having(draft({ extensionDecideBy: '2027-09-30' }), ['recordOptions', { options: [option] }]);
    expect(contradictionsOf(agreeing)).toEqual([]);
  });
});
