import { paragraph, table } from '../../document/blocks.ts';
import type { Block, Document, Section } from '../../document/document.ts';
import { psr } from '../../shared/source.ts';
import type { AwardState } from '../award.ts';
import { contractReferenceOf } from '../notices/notice-contents.ts';
import { confirmationBlocks } from '../papers/confirmations.ts';
import { noteBlocks } from '../papers/decision.ts';
import { regulationsNamed, shortSource } from '../papers/law.ts';
import { representationBlocks } from '../papers/review.ts';
import { roundBlocksOf } from '../papers/rounds.ts';
import { type DocumentFor, standingOfEvidence } from '../papers/standing.ts';
import { regimeNames } from '../vocabulary.ts';
import { type Letter, letters } from './letters.ts';
import type { RecordedEvent } from './recorded.ts';

/** For whom the record is made, and the journal from which its dates are taken. */
export interface RecordFor extends DocumentFor {
  readonly journal: readonly RecordedEvent[];
}

/** Whether regulation 24 asks for this record; outside the regime the same evidence is kept in the same order. */
export const isUnderRegulation24 = ({ regime }: Pick<AwardState, 'regime'>): boolean => regime === 'psr';

const whose = (state: AwardState): string =>
  isUnderRegulation24(state)
    ? standingOfEvidence(state)
    : `Regulation 24 does not apply: the law recorded is ${regimeNames[state.regime]}. What is held is shown in its order. ${standingOfEvidence(state)}`;

const beside = (state: AwardState): readonly Section[] => [
  ...(state.rounds.length > 0
    ? [{ id: 'earlier-decisions', title: 'Earlier decisions that were gone back on', blocks: roundBlocksOf(state) }]
    : []),
  ...(state.representations.length + state.rounds.flatMap((each) => each.representations).length > 0
    ? [
        {
          id: 'representations',
          title: 'Representations and their review',
          blocks: [...state.rounds.flatMap((each) => each.representations), ...state.representations].flatMap(
            representationBlocks,
          ),
        },
      ]
    : []),
  ...((state.laterConfirmations ?? []).length > 0
    ? [
        {
          id: 'later-confirmations',
          title: 'Rules confirmed after the decision',
          blocks: [
            paragraph(
              'These confirmations are about steps after the decision. They are no part of the evidence for it.',
            ),
            ...confirmationBlocks(state.laterConfirmations ?? []),
          ],
        },
      ]
    : []),
  ...(state.notes.length > 0
    ? [
        {
          id: 'notes',
          title: 'Added beside the evidence',
          blocks: [
            paragraph('These notes were added beside the evidence. They are no part of it and have not changed it.'),
            ...noteBlocks(state),
          ],
        },
      ]
    : []),
];

const held = (letter: Letter, blocks: readonly Block[], state: AwardState): string => {
  if (letter.applies?.(state) === false) return 'Does not apply';
  return blocks.some(({ kind }) => kind === 'missing') ? 'Something is missing' : 'Held';
};

type Shown = Letter & { readonly section: Section; readonly held: string };

/** The letters at a glance: what is held under each, and how sure the text of the letter is. */
const index = (shown: readonly Shown[]): Section => ({
  id: 'letters',
  title: 'What is held, by letter',
  blocks: [
    regulationsNamed,
    ...table(
      'The letters of regulation 24',
      ['Letter', 'What it is about', 'State', 'Source'],
      shown.map(({ letter, title, held: state, confidence }) => [
        `(${letter})`,
        title,
        state,
        shortSource(psr(`regulation 24(${letter})`, confidence)),
      ]),
    ),
  ],
});

/**
 * The record kept under regulation 24, one section for each of its letters (a) to (j), each with what is held, when it was
 * recorded and what is missing. What came after the decision stands apart, behind the letters.
 */
export const regulation24Record = (state: AwardState, { authority, today, journal }: RecordFor): Document => {
  const shown = letters.map((each): Shown => {
    const blocks = each.blocks(state, journal);
    const section = { id: `letter-${each.letter}`, title: `(${each.letter}) ${each.title}`, blocks };
    return { ...each, section, held: held(each, blocks, state) };
  });
  return {
    title: isUnderRegulation24(state) ? 'Record under regulation 24' : 'Record of the award',
    subtitle: [state.title, contractReferenceOf(state)].filter(Boolean).join(', '),
    authority,
    madeOn: today,
    standing: whose(state),
    demonstration: state.demonstration ?? false,
    sections: [index(shown), ...shown.map(({ section }) => section), ...beside(state)],
  };
};
