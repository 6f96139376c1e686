import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../functions/run-command.ts';
import { beginning, chained } from '../../../functions/store/journal.ts';
import { keys } from '../../../functions/store/keys.ts';
import { loadJournal, loadRecord, loadRecords, saveChange } from '../../../functions/store/records.ts';
import { somebody, testWorld } from '../../support/engine.ts';

const world = await testWorld();
const person = somebody('commissioner');

describe('loading records', () => {
  it('reads a record once that is asked for twice, as a yearly return asks for the year before', async () => {
    const input = { title: 'Children are safe', population: 'All children' };
    const request = { noun: 'outcome', authority: person.organisation, command: 'record', input, person } as const;
    const outcome = await runCommand(world, request);
    const id = outcome.outcome === 'done' ? outcome.id : '';
    const address = { authority: person.organisation, noun: 'outcome', id };
    const { records } = await loadRecords(world.table, [address, address, { ...address, id: 'out_none' }]);
    expect([...records.keys()]).toEqual([keys.record(address).pk]);
  });
});

describe('saving a change', () => {
  const address = { authority: person.organisation, noun: 'outcome', id: 'out_large' };
  const entry = chained({
    record: keys.record(address).pk,
    sequence: 1,
    at: '2026-06-01T09:00:00.000Z',
    by: { id: 'p', name: 'P', organisation: 'org_northtown' },
    command: 'record',
    events: [{ type: 'outcomeRecorded', data: {} }],
    previous: beginning,
  });
  const change = { address, shape: 1, expected: 0, entry, messages: [] };

  it('writes nothing when the record would come near to the most that the table takes', async () => {
    const state = { title: randomBytes(400_000).toString('base64') };
    expect(await saveChange(world.table, { ...change, state })).toBe('tooLarge');
    expect(await loadRecord(world.table, address)).toBeUndefined();
    expect(await loadJournal(world.table, address)).toEqual([]);
  });

  it('tells a change that came too late from one that was written', async () => {
    expect(await saveChange(world.table, { ...change, state: { title: 'Safe' } })).toBe('saved');
    expect(await saveChange(world.table, { ...change, state: { title: 'Other' } })).toBe('conflict');
    expect((await loadRecord(world.table, address))?.state).toEqual({ title: 'Safe' });
  });
});
