import { describe, expect, it } from 'vitest';
import type { AwardState } from '../../../domain/award/award.ts';
import { recordForChallenger } from '../../../domain/award/record/for-challenger.ts';
import { regulation24Record } from '../../../domain/award/record/regulation-24.ts';
import { civilDate, type Instant } from '../../../domain/shared/dates.ts';
import { everything, missingIn, said } from '../../support/documents.ts';
import { given, having, type Typed } from './given.ts';
import * as health from './health-improvement.ts';

const ada = { name: 'Ada Bell' };
const reader = {
  authority: 'Northshire Council',
  today: civilDate('2024-12-18'),
  journal: [
    { type: 'reasonsRecorded', at: '2024-11-20T10:00:00Z' as Instant, by: ada },
    { type: 'reasonsRecorded', at: '2024-11-26T10:00:00Z' as Instant, by: { name: 'Casey Hill' } },
  ],
};
const record = (state: AwardState) => regulation24Record(state, reader);

const withRepresentations = (): AwardState => {
  const received = (from: string, summary: string): Typed => [
    'recordRepresentation',
    { from, received: '2024-12-12T11:00:00Z', summary },
    '2024-12-12T12:00:00Z',
  ];
  return [
    received('Beacon Trust', 'The criteria were not weighed'),
    received('Harbour Care', 'We were not asked'),
    [
      'recordFurtherDecision',
      { representation: 'rep-2', outcome: 'proceed', communicated: '2024-12-16', reasons: 'Nobody had to be asked' },
      '2024-12-16T12:00:00Z',
    ] as const satisfies Typed,
    ['addNote', { text: 'Kept to ourselves' }, '2024-12-17T09:00:00Z'] as const satisfies Typed,
  ].reduce<AwardState>((state, typed) => having(state, typed), given(...health.published));
};

describe('the record under regulation 24', () => {
  it('has one section for each letter, in order, behind an index of what is held', () => {
    const made = record(given(...health.published));
    expect(made.sections.map(({ id }) => id)).toEqual([
      'letters',
      ...'abcdefghij'.split('').map((each) => `letter-${each}`),
    ]);
    expect(said(made, 'letters')).toContain(
      '(f) | Criteria and their evaluation, in a competition | Does not apply | Regulation 24(f) (text of the statute)',
    );
  });

  it('names the individuals under (d)', () => {
    expect(said(record(given(...health.published)), 'letter-d')).toContain('The members minuted as present | Cabinet');
  });

  it('says when a part was recorded, as the journal has it', () => {
    expect(said(record(given(...health.published)), 'letter-g')).toEqual(
      expect.arrayContaining([
        'Recorded: 26 November 2024 at 10am by Casey Hill',
        'First recorded: 20 November 2024 at 10am by Ada Bell',
      ]),
    );
  });

  it('says of each letter what is missing', () => {
    const empty = record(given(health.recorded));
    expect(missingIn(empty, 'letter-e')).toHaveLength(2);
    expect(missingIn(empty, 'letter-h')).toEqual([
      'No statement about conflicts of interest is recorded: neither a conflict, nor that there is none.',
    ]);
    expect(said(empty, 'letters').find((each) => each.startsWith('(e)'))).toContain('Something is missing');
    expect(said(empty, 'letter-a')).toContain('No award is confirmed yet, so no provider has been awarded a contract.');
  });

  it('keeps notes and representations apart from the letters', () => {
    const made = record(withRepresentations());
    expect(made.sections.slice(-2).map(({ id }) => id)).toEqual(['representations', 'notes']);
    expect(said(made, 'notes')).toContain('Kept to ourselves');
  });

  it('says that regulation 24 does not apply outside the regime', () => {
    const made = record(given(['record', { ...health.details, regime: 'outside', process: 'notApplicable' }]));
    expect(made.standing).toContain('Regulation 24 does not apply');
    expect(made.title).toBe('Record of the award');
  });

  it('gives the date of an abandonment under (j)', () => {
    const state = having(given(...health.published), [
      'abandon',
      { decidedOn: '2024-12-17', reasons: 'The grant was withdrawn' },
      '2024-12-17T12:00:00Z',
    ]);
    expect(said(record(state), 'letter-j')[0]).toBe('Date of the decision to abandon: 17 December 2024');
    expect(record(state).standing).toBe('The procurement was abandoned on 17 December 2024.');
  });
});

describe('the record of an award that was gone back on', () => {
  const answered = having(withRepresentations(), [
    'recordFurtherDecision',
    {
      representation: 'rep-1',
      outcome: 'repeat',
      communicated: '2024-12-17',
      reasons: 'The criteria are weighed again',
    },
    '2024-12-17T11:00:00Z',
  ]);
  const state = having(answered, [
    'repeat',
    { from: 'decision', decidedOn: '2024-12-17', reasons: 'Beacon Trust was right' },
    '2024-12-17T12:00:00Z',
  ]);

  it('shows the earlier decision, its notices and what was received on it', () => {
    const made = record(state);
    expect(said(made, 'earlier-decisions')).toContain('Gone back on: 17 December 2024');
    expect(said(made, 'representations').join('\n')).toContain('Representation from Harbour Care');
  });

  it('keeps from a challenger why it was gone back on, and says so', () => {
    const text = everything(recordForChallenger(state, reader));
    expect(text).not.toContain('Beacon Trust');
    expect(text).toContain('they may repeat what another objector said');
  });
});

describe('the copy for a provider that made a representation', () => {
  const state = withRepresentations();

  it('leaves out notes and what other objectors wrote and were told, and says so with the reason', () => {
    const text = everything(recordForChallenger(state, reader));
    for (const left of [
      'Beacon Trust',
      'The criteria were not weighed',
      'Nobody had to be asked',
      'Kept to ourselves',
    ]) {
      expect(text).not.toContain(left);
    }
    expect(text).toContain('Every representation, and the further decisions on each');
    expect(text).toContain('Notes added beside the evidence: they are no part of the record');
  });

  it("keeps the provider's own representation and the further decision on it", () => {
    const own = state.representations[1];
    const text = everything(recordForChallenger(state, reader, own));
    expect(text).toContain('For Harbour Care.');
    expect(text).toContain('Nobody had to be asked');
    expect(text).not.toContain('Beacon Trust');
  });

  it('holds every letter, with the individuals and the criteria in full', () => {
    const copy = recordForChallenger(state, reader);
    expect(copy.sections.filter(({ id }) => id.startsWith('letter-'))).toEqual(
      record(state).sections.filter(({ id }) => id.startsWith('letter-')),
    );
  });

  it('shows of offers its own in full, of the successful one the scores, and of others nothing', () => {
    const offer = (provider: string, result: 'successful' | 'unsuccessful') => ({
      provider,
      result,
      scores: [{ criterion: 'Quality', evaluator: 'Evaluator 1', score: 7, comment: `Price secret of ${provider}` }],
      ...(result === 'unsuccessful' && { whyNot: `Weakness of ${provider}` }),
    });
    const competitive: AwardState = {
      ...state,
      process: 'competitive',
      offers: {
        criteria: [{ name: 'Quality', weight: 100 }],
        offers: [
          offer('Livewell Southwest', 'successful'),
          offer('Harbour Care', 'unsuccessful'),
          offer('Meadow', 'unsuccessful'),
        ],
        moderation: 'In a meeting',
        evaluated: civilDate('2024-11-20'),
      },
    };
    const copy = recordForChallenger(competitive, reader, state.representations[1]);
    const text = said(copy, 'letter-f').join('\n');
    expect(text).toContain('Quality | Evaluator 1 | 7 | Left out of this copy.');
    expect(text).toContain('Price secret of Harbour Care');
    expect(text).toContain('Weakness of Harbour Care');
    expect(text).not.toContain('Meadow');
    expect(text).not.toContain('Price secret of Livewell');
    expect(said(copy, 'left-out').join('\n')).toContain('they hold the commercial details of others');
  });
});
