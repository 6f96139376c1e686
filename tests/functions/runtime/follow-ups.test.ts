import { describe, expect, it } from 'vitest';
import type { Concern } from '../../../domain/concern/concern.ts';
import { platformFor } from '../../../domain/shared/people.ts';
import { type Outcome, type Request, runCommand, type World } from '../../../functions/run-command.ts';
import { carryOutFollowUps } from '../../../functions/runtime/follow-ups.ts';
import { projectRecord } from '../../../functions/runtime/project.ts';
import { loadRecord } from '../../../functions/store/records.ts';
import { certified, narrative, quitRate, quits } from '../../support/contract.ts';
import { somebody, testWorld } from '../../support/engine.ts';

const world = await testWorld('2026-07-10');
const [commissioner, certifier] = [somebody('commissioner'), somebody('certifier', 'org_harbour')];
const { organisation: authority } = commissioner;

/** Counted apart from those who stopped, so that the two do not contradict each other. */
const askedRate = { ...quitRate, numeratorIs: 'People asked who said that they had stopped' };

const done = (outcome: Outcome): Extract<Outcome, { outcome: 'done' }> => {
  if (outcome.outcome !== 'done') throw new Error(`The command was ${JSON.stringify(outcome)}`);
  return outcome;
};

type Command = Pick<Request, 'noun' | 'command' | 'input'> & { readonly id?: string };

const run = async (request: Command): Promise<Extract<Outcome, { outcome: 'done' }>> =>
  done(
    await runCommand(world, { authority, person: request.noun === 'return' ? certifier : commissioner, ...request }),
  );

const addressOf = (noun: string, id: string) => ({ authority, noun, id });

/** Brings the lists up to date with a record as it stands. */
const listed = async (noun: string, id: string): Promise<void> => {
  const stored = await loadRecord(world.table, addressOf(noun, id));
  if (stored) await projectRecord(world, addressOf(noun, id), undefined, stored);
};

/** What follows from the return as it stands, and the ids of the concerns that were read for it. */
const followed = async (id: string): Promise<readonly string[]> => {
  const read: string[] = [];
  const { client } = world.table;
  const noting = (command: { readonly input: unknown }) => {
    read.push(...(JSON.stringify(command.input).match(/#concern#[^"]+/g) ?? []));
    return client.send(command as never);
  };
  const watched: World = { ...world, table: { ...world.table, client: { send: noting } as never } };
  await listed('return', id);
  const { state } = (await loadRecord(world.table, addressOf('return', id))) ?? {};
  await carryOutFollowUps(watched, addressOf('return', id), state);
  return [...new Set(read.map((key) => key.replace('#concern#', '').split('.')[1] ?? ''))].toSorted();
};

const contractWith = async (measures: readonly object[]): Promise<string> => {
  const input = {
    title: 'Stop smoking',
    description: 'Help to stop smoking',
    awardNotNeededBecause: 'Made before this system',
    provider: 'org_harbour',
    providerName: 'Harbour Care',
    start: '2026-04-01',
    initialTermYears: 3,
    extensionTermYears: 2,
    calendar: { frequency: 'quarter', dueWorkingDays: 20 },
  };
  const { id } = await run({ noun: 'contract', command: 'record', input });
  const values = [{ financialYear: '2026/27', status: 'notStated' }];
  await run({ noun: 'contract', id, command: 'setValues', input: { values } });
  await run({ noun: 'contract', id, command: 'setMeasures', input: { measures } });
  await run({ noun: 'contract', id, command: 'sign', input: { signedOn: '2026-04-01' } });
  await listed('contract', id);
  return id;
};

/** A return of so many people who stopped smoking, of whom 50 were to be reached. Gives its id. */
const sent = async (value: number): Promise<string> => {
  const id = `${await contractWith([quits, askedRate])}.2026-Q1`;
  const entries = { quits: { value }, 'quit-rate': { numerator: 66, denominator: 90 } };
  const explanations = value < 40 ? { quits: 'Advisers were away' } : {};
  await run({ noun: 'return', id, command: 'send', input: { ...certified, narrative, entries, explanations } });
  return id;
};

const restated = (id: string, value: number) =>
  run({
    noun: 'return',
    id,
    command: 'restate',
    input: { measureKey: 'quits', entry: { value }, reason: 'Counted wrongly' },
  });

const concernOf = async (returnId: string): Promise<{ state: Concern; version: number } | undefined> => {
  const id = `${returnId.split('.')[0]}.quits`;
  return (await loadRecord(world.table, addressOf('concern', id))) as { state: Concern; version: number } | undefined;
};
const causesOf = async (returnId: string) =>
  (await concernOf(returnId))?.state.causes.map(({ key, over }) => [key, over !== undefined]);

describe('what follows from a return', () => {
  it('reads no concern where nothing was found and the contract has none', async () => {
    expect(await followed(await sent(66))).toEqual([]);
  });

  it('reads the one concern that a red gives cause to, and changes nothing when it is delivered again', async () => {
    const id = await sent(6);
    expect(await followed(id)).toEqual(['quits']);
    expect(await causesOf(id)).toEqual([['red.2026-Q1', false]]);
    const version = (await concernOf(id))?.version;
    expect(await followed(id)).toEqual(['quits']);
    expect((await concernOf(id))?.version).toBe(version);
  });

  it('tells a concern that the list does not know yet that its red was restated', async () => {
    const id = await sent(6);
    await followed(id);
    await restated(id, 66);
    expect(await followed(id)).toEqual(['quits']);
    expect(await causesOf(id)).toEqual([['red.2026-Q1', true]]);
  });
});

describe('a cause that the return by itself does not tell of', () => {
  const failing = { kind: 'failing', key: 'failing', period: '2026-Q1', sentence: 'It fails' } as const;
  const told = async () => {
    const id = await sent(66);
    const person = platformFor(authority);
    const concern = `${id.split('.')[0]}.quits`;
    const input = { period: '2026-Q1', causes: [failing], judged: [] };
    done(await runCommand(world, { noun: 'concern', id: concern, command: 'open', input, authority, person }));
    return { id, concern };
  };

  it('is over once the list tells of the concern, and not before', async () => {
    const { id, concern } = await told();
    expect(await followed(id)).toEqual([]);
    expect(await causesOf(id)).toEqual([['failing', false]]);
    await listed('concern', concern);
    expect(await followed(id)).toEqual(['quits']);
    expect(await causesOf(id)).toEqual([['failing', true]]);
  });

  it('is over for a concern that was closed while it stood', async () => {
    const { id, concern } = await told();
    await run({ noun: 'concern', id: concern, command: 'close', input: { reason: 'Nothing can be done' } });
    await listed('concern', concern);
    await followed(id);
    expect([(await concernOf(id))?.state.status, await causesOf(id)]).toEqual(['closed', [['failing', true]]]);
  });

  it('is over for the concerns of its own contract alone', async () => {
    const [one, other] = [await told(), await told()];
    await listed('concern', one.concern);
    expect(await followed(other.id)).toEqual([]);
  });
});
