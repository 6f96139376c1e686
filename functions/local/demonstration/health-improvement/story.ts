import type { CivilDate } from '../../../../domain/shared/dates.ts';
import type { Act } from '../act.ts';
import { reports } from '../reporting.ts';
import { type Strand, sideBySide } from '../story.ts';
import { awardHealthImprovement } from './award.ts';
import { contractHealthImprovement, recordYearlyGrants } from './contract.ts';
import { reporting } from './returns.ts';
import { recordSpend } from './spend.ts';

/** Health Improvement Services: the award, the contract, its variation, its spend and its returns. */
export async function* healthImprovement(act: Act, outcome: string, today: CivilDate): Strand {
  const award = yield* awardHealthImprovement(act);
  const contract = yield* contractHealthImprovement(act, { award, outcome });
  yield* sideBySide([
    recordYearlyGrants(act, contract),
    recordSpend(act, contract),
    reports(act, contract, reporting, today),
  ]);
}
