import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../functions/run-command.ts';
import { keys } from '../../../functions/store/keys.ts';
import { loadRecords } from '../../../functions/store/records.ts';
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
