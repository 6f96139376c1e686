import { makeReturnId } from '../return/ids.ts';
import { addDays, type CivilDate } from '../shared/dates.ts';
import { defineNoun } from '../shared/record.ts';
import { periodsJudgedFrom } from './checks.ts';
import { contractCommands } from './commands.ts';
import type { Contract } from './contract.ts';
import { decideContract } from './decide.ts';
import type { ContractEvent } from './events.ts';
import { evolveContract } from './evolve.ts';
import type { ContractRelated } from './related.ts';

const awardAddress = (id: string | undefined) => (id ? { award: { noun: 'award', id } } : {});

const outcomeAddress = (id: string | undefined) => (id ? { outcome: { noun: 'outcome', id } } : {});

/** The returns whose periods end on that day or later: new terms or another provider would reach them. */
const returnAddresses = (state: Contract, from: CivilDate) =>
  Object.fromEntries(
    periodsJudgedFrom(state, from).map(
      ({ key }) => [`return ${key}`, { noun: 'return', id: makeReturnId(state.id, key) }] as const,
    ),
  );

export const contract = defineNoun<'contract', Contract, typeof contractCommands, ContractEvent, ContractRelated>({
  noun: 'contract',
  version: 1,
  commands: contractCommands,
  decide: decideContract,
  evolve: evolveContract,
  parties: ({ authority, provider, status }) => (status === 'draft' ? { authority } : { authority, provider }),
  relatedTo: (state, command) => {
    switch (command.type) {
      case 'record':
      case 'correctDetails':
        return { ...awardAddress(command.data.award), ...outcomeAddress(command.data.outcome) };
      case 'sign':
      case 'recordOptions':
      case 'decideExtension':
        return awardAddress(state?.award);
      case 'vary':
        return {
          ...awardAddress(state?.award),
          ...(state && (command.data.measures || command.data.targets)
            ? returnAddresses(state, command.data.effectiveFrom)
            : {}),
        };
      case 'novate':
        return { ...awardAddress(state?.award), ...(state ? returnAddresses(state, command.data.on) : {}) };
      case 'terminate':
        return {
          ...awardAddress(state?.award),
          ...(state ? returnAddresses(state, addDays(command.data.on, 1)) : {}),
        };
      case 'publishNotice':
        return awardAddress(state?.award);
      default:
        return {};
    }
  },
});
