import { facts, inWords, missing, paragraph } from '../../document/blocks.ts';
import type { Section } from '../../document/document.ts';
import { writtenDate } from '../../shared/dates.ts';
import { writtenPounds } from '../../shared/money.ts';
import type { AwardState } from '../award.ts';
import { contractReferenceOf } from '../notices/notice-contents.ts';
import { regulationsNamed } from '../papers/law.ts';
import { processNames, regimeNames } from '../vocabulary.ts';
import { termText } from './term.ts';

const many = ({ providers }: AwardState): boolean => providers.length > 1;

const standing = (state: AwardState): string => {
  const { decision, confirmation, abandonment } = state;
  const decided = decision && `${decision.body} decided on ${writtenDate(decision.date)}.`;
  if (abandonment)
    return [decided, `It was abandoned on ${writtenDate(abandonment.decidedOn)}.`].filter(Boolean).join(' ');
  if (confirmation) return `${decided} The award was confirmed on ${writtenDate(confirmation.awardedOn)}.`;
  return decided ? `${decided} The award is not confirmed yet.` : 'No decision is recorded yet.';
};

/** What the report is about, on half a page. */
export const introduction = (state: AwardState): Section => {
  const lifetime = state.values?.computesWith.lifetime;
  return {
    id: 'introduction',
    title: 'Introduction',
    blocks: [
      paragraph(
        `This report sets out how the ${many(state) ? 'contracts' : 'contract'} for ${state.title} ${many(state) ? 'are' : 'is'} awarded to ${inWords(state.providers.map(({ name }) => name))}, on what evidence and under which law. It is made from the record of the award; where the record holds nothing, the report says so.`,
      ),
      regulationsNamed,
      ...facts([
        ['Reference', contractReferenceOf(state)],
        ['Law', regimeNames[state.regime]],
        ['Process', state.regime === 'psr' ? processNames[state.process] : undefined],
        ['Start', writtenDate(state.start)],
        ['Term', termText(state)],
        ['Latest end, as the papers print it', state.printedEnd && writtenDate(state.printedEnd)],
        ['Lifetime value used in this report', lifetime === undefined ? undefined : writtenPounds(lifetime)],
        ['Where it stands', standing(state)],
      ]),
      ...(contractReferenceOf(state) ? [] : [missing('No contract reference is recorded.')]),
      ...(lifetime === undefined ? [missing('Which lifetime value to use is not recorded.')] : []),
    ],
  };
};
