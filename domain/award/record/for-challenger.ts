import { list } from '../../document/blocks.ts';
import type { Document, Section } from '../../document/document.ts';
import { psr } from '../../shared/source.ts';
import type { AwardState, ReceivedRepresentation, Round } from '../award.ts';
import { law } from '../papers/law.ts';
import { type RecordFor, regulation24Record } from './regulation-24.ts';

const leftOut = 'Left out of this copy';

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

type Own = ReceivedRepresentation | undefined;

/** The offers as an objector may see them: its own in full, of the successful ones the scores, and of the others nothing. */
const offersFor = ({ offers }: AwardState, own: Own): AwardState['offers'] =>
  offers && {
    ...offers,
    offers: offers.offers.flatMap((offer) => {
      if (own && same(offer.provider, own.from)) return [offer];
      if (offer.result !== 'successful') return [];
      return [{ ...offer, scores: offer.scores.map((each) => ({ ...each, comment: leftOut })) }];
    }),
  };

/** What was found about the provider chosen and about the objector; of the others nothing. */
const approachFor = ({ approach, providers }: AwardState, own: Own): AwardState['approach'] =>
  approach && {
    ...approach,
    considered: approach.considered.filter(
      ({ provider }) => providers.some(({ name }) => same(name, provider)) || (own && same(own.from, provider)),
    ),
  };

/** The reasons for going back may repeat what another objector said. */
const roundFor = (round: Round): Round => ({
  ...round,
  representations: [],
  repeated: { ...round.repeated, reasons: leftOut },
});

/** The award without what an objector may not see, so that nothing made from it can show it. */
export const withoutOthers = (state: AwardState, own: Own): AwardState => ({
  ...state,
  offers: offersFor(state, own),
  approach: approachFor(state, own),
  representations: own ? [own] : [],
  rounds: state.rounds.map(roundFor),
  abandonment: state.abandonment && { ...state.abandonment, reasons: leftOut },
  notes: [],
});

const whatIsLeftOut = (state: AwardState, own: Own): readonly string[] => [
  ...(own
    ? ['Representations of other providers, and the further decisions on them: they are for those who made them.']
    : ['Every representation, and the further decisions on each: they are for those who made them.']),
  ...(state.offers
    ? [
        'Offers of other unsuccessful providers, and the comments of evaluators on successful ones: they hold the commercial details of others.',
      ]
    : []),
  ...(state.approach
    ? ['What was found about providers that were considered and not chosen: it is about others.']
    : []),
  ...(state.rounds.length > 0 || state.abandonment
    ? ['The reasons for going back on a decision or for abandoning: they may repeat what another objector said.']
    : []),
  ...(state.notes.length > 0
    ? ['Notes added beside the evidence: they are no part of the record that regulation 24 asks for.']
    : []),
];

const leftOutSection = (state: AwardState, own: Own): Section => ({
  id: 'left-out',
  title: 'What is left out of this copy, and why',
  blocks: [
    law(
      'A provider that made a representation in time is promptly given the information asked for that has to be recorded under regulation 24.',
      psr('regulation 12(4)(b)', 'S'),
    ),
    law('That confidential details of others are left out is our reading.', psr('regulation 12(4)', 'I')),
    ...list(whatIsLeftOut(state, own)),
  ],
});

/**
 * The record under regulation 24 as it is supplied to a provider that made a representation (regulation 12(4)(b)). `own` is
 * that provider's representation: it alone is kept. What is left out is said, with the reason.
 */
export const recordForChallenger = (state: AwardState, record: RecordFor, own?: ReceivedRepresentation): Document => {
  const whole = regulation24Record(withoutOthers(state, own), record);
  return {
    ...whole,
    title: 'Record under regulation 24, copy for a provider that made a representation',
    standing:
      `${own ? `For ${own.from}. ` : ''}Confidential details of others are left out; the last section says what. ${whole.standing ?? ''}`.trim(),
    sections: [...whole.sections, leftOutSection(state, own)],
  };
};
