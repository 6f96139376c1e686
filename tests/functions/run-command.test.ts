import { describe, expect, it } from 'vitest';
import { type Outcome, type Request, runCommand } from '../../functions/run-command.ts';
import { loadJournal } from '../../functions/store/records.ts';
import { somebody, testWorld } from '../support/engine.ts';

const world = await testWorld();
const commissioner = somebody('commissioner');
const { organisation: authority } = commissioner;

const run = (request: Partial<Request> & Pick<Request, 'command'>): Promise<Outcome> =>
  runCommand(world, { noun: 'outcome', authority, person: commissioner, input: {}, ...request });

const done = (outcome: Outcome): Extract<Outcome, { outcome: 'done' }> => {
  if (outcome.outcome !== 'done') throw new Error(`The command was ${JSON.stringify(outcome)}`);
  return outcome;
};

const begun = async () =>
  done(await run({ command: 'record', input: { title: 'Children are safe', population: 'All children' } }));
const indicator = (key: string) => ({
  key,
  title: 'Children in care',
  unit: 'children',
  polarity: 'lowerIsBetter',
  source: 'Council',
});
const journal = (id: string) => loadJournal(world.table, { authority, noun: 'outcome', id });

describe('running a command', () => {
  it('writes the state and a journal entry together', async () => {
    const { id, version } = await begun();
    expect(version).toBe(1);
    expect(await journal(id)).toMatchObject([
      { sequence: 1, command: 'record', by: { id: commissioner.id }, events: [{ type: 'outcomeRecorded' }] },
    ]);
  });

  it('changes nothing when the input is not as it should be, and names each field', async () => {
    const { id } = await begun();
    const outcome = await run({
      command: 'recordIndicator',
      id,
      input: { ...indicator('in-care'), title: '', polarity: 'sideways' },
    });
    expect(outcome).toMatchObject({
      outcome: 'invalid',
      problems: [
        { field: 'title', because: 'Enter the indicator' },
        { field: 'polarity', because: 'Select which direction is better' },
      ],
    });
    expect(await journal(id)).toHaveLength(1);
  });

  it('changes nothing when a rule refuses it, and names the rule', async () => {
    const { id } = await begun();
    await run({ command: 'recordIndicator', id, input: indicator('in-care') });
    const again = await run({ command: 'recordIndicator', id, input: indicator('in-care') });
    expect(again).toMatchObject({
      outcome: 'refused',
      refusals: [{ rule: { id: 'indicator-keys-differ' }, field: 'key' }],
    });
    expect(await journal(id)).toHaveLength(2);
  });

  it('refuses a field that the command does not know, so that nothing sent is silently lost', async () => {
    const { id } = await begun();
    const outcome = await run({
      command: 'recordIndicator',
      id,
      strict: true,
      input: { ...indicator('in-care'), colour: 'red' },
    });
    expect(outcome).toMatchObject({ outcome: 'invalid', problems: [{ because: 'There is no field called colour' }] });
  });

  it('refuses a version that has passed, and says which stands', async () => {
    const { id } = await begun();
    await run({ command: 'recordIndicator', id, seen: 1, input: indicator('in-care') });
    expect(await run({ command: 'recordIndicator', id, seen: 1, input: indicator('in-need') })).toMatchObject({
      outcome: 'stale',
      version: 2,
    });
    expect(await journal(id)).toHaveLength(2);
  });

  it('lets two people change a record at once when neither said which version they saw', async () => {
    const { id } = await begun();
    const keys = ['one', 'two', 'three'];
    await Promise.all(keys.map((key) => run({ command: 'recordIndicator', id, input: indicator(key) })));
    expect((await journal(id)).map((entry) => entry.sequence)).toEqual([1, 2, 3, 4]);
  });

  it('lets a crowd change a record at once, and none of them meets a fault', async () => {
    const { id } = await begun();
    const keys = Array.from({ length: 24 }, (_, index) => `key-${index}`);
    const outcomes = await Promise.all(
      keys.map((key) => run({ command: 'recordIndicator', id, input: indicator(key) })),
    );
    const done = outcomes.filter(({ outcome }) => outcome === 'done').length;
    expect(outcomes.every(({ outcome }) => outcome === 'done' || outcome === 'busy')).toBe(true);
    expect(await journal(id)).toHaveLength(done + 1);
  });

  it('lets only one of two people through who both saw the same version', async () => {
    const { id } = await begun();
    const outcomes = await Promise.all(
      ['one', 'two'].map((key) => run({ command: 'recordIndicator', id, seen: 1, input: indicator(key) })),
    );
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['done', 'stale']);
  });

  it('carries out the same request once, and answers it the same way again', async () => {
    const first = done(await run({ command: 'record', requestId: 'a', input: { title: 'Safe', population: 'All' } }));
    const second = done(await run({ command: 'record', requestId: 'a', input: { title: 'Safe', population: 'All' } }));
    expect(second).toMatchObject({ id: first.id, version: first.version, replayed: true });
    expect(await journal(first.id)).toHaveLength(1);
  });

  it('carries out the same request once even when it is sent twice at the same moment', async () => {
    const { id } = await begun();
    const request = { command: 'recordIndicator', id, requestId: 'b', input: indicator('once') } as const;
    const outcomes = await Promise.all([run(request), run(request)]);
    expect(outcomes.map(done).map(({ version }) => version)).toEqual([2, 2]);
    expect(await journal(id)).toHaveLength(2);
  });

  it('refuses a key that came before with a different request', async () => {
    await run({ command: 'record', requestId: 'c', input: { title: 'Safe', population: 'All' } });
    expect(await run({ command: 'record', requestId: 'c', input: { title: 'Well', population: 'All' } })).toEqual({
      outcome: 'keyReused',
    });
  });

  it('keeps the keys of two people apart', async () => {
    const other = { ...commissioner, id: 'another' };
    const input = { title: 'Safe', population: 'All' };
    const first = done(await run({ command: 'record', requestId: 'd', input }));
    const second = done(await run({ command: 'record', requestId: 'd', input, person: other }));
    expect(second.id).not.toBe(first.id);
  });

  it('does not find a record of another authority, whoever asks and whatever they send', async () => {
    const { id } = await begun();
    const stranger = somebody('commissioner', 'org_southtown');
    const asked = { command: 'recordIndicator', id, person: stranger, input: { nonsense: true } };
    expect(await run({ ...asked, authority: stranger.organisation })).toEqual({ outcome: 'notFound' });
    expect(await run(asked)).toEqual({ outcome: 'notFound' });
  });

  it('forbids a role that the table does not allow, before looking at what was sent', async () => {
    const { id } = await begun();
    expect(await run({ command: 'recordIndicator', id, person: somebody('auditor'), input: {} })).toEqual({
      outcome: 'forbidden',
    });
  });

  it('does not find a command that does not exist', async () => {
    expect(await run({ command: 'constructor', id: 'out_none' })).toEqual({ outcome: 'notFound' });
  });
});
