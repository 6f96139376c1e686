import { makeReturnId } from '../return/ids.ts';
import { defineNoun } from '../shared/record.ts';
import { concernCommands } from './commands.ts';
import type { Concern } from './concern.ts';
import { type ConcernRelated, decideConcern } from './decide.ts';
import type { ConcernEvent } from './events.ts';
import { evolveConcern } from './evolve.ts';
import { isForAuthorityAlone, isOwnSubject, parseConcernId } from './ids.ts';

export const concern = defineNoun<'concern', Concern, typeof concernCommands, ConcernEvent, ConcernRelated>({
  noun: 'concern',
  version: 2,
  commands: concernCommands,
  decide: decideConcern,
  evolve: evolveConcern,
  parties: ({ subject, authority, provider }) =>
    isForAuthorityAlone(subject) ? { authority } : { authority, provider },
  relatedTo: (_state, command, id) => {
    const named = parseConcernId(id);
    if (!named) return {};
    const contract = { noun: 'contract', id: named.contract, mayMove: true } as const;
    if (command.type === 'escalate') return { contract };
    if (command.type !== 'open') return {};
    const { period } = command.data;
    // A return that changes meanwhile tells its concerns again, after this.
    return period && !isOwnSubject(named.subject)
      ? { contract, return: { noun: 'return', id: makeReturnId(named.contract, period), mayMove: true } }
      : { contract };
  },
});
