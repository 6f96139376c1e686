import { facts, heading, held, paragraph, sentence, table } from '../../document/blocks.ts';
import type { Block } from '../../document/document.ts';
import { writtenDate } from '../../shared/dates.ts';
import type { AwardState } from '../award.ts';
import type { Offers } from '../process/offers.ts';

type Offer = Offers['offers'][number];

const resultNames = { successful: 'Successful', unsuccessful: 'Unsuccessful' } as const;

/** How one offer was scored: each evaluator's score and, unless they are left out, the comments. */
export const offerScores = ({ provider, scores, result, whyNot }: Offer, withComments: boolean): readonly Block[] => [
  paragraph(`The offer of ${provider}: ${resultNames[result].toLowerCase()}.`),
  ...table(
    `Scores of ${provider}`,
    ['Criterion', 'Evaluator', '#Score', ...(withComments ? ['Comment'] : [])],
    scores.map(({ criterion, evaluator, score, comment }) => [
      criterion,
      evaluator,
      String(score),
      ...(withComments ? [sentence(comment)] : []),
    ]),
  ),
  ...facts([['Why it did not succeed', whyNot && sentence(whyNot)]]),
];

/** The contract award criteria, how the scores were moderated, and the offers that `shown` makes of them. */
export const offerBlocks = (
  { offers }: AwardState,
  shown: (offers: Offers) => readonly Block[] = (given) => given.offers.flatMap((offer) => offerScores(offer, true)),
): readonly Block[] => [
  heading('Contract award criteria'),
  ...held(
    offers,
    (given) => [
      ...table(
        'Contract award criteria and their weights',
        ['Criterion', '#Weight'],
        given.criteria.map(({ name, weight }) => [name, `${weight}%`]),
      ),
      ...facts([
        ['Evaluation completed', writtenDate(given.evaluated)],
        ['How the scores were moderated', sentence(given.moderation)],
      ]),
      ...shown(given),
    ],
    'The contract award criteria, and how the offers were evaluated, are not recorded.',
  ),
];
