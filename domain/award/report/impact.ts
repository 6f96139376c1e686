import type { Section } from '../../document/document.ts';
import type { AwardState } from '../award.ts';
import { assessmentBlocks } from '../papers/assessments.ts';

/** The equality, climate and data protection assessments. */
export const impact = (state: AwardState): Section => ({
  id: 'impact-assessments',
  title: 'Impact assessments',
  blocks: assessmentBlocks(state),
});
