import { paragraph } from '../../document/blocks.ts';
import type { Block, Section } from '../../document/document.ts';
import type { AwardEvidence, AwardState } from '../award.ts';
import { exclusionBlocks } from '../papers/checks.ts';
import { basicSelectionBlocks, keyCriteriaBlocks } from '../papers/criteria.ts';
import { isAskedFor } from '../papers/law.ts';
import { offerBlocks } from '../papers/offers.ts';
import { processNames, regimeNames } from '../vocabulary.ts';

const parts = [
  { key: 'keyCriteria', name: 'key criteria', blocks: keyCriteriaBlocks },
  { key: 'basicSelection', name: 'basic selection criteria', blocks: basicSelectionBlocks },
  { key: 'offers', name: 'contract award criteria', blocks: (state: AwardState) => offerBlocks(state) },
  { key: 'exclusions', name: 'exclusion of providers', blocks: exclusionBlocks },
] as const satisfies readonly {
  key: keyof AwardEvidence;
  name: string;
  blocks: (state: AwardState) => readonly Block[];
}[];

/** What the award's law and process do not ask for is said to be so, rather than to be missing. */
export const evaluation = (state: AwardState): Section => {
  const law = state.regime === 'psr' ? processNames[state.process] : regimeNames[state.regime];
  const shown = parts.filter(({ key }) => isAskedFor(state, key) || state[key] !== undefined);
  // The award criteria belong to a competition alone: that there are none elsewhere needs no saying.
  const rest = parts.filter((part) => !shown.includes(part) && part.key !== 'offers').map(({ name }) => name);
  return {
    id: 'evaluation-criteria',
    title: 'Evaluation criteria',
    blocks: [
      ...shown.flatMap(({ blocks }) => blocks(state)),
      ...(rest.length > 0
        ? [paragraph(`Not asked for here (${law}), and nothing is recorded about: ${rest.join('; ')}.`)]
        : []),
    ],
  };
};
