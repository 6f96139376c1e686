import { civilDate } from '../../../../domain/shared/dates.ts';
import type { Act, ContractMade } from '../act.ts';
import type { Strand } from '../story.ts';

const madeUp = 'Made up for demonstration.';

/**
 * What is recorded about the measures over time: a new phase with its reason, an action with its frozen baseline, what was
 * done and when, and a report on the curve that turned. All of it is made up.
 */
export async function* courses(act: Act, { path }: ContractMade): Strand {
  const [sessions, days, requests] = ['sessions-held', 'days-to-first-meeting', 'requests-answered'].map(
    (key) => `${path}/measures/${key}`,
  );

  yield civilDate('2025-10-20');
  await act('commissioner', `${sessions}/rebase`, {
    from: '2025-M07',
    reason: `A second weekly group opened in October 2025, so that more sessions are held by design`,
  });

  yield civilDate('2026-04-20');
  await act('commissioner', `${days}/begin-action`, {
    title: 'First meetings at school, where the family wishes',
    owner: "Barnardo's, team manager",
    from: '2026-M01',
    because: `A meeting at home takes half a day, and ten schools have offered a room. ${madeUp}`,
  });

  yield civilDate('2026-05-18');
  await act('commissioner', `${requests}/annotate`, {
    on: '2026-M01',
    text: 'Schools were given a form to ask for advice by',
  });

  yield civilDate('2026-06-22');
  await act('commissioner', `${days}/annotate`, {
    on: '2026-M03',
    text: 'A worker keeps two mornings a week free for first meetings',
  });

  yield civilDate('2026-11-18');
  await act('commissioner', `${days}/report`, {
    story: `Most of the wait was for a day on which a worker could travel. Since April families may choose to meet at school, and most do. ${madeUp}`,
    partners: "Barnardo's; the ten schools that give a room; school nurses, who make most referrals.",
    whatWorks: 'A room at school and two mornings a week kept free. Families choose the day by text message.',
    noCostIdeas: 'Ask five more schools for a room.',
    proposals:
      'Keep both for the rest of the contract. Begin a new phase of the chart once twelve months stand at the new level.',
  });
}
