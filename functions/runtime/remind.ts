import middy from '@middy/core';
import type { Concern } from '../../domain/concern/concern.ts';
import { makeConcernId } from '../../domain/concern/ids.ts';
import type { Contract } from '../../domain/contract/contract.ts';
import { OrganisationId } from '../../domain/shared/ids.ts';
import { awardList } from '../../domain/views/award-list.ts';
import { awardRemindersFor } from '../../domain/views/award-reminders.ts';
import { contractList } from '../../domain/views/contract-list.ts';
import { missingReturn, worthTelling } from '../../domain/views/follow-ups.ts';
import { type OwedReturn, returnsOwed } from '../../domain/views/owed.ts';
import { remindersFor } from '../../domain/views/reminders.ts';
import { returnList } from '../../domain/views/return-list.ts';
import type { World } from '../run-command.ts';
import { putMessageOnce } from '../store/outbox.ts';
import { queryAllRows } from '../store/rows.ts';
import { readEnvironment } from './environment.ts';
import { readRecords, tellConcerns } from './follow-ups.ts';
import { makeLogger } from './logger.ts';
import { makeWorld } from './world.ts';

/** Tells the concern of each contract about the returns that are late today. What it knows is not told again. */
const noticeMissing = async (world: World, authority: OrganisationId, owed: readonly OwedReturn[]): Promise<void> => {
  const late = owed.filter(({ state }) => state === 'late');
  if (late.length === 0) return;
  const ids = [...new Set(late.map(({ contract }) => contract.contract))];
  const find = await readRecords(
    world,
    authority,
    ids.flatMap((id) => [['contract', id] as const, ['concern', makeConcernId(id, 'return')] as const]),
  );
  const missing = late.flatMap(({ contract: line, period, due }) => {
    const contract = find('contract', line.contract) as Contract | undefined;
    if (!contract || due === undefined) return [];
    const followUp = missingReturn(line.contract, period.key, due);
    return worthTelling([followUp], (id) => find('concern', id) as Concern | undefined, { contract });
  });
  await tellConcerns(world, authority, missing);
};

/**
 * Puts today's reminders in the outbox for each organisation's contracts and awards. Run twice on a day, or for a provider and its
 * authority both, it writes each once. A return that is late has a concern from that day on.
 */
export const remindOrganisations = async (world: World, organisations: readonly OrganisationId[]): Promise<number> => {
  const today = world.today();
  let written = 0;
  for (const organisation of organisations) {
    const contracts = (await queryAllRows(world.table, organisation, contractList.name)).map((row) =>
      contractList.line(row.body),
    );
    const returns = (await queryAllRows(world.table, organisation, returnList.name)).map((row) =>
      returnList.line(row.body),
    );
    const own = contracts.filter((line) => line.authority === organisation);
    const awards = (await queryAllRows(world.table, organisation, awardList.name)).map((row) =>
      awardList.line(row.body),
    );
    const reminders = [...remindersFor(own, returns, today), ...awardRemindersFor(awards, organisation, today)];
    await noticeMissing(world, organisation, returnsOwed(own, returns, today));
    for (const { key, due, ...message } of reminders) {
      await putMessageOnce(world.table, { authority: organisation, at: due, key, message });
      written += 1;
    }
  }
  return written;
};

/** The daily handler, put together from the environment. */
export const makeRemind = () => {
  const environment = readEnvironment(process.env);
  const logger = makeLogger('remind');
  const world = makeWorld(environment);
  const organisations = Object.keys(environment.mailboxes).map((id) => OrganisationId.parse(id));
  return middy(async () => {
    const written = await remindOrganisations(world, organisations);
    logger.info('Reminders are in the outbox', { written });
    return { written };
  }).before(() => logger.resetKeys());
};
