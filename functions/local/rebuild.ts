import { rebuildLists } from '../rebuild-lists.ts';
import { runForOperator, withTable } from './with-table.ts';

/** `npm run rebuild`: makes every list again from the journals, and says how many lines differed. */
await runForOperator(async () => {
  const { records, rows, mended, removed } = await withTable(process.argv.slice(2), rebuildLists);
  return {
    ok: true,
    lines: [
      `${rows} lines from ${records} journals: ${rows - mended} were right, ${mended} mended, ${removed} removed.`,
    ],
  };
});
