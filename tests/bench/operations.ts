import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import type { Contract } from '../../domain/contract/contract.ts';
import type { OrganisationId } from '../../domain/shared/ids.ts';
import { contractList } from '../../domain/views/contract-list.ts';
import { returnOwed } from '../../domain/views/owed.ts';
import { returnList } from '../../domain/views/return-list.ts';
import { Reader } from '../../functions/http/reader.ts';
import { runCommand } from '../../functions/run-command.ts';
import { projectBatch } from '../../functions/runtime/project.ts';
import type { Table } from '../../functions/store/client.ts';
import { keys } from '../../functions/store/keys.ts';
import { claimMessage, type OutboxItem, readOutboxItem } from '../../functions/store/outbox.ts';
import {
  boardMemberOf,
  certifier,
  commissionerOf,
  currentPeriod,
  doneOrThrow,
  history,
  historyLength,
  makeAuthority,
  now,
  worldOf,
} from './council.ts';
import { certified, filledIn, withoutFindings } from './figures.ts';
import { streamEventOf } from './stream-event.ts';

/** Something that the service does, which can be done again and again. */
export interface Operation {
  readonly name: string;
  readonly run: (table: Table) => Promise<unknown>;
  /** What must have happened before, of which neither time nor cost is counted. */
  readonly given?: ((table: Table) => Promise<unknown>) | undefined;
  readonly writes?: true;
  /** Operations that together are one submission, whose units are added up. */
  readonly isPartOf?: string | undefined;
  /** The most read units that it should cost. */
  readonly aim?: number | undefined;
}

/** A command of the provider as the API carries it out: the contract that it holds is looked up first. */
const reporting = (contract: Contract, command: 'send' | 'save', input: object) => async (table: Table) => {
  const params = { contractId: contract.id, period: currentPeriod.key };
  return doneOrThrow(
    await runCommand(worldOf(table), {
      noun: 'return',
      authority: await new Reader(table, certifier).authorityOf('return', params),
      id: `${contract.id}.${currentPeriod.key}`,
      command,
      input,
      strict: true,
      person: certifier,
      requestId: '0b6f4c1e-9d57-4a3c-8a55-3f5c1d0e7b21',
    }),
  );
};

/**
 * Sending, and what follows from it behind the scenes: the lists, a concern for each red, and the message. Without a red
 * there is nothing to find; a red after a quiet history is a special cause too.
 */
const submitting = (contract: Contract, reds: number): readonly Operation[] => {
  const { authority, id } = contract;
  const send = reporting(contract, 'send', { ...filledIn({ seed: withoutFindings, reds }), ...certified });
  const words = reds === 0 ? 'no red' : `${reds} red`;
  const address = { authority, noun: 'return', id: `${id}.${currentPeriod.key}` };
  let [event, message]: [DynamoDBStreamEvent | undefined, OutboxItem | undefined] = [undefined, undefined];
  return [
    { name: `send a return of 40 values, ${words}`, run: send, writes: true, isPartOf: words },
    {
      name: `  then its lists${reds === 0 ? '' : ' and concerns'}`,
      given: async (table) => {
        await send(table);
        event = await streamEventOf(table, address);
      },
      run: async (table) => {
        const { batchItemFailures } = await projectBatch(worldOf(table), { error: console.error })(
          event ?? { Records: [] },
        );
        if (batchItemFailures.length > 0) throw new Error('The projection failed');
      },
      writes: true,
      isPartOf: words,
    },
    {
      name: '  then its message marked as sent',
      given: async (table) => {
        const { version } = await send(table);
        const key = keys.outbox(authority, now, `${address.id}.${version}.0`);
        const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key }));
        message = readOutboxItem(Item);
      },
      run: async (table) => {
        if (!message || !(await claimMessage(table, message, now))) throw new Error('There was no message');
      },
      writes: true,
      isPartOf: words,
    },
  ];
};

const reading = (authority: OrganisationId) => (table: Table) => new Reader(table, boardMemberOf(authority));

/** Makes the data that the operations need, and says what they are. */
export const prepareOperations = async (table: Table): Promise<readonly Operation[]> => {
  const world = worldOf(table);
  const programme = await makeAuthority(world, 'org_northtown', { contracts: 20, periods: history });
  const portfolio = await makeAuthority(world, 'org_southtown', { contracts: 100, periods: [currentPeriod] });
  const [contract] = programme.contracts;
  if (!contract) throw new Error('No contract was made');
  const programmeReader = reading(programme.authority);
  const portfolioReader = (at: Table) => new Reader(at, commissionerOf(portfolio.authority));
  return [
    ...submitting(contract, 0),
    ...submitting(contract, 2),
    {
      name: 'save a draft of 40 values',
      run: reporting(contract, 'save', filledIn({ seed: withoutFindings, reds: 0 })),
      writes: true,
    },
    {
      name: `scorecard: 40 measures x ${historyLength} quarters`,
      run: (at) => programmeReader(at).scores(contract.id),
      aim: 1,
    },
    { name: `programme: 20 contracts x 40 x ${historyLength}`, run: (at) => programmeReader(at).scores() },
    {
      name: 'portfolio of 100 contracts',
      run: (at) => portfolioReader(at).all('contract.read', contractList),
      aim: 3,
    },
    {
      name: 'status board: 100 contracts, one quarter',
      run: async (at) => {
        const read = portfolioReader(at);
        const [contracts, returns] = await Promise.all([
          read.all('statusBoard.read', contractList),
          read.all('statusBoard.read', returnList, { prefix: `${currentPeriod.start}#` }),
        ]);
        const lines = new Map(returns.map((line) => [line.contract, line]));
        return contracts.map((each) => returnOwed(each, currentPeriod, lines.get(each.contract), world.today()));
      },
    },
  ];
};
