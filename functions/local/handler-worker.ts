import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { Context } from 'aws-lambda';
import type { Invocation, InvocationResult, Setting } from './handlers.ts';

/**
 * The thread in which the built Lambda entries run. Events and results cross as JSON text, as they do in AWS, so a value
 * that JSON cannot carry shows here and not only once deployed.
 */
type Handler = (event: unknown, context: Context) => Promise<unknown>;

const { folder } = workerData as { folder: string };
const loaded = new Map<string, Promise<Handler>>();

const load = (entry: string): Promise<Handler> => {
  const known = loaded.get(entry) ?? importHandler(entry);
  loaded.set(entry, known);
  return known;
};

const importBuilt = (entry: string, file: string): Promise<unknown> =>
  import(pathToFileURL(`${folder}/${entry}/${file}`).href);

/** Loads what an entry itself loads only when asked, since a build that is made meanwhile takes the files away. */
const loadParts = async (entry: string): Promise<void> => {
  const parts = (await readdir(`${folder}/${entry}`)).filter((file) => file.endsWith('.mjs'));
  // A part that cannot be loaded is told of by the request that needs it.
  await Promise.allSettled(parts.map((file) => importBuilt(entry, file)));
};

const importHandler = async (entry: string): Promise<Handler> => {
  const module = await importBuilt(entry, 'index.mjs');
  if (typeof module === 'object' && module !== null && 'handler' in module && typeof module.handler === 'function') {
    void loadParts(entry).catch(() => undefined);
    return module.handler as Handler;
  }
  throw new Error(`The built entry "${entry}" has no handler.`);
};

/** Lambda's default limit for these functions; nothing here enforces it. */
const timeout = 29_000;

const contextFor = (entry: string): Context => {
  const begun = Date.now();
  return {
    awsRequestId: randomUUID(),
    callbackWaitsForEmptyEventLoop: true,
    functionName: entry,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:eu-west-2:000000000000:function:${entry}`,
    logGroupName: `/aws/lambda/${entry}`,
    logStreamName: 'local',
    memoryLimitInMB: '1024',
    getRemainingTimeInMillis: () => timeout - (Date.now() - begun),
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  };
};

const run = async ({ id, entry, event }: Invocation): Promise<InvocationResult> => {
  try {
    const handler = await load(entry);
    if (event === undefined) return { id, result: 'null' };
    return { id, result: JSON.stringify((await handler(JSON.parse(event), contextFor(entry))) ?? null) };
  } catch (fault) {
    const { name, message, stack } = fault instanceof Error ? fault : new Error(String(fault));
    return { id, fault: { name, message, stack: stack ?? '' } };
  }
};

parentPort?.on('message', (message: Invocation | Setting) => {
  if ('variable' in message) {
    process.env[message.variable] = message.value;
    return;
  }
  void run(message).then((result) => parentPort?.postMessage(result));
});
