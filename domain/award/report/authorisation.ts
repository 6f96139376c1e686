import { facts, heading } from '../../document/blocks.ts';
import type { Block, Section } from '../../document/document.ts';
import { writtenDate } from '../../shared/dates.ts';
import type { AwardState } from '../award.ts';
import { signOffBlocks } from '../papers/checks.ts';
import { decisionBlocks, publishedMakers } from '../papers/decision.ts';
import { abandonmentBlocks, roundBlocksOf } from '../papers/rounds.ts';

const confirmed = ({ confirmation }: AwardState): readonly Block[] =>
  confirmation
    ? [
        heading('Confirmation of the award'),
        ...facts([
          ['Awarded on', writtenDate(confirmation.awardedOn)],
          ['Confirmed by', confirmation.by.name],
        ]),
      ]
    : [];

const rounds = (state: AwardState): readonly Block[] =>
  state.rounds.length > 0 ? [heading('Earlier decisions'), ...roundBlocksOf(state)] : [];

/** Who decides, who signed off, and what was decided. The individuals stand in the record under regulation 24 alone. */
export const authorisation = (state: AwardState): Section => ({
  id: 'authorisation',
  title: 'Authorisation',
  blocks: [
    heading('Decision-makers'),
    ...publishedMakers(state),
    heading('Sign-offs'),
    ...signOffBlocks(state),
    heading('Decision'),
    ...decisionBlocks(state),
    ...rounds(state),
    ...confirmed(state),
    ...(state.abandonment ? [heading('Abandonment'), ...abandonmentBlocks(state)] : []),
  ],
});
