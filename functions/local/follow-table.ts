import { appendFileSync } from 'node:fs';
import { fileCheckpoint } from './checkpoint.ts';
import type { DataFolder } from './data-folder.ts';
import type { Handlers } from './handlers.ts';
import { followStream, type TableStream } from './stream.ts';
import type { DeadLetter } from './stream-delivery.ts';
import { concernsOutbox, concernsRecord } from './stream-records.ts';

/** Feeds the project function, then the deliver function, as the service stack's event source mappings do. */
export const followTable = (parts: {
  readonly endpoint: string;
  readonly streamArn: string;
  readonly files: DataFolder['files'];
  readonly handlers: Handlers;
  /** Receives what was given up on; the folder keeps it too. */
  readonly deadLetters: DeadLetter[];
  log(line: string): void;
}): TableStream =>
  followStream({
    endpoint: parts.endpoint,
    streamArn: parts.streamArn,
    checkpoint: fileCheckpoint(parts.files.checkpoint, parts.streamArn),
    subscribers: [
      { name: 'project', wants: concernsRecord, handle: (event) => parts.handlers.invoke('project', event) },
      { name: 'deliver', wants: concernsOutbox, handle: (event) => parts.handlers.invoke('deliver', event) },
    ],
    attempts: 5,
    pause: 20,
    park: (letter) => {
      parts.deadLetters.push(letter);
      appendFileSync(parts.files.deadLetters, `${JSON.stringify(letter)}\n`);
    },
    log: parts.log,
  });
