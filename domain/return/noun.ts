import { defineNoun } from '../shared/record.ts';
import type { ReturnRelated } from './commanded.ts';
import { returnCommands } from './commands.ts';
import { decideReturn } from './decide.ts';
import type { ReturnEvent } from './events.ts';
import { evolveReturn } from './evolve.ts';
import { earlierReturnIds, makeReturnId, parseReturnId } from './ids.ts';
import type { Return } from './return.ts';
import { earlierInYear } from './year-to-date.ts';

/**
 * An earlier return may be sent or restated while this one is. What a figure is compared with and added up with, its direction
 * and its year to date, is as it was known when it was sent: what happens to an earlier return afterwards scores no later
 * one again, be it a second afterwards or a year. Nor does an earlier return read a later one, so that whatever crossed could
 * as well have come after.
 */
const earlierReturn = (id: string) => ({ noun: 'return', id, mayMove: true }) as const;

/** The year's returns before the one just before, which stands by a name of its own. */
const inYearOf = ({ contract, period }: NonNullable<ReturnType<typeof parseReturnId>>) =>
  Object.fromEntries(
    earlierInYear(period)
      .slice(0, -1)
      .map(({ key }, index) => [`inYear${index + 1}`, earlierReturn(makeReturnId(contract, key))]),
  );

/** The noun `return`, whose bare name is a word of the language. */
export const return_ = defineNoun<'return', Return, typeof returnCommands, ReturnEvent, ReturnRelated>({
  noun: 'return',
  version: 1,
  commands: returnCommands,
  decide: decideReturn,
  evolve: evolveReturn,
  parties: ({ authority, provider }) => ({ authority, provider }),
  // The draft of a provider from whom the contract has passed on. Who reports now is for the decision to say.
  isLeftBehind: ({ status, authority, provider }, { organisation }) =>
    status === 'draft' && organisation !== authority && organisation !== provider,
  relatedTo: (_state, command, id) => {
    const [parsed, earlier] = [parseReturnId(id), earlierReturnIds(id)];
    if (!parsed || !earlier || command.type === 'ask' || command.type === 'accept') return {};
    const contract = { noun: 'contract', id: parsed.contract };
    // Nothing is scored while a draft is saved.
    if (command.type === 'save') return { contract: { ...contract, mayMove: true } };
    return {
      // A variation that crossed would leave figures judged by terms that were no longer in force.
      contract,
      previous: earlierReturn(earlier.previous),
      lastYear: earlierReturn(earlier.lastYear),
      ...inYearOf(parsed),
    };
  },
});
