import { defineNoun } from '../shared/record.ts';
import { concernCommands } from './commands.ts';
import type { Concern } from './concern.ts';
import { type ConcernRelated, decideConcern } from './decide.ts';
import type { ConcernEvent } from './events.ts';
import { evolveConcern } from './evolve.ts';
import { parseConcernId } from './ids.ts';

export const concern = defineNoun<'concern', Concern, typeof concernCommands, ConcernEvent, ConcernRelated>({
  noun: 'concern',
  version: 1,
  commands: concernCommands,
  decide: decideConcern,
  evolve: evolveConcern,
  parties: ({ authority, provider }) => ({ authority, provider }),
  relatedTo: (_state, command, id) => {
    const named = parseConcernId(id);
    return named && (command.type === 'open' || command.type === 'note')
      ? { return: { noun: 'return', id: named.returnId } }
      : {};
  },
});
