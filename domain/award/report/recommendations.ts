import { facts, heading, inWords, paragraph } from '../../document/blocks.ts';
import type { Block, Section } from '../../document/document.ts';
import { writtenDate } from '../../shared/dates.ts';
import { writtenPounds } from '../../shared/money.ts';
import type { AwardState } from '../award.ts';
import { contradictionsOf } from '../contradictions-of.ts';
import { optionBlocks, reasonBlocks } from '../papers/decision.ts';
import { termText } from './term.ts';

const awardText = (state: AwardState): string => {
  const contract = state.providers.length > 1 ? 'the contracts are' : 'the contract is';
  const names = inWords(state.providers.map(({ name }) => name));
  return `${contract} awarded to ${names} from ${writtenDate(state.start)}, for ${termText(state)}.`;
};

const begun = ({ decision }: AwardState): string =>
  decision ? `${decision.body} decided on ${writtenDate(decision.date)}` : 'Proposed for decision';

/** The papers may have put one figure or the other to whoever decided: which is used here is said, and no more. */
const valueBlocks = (state: AwardState): readonly Block[] => {
  const lifetime = state.values?.computesWith.lifetime;
  return [
    ...facts([['Lifetime value used in this report', lifetime === undefined ? undefined : writtenPounds(lifetime)]]),
    ...(contradictionsOf(state).length > 0
      ? [paragraph('The papers disagree about figures: see Financial implications for each of them.')]
      : []),
  ];
};

/** What is proposed, or was decided, with its reasons and what was rejected. */
export const recommendations = (state: AwardState): Section => ({
  id: 'recommendations',
  title: 'Recommendations',
  blocks: [
    paragraph(`${begun(state)}: ${awardText(state)}`),
    ...valueBlocks(state),
    heading('Reasons for selecting the provider'),
    ...reasonBlocks(state),
    heading('Options rejected'),
    ...optionBlocks(state),
  ],
});
