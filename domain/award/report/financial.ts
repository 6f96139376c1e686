import type { Section } from '../../document/document.ts';
import type { AwardState } from '../award.ts';
import { contradictionBlocks, valueBlocks } from '../papers/values.ts';

/** The values as printed, which is computed with and where the papers disagree. */
export const financial = (state: AwardState): Section => ({
  id: 'financial-implications',
  title: 'Financial implications',
  blocks: [...valueBlocks(state), ...contradictionBlocks(state)],
});
