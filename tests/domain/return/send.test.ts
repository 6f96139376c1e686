import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../domain/contract/contract.ts';
import { checkBeforeSending, dueDate } from '../../../domain/return/check.ts';
import { quadrantProgress, reportedMeasures, versionFor } from '../../../domain/return/results.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import { type Period, periodOf } from '../../../domain/shared/quarters.ts';
import {
  certified,
  contract,
  full,
  having,
  measures,
  narrative,
  quitRate,
  refusedBy,
  sent,
  tell,
  varied,
} from './given.ts';

const period = (key: string): Period => {
  const found = periodOf(key);
  if (!found) throw new Error(key);
  return found;
};

describe('given a complete draft, when the certifier sends it', () => {
  const state = sent();

  it('then it is sent on their word, on time, by the contract version in force', () => {
    expect(state).toMatchObject({
      status: 'sent',
      sending: { certifier: 'Ada Osei', due: '2025-07-28', late: false, contractVersion: 1, by: { id: 'certifier' } },
    });
  });

  it('then every figure is coloured by the contract, with the rule and its inputs', () => {
    expect(state.results).toMatchObject({
      sessions: { status: 'none' },
      waiting: { status: 'red', rule: 'withinTolerance@1', target: 10, tolerance: 15 },
      'quits-to-date': { status: 'amber' },
      'quit-rate': { status: 'green', reading: 'met' },
    });
    expect(state.results).not.toHaveProperty('someday');
  });

  it('then everything in one request does what saving first does', () => {
    const saved = having(undefined, 'save', full);
    const inTwo = having(saved, 'send', certified);
    expect(inTwo).toEqual(state);
    expect(tell(saved, 'send', certified).events.map((event) => event.type)).toEqual(['returnSent']);
    expect(tell(undefined, 'send', { ...full, ...certified }).events.map((event) => event.type)).toEqual([
      'returnBegun',
      'returnSaved',
      'returnSent',
    ]);
  });

  it('then a result is compact', () => {
    expect(JSON.stringify(state.results).length / Object.keys(state.results).length).toBeLessThan(220);
  });
});

describe('when the return is sent after its due date', () => {
  it('then it is taken, and marked late', () => {
    expect(sent({ today: '2025-07-28' }).sending?.late).toBe(false);
    expect(sent({ today: '2025-07-29' }).sending?.late).toBe(true);
  });

  it('then it is not called late where bank holidays are not known that far back', () => {
    const old: Contract = {
      ...contract,
      start: civilDate('2018-04-01'),
      terms: { ...contract.terms, end: civilDate('2021-03-31') },
    };
    expect(dueDate(old, period('2018-Q1'))).toBeUndefined();
    expect(dueDate(contract, period('2025-Q1'))).toBe('2025-07-28');
  });
});

describe('when the period is not over', () => {
  it('then sending is refused even on its last day', () => {
    expect(refusedBy(undefined, 'send', { ...full, ...certified }, { today: '2025-06-30' })).toEqual([
      'return-period-has-come at period',
    ]);
    expect(refusedBy(undefined, 'send', { ...full, ...certified }, { today: '2025-07-01' })).toEqual([]);
  });
});

describe('when something is missing, then sending is refused at each field', () => {
  it('a measure without figure or absence', () => {
    expect(refusedBy(undefined, 'send', { narrative, ...certified })).toEqual([
      'return-every-measure at entries.sessions.value',
      'return-every-measure at entries.waiting.value',
      'return-every-measure at entries.quits-to-date.value',
      'return-every-measure at entries.quit-rate.numerator',
    ]);
  });

  it('an absence stands for a figure, and is not red', () => {
    const entries = { ...full.entries, waiting: { absence: 'notCollected', reason: 'The diary was lost' } };
    expect(sent({}, { ...full, entries, explanations: {} }).results).toMatchObject({ waiting: { status: 'none' } });
  });

  it('an answer to a review question', () => {
    const { workingWell, worriedAbout } = narrative;
    expect(refusedBy(undefined, 'send', { ...full, narrative: { workingWell, worriedAbout }, ...certified })).toEqual([
      'return-narrative-answered at narrative.needsToHappen',
    ]);
  });

  it('the explanation of a red, with its working in the message', () => {
    const { refusals } = tell(undefined, 'send', { ...full, explanations: {}, ...certified });
    expect(refusals).toMatchObject([
      {
        field: 'explanations.waiting',
        because:
          'Days to a first appointment needs an explanation: 14 days misses the target of 10 days (lower is better) by 4 days, which is 40% of the target and more than the 15% that the rule allows (11.5 days at worst), so it is red',
      },
    ]);
  });

  it("the certifier's agreement", () => {
    expect(refusedBy(undefined, 'send', { ...full, certifier: 'Ada Osei', statementAgreed: false })).toEqual([
      'return-certified at statementAgreed',
    ]);
  });

  it('and a row that is refused for its form is refused once', () => {
    const entries = { ...full.entries, sessions: { value: 1.5 } };
    expect(refusedBy(undefined, 'send', { ...full, entries, ...certified })).toEqual([
      'return-figure-in-unit at entries.sessions.value',
    ]);
  });

  it('and nothing that was typed is changed', () => {
    const draft = having(undefined, 'save', full);
    expect(tell(draft, 'send', { ...certified, statementAgreed: 'no' }).state).toBe(draft);
  });
});

describe('when the text seems to hold personal data', () => {
  const telling = {
    ...full,
    narrative: { ...narrative, workingWell: 'Mrs Jane Doe rang us on 01752 123456 to say so.' },
  };

  it('then sending is refused with what was found and where', () => {
    const { refusals } = tell(undefined, 'send', { ...telling, ...certified });
    expect(refusals.map((each) => each.field)).toEqual(['narrative.workingWell']);
    expect(refusals[0]?.because).toContain('a name (Mrs Jane Doe), a telephone number (01752 123456)');
  });

  it('then comments, reasons and explanations are looked at too', () => {
    const entries = { ...full.entries, sessions: { value: 4, comment: 'Held at PL1 2AA' } };
    const explanations = { waiting: 'Dr Smith was away' };
    expect(refusedBy(undefined, 'send', { ...full, entries, explanations, ...certified })).toEqual([
      'return-no-personal-data at entries.sessions.comment',
      'return-no-personal-data at explanations.waiting',
    ]);
  });

  it('then it is sent once someone confirms that they have checked it', () => {
    expect(refusedBy(undefined, 'send', { ...telling, ...certified, personalDataChecked: 'yes' })).toEqual([]);
    expect(refusedBy(undefined, 'send', { ...telling, ...certified, personalDataChecked: 'no' })).not.toEqual([]);
  });
});

describe('directions of travel', () => {
  const better = {
    ...full.entries,
    waiting: { value: 12 },
    'quits-to-date': { value: 210 },
    'quit-rate': { numerator: 25, denominator: 50 },
  };
  const second = { ...full, entries: better };
  const setting = { period: '2025-Q2', today: '2025-10-10' };

  it('compare with the return before, by polarity', () => {
    const state = sent({ ...setting, related: { previous: sent() } }, second);
    expect(state.results).toMatchObject({
      waiting: { direction: 'improving' },
      'quit-rate': { direction: 'worsening' },
      sessions: { direction: 'steady' },
    });
  });

  it('leave out a year-to-date count, which only grows, but compare it with last year', () => {
    const state = sent({ ...setting, related: { previous: sent(), lastYear: sent() } }, second);
    expect(state.results).toMatchObject({
      'quits-to-date': { direction: 'notComparable', sinceLastYear: 'improving' },
    });
  });

  it('do not compare with a draft', () => {
    const state = sent({ ...setting, related: { previous: having(undefined, 'save', full) } }, second);
    expect(state.results).toMatchObject({ waiting: { direction: 'notComparable' } });
  });
});

describe('contract versions', () => {
  const stricter = measures.map((each) =>
    each.key === quitRate.key && each.target ? { ...each, target: { ...each.target, value: 90 } } : each,
  );
  const later = varied('2025-07-01', stricter);

  it('colour a period by the version in force on its last day', () => {
    expect(sent({ related: { contract: later } }).results).toMatchObject({
      'quit-rate': { status: 'green', target: 50 },
    });
    const explanations = { ...full.explanations, 'quit-rate': 'The target rose in July.' };
    const second = sent(
      { related: { contract: later }, period: '2025-Q2', today: '2025-10-10' },
      { ...full, explanations },
    );
    expect(second).toMatchObject({
      sending: { contractVersion: 2 },
      results: { 'quit-rate': { status: 'red', target: 90 } },
    });
  });
});

describe('the check before sending', () => {
  const version = versionFor(contract, period('2025-Q1'));
  if (!version) throw new Error('The contract is in force');
  const draft = having(undefined, 'save', {
    entries: { waiting: { value: 14 }, 'quit-rate': { numerator: 30, denominator: 50 } },
  });
  const check = checkBeforeSending(draft, {
    contract,
    version,
    period: period('2025-Q1'),
    earlier: {},
    today: civilDate('2025-07-10'),
  });

  it('lists the measures in quadrant order, without the data development agenda', () => {
    expect(reportedMeasures(version).map((each) => each.key)).toEqual([
      'sessions',
      'waiting',
      'quits-to-date',
      'quit-rate',
    ]);
    expect(check.rows.map((row) => row.measure.key)).toEqual(['sessions', 'waiting', 'quits-to-date', 'quit-rate']);
  });

  it('shows each status with its working before anyone else sees it', () => {
    expect(check.rows.map((row) => row.result?.status)).toEqual([undefined, 'red', undefined, 'green']);
    expect(check.rows[1]?.working?.marginToNext?.words).toBe('2.5 days lower would make it amber');
  });

  it('says what is missing and what needs explaining', () => {
    expect(check.rows.map((row) => row.isMissing)).toEqual([true, false, true, false]);
    expect(check.rows.map((row) => row.needsExplanation)).toEqual([false, true, false, false]);
    expect(check.unanswered).toEqual(['workingWell', 'worriedAbout', 'needsToHappen']);
    expect(check).toMatchObject({ due: '2025-07-28', isLate: false });
  });

  it('counts what is done by quadrant', () => {
    expect(quadrantProgress(version.measures, draft)).toEqual([
      { quadrant: 'howMuch', done: 0, of: 1 },
      { quadrant: 'howWell', done: 1, of: 1 },
      { quadrant: 'betterOffNumber', done: 0, of: 1 },
      { quadrant: 'betterOffPercent', done: 1, of: 1 },
    ]);
  });
});
