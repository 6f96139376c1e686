import type { Contract } from '../../domain/contract/contract.ts';
import type { OrganisationId } from '../../domain/shared/ids.ts';
import { contractList } from '../../domain/views/contract-list.ts';
import { returnOwed } from '../../domain/views/owed.ts';
import { returnList } from '../../domain/views/return-list.ts';
import { Reader } from '../../functions/http/reader.ts';
import { runCommand, type World } from '../../functions/run-command.ts';
import { projectBatch } from '../../functions/runtime/project.ts';
import type { Table } from '../../functions/store/client.ts';
import {
  boardMemberOf,
  certifier,
  commissionerOf,
  currentPeriod,
  doneOrThrow,
  history,
  historyLength,
  makeAuthority,
  worldOf,
} from './council.ts';
import { certified, filledIn } from './figures.ts';
import { streamEventOf } from './stream-event.ts';

/** Something that the service does, which can be done again and again. */
export interface Operation {
  readonly name: string;
  readonly run: (table: Table) => Promise<unknown>;
  /** What must have happened before, of which neither time nor cost is counted. */
  readonly given?: ((table: Table) => Promise<unknown>) | undefined;
  readonly writes?: true;
  readonly aims?: { readonly writeUnits?: number; readonly readUnits?: number } | undefined;
}

const reporting = (contract: Contract, command: 'send' | 'save', input: object) => async (table: Table) =>
  doneOrThrow(
    await runCommand(worldOf(table), {
      noun: 'return',
      authority: contract.authority,
      id: `${contract.id}.${currentPeriod.key}`,
      command,
      input,
      strict: true,
      person: certifier,
      requestId: 'bench',
    }),
  );

const projecting =
  ({ authority, id }: Contract) =>
  async (table: Table) => {
    const event = await streamEventOf(table, { authority, noun: 'return', id: `${id}.${currentPeriod.key}` });
    return async (world: World) => {
      const { batchItemFailures } = await projectBatch(world, { error: console.error })(event);
      if (batchItemFailures.length > 0) throw new Error('The projection failed');
    };
  };

const submitting = (contract: Contract, reds: number): readonly Operation[] => {
  const send = reporting(contract, 'send', { ...filledIn({ seed: 7, reds }), ...certified });
  const words = reds === 0 ? 'no reds' : `${reds} reds`;
  let projected: ((world: World) => Promise<void>) | undefined;
  return [
    { name: `send a return of 40 values, ${words}`, run: send, writes: true },
    {
      name: `  its lists${reds === 0 ? '' : ' and concerns'}, ${words}`,
      given: async (table) => {
        await send(table);
        projected = await projecting(contract)(table);
      },
      run: async (table) => projected?.(worldOf(table)),
      writes: true,
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
      run: reporting(contract, 'save', filledIn({ seed: 7, reds: 0 })),
      writes: true,
    },
    {
      name: `scorecard: 40 measures x ${historyLength} quarters`,
      run: (at) => programmeReader(at).scores(contract.id),
      aims: { readUnits: 1 },
    },
    { name: `programme: 20 contracts x 40 x ${historyLength}`, run: (at) => programmeReader(at).scores() },
    {
      name: 'portfolio of 100 contracts',
      run: (at) => portfolioReader(at).all('contract.read', contractList),
      aims: { readUnits: 3 },
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
