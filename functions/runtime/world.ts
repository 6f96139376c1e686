import type { World } from '../run-command.ts';
import { openTable } from '../store/client.ts';
import { makeClock } from './clock.ts';
import type { Environment } from './environment.ts';
import { newId } from './ids.ts';

/** What commands need of the world, from the environment: the table, the clock and new ids. */
export const makeWorld = (environment: Pick<Environment, 'table' | 'databaseEndpoint' | 'fixedToday'>): World => ({
  table: openTable({ name: environment.table, endpoint: environment.databaseEndpoint }),
  ...makeClock(() => environment.fixedToday),
  newId,
});
