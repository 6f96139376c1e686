import { civilDate } from '../../../../domain/shared/dates.ts';
import { type Act, type ContractMade, contractAt } from '../act.ts';
import { outcomeTitles } from '../outcomes.ts';
import type { Strand } from '../story.ts';
import { measures, measuresFrom2026 } from './measures.ts';
import { extensionOptions } from './spend.ts';
import { funding, fundingFor2025, fundingFor2026, smokefreeGrants, valueByYear } from './values.ts';

const terms = {
  title: 'Health Improvement Services',
  reference: 'DN757399',
  description:
    'Stop smoking support, wellness and healthy weight programmes, physical activity sessions, NHS Health Checks, and mental health support including suicide prevention training. The two-year extension is delegated to the Director of Public Health, in consultation with the Cabinet Member for Health and Adult Social Care.',
  provider: 'org_livewell',
  providerName: 'Livewell Southwest',
  outcomeTitle: outcomeTitles.healthy,
  start: '2025-04-01',
  initialTermYears: 3,
  extensionTermYears: 2,
  calendar: { frequency: 'quarter', dueWorkingDays: 20 },
  demonstration: true,
};

/** The contract that follows from the award: drafted, signed, in time for 1 April 2025. */
export async function* contractHealthImprovement(
  act: Act,
  from: { readonly award: string; readonly outcome: string },
): Strand<ContractMade> {
  yield civilDate('2025-02-10');
  const contract = contractAt(await act('commissioner', '/contracts', { ...terms, ...from }));
  await act('commissioner', `${contract.path}/set-values`, { values: valueByYear });
  await act('commissioner', `${contract.path}/set-funding`, { funding });
  await act('commissioner', `${contract.path}/set-measures`, { measures });
  await act('commissioner', `${contract.path}/record-options`, { options: extensionOptions });

  yield civilDate('2025-03-17');
  await act('commissioner', `${contract.path}/sign`, { signedOn: '2025-03-17' }, { settled: true });
  return contract;
}

const grantOf = (financialYear: keyof typeof smokefreeGrants): object => ({
  ground: 'authorityDecision',
  groundBecause: `The council spends the Smokefree Generation grant for ${financialYear} through this contract. The amount is made up for demonstration: the papers print none.`,
  materiallyDifferentInCharacter: false,
  lifetimeValueChange: smokefreeGrants[financialYear],
  decisionMakers: 'Director of Public Health (made up for demonstration)',
  noConflictDeclared: true,
});

/** The yearly variations by which the papers say that the Smokefree Generation grant is recorded. */
export async function* recordYearlyGrants(act: Act, { path }: ContractMade): Strand {
  yield civilDate('2025-04-07');
  await act(
    'commissioner',
    `${path}/vary`,
    {
      effectiveFrom: '2025-04-01',
      because: 'The Smokefree Generation grant for 2025/26 is confirmed. Made up for demonstration.',
      modification: grantOf('2025/26'),
      funding: fundingFor2025,
    },
    { settled: true },
  );

  yield civilDate('2026-03-16');
  await act(
    'commissioner',
    `${path}/vary`,
    {
      effectiveFrom: '2026-04-01',
      because:
        'The grants for 2026/27 are confirmed, and the quit rate is to reach 52% instead of 50%. Made up for demonstration.',
      modification: grantOf('2026/27'),
      funding: fundingFor2026,
      measures: measuresFrom2026,
    },
    { settled: true },
  );
}
