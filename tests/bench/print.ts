/** A plain table: a heading, then lines of cells under their columns, numbers to the right. */
export const printTable = (
  title: string,
  columns: readonly string[],
  lines: readonly (readonly string[])[],
  notes: readonly string[] = [],
): void => {
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...lines.map((line) => line[index]?.length ?? 0)),
  );
  const laidOut = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  ')
      .trimEnd();
  console.log(`\n${title}\n`);
  console.log(laidOut(columns));
  console.log(widths.map((width) => '-'.repeat(width)).join('  '));
  for (const line of lines) console.log(laidOut(line));
  for (const note of notes) console.log(note);
};

export const milliseconds = (value: number): string => value.toFixed(value < 10 ? 2 : 1);
export const ratio = (value: number): string => `${value.toFixed(2)}x`;
export const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);

/** A figure beside what it should be at most. */
export const against = (value: number, aim: number | undefined, unit = ''): string =>
  aim === undefined ? '' : `${value <= aim ? 'met' : 'not met'} (${aim}${unit})`;
