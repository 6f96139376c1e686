import * as z from 'zod';
import { choice, date, decimal, fieldset, listOf, optionalText, type Parsed, text } from '../../shared/fields.ts';
import { lazily } from '../../shared/lazily.ts';
import { type Refusal, refusal } from '../../shared/refusal.ts';
import type { AwardState } from '../award.ts';
import { evidenceRules } from '../evidence/evidence-rules.ts';

/** Whether an offer led to a contract or to a place on the framework agreement. */
export const offerResults = ['successful', 'unsuccessful'] as const;

const Criterion = lazily(() =>
  fieldset({
    name: text('the contract award criterion', 200),
    weight: decimal('the weight of the contract award criterion', { min: 0, max: 100 }),
  }),
);

const Score = lazily(() =>
  fieldset({
    criterion: text('the criterion that was scored', 200),
    /** Each evaluator by name or role: the Panel expects individual scores and comments. */
    evaluator: text('the evaluator'),
    score: decimal('the score', { min: 0, max: 100 }),
    comment: text('the comment of the evaluator', 2000),
  }),
);

const Offer = lazily(() =>
  fieldset({
    provider: text('the provider that made the offer'),
    scores: listOf('score', Score(), 60),
    result: choice('the result of the offer', offerResults),
    whyNot: optionalText('why the offer did not succeed', 2000),
  }),
);

/** The evaluation of offers under the competitive process (regulations 11 and 24(f)). Weights are in percent. */
export const Offers = lazily(() =>
  z.object({
    criteria: listOf('contract award criterion', Criterion(), 20),
    offers: listOf('offer', Offer(), 30),
    moderation: text('how the scores were moderated', 4000),
    evaluated: date('the date on which the evaluation was completed'),
  }),
);
export type Offers = Parsed<typeof Offers>;

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

const refusalsOfOffer = ({ criteria }: Offers, offer: Offers['offers'][number], index: number): readonly Refusal[] => {
  const { offerIsScored, unsuccessfulOfferIsExplained } = evidenceRules;
  const unscored = criteria.filter(({ name }) => !offer.scores.some((each) => same(each.criterion, name)));
  const unknown = offer.scores.flatMap((each, at) =>
    criteria.some(({ name }) => same(each.criterion, name)) ? [] : [{ at, criterion: each.criterion }],
  );
  return [
    ...unscored.map(({ name }) =>
      refusal(offerIsScored, {
        because: `${offerIsScored.sentence}: the offer of ${offer.provider} has no score for ${name}`,
        field: `offers.${index}.scores`,
      }),
    ),
    ...unknown.map(({ at, criterion }) =>
      refusal(offerIsScored, {
        because: `${offerIsScored.sentence}: ${criterion} is none of them`,
        field: `offers.${index}.scores.${at}.criterion`,
      }),
    ),
    ...(offer.result === 'unsuccessful' && !offer.whyNot
      ? [refusal(unsuccessfulOfferIsExplained, { field: `offers.${index}.whyNot` })]
      : []),
  ];
};

/** Why the evaluation cannot be recorded so: weights that are not 100, an offer without its scores, a failure without a reason. */
export const refusalsOfOffers = (given: Offers): readonly Refusal[] => {
  const sum = Number(given.criteria.reduce((total, { weight }) => total + weight, 0).toFixed(6));
  const rule = evidenceRules.awardCriteriaSumToHundred;
  return [
    ...(sum === 100 ? [] : [refusal(rule, { because: `${rule.sentence}: they add up to ${sum}`, field: 'criteria' })]),
    ...given.offers.flatMap((offer, index) => refusalsOfOffer(given, offer, index)),
  ];
};

/** What the evaluation does not yet show for the providers of the award, each as a sentence that says what to do. */
export const missingFromOffers = ({
  offers,
  providers,
}: Pick<AwardState, 'offers' | 'providers'>): readonly string[] =>
  offers
    ? providers
        .filter(
          ({ name }) => !offers.offers.some((offer) => offer.result === 'successful' && same(offer.provider, name)),
        )
        .map(({ name }) => `Record the successful offer of ${name}, or correct the providers of the award`)
    : ['Record the contract award criteria with their weights, and how each offer was evaluated'];
