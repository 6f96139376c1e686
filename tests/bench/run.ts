import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../../functions/build.ts';
import { localCredentials, localRegion, startDatabase } from '../../functions/local/database.ts';
import { ensureTable } from '../../functions/local/table.ts';
import { openTable } from '../../functions/store/client.ts';
import { bundleSizes, printBundleSizes } from './bundles.ts';
import { calculatorTimes, printCalculatorTimes } from './calculators.ts';
import { coldStarts, printColdStarts } from './cold-start.ts';
import { printStoreFigures, storeFigures } from './store-figures.ts';

/**
 * Prints, from one run, what the service costs: capacity units and time of what people do most, beside the same SDK
 * calls made bare; calculators; cold starts beside a reference; bundle sizes. Nothing is asserted: figures stand beside their aims.
 */
const { values } = parseArgs({
  options: {
    /** Where to keep the figures as JSON. */
    json: { type: 'string' },
    /** How many times each operation is timed. */
    rounds: { type: 'string', default: '200' },
    /** How many times each entry is started. */
    starts: { type: 'string', default: '15' },
  },
});
const [rounds, starts] = [Number(values.rounds), Number(values.starts)];
if (!(rounds >= 1 && starts >= 1)) throw new Error('--rounds and --starts are whole numbers from 1');

process.env.AWS_REGION = localRegion;
process.env.AWS_ACCESS_KEY_ID = localCredentials.accessKeyId;
process.env.AWS_SECRET_ACCESS_KEY = localCredentials.secretAccessKey;

await ensureBuilt();
const database = await startDatabase();
const table = openTable({ name: 'bench', endpoint: database.endpoint });
try {
  await ensureTable(table.client, table.name);
  const machine = `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'processor'}`;
  console.log(`Outturn bench: ${machine}`);
  const asked = await calculatorTimes(table, database.endpoint, rounds);
  printCalculatorTimes(asked, rounds);
  const store = await storeFigures(table, rounds);
  printStoreFigures(store, rounds);
  const cold = await coldStarts(table, database.endpoint, starts);
  printColdStarts(cold, starts);
  const bundles = bundleSizes();
  printBundleSizes(bundles);
  if (values.json !== undefined) {
    writeFileSync(
      values.json,
      `${JSON.stringify({ machine, rounds, starts, calculators: asked, store, cold, bundles }, null, 2)}\n`,
    );
  }
} finally {
  table.client.destroy();
  await database.stop();
}
