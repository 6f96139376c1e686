import { periodOf } from '../../../../domain/shared/quarters.ts';
import { addWorkingDays } from '../../../../domain/shared/working-days.ts';
import type { Act, ContractMade } from '../act.ts';
import { entryOf } from '../figures.ts';
import type { Strand } from '../story.ts';
import { months } from './figures.ts';
import { latestComments, told } from './told.ts';

/** Working days after the month's end: both before the next month's end. */
const after = { sending: 7, acceptance: 12 };

const certified = { certifier: 'Corin Vale', statementAgreed: true };

/** The monthly returns: each is sent in one command, with all that is in it, and accepted in another. */
export async function* monthlyReturns(act: Act, { path }: ContractMade): Strand {
  for (const [index, [key, sessions, days, requests]] of months.entries()) {
    const period = periodOf(key);
    const [workingWell, worriedAbout, needsToHappen] = told[index] ?? [];
    if (!period) throw new Error(`${key} is no period`);
    const isLatest = index === months.length - 1;
    const entries = Object.fromEntries(
      Object.entries({
        'sessions-held': entryOf(sessions),
        'days-to-first-meeting': entryOf(days),
        'requests-answered': entryOf(requests),
        'sessions-with-checked-worker': entryOf(`${sessions}/${sessions}`),
      }).map(([measure, entry]) => [measure, { ...entry, ...(isLatest && { comment: latestComments[measure] }) }]),
    );

    yield addWorkingDays(period.end, after.sending);
    const narrative = { workingWell, worriedAbout, needsToHappen };
    // The latest one brings a concern with it, which is to bear the day of the return.
    await act(
      'barnardos-certifier',
      `${path}/returns/${key}/send`,
      { entries, narrative, ...certified },
      { settled: isLatest },
    );

    yield addWorkingDays(period.end, after.acceptance);
    await act('commissioner', `${path}/returns/${key}/accept`);
  }
}
