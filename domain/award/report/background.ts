import { facts, heading, paragraph, sentence, table } from '../../document/blocks.ts';
import type { Block, Section } from '../../document/document.ts';
import { writtenDate } from '../../shared/dates.ts';
import { writtenPounds } from '../../shared/money.ts';
import type { AwardState } from '../award.ts';

const existingBlocks = ({ existingContract: existing }: AwardState): readonly Block[] =>
  existing
    ? facts([
        ['Title', existing.title],
        ['Ends', writtenDate(existing.ends)],
        [
          'Lifetime value when it was entered into',
          existing.lifetimeValueAtEntry === undefined
            ? `Not known. ${sentence(existing.valueUnknownBecause ?? 'Why is not recorded')}`
            : writtenPounds(existing.lifetimeValueAtEntry),
        ],
      ])
    : [paragraph('No existing contract is recorded that this award replaces.')];

/** The services, who provides them and what is replaced. */
export const background = (state: AwardState): Section => ({
  id: 'background',
  title: 'Background',
  blocks: [
    heading('The services'),
    paragraph(sentence(state.description)),
    ...table(
      state.providers.length > 1 ? 'Providers' : 'Provider',
      ['Name', 'Registered office or principal place of business'],
      state.providers.map(({ name, address }) => [name, address]),
    ),
    heading('The existing contract'),
    ...existingBlocks(state),
  ],
});
