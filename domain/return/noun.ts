import { defineNoun } from '../shared/record.ts';
import type { ReturnRelated } from './commanded.ts';
import { returnCommands } from './commands.ts';
import { decideReturn } from './decide.ts';
import type { ReturnEvent } from './events.ts';
import { evolveReturn } from './evolve.ts';
import { earlierReturnIds, parseReturnId } from './ids.ts';
import type { Return } from './return.ts';

/** The noun `return`, whose bare name is a word of the language. */
export const return_ = defineNoun<'return', Return, typeof returnCommands, ReturnEvent, ReturnRelated>({
  noun: 'return',
  version: 1,
  commands: returnCommands,
  decide: decideReturn,
  evolve: evolveReturn,
  parties: ({ authority, provider }) => ({ authority, provider }),
  relatedTo: (_state, command, id) => {
    const [parsed, earlier] = [parseReturnId(id), earlierReturnIds(id)];
    if (!parsed || !earlier || command.type === 'ask' || command.type === 'accept') return {};
    const contract = { noun: 'contract', id: parsed.contract };
    // Nothing is scored while a draft is saved.
    if (command.type === 'save') return { contract };
    return {
      contract,
      previous: { noun: 'return', id: earlier.previous },
      lastYear: { noun: 'return', id: earlier.lastYear },
    };
  },
});
