import { expect, it } from 'vitest';
import { type Outcome, type Request, runCommand, type World } from '../../../functions/run-command.ts';
import { carryOutFollowUps } from '../../../functions/runtime/follow-ups.ts';
import { projectRecord } from '../../../functions/runtime/project.ts';
import { remindOrganisations } from '../../../functions/runtime/remind.ts';
import { loadRecord } from '../../../functions/store/records.ts';
import { tableActions } from '../../../infra/permissions.ts';
import { certified, narrative, quitRate, quits } from '../../support/contract.ts';
import { somebody, testWorld } from '../../support/engine.ts';

const world = await testWorld('2026-08-10');
const [commissioner, certifier] = [somebody('commissioner'), somebody('certifier', 'org_harbour')];
const { organisation: authority } = commissioner;

interface Call {
  readonly constructor: { readonly name: string };
  readonly input: { readonly TransactItems?: readonly object[] };
}

const partActions: Readonly<Record<string, string>> = { Put: 'PutItem', ConditionCheck: 'ConditionCheckItem' };
const callActions: Readonly<Record<string, string>> = {
  BatchGetCommand: 'BatchGetItem',
  DeleteCommand: 'DeleteItem',
  GetCommand: 'GetItem',
  PutCommand: 'PutItem',
  QueryCommand: 'Query',
};

/** The world with a note of every action on the table that was needed; a transaction needs those of its parts. */
const noting = () => {
  const needed = new Set<string>();
  const { client } = world.table;
  const send = (call: Call) => {
    const parts = call.input.TransactItems?.map((item) => partActions[Object.keys(item)[0] ?? ''] ?? 'unknown');
    for (const each of parts ?? [callActions[call.constructor.name] ?? 'unknown']) needed.add(`dynamodb:${each}`);
    return client.send(call as never);
  };
  return { needed, world: { ...world, table: { ...world.table, client: { send } as never } } satisfies World };
};

const done = (outcome: Outcome): Extract<Outcome, { outcome: 'done' }> => {
  if (outcome.outcome !== 'done') throw new Error(`The command was ${JSON.stringify(outcome)}`);
  return outcome;
};

it('web, project and remind may do to the table all that a late, red return needs of them', async () => {
  const [web, project, remind] = [noting(), noting(), noting()];
  const run = async (request: Pick<Request, 'noun' | 'command' | 'input' | 'id'>) => {
    const person = request.noun === 'return' ? certifier : commissioner;
    return done(await runCommand(web.world, { authority, person, ...request })).id;
  };
  const follow = async (noun: string, id: string): Promise<void> => {
    const address = { authority, noun, id };
    const stored = await loadRecord(world.table, address);
    if (!stored) throw new Error(`There is no ${id}`);
    await projectRecord(project.world, address, undefined, stored);
    await carryOutFollowUps(project.world, address, stored.state);
  };
  const id = await run({
    noun: 'contract',
    command: 'record',
    input: {
      title: 'Stop smoking',
      description: 'Help to stop smoking',
      awardNotNeededBecause: 'Made before this system',
      provider: 'org_harbour',
      providerName: 'Harbour Care',
      start: '2026-04-01',
      initialTermYears: 3,
      extensionTermYears: 2,
      calendar: { frequency: 'quarter', dueWorkingDays: 20 },
    },
  });
  const values = [{ financialYear: '2026/27', status: 'notStated' }];
  await run({ noun: 'contract', id, command: 'setValues', input: { values } });
  await run({ noun: 'contract', id, command: 'setMeasures', input: { measures: [quits, quitRate] } });
  await run({ noun: 'contract', id, command: 'sign', input: { signedOn: '2026-04-01' } });
  await follow('contract', id);
  await remindOrganisations(remind.world, [authority]);
  const entries = { quits: { value: 6 }, 'quit-rate': { numerator: 66, denominator: 90 } };
  const input = { ...certified, narrative, entries, explanations: { quits: 'Advisers were away' } };
  await run({ noun: 'return', id: `${id}.2026-Q1`, command: 'send', input });
  await follow('return', `${id}.2026-Q1`);

  const address = (subject: string) => ({ authority, noun: 'concern', id: `${id}.${subject}` });
  for (const subject of ['quits', 'return']) expect(await loadRecord(world.table, address(subject))).toBeDefined();
  for (const [entry, { needed }] of Object.entries({ web, project, remind })) {
    expect(tableActions[entry as 'web' | 'project' | 'remind'], entry).toEqual(expect.arrayContaining([...needed]));
  }
});
