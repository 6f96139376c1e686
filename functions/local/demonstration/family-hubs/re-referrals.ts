import { civilDate } from '../../../../domain/shared/dates.ts';
import type { Act, ContractMade } from '../act.ts';
import type { Strand } from '../story.ts';

const madeUp = 'Made up for demonstration.';

/**
 * How re-referrals are turned: what was done, where they were expected to go, an action with its frozen baseline, and a
 * report. All of it is made up.
 */
export async function* turnReReferrals(act: Act, { path }: ContractMade): Strand {
  const measure = `${path}/measures/re-referral-rate`;

  yield civilDate('2026-06-15');
  await act('commissioner', `${measure}/annotate`, {
    on: '2026-Q1',
    text: 'Follow-up calls three months after support ended began in two hubs',
  });

  yield civilDate('2026-08-10');
  await act('commissioner', `${measure}/forecast`, {
    points: [
      { period: '2026-Q2', value: 31 },
      { period: '2026-Q3', value: 31 },
      { period: '2026-Q4', value: 32 },
    ],
    because: `Rents rise again in the autumn, and debt brings families back. ${madeUp}`,
  });
  await act('commissioner', `${measure}/begin-action`, {
    title: 'Follow-up calls at every hub, and advice on debt at two more',
    owner: "Barnardo's, assistant director",
    from: '2026-Q2',
    because: `Most families who come back do so within four months, over housing or debt. ${madeUp}`,
  });

  yield civilDate('2026-11-10');
  await act('commissioner', `${measure}/report`, {
    story: `Families whose support ended in autumn 2025 came back in greater number, most of them over housing and debt. Calls in two hubs made no difference that could be seen; since July every hub calls. ${madeUp}`,
    partners: "Barnardo's; the council's housing advice; Citizens Advice, for debt; schools, who refer most families.",
    whatWorks:
      'A call within three months by the worker whom the family knows. Advice on debt in the hub itself, not by referral.',
    noCostIdeas: 'Give each family the date of the call before support ends.',
    proposals:
      'Keep the calls at every hub until March 2027. Ask housing advice for a weekly session at the two hubs with most re-referrals.',
  });
}
