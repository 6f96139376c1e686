import { settleBankHolidays } from '../../domain/shared/bank-holidays.ts';
import type { World } from '../run-command.ts';
import { openTable } from '../store/client.ts';
import { makeClock } from './clock.ts';
import type { Environment } from './environment.ts';
import { newId } from './ids.ts';

/**
 * What commands need of the world, from the environment: the table, the clock and new ids. The bank holidays by which
 * working days are counted are settled with it, before anything is counted.
 */
export const makeWorld = (
  environment: Pick<Environment, 'table' | 'databaseEndpoint' | 'fixedToday' | 'bankHolidays'>,
): World => {
  settleBankHolidays(environment.bankHolidays);
  return {
    table: openTable({ name: environment.table, endpoint: environment.databaseEndpoint }),
    ...makeClock(() => environment.fixedToday),
    newId,
  };
};
