import { ensureBuilt } from '../../functions/build.ts';

/** Builds the Lambda bundles and the style sheet once, before any test that runs them. */
export default async function setup(): Promise<void> {
  await ensureBuilt();
}
