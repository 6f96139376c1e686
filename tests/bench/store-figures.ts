import type { Table } from '../../functions/store/client.ts';
import { type Operation, prepareOperations } from './operations.ts';
import { against, milliseconds, printTable, ratio } from './print.ts';
import { record, replay, undo } from './recording.ts';
import { interleaved, type Times } from './timing.ts';

export interface StoreFigure extends Pick<Operation, 'name' | 'aim' | 'isPartOf'> {
  readonly writeUnits: number;
  readonly readUnits: number;
  readonly engineUnits: number;
  readonly calls: number;
  readonly written: readonly { readonly kind: string; readonly bytes: number }[];
  readonly ours: Times;
  readonly bare: Times;
}

/** The most that an operation may take of what the same calls take bare, and a whole submission may write. */
const aims = { ratio: 1.3, submission: 16 } as const;

const measured = async (table: Table, operation: Operation, rounds: number): Promise<StoreFigure> => {
  const { name, aim, isPartOf, given, run, writes } = operation;
  const before = given && (await record(table, given));
  const found = await record(table, run);
  const clear = async (): Promise<void> => {
    if (writes) for (const each of [found, ...(before ? [before] : [])]) await undo(table, each);
  };
  await clear();
  const ready = { before: given && (() => given(table)), after: clear };
  const { ours, bare } = await interleaved(
    { ours: { ...ready, run: () => run(table) }, bare: { ...ready, run: () => replay(table, found.calls) } },
    { rounds, warmUp: Math.ceil(rounds / 4) },
  );
  const { writeUnits, readUnits, engineUnits, calls } = found;
  const written = found.written.map(({ kind, bytes }) => ({ kind, bytes }));
  return { name, aim, isPartOf, writeUnits, readUnits, engineUnits, calls: calls.length, written, ours, bare };
};

/** Every operation's cost and time, measured one after another on the table. */
export const storeFigures = async (table: Table, rounds: number): Promise<readonly StoreFigure[]> => {
  const figures: StoreFigure[] = [];
  for (const operation of await prepareOperations(table)) figures.push(await measured(table, operation, rounds));
  return figures;
};

const submissions = (figures: readonly StoreFigure[]) =>
  [...Map.groupBy(figures, (figure) => figure.isPartOf)].flatMap(([words, parts]) => {
    if (words === undefined) return [];
    const total = parts.reduce((sum, part) => sum + part.writeUnits, 0);
    return [{ words, total, reads: parts.reduce((sum, part) => sum + part.readUnits, 0) }];
  });

const sizes = (written: StoreFigure['written']): string =>
  written.map(({ kind, bytes }) => `${kind} ${bytes}`).join(', ');

export const printStoreFigures = (figures: readonly StoreFigure[], rounds: number): void => {
  printTable(
    'Capacity units, worked out from the sizes of the items',
    ['operation', 'calls', 'write units', 'read units', 'engine says', 'aim'],
    [
      ...figures.map((each) => [
        each.name,
        String(each.calls),
        String(each.writeUnits),
        String(each.readUnits),
        String(each.engineUnits),
        against(each.readUnits, each.aim, ' to read'),
      ]),
      ...submissions(figures).map(({ words, total, reads }) => [
        `a submission with everything, ${words}`,
        '',
        String(total),
        String(reads),
        '',
        against(total, aims.submission, ' to write'),
      ]),
    ],
    figures
      .filter(({ written }) => written.length > 0)
      .map(({ name, written }) => `${name.trim()}: ${sizes(written)} bytes`),
  );
  printTable(
    `Time in milliseconds, beside the same SDK calls made bare (${rounds} rounds, in turn)`,
    ['operation', 'median', 'p95', 'bare median', 'bare p95', 'ratio', 'aim'],
    figures.map(({ name, ours, bare }) => [
      name,
      milliseconds(ours.median),
      milliseconds(ours.p95),
      milliseconds(bare.median),
      milliseconds(bare.p95),
      ratio(ours.median / bare.median),
      against(ours.median / bare.median, aims.ratio, 'x'),
    ]),
  );
};
