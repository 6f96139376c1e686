const needsQuotes = /[",\r\n]/;

/** What a spreadsheet would take for a formula, and could be made to carry out, is written as text. */
const beginsFormula = /^[=+\-@\t\r]/;

const cell = (text: string): string => {
  const safe = beginsFormula.test(text) ? `'${text}` : text;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as comma-separated values (RFC 4180), the first being the headings: lines end in CRLF, quotes only where needed. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
