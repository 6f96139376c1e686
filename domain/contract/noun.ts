import { defineNoun } from '../shared/record.ts';
import { contractCommands } from './commands.ts';
import type { Contract } from './contract.ts';
import { type ContractRelated, decideContract } from './decide.ts';
import type { ContractEvent } from './events.ts';
import { evolveContract } from './evolve.ts';

export const contract = defineNoun<'contract', Contract, typeof contractCommands, ContractEvent, ContractRelated>({
  noun: 'contract',
  version: 1,
  commands: contractCommands,
  decide: decideContract,
  evolve: evolveContract,
  parties: ({ authority, provider, status }) => (status === 'draft' ? { authority } : { authority, provider }),
  relatedTo: (state, command) => {
    const award = command.type === 'record' ? command.data.award : command.type === 'sign' ? state?.award : undefined;
    return award ? { award: { noun: 'award', id: award } } : {};
  },
});
