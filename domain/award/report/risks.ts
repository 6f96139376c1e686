import { heading, list, missing, paragraph } from '../../document/blocks.ts';
import type { Block, Section } from '../../document/document.ts';
import type { AwardState } from '../award.ts';
import { evidenceChecklist } from '../evidence/evidence.ts';
import { conflictBlocks } from '../papers/checks.ts';

const gapsIn = (state: AwardState): readonly string[] =>
  evidenceChecklist(state)
    .filter((item) => item.required)
    .flatMap((item) => item.missing.map((each) => `${item.title}: ${each}.`));

const warningsIn = (state: AwardState): readonly string[] =>
  evidenceChecklist(state).flatMap((item) =>
    item.warnings.map((each) => `${item.title}: ${each}${/[.]$/.test(each) ? '' : '.'}`),
  );

const gapBlocks = (state: AwardState): readonly Block[] => {
  const gaps = gapsIn(state);
  if (state.decision || gaps.length === 0) return [];
  return [heading('Still to be recorded before the decision'), ...list(gaps)];
};

/** What in the record puts the award at risk: conflicts, gaps and what has to be looked at again. */
export const risks = (state: AwardState): Section => {
  const warnings = warningsIn(state);
  return {
    id: 'risks',
    title: 'Risks',
    blocks: [
      heading('Conflicts of interest'),
      ...conflictBlocks(state),
      ...gapBlocks(state),
      ...(warnings.length > 0 ? [heading('To look at again'), ...list(warnings)] : []),
      ...(warnings.length === 0 && gapsIn(state).length === 0
        ? [paragraph('The evidence that the decision waits for is complete.')]
        : []),
      heading('Risks to the services'),
      missing('No register of risks to the services is kept with the award.'),
    ],
  };
};
