import type { Section } from '../../document/document.ts';
import type { AwardState } from '../award.ts';
import { processBlocks } from '../papers/process.ts';

/** Which law and process were followed, and why the other processes are not open. */
export const procurement = (state: AwardState): Section => ({
  id: 'procurement-process',
  title: 'Procurement process',
  blocks: processBlocks(state),
});
