import { type CivilDate, civilDate, type Instant, londonDate } from '../../../domain/shared/dates.ts';
import type { DemonstrationAccess } from '../demonstration-access.ts';
import { type Act, actOn } from './act.ts';
import { familyHubs } from './family-hubs/story.ts';
import { healthImprovement } from './health-improvement/story.ts';
import { recordIndicators, recordOutcomes } from './outcomes.ts';
import { awardInStandstill } from './standstill-award.ts';
import { type Strand, sideBySide, tell } from './story.ts';
import { youngCarers } from './young-carers/story.ts';

export { people } from './people.ts';

/**
 * Loads Plymouth's published figures, and made-up returns for them, through the JSON API: what would have happened by the
 * day on which the service is started, each thing on its own day. Throws a plain sentence when a command is refused.
 */
export const load = async (access: DemonstrationAccess): Promise<void> => {
  const today = access.today === undefined ? londonDate(new Date().toISOString() as Instant) : civilDate(access.today);
  await tell(plymouth(actOn(access), today), today, access);
};

async function* plymouth(act: Act, today: CivilDate): Strand {
  const outcomes = yield* recordOutcomes(act);
  yield* sideBySide([
    recordIndicators(act, outcomes),
    healthImprovement(act, outcomes.healthy, today),
    familyHubs(act, outcomes.families, today),
    youngCarers(act, outcomes.families),
    awardInStandstill(act, today),
  ]);
}
