import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { EntryName } from '../runtime/names.ts';
import { Trouble } from './trouble.ts';

/** A variable of the thread's environment, as it is from here on. */
export interface Setting {
  readonly variable: string;
  readonly value: string;
}

/** What goes to the handlers' thread. An invocation without an event only loads the entry. */
export interface Invocation {
  readonly id: number;
  readonly entry: EntryName;
  readonly event: string | undefined;
}

export type InvocationResult =
  | { readonly id: number; readonly result: string }
  | {
      readonly id: number;
      readonly fault: { readonly name: string; readonly message: string; readonly stack: string };
    };

/** A handler that threw, or whose thread ended. `stack` is the handler's own. */
export class HandlerFault extends Error {
  override readonly name = 'HandlerFault';
}

/** Lambda refuses an event or a result larger than this many bytes of JSON (6 MB, quota "invocation payload"). */
const largestPayload = 6_291_456;

/** An event too large for Lambda to take. The HTTP API answers 413. */
export class PayloadTooLarge extends Error {
  override readonly name = 'PayloadTooLarge';
}

export interface Handlers {
  /** Calls the entry's handler with the event and returns what it returned; throws HandlerFault or PayloadTooLarge. */
  invoke(entry: EntryName, event: unknown): Promise<unknown>;
  /** Loads an entry ahead of its first event. */
  load(entry: EntryName): Promise<void>;
  /** Sets a variable for everything invoked after the call. */
  set(variable: string, value: string): void;
  stop(): Promise<void>;
}

interface Pending {
  resolve(result: string): void;
  reject(fault: Error): void;
}

export interface HandlerOptions {
  /** The folder that holds `<entry>/index.mjs`. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Receives what the handlers write to their output, a line at a time. */
  log(line: string): void;
}

/**
 * Runs the Lambda entries as they are built for AWS, in a thread with its own environment and modules: two services in
 * one process do not share what an entry remembers, and a handler that brings its thread down does not take the service
 * with it. The next event gets a fresh thread, as a fresh Lambda instance.
 */
export const startHandlers = (options: HandlerOptions): Handlers => {
  const pending = new Map<number, Pending>();
  const settings = new Map<string, string>();
  let worker: Worker | undefined;
  let next = 1;

  const settle = (message: InvocationResult): void => {
    const waiting = pending.get(message.id);
    pending.delete(message.id);
    if ('result' in message) {
      waiting?.resolve(message.result);
      return;
    }
    const fault = new HandlerFault(`${message.fault.name}: ${message.fault.message}`);
    fault.stack = message.fault.stack;
    waiting?.reject(fault);
  };

  /** A thread reports its end twice, as an error and as an exit; by the second a new one may be at work. */
  const lost = (thread: Worker, reason: string): void => {
    if (worker !== thread) return;
    worker = undefined;
    for (const waiting of pending.values()) waiting.reject(new HandlerFault(reason));
    pending.clear();
  };

  const send = (entry: EntryName, event: string | undefined): Promise<string> =>
    new Promise((resolve, reject) => {
      const environment = { ...options.environment, ...Object.fromEntries(settings) };
      worker ??= startThread({ ...options, environment }, settle, lost);
      const id = next++;
      pending.set(id, { resolve, reject });
      worker.postMessage({ id, entry, event } satisfies Invocation);
    });

  return {
    invoke: async (entry, event) => {
      const text = JSON.stringify(event);
      if (Buffer.byteLength(text) > largestPayload)
        throw new PayloadTooLarge(`The event is over ${largestPayload} bytes.`);
      const result = await send(entry, text);
      if (Buffer.byteLength(result) > largestPayload)
        throw new HandlerFault(`The result is over ${largestPayload} bytes.`);
      return JSON.parse(result);
    },
    load: async (entry) => {
      if (!existsSync(join(options.folder, entry, 'index.mjs'))) {
        throw new Trouble(`The function "${entry}" has not been built. Run: npm run build`);
      }
      await send(entry, undefined);
    },
    set: (variable, value) => {
      settings.set(variable, value);
      worker?.postMessage({ variable, value } satisfies Setting);
    },
    stop: async () => {
      await worker?.terminate();
    },
  };
};

const startThread = (
  { folder, environment, log }: HandlerOptions,
  settle: (message: InvocationResult) => void,
  lost: (thread: Worker, reason: string) => void,
): Worker => {
  const worker = new Worker(join(import.meta.dirname, 'handler-worker.ts'), {
    env: { ...process.env, ...environment },
    workerData: { folder },
    // Only this: whatever started the parent (a test runner, a debugger) is not the handlers' business.
    execArgv: ['--enable-source-maps'],
    stdout: true,
    stderr: true,
  });
  for (const output of [worker.stdout, worker.stderr]) {
    output.on('data', (text: Buffer) => {
      for (const line of text.toString().split('\n')) if (line !== '') log(line);
    });
  }
  worker.on('message', settle);
  worker.on('error', (fault) => lost(worker, `The handlers' thread failed: ${fault.message}`));
  worker.on('exit', () => lost(worker, "The handlers' thread ended."));
  return worker;
};
