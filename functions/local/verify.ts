import { verifyChains } from '../verify-chains.ts';
import { runForOperator, withTable } from './with-table.ts';

/** `npm run verify`: checks the chain of every journal, and names the first broken entry of each that is broken. */
await runForOperator(async () => {
  const { records, entries, breaks } = await withTable(process.argv.slice(2), verifyChains);
  const counted = `${records} records, ${entries} journal entries`;
  if (breaks.length === 0) return { ok: true, lines: [`Every chain holds: ${counted}.`] };
  return {
    ok: false,
    lines: [
      `${breaks.length} of ${counted} do not hold:`,
      ...breaks.map(({ record, sequence, because }) => `  ${record}, entry ${sequence}: ${because}`),
    ],
  };
});
