import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../functions/run-command.ts';
import { canonical } from '../../../functions/store/journal.ts';
import { keys } from '../../../functions/store/keys.ts';
import { pack } from '../../../functions/store/packing.ts';
import { verifyChains } from '../../../functions/verify-chains.ts';
import { somebody, testWorld } from '../../support/engine.ts';

const world = await testWorld();
const person = somebody('commissioner');
const { organisation: authority } = person;

const run = async (command: string, input: unknown, id?: string) => {
  const outcome = await runCommand(world, { noun: 'outcome', authority, person, command, input, id });
  if (outcome.outcome !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.id;
};

/** A record of three journal entries, and where it is kept. */
const threeEntries = async () => {
  const id = await run('record', { title: 'Safe', population: 'All' });
  await run(
    'recordIndicator',
    { key: 'care', title: 'In care', unit: 'children', polarity: 'lowerIsBetter', source: 'Council' },
    id,
  );
  await run('recordReading', { key: 'care', at: '2025-10-31', value: 528, source: 'Council' }, id);
  return { authority, noun: 'outcome', id };
};

const alter = (key: { pk: string; sk: string }, attribute: string, value: unknown) =>
  world.table.client.send(
    new UpdateCommand({
      TableName: world.table.name,
      Key: key,
      UpdateExpression: 'SET #a = :v',
      ExpressionAttributeNames: { '#a': attribute },
      ExpressionAttributeValues: { ':v': value },
    }),
  );

const breakOf = async (address: Awaited<ReturnType<typeof threeEntries>>) =>
  (await verifyChains(world.table)).breaks.find((each) => each.record === keys.record(address).pk);

describe('the journal', () => {
  it('holds as it was written', async () => {
    const address = await threeEntries();
    expect(await breakOf(address)).toBeUndefined();
  });

  it.each([
    ['what happened', 2, 'body', pack([{ type: 'indicatorRecorded', data: { key: 'care' } }])],
    ['when it happened', 2, 'at', '2020-01-01T00:00:00.000Z'],
    ['who did it', 3, 'by', { id: 'x', name: 'X', organisation: 'org_x' }],
    ['what was asked', 1, 'command', 'recordReading'],
  ])('shows that %s was altered, and names the entry', async (_what, sequence, attribute, value) => {
    const address = await threeEntries();
    await alter(keys.journal(address, sequence), attribute, value);
    expect(await breakOf(address)).toMatchObject({ sequence, because: 'the entry was altered after it was written' });
  });

  it('shows that an entry was put in place of another, though its own hash is right', async () => {
    const [address, other] = [await threeEntries(), await threeEntries()];
    await alter(keys.journal(address, 2), 'record', keys.record(other).pk);
    expect(await breakOf(address)).toMatchObject({ sequence: 2, because: 'the entry belongs to another record' });
  });

  it('shows that the record itself was altered behind its journal', async () => {
    const address = await threeEntries();
    await alter(
      keys.record(address),
      'body',
      pack({ id: address.id, authority, title: 'Other', population: 'All', indicators: [] }),
    );
    expect(await breakOf(address)).toMatchObject({ because: 'the record differs from what its journal tells' });
  });

  it('shows that the record was wound back to an earlier entry', async () => {
    const address = await threeEntries();
    await alter(keys.record(address), 'version', 2);
    expect(await breakOf(address)).toBeDefined();
  });
});

describe('canonical text', () => {
  it('is the same whatever order the fields came in, and leaves out what is not there', () => {
    expect(canonical({ b: [1, { d: undefined, c: 'x' }], a: null })).toBe(canonical({ a: null, b: [1, { c: 'x' }] }));
  });

  it('tells a field that holds nothing from one that is not there', () => {
    expect(canonical({ a: null })).not.toBe(canonical({}));
  });
});
