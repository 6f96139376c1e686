import { parseArgs } from 'node:util';
import { Trouble } from './trouble.ts';

export interface StartOptions {
  readonly port: number;
  readonly data: string;
  readonly empty: boolean;
  readonly reset: boolean;
  readonly today: string | undefined;
  readonly help: boolean;
}

export const startHelp = `Starts Outturn on this machine.

  npm start -- [options]

  --port NUMBER        the port to answer on (3000 unless given; 0 for any free one)
  --data FOLDER        where everything is kept (./data unless given)
  --empty              start without the demonstration data
  --reset              clear the data folder first
  --today yyyy-mm-dd   hold the date still, for a demonstration
  --help               show this
`;

/** Reads the command line of `npm start`. A mistake is refused with a sentence that says what to write instead. */
export const startOptions = (words: readonly string[]): StartOptions => {
  const { values } = parsed(words, {
    port: { type: 'string', default: '3000' },
    data: { type: 'string', default: 'data' },
    empty: { type: 'boolean', default: false },
    reset: { type: 'boolean', default: false },
    today: { type: 'string' },
    help: { type: 'boolean', default: false },
  } as const);
  return {
    port: portFrom(values.port),
    data: values.data,
    empty: values.empty,
    reset: values.reset,
    today: dayFrom(values.today),
    help: values.help,
  };
};

/** Reads the command line of `npm run token`: whose token, and from which folder's service. */
export const tokenOptions = (words: readonly string[]): { person: string | undefined; data: string } => {
  const { values, positionals } = parsed(words, { data: { type: 'string', default: 'data' } } as const, true);
  return { person: positionals.length === 0 ? undefined : positionals.join(' '), data: values.data };
};

/** Reads the command line of an operator's command: which table, or which data folder. */
export const operatorOptions = (words: readonly string[]): { table: string | undefined; data: string } => {
  const { values } = parsed(words, { table: { type: 'string' }, data: { type: 'string', default: 'data' } } as const);
  return { table: values.table, data: values.data };
};

type OptionTable = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

const parsed = <Options extends OptionTable>(words: readonly string[], options: Options, allowPositionals = false) => {
  try {
    return parseArgs({ args: [...words], options, allowPositionals, strict: true });
  } catch (fault) {
    throw new Trouble(sentenceFor(fault, Object.keys(options)), 2);
  }
};

/** Node's own messages say more about its parser than about what to write. */
const sentenceFor = (fault: unknown, known: readonly string[]): string => {
  const message = fault instanceof Error ? fault.message : String(fault);
  const named = /'(?<name>[^']*)'/.exec(message)?.groups?.name ?? '';
  const list = known.map((name) => `--${name}`).join(', ');
  if (/argument missing|ambiguous/.test(message)) return `The option ${named.split(' ')[0]} needs a value after it.`;
  if (/does not take an argument/.test(message)) return `The option ${named.split(' ')[0]} takes no value.`;
  return `There is no option "${named}". The options are ${list}.`;
};

const portFrom = (text: string): number => {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new Trouble(`"${text}" is not a port. Give a number from 0 to 65535, such as --port 3000.`, 2);
};

const dayFrom = (text: string | undefined): string | undefined => {
  if (text === undefined) return undefined;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text;
  throw new Trouble(`"${text}" is not a date. Give a day that exists as yyyy-mm-dd, such as --today 2025-07-10.`, 2);
};
