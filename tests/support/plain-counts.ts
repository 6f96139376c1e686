import type { Reporter, TestModule } from 'vitest/node';

/** Closes a run with one plain line of counts, whatever else was printed. */
export default class PlainCounts implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    let skipped = 0;
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      // A file that could not be set up fails as one, though its tests only count as skipped.
      if (!module.ok() && !tests.some((test) => test.result().state === 'failed')) failed += 1;
      for (const test of tests) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        else if (state === 'failed') failed += 1;
        else skipped += 1;
      }
    }
    const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    process.once('exit', () => process.stdout.write(`${counts}\n`));
  }
}
