import { civilDate } from '../../../../domain/shared/dates.ts';
import { type Act, type ContractMade, contractAt } from '../act.ts';
import { outcomeTitles } from '../outcomes.ts';
import type { Strand } from '../story.ts';
import { measures } from './measures.ts';

const budget = '99,950';
const note =
  'The paper of 9 March 2021 prints an annual budget of £99,950. That it still is so much is made up for demonstration';

/** The contract, drafted and signed. The paper prints a budget, the provider and four staff; the terms are made up. */
export async function* contractYoungCarers(act: Act, outcome: string): Strand<ContractMade> {
  yield civilDate('2025-02-11');
  const id = await act('commissioner', '/contracts', {
    title: 'Young Carers',
    description:
      'Support for children who look after somebody at home: group and one-to-one sessions, and advice to schools. Four staff, as the paper of 9 March 2021 prints. Term, calendar and measures are made up for demonstration.',
    awardNotNeededBecause:
      'The paper of 9 March 2021 lists the service as commissioned from Barnardo’s. Its award is not in the papers.',
    regime: 'pcr2015LightTouch',
    provider: 'org_barnardos',
    providerName: "Barnardo's",
    outcome,
    outcomeTitle: outcomeTitles.families,
    start: '2025-04-01',
    initialTermYears: 2,
    extensionTermYears: 0,
    calendar: { frequency: 'month', dueWorkingDays: 10 },
    demonstration: true,
  });
  const contract = contractAt(id);
  await act('commissioner', `${contract.path}/set-values`, {
    values: ['2025/26', '2026/27'].map((financialYear) => ({
      financialYear,
      amount: budget,
      status: 'indicative',
      note,
    })),
  });
  await act('commissioner', `${contract.path}/set-measures`, { measures });

  yield civilDate('2025-03-18');
  await act('commissioner', `${contract.path}/sign`, { signedOn: '2025-03-18' }, { settled: true });
  return contract;
}
