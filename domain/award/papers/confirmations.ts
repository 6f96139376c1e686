import { facts, heading, sentence } from '../../document/blocks.ts';
import type { Block } from '../../document/document.ts';
import { writtenDate } from '../../shared/dates.ts';
import type { KeptConfirmation } from '../award.ts';
import { confirmableRules } from '../confirmation/confirmations.ts';

/** What someone said of a rule by name, as it stands within a sentence. */
export const positionWords = { applies: 'applies', doesNotApply: 'does not apply' } as const;

const sentenceOfRule = (id: string): string => confirmableRules.find((rule) => rule.id === id)?.sentence ?? id;

/** Each named confirmation with who gave it and why, in the order in which they were recorded. */
export const confirmationBlocks = (confirmations: readonly KeptConfirmation[]): readonly Block[] =>
  confirmations.flatMap(({ rules, position, confirmedBy, on, because }, index) => [
    heading(`Confirmation ${index + 1}, by ${confirmedBy} on ${writtenDate(on)}`),
    ...facts([
      [
        position === 'applies' ? 'Rules that apply' : 'Rules that do not apply',
        rules.map((id) => sentence(sentenceOfRule(id))).join('\n'),
      ],
      ['Why', sentence(because)],
    ]),
  ]);
