import { heading } from '../../document/blocks.ts';
import type { Section } from '../../document/document.ts';
import type { CivilDate } from '../../shared/dates.ts';
import type { AwardState } from '../award.ts';
import { correctionBlocks, dateBlocks, noticeBlocks, standstillBlocks } from '../papers/notices.ts';
import { representationCount, representationsUnnamed } from '../papers/review.ts';
import { standstillOf } from '../standstill/representations.ts';

/** The notices that the award owes, its standstill, what was received in it, and every date. */
export const noticesAndDates = (state: AwardState, today: CivilDate): Section => ({
  id: 'notices-and-dates',
  title: 'Notices, standstill and dates',
  blocks: [
    heading('Notices'),
    ...noticeBlocks(state, today),
    ...correctionBlocks(state.notices),
    ...standstillBlocks(state),
    ...(standstillOf(state)
      ? [
          heading('Representations'),
          representationCount(state.representations),
          ...representationsUnnamed(state.representations),
        ]
      : []),
    heading('Dates'),
    ...dateBlocks(state, today),
  ],
});
