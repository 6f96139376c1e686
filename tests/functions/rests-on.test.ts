import { describe, expect, it } from 'vitest';
import type { Return } from '../../domain/return/return.ts';
import type { CivilDate } from '../../domain/shared/dates.ts';
import type { MeasureKey } from '../../domain/shared/ids.ts';
import { type Outcome, type Request, runCommand, type World } from '../../functions/run-command.ts';
import { beginning, chained } from '../../functions/store/journal.ts';
import { keys } from '../../functions/store/keys.ts';
import { type Change, loadRecord, saveChange } from '../../functions/store/records.ts';
import { certified, narrative, quitRate, quits } from '../support/contract.ts';
import { somebody, testWorld } from '../support/engine.ts';

const world = await testWorld('2026-07-10');
const commissioner = somebody('commissioner');
const certifier = somebody('certifier', 'org_harbour');
const { organisation: authority } = commissioner;

const modification = {
  ground: 'authorityDecision',
  groundBecause: 'Cabinet decided so',
  materiallyDifferentInCharacter: false,
  lifetimeValueChange: '0',
  confirmation: { confirmedBy: 'Ada Bell', confirmedOn: '2026-04-01', position: 'applies' },
};

const onContract = (in_: World, command: string, input: object, id?: string) =>
  runCommand(in_, { noun: 'contract', authority, person: commissioner, command, input, id });

const made = async (): Promise<string> => {
  const recorded = await onContract(world, 'record', {
    title: 'Stop smoking',
    description: 'Help to stop smoking',
    awardNotNeededBecause: 'Made before this system',
    provider: 'org_harbour',
    providerName: 'Harbour Care',
    start: '2026-04-01',
    initialTermYears: 3,
    extensionTermYears: 2,
    calendar: { frequency: 'quarter', dueWorkingDays: 20 },
  });
  const id = recorded.outcome === 'done' ? recorded.id : '';
  await onContract(world, 'setValues', { values: [{ financialYear: '2026/27', status: 'notStated' }] }, id);
  await onContract(world, 'setMeasures', { measures: [quits, quitRate] }, id);
  const { outcome } = await onContract(world, 'sign', { signedOn: '2026-04-01' }, id);
  expect(outcome).toBe('done');
  return id;
};

const variation = (value: number) => ({
  effectiveFrom: '2026-06-30',
  because: 'A new target',
  modification,
  targets: { quits: { ruleSet: 'points', value, tolerance: 5 } },
});

const sending = (contract: string, period = '2026-Q1'): Request => ({
  noun: 'return',
  authority,
  person: certifier,
  id: `${contract}.${period}`,
  command: 'send',
  input: {
    ...certified,
    narrative,
    entries: { quits: { value: 64 }, 'quit-rate': { numerator: 40, denominator: 60 } },
  },
});

/**
 * A world in which something else is done just before the first change is written: between what a decision read and what
 * it writes.
 */
const interrupted = (between: () => Promise<unknown>): World => {
  let isFirst = true;
  const { client } = world.table;
  const send = async (command: { readonly constructor: { readonly name: string } }) => {
    if (isFirst && command.constructor.name === 'TransactWriteCommand') {
      isFirst = false;
      await between();
    }
    return await client.send(command as never);
  };
  return { ...world, table: { ...world.table, client: { send } as never } };
};

describe('a decision that rests on another record', () => {
  it('is taken again when a return is sent while its targets are being varied', async () => {
    const contract = await made();
    const meanwhile = interrupted(async () => {
      expect((await runCommand(world, sending(contract))).outcome).toBe('done');
    });
    const varied = await onContract(meanwhile, 'vary', variation(60), contract);
    expect(varied).toMatchObject({
      outcome: 'refused',
      refusals: [{ rule: { id: 'reported-periods-keep-their-terms' } }],
    });
  });

  it('is taken again when the targets are varied while a return is being sent', async () => {
    const contract = await made();
    const meanwhile = interrupted(async () => {
      expect((await onContract(world, 'vary', variation(60), contract)).outcome).toBe('done');
    });
    const sent = await runCommand(meanwhile, sending(contract));
    expect(sent).toMatchObject({ outcome: 'done', state: { sending: { contractVersion: 2 } } });
  });

  it('leaves neither out when both come at the same moment', async () => {
    const contract = await made();
    const [sent, varied] = await Promise.all([
      runCommand(world, sending(contract)),
      onContract(world, 'vary', variation(60), contract),
    ]);
    const version =
      sent.outcome === 'done' ? (sent.state as { sending: { contractVersion: number } }).sending : undefined;
    // Whoever came first, the return was judged by the terms in force on the last day of its period.
    expect([version?.contractVersion, varied.outcome]).toEqual(
      version?.contractVersion === 2 ? [2, 'done'] : [1, 'refused'],
    );
  });

  it('stands where the other record may move: a draft is saved while the contract is varied', async () => {
    const contract = await made();
    const meanwhile = interrupted(() => onContract(world, 'vary', variation(60), contract));
    const { input: _input, ...asked } = sending(contract);
    const saved = await runCommand(meanwhile, {
      ...asked,
      command: 'save',
      input: { entries: { quits: { value: 1 } } },
    });
    expect(saved.outcome).toBe('done');
  });
});

describe('a return that is sent while the one before is restated', () => {
  const later: World = { ...world, today: () => '2026-10-10' as CivilDate };
  const restate = (contract: string): Request => ({
    ...sending(contract),
    command: 'restate',
    input: { measureKey: 'quits', entry: { value: 70 }, reason: 'Two were counted twice' },
  });
  const directionOf = (outcome: Outcome): unknown =>
    outcome.outcome === 'done' && (outcome.state as Return).results['quits' as MeasureKey]?.direction;

  it('stands as it was decided, as it would had the restatement come a moment later', async () => {
    const contract = await made();
    expect((await runCommand(later, sending(contract))).outcome).toBe('done');
    const second = sending(contract, '2026-Q2');
    const input = {
      ...(second.input as object),
      entries: { quits: { value: 66 }, 'quit-rate': { numerator: 40, denominator: 60 } },
    };
    const meanwhile = interrupted(async () => {
      expect((await runCommand(later, restate(contract))).outcome).toBe('done');
    });
    const sent = await runCommand({ ...meanwhile, today: later.today }, { ...second, input });
    expect([sent.outcome, directionOf(sent)]).toEqual(['done', 'improving']);
    const { state } = (await loadRecord(world.table, { authority, noun: 'return', id: second.id ?? '' })) ?? {};
    expect(directionOf({ ...sent, state } as Outcome)).toBe('improving');
  });
});

describe('saving a change that rests on another record', () => {
  const address = { authority, noun: 'outcome', id: 'out_resting' };
  const other = { authority, noun: 'outcome', id: 'out_rested' };
  const entryOf = (at: typeof address, sequence: number) =>
    chained({
      record: keys.record(at).pk,
      sequence,
      at: '2026-06-01T09:00:00.000Z',
      by: { id: 'p', name: 'P', organisation: 'org_northtown' },
      command: 'record',
      events: [{ type: 'outcomeRecorded', data: {} }],
      previous: beginning,
    });
  const change = (at: typeof address, expected: number): Change => ({
    address: at,
    shape: 1,
    expected,
    state: {},
    entry: entryOf(at, expected + 1),
    messages: [],
  });
  const resting = (version: number): Change => ({ ...change(address, 0), restsOn: [{ address: other, version }] });

  it('is a conflict when the other has changed, or is there where none was, and writes nothing', async () => {
    for (const expected of [0, 1]) expect(await saveChange(world.table, change(other, expected))).toBe('saved');
    for (const version of [0, 1]) expect(await saveChange(world.table, resting(version))).toBe('conflict');
    expect(await loadRecord(world.table, address)).toBeUndefined();
    expect(await saveChange(world.table, resting(2))).toBe('saved');
  });

  it('is saved where the other was not there and is not', async () => {
    const none = { address: { ...other, id: 'out_none' }, version: 0 };
    const another = { ...address, id: 'out_resting_on_none' };
    expect(await saveChange(world.table, { ...change(another, 0), restsOn: [none] })).toBe('saved');
  });
});
