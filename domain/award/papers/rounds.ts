import { facts, heading, paragraph, sentence } from '../../document/blocks.ts';
import type { Block } from '../../document/document.ts';
import { noticeSpec } from '../../notice/notices.ts';
import { writtenDate, writtenInstant } from '../../shared/dates.ts';
import type { AwardState, Round } from '../award.ts';
import { repeatedStepNames } from '../standstill/review-vocabulary.ts';

const roundBlocks = ({ decision, notices, confirmation, repeated }: Round, index: number): readonly Block[] => [
  heading(`Decision ${index + 1}, gone back on`),
  ...facts([
    ['Decided by', decision.body],
    ['Decided on', writtenDate(decision.date)],
    ['Reference', decision.reference],
    ...notices.map((each): readonly [string, string] => [
      noticeSpec(each.kind).title,
      `Published ${writtenInstant(each.published)}`,
    ]),
    ['Award confirmed', confirmation && writtenDate(confirmation.awardedOn)],
    ['Gone back on', writtenDate(repeated.decidedOn)],
    ['What is repeated', repeatedStepNames[repeated.from]],
    ['Reasons', sentence(repeated.reasons)],
  ]),
];

/** The decisions that were gone back on, the first first; nothing when there is none. */
export const roundBlocksOf = ({ rounds }: AwardState): readonly Block[] =>
  rounds.length === 0
    ? []
    : [
        ...rounds.flatMap(roundBlocks),
        paragraph('The evidence as it stood at each of these decisions is kept in the journal of the award.'),
      ];

/** When and why the procurement was abandoned, or that it was not. */
export const abandonmentBlocks = ({ abandonment }: AwardState): readonly Block[] =>
  abandonment
    ? facts([
        ['Date of the decision to abandon', writtenDate(abandonment.decidedOn)],
        ['Reasons', sentence(abandonment.reasons)],
        [
          'Providers told on',
          abandonment.providersToldOn ? writtenDate(abandonment.providersToldOn) : 'No date recorded',
        ],
        ['Recorded', `${writtenInstant(abandonment.at)} by ${abandonment.by.name}`],
      ])
    : [paragraph('The procurement was not abandoned.')];
