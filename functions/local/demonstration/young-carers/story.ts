import type { Act } from '../act.ts';
import { type Strand, sideBySide } from '../story.ts';
import { contractYoungCarers } from './contract.ts';
import { courses } from './courses.ts';
import { monthlyReturns } from './returns.ts';

/** Young Carers: a small contract that reports each month, so that its figures are enough for limits and signals. */
export async function* youngCarers(act: Act, outcome: string): Strand {
  const contract = yield* contractYoungCarers(act, outcome);
  yield* sideBySide([monthlyReturns(act, contract), courses(act, contract)]);
}
