import { facts } from '../../document/blocks.ts';
import type { Block } from '../../document/document.ts';
import { type Instant, writtenInstant } from '../../shared/dates.ts';
import type { AwardEvent } from '../events.ts';

/** One thing that the journal holds: what kind of thing was recorded, when and by whom. */
export interface RecordedEvent {
  readonly type: string;
  readonly at: Instant;
  readonly by: { readonly name: string };
}

/**
 * When that part was recorded, as the journal has it: the last time, and the first where it was recorded more than once.
 * Nothing where the journal has none of it.
 */
export const recordedBlocks = (
  journal: readonly RecordedEvent[],
  ...types: readonly AwardEvent['type'][]
): readonly Block[] => {
  const found = journal.filter((each) => types.some((type) => type === each.type));
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return [];
  return facts([
    ['Recorded', `${writtenInstant(last.at)} by ${last.by.name}`],
    ['First recorded', found.length > 1 ? `${writtenInstant(first.at)} by ${first.by.name}` : undefined],
  ]);
};
