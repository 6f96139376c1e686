import process from 'node:process';

/**
 * Run in a process of its own, like a new Lambda environment: imports the bundle named by the first argument, gives its
 * handler the event in the second, and prints how many milliseconds both took together, and the import alone.
 */
const [bundle = '', event = ''] = process.argv.slice(2);
const parsed: unknown = JSON.parse(event);
const context = { functionName: 'bench', awsRequestId: 'bench', getRemainingTimeInMillis: () => 10_000 };

const start = performance.now();
const { handler } = (await import(bundle)) as { handler: (event: unknown, context: unknown) => Promise<unknown> };
const imported = performance.now();
const answer = await handler(parsed, context);
const done = performance.now();

const status = (answer as { statusCode?: number } | undefined)?.statusCode ?? 200;
process.stdout.write(JSON.stringify({ import: imported - start, total: done - start, status }));
// Connections that are kept open would hold the process.
process.exit(0);
