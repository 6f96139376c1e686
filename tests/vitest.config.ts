import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/build-once.ts'],
    reporters: ['default', './tests/support/plain-counts.ts'],
    pool: 'forks',
    maxWorkers: 2,
    sequence: { shuffle: { files: true, tests: false } },
    // Real browsers and real servers on two shared cores: slow is not wrong.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
