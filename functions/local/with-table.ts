import { existsSync } from 'node:fs';
import { openTable, type Table } from '../store/client.ts';
import { holderOf, openDataFolder } from './data-folder.ts';
import { localCredentials, localRegion, startDatabase } from './database.ts';
import { operatorOptions } from './options.ts';
import { localTableName } from './table.ts';
import { Trouble } from './trouble.ts';

/**
 * Does an operator's work on a table, then closes it: the one in AWS that `--table` names, else the one of the service
 * now running on the data folder, else the folder's own database, started for the purpose.
 */
export const withTable = async <Result>(
  words: readonly string[],
  work: (table: Table) => Promise<Result>,
): Promise<Result> => {
  const { table, data } = operatorOptions(words);
  if (table !== undefined) return work(openTable({ name: table }));

  process.env.AWS_REGION = localRegion;
  process.env.AWS_ACCESS_KEY_ID = localCredentials.accessKeyId;
  process.env.AWS_SECRET_ACCESS_KEY = localCredentials.secretAccessKey;
  const endpoint = holderOf(data)?.databaseEndpoint;
  if (endpoint !== undefined) return work(openTable({ name: localTableName, endpoint }));
  if (!existsSync(data)) throw new Trouble(`There is no data folder ${data}. Name the folder with --data.`);

  const folder = await openDataFolder(data);
  try {
    const database = await startDatabase(folder.files.database);
    try {
      return await work(openTable({ name: localTableName, endpoint: database.endpoint }));
    } finally {
      await database.stop();
    }
  } finally {
    folder.release();
  }
};

/** Runs an operator's command: prints what it says, and says plainly what is wrong when it cannot be done. */
export const runForOperator = async (
  command: () => Promise<{ lines: readonly string[]; ok: boolean }>,
): Promise<void> => {
  try {
    const { lines, ok } = await command();
    for (const line of lines) console.log(line);
    process.exitCode = ok ? 0 : 1;
  } catch (fault) {
    if (!(fault instanceof Trouble)) throw fault;
    console.error(fault.message);
    process.exitCode = 2;
  }
};
