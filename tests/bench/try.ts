import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { localCredentials, localRegion, startDatabase } from '../../functions/local/database.ts';
import { ensureTable } from '../../functions/local/table.ts';
import { openTable } from '../../functions/store/client.ts';
import { prepareOperations } from './operations.ts';
import { record, undo } from './recording.ts';

process.env.AWS_REGION = localRegion;
process.env.AWS_ACCESS_KEY_ID = localCredentials.accessKeyId;
process.env.AWS_SECRET_ACCESS_KEY = localCredentials.secretAccessKey;
const database = await startDatabase();
const client = new DynamoDBClient({ endpoint: database.endpoint, region: localRegion, credentials: localCredentials });
await ensureTable(client, 'bench');
const table = openTable({ name: 'bench', endpoint: database.endpoint });
console.time('prepare');
const ops = await prepareOperations(table);
console.timeEnd('prepare');
for (const op of ops) {
  const given = op.given && (await record(table, op.given));
  const r = await record(table, op.run);
  console.log(
    op.name,
    'W',
    r.writeUnits,
    'R',
    r.readUnits,
    'engine',
    r.engineUnits,
    r.written.map((w) => `${w.kind} ${w.bytes}`).join(', '),
    r.calls.map((c) => c.constructor.name).join(' '),
  );
  await undo(table, r);
  if (given) await undo(table, given);
}
table.client.destroy();
client.destroy();
await database.stop();
