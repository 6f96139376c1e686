import type { Section } from '../../document/document.ts';
import type { AwardState } from '../award.ts';
import { noteBlocks } from '../papers/decision.ts';

/** What was added beside the evidence; undefined when nothing was. */
export const notes = (state: AwardState): Section | undefined =>
  state.notes.length === 0 ? undefined : { id: 'notes', title: 'Notes beside the evidence', blocks: noteBlocks(state) };
