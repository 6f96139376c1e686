import { describe, expect, it } from 'vitest';
import { returnCommands } from '../../../domain/return/commands.ts';
import { figureReview, latestQuantity } from '../../../domain/return/return.ts';
import { certifier, contract, full, having, key, officer, refusedBy, sent, stranger, tell } from './given.ts';

const row = (measure: string, entry: object) => ({ entries: { [measure]: entry } });

describe('given no return, when the provider saves', () => {
  it('then a draft begins for the contract and period, with what was typed', () => {
    const { state, events } = tell(undefined, 'save', row('sessions', { value: '1,204' }), { by: officer });
    expect(events.map((event) => event.type)).toEqual(['returnBegun', 'returnSaved']);
    expect(state).toMatchObject({ id: 'ctr_example.2025-Q1', status: 'draft', entries: { sessions: { value: 1204 } } });
    expect(state && figureReview(state, key('sessions'))).toBe('draft');
  });

  it('then nothing at all may be missing, since a draft is lenient', () => {
    expect(refusedBy(undefined, 'save')).toEqual([]);
  });
});

describe('given a draft, when the provider saves again', () => {
  const draft = having(undefined, 'save', full);

  it('then only the rows that were given change', () => {
    const saved = having(draft, 'save', row('sessions', { value: 41 }));
    expect(saved.entries).toEqual({ ...draft.entries, sessions: { value: 41 } });
    expect(saved.narrative).toEqual(draft.narrative);
  });

  it('then a row given with nothing in it is cleared', () => {
    const saved = having(draft, 'save', row('sessions', { value: '', comment: ' ' }));
    expect(latestQuantity(saved, key('sessions'))).toBeUndefined();
    expect(saved.entries).not.toHaveProperty('sessions');
  });

  it('then a blank answer and a blank explanation are cleared', () => {
    const saved = having(draft, 'save', { narrative: { workingWell: '' }, explanations: { waiting: '' } });
    expect(saved.narrative).toEqual({
      worriedAbout: draft.narrative.worriedAbout,
      needsToHappen: draft.narrative.needsToHappen,
    });
    expect(saved.explanations).toEqual({});
  });

  it('then the journal holds only what changed', () => {
    const { events } = tell(draft, 'save', { ...full, ...row('sessions', { value: 41 }) });
    expect(events).toEqual([{ type: 'returnSaved', data: { entries: { sessions: { value: 41 } } } }]);
  });

  it('then zero is kept as zero', () => {
    const saved = having(draft, 'save', row('sessions', { value: 0 }));
    expect(latestQuantity(saved, key('sessions'))).toEqual({ kind: 'number', value: 0 });
  });
});

describe('when a row has not the form of its measure, then the save is refused at its field', () => {
  it.each([
    [
      'a ratio without its denominator',
      'quit-rate',
      { numerator: 3 },
      'return-both-parts at entries.quit-rate.denominator',
    ],
    [
      'a ratio without its numerator',
      'quit-rate',
      { denominator: 3 },
      'return-both-parts at entries.quit-rate.numerator',
    ],
    ['a percentage typed over its parts', 'quit-rate', { value: 60 }, 'return-both-parts at entries.quit-rate.value'],
    ['a percentage without parts', 'quit-rate', { stated: 60 }, 'return-both-parts at entries.quit-rate.numerator'],
    [
      'a numerator over its denominator',
      'quit-rate',
      { numerator: 6, denominator: 5 },
      'return-part-of-whole at entries.quit-rate.numerator',
    ],
    [
      'parts for a single figure',
      'sessions',
      { numerator: 1, denominator: 2 },
      'return-single-figure at entries.sessions.numerator',
    ],
    ['a count with a fraction', 'sessions', { value: 1.5 }, 'return-figure-in-unit at entries.sessions.value'],
    ['a negative count', 'sessions', { value: -1 }, 'return-figure-in-unit at entries.sessions.value'],
    ['negative days', 'waiting', { value: -0.5 }, 'return-figure-in-unit at entries.waiting.value'],
    [
      'an absence with a figure',
      'sessions',
      { value: 0, absence: 'notCollected', reason: 'No' },
      'return-figure-or-absence at entries.sessions.absence',
    ],
    [
      'an absence without a reason',
      'sessions',
      { absence: 'refused' },
      'return-absence-has-reason at entries.sessions.reason',
    ],
    [
      'a reason without an absence',
      'sessions',
      { value: 4, reason: 'Because' },
      'return-reason-has-absence at entries.sessions.reason',
    ],
    ['a measure of no contract', 'constructor', { value: 4 }, 'return-measure-in-contract at entries.constructor'],
    [
      'a measure that has no data yet',
      'someday',
      { numerator: 1, denominator: 2 },
      'return-measure-has-data at entries.someday',
    ],
  ])('%s', (_what, measure, entry, refused) => {
    expect(refusedBy(undefined, 'save', row(measure, entry))).toEqual([refused]);
  });

  it.each([
    [
      'an absence without a reason',
      'sessions',
      { absence: 'notCollected' },
      'Enter the reason why the figure is not collected',
    ],
    [
      'a figure, an absence and no reason',
      'sessions',
      { value: 1500, absence: 'refused' },
      'Clear the figure, 1,500, or choose “There is a figure”: a row does not hold one that is refused',
    ],
    [
      'a reason and a fault in the figure',
      'sessions',
      { value: -1, reason: 'Because' },
      'Choose why there is no figure. If there is one, leave the reason empty',
    ],
    [
      'a percentage over its parts',
      'quit-rate',
      { value: 60 },
      'Enter the two counts in place of the percentage, which is worked out from them',
    ],
  ])('%s is told once what to do', (_what, measure, entry, because) => {
    expect(tell(undefined, 'save', row(measure, entry)).refusals.map((each) => each.because)).toEqual([because]);
  });

  it('a late figure needs no reason', () => {
    expect(refusedBy(undefined, 'save', row('sessions', { absence: 'late' }))).toEqual([]);
  });

  it('an explanation of a measure that is not reported', () => {
    expect(refusedBy(undefined, 'save', { explanations: { someday: 'x' } })).toEqual([
      'return-measure-has-data at explanations.someday',
    ]);
  });
});

describe('when a percentage is stated beside its parts', () => {
  it('then it is taken if it is the ratio to its own number of places', () => {
    for (const stated of [22.7, 23, '22.70', '22.695%']) {
      expect(refusedBy(undefined, 'save', row('quit-rate', { numerator: 64, denominator: 282, stated }))).toEqual([]);
    }
  });

  it('then an exact half may be rounded either way', () => {
    for (const stated of [12, 13]) {
      expect(refusedBy(undefined, 'save', row('quit-rate', { numerator: 1, denominator: 8, stated }))).toEqual([]);
    }
  });

  it('then it is refused with both figures if it is not', () => {
    const { refusals } = tell(undefined, 'save', row('quit-rate', { numerator: 64, denominator: 282, stated: 23.5 }));
    expect(refusals).toMatchObject([
      { field: 'entries.quit-rate.stated', because: 'The percentage is stated as 23.5%, but 64 of 282 is 22.7%' },
    ]);
    const many = tell(undefined, 'save', row('quit-rate', { numerator: 640, denominator: 2820, stated: 23.5 }));
    expect(many.refusals[0]?.because).toContain('but 640 of 2,820 is 22.7%');
  });

  it('then a percentage of 0 is refused', () => {
    expect(refusedBy(undefined, 'save', row('quit-rate', { numerator: 0, denominator: 0, stated: 0 }))).toEqual([
      'return-stated-is-ratio at entries.quit-rate.stated',
    ]);
  });
});

describe('when the return is not owed', () => {
  it.each([
    ['a period before the term', '2024-Q4', 'return-period-in-term at period'],
    ['a period after the term', '2028-Q1', 'return-period-in-term at period'],
    ['a month of a quarterly contract', '2025-M01', 'return-period-in-term at period'],
    ['a quarter that has not ended', '2025-Q2', 'return-period-has-come at period'],
  ])('then %s is refused', (_what, period, refused) => {
    expect(refusedBy(undefined, 'save', {}, { period })).toEqual([refused]);
  });

  it('then the save is taken from the last day of the period on', () => {
    expect(refusedBy(undefined, 'save', {}, { today: '2025-06-29' })).toEqual(['return-period-has-come at period']);
    expect(refusedBy(undefined, 'save', {}, { today: '2025-06-30' })).toEqual([]);
  });

  it('then a period that is not the one of the return is refused', () => {
    expect(refusedBy(undefined, 'save', { period: '2025-Q2' })).toEqual(['return-for-contract at period']);
  });

  it('then another provider hears what they would hear of a contract that is not there', () => {
    const another = tell(undefined, 'save', full, { by: stranger }).refusals;
    const none = tell(undefined, 'save', full, { related: { contract: undefined } }).refusals;
    const draft = tell(undefined, 'save', full, { related: { contract: { ...contract, status: 'draft' } } }).refusals;
    expect(another).toEqual(none);
    expect(draft).toEqual(none);
    expect(another.map((each) => each.rule.id)).toEqual(['return-for-contract']);
  });

  it('then an id that names no return is refused', () => {
    for (const id of ['ctr_example', 'ctr_example.2025-Q5', 'ctr_example.2025-Q1.more', 'x.2025-Q1', '']) {
      expect(refusedBy(undefined, 'save', {}, { id })).toEqual(['return-for-contract']);
    }
  });
});

describe('given a return that was sent', () => {
  it('when the provider saves, then it is refused: figures are restated, not edited', () => {
    expect(refusedBy(sent(), 'save', row('sessions', { value: 1 }))).toEqual(['return-sent-already']);
    expect(refusedBy(sent(), 'send', { certifier: 'Ada Osei', statementAgreed: 'yes' }, { by: certifier })).toEqual([
      'return-sent-already',
    ]);
  });
});

describe('a save that cannot be read', () => {
  const problems = (input: unknown): readonly string[] => {
    const parsed = returnCommands.save.schema().safeParse(input);
    return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  };

  it.each([
    [{ entries: [] }, 'entries: Give the figures under the short name of each measure'],
    [{ entries: 'none' }, 'entries: Give the figures under the short name of each measure'],
    [{ entries: { 'No Such': {} } }, 'entries.No Such: Use the short name of a measure, such as smoking-quits'],
    [
      { entries: { sessions: { value: 'lots' } } },
      'entries.sessions.value: The figure must be a number, such as 82 or 82.5',
    ],
    [{ narrative: 'All well' }, 'narrative: Give the narrative as answers to the three review questions'],
    [
      { narrative: { workingWell: 'x'.repeat(4001) } },
      'narrative.workingWell: What is working well must be 4,000 characters or fewer',
    ],
    [{ narrative: { workingWell: 7 } }, 'narrative.workingWell: What is working well must be text'],
    [
      { explanations: { waiting: '<b>' } },
      'explanations.waiting: The explanation must not contain HTML, such as <b>. Use plain text',
    ],
    [{ period: '2025-Q9' }, 'period: The period must be a period, such as 2025-Q1'],
  ])('%j is refused at its field', (input, message) => {
    expect(problems(input)).toEqual([message]);
  });

  it('holds no more rows than a contract could have', () => {
    const entries = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`measure-${index}`, {}]));
    expect(problems({ entries })).toEqual(['entries: There can be 200 rows at most: the figures']);
  });
});
