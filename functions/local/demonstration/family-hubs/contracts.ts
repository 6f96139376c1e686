import { civilDate } from '../../../../domain/shared/dates.ts';
import { type Act, type ContractMade, contractAt } from '../act.ts';
import { outcomeTitles } from '../outcomes.ts';
import type { Strand } from '../story.ts';
import { measures } from './measures.ts';

export interface Provider {
  readonly id: string;
  readonly name: string;
}

const notStated = (financialYear: string, note: string): object => ({ financialYear, status: 'notStated', note });

const values = [
  notStated('2025/26', 'The papers print £2,443,693 (confirmed) for the three contracts together, and not the split'),
  notStated(
    '2026/27',
    'The papers print £2,199,323.75 (indicative) for the three contracts together, and not the split',
  ),
  notStated('2027/28', 'The papers print no value for the year of the extension'),
];

const funding = [
  {
    source: 'Start for Life grant',
    confirmed:
      'Announced for 2025/26; the amount is not confirmed. For 2024/25 it was £1,190,175, of which £72,547 capital',
  },
];

/** The papers print an option of one year and delegate it to nobody, so that it is for the body that decided the award. */
const extensionOptions = [
  {
    years: 1,
    noticeMonths: 3,
    delegatedTo: 'Cabinet',
    wherePrinted: 'Cabinet report of 9 December 2024; the three months of notice are made up for demonstration',
  },
];

/**
 * The grant of the year, recorded as a variation. The papers announce it and print no amount, and no value of any one of the
 * three contracts: both are made up.
 */
const startForLife = {
  effectiveFrom: '2025-06-16',
  because: 'The Start for Life grant for 2025/26 is confirmed. The amount is made up for demonstration.',
  modification: {
    ground: 'authorityDecision',
    groundBecause:
      'The council spends a share of the Start for Life grant for 2025/26 through this contract. The papers announce the grant and print no amount.',
    materiallyDifferentInCharacter: false,
    shiftsBalanceToSupplier: false,
    lifetimeValueChange: '55,000',
    lifetimeValueAtEntry: {
      amount: '1,547,672',
      because: 'About a third of what the papers print for two years of the three contracts; made up for demonstration',
    },
    confirmation: {
      confirmedBy: 'Head of Legal Services (made up for demonstration)',
      confirmedOn: '2025-06-12',
      position: 'applies',
    },
  },
  funding: [{ source: 'Start for Life grant', confirmed: 'For 2025/26 (made up for demonstration)', amount: '55,000' }],
};

/** One of the three contracts, drafted and signed, with the grant of its first year. */
export async function* contractFamilyHubs(
  act: Act,
  from: { readonly award: string; readonly outcome: string },
  provider: Provider,
): Strand<ContractMade> {
  yield civilDate('2025-02-10');
  const id = await act('commissioner', '/contracts', {
    ...from,
    title: `Family Hubs: ${provider.name}`,
    description:
      'Family hubs with Early Help for families. Across the three contracts: nine family hubs and three children’s centres, three of them in one building with a wellbeing hub.',
    provider: provider.id,
    providerName: provider.name,
    outcomeTitle: outcomeTitles.families,
    start: '2025-04-01',
    initialTermYears: 2,
    extensionTermYears: 1,
    calendar: { frequency: 'quarter', dueWorkingDays: 20 },
    demonstration: true,
  });
  const contract = contractAt(id);
  await act('commissioner', `${contract.path}/set-values`, { values });
  await act('commissioner', `${contract.path}/set-funding`, { funding });
  await act('commissioner', `${contract.path}/set-measures`, { measures });
  await act('commissioner', `${contract.path}/record-options`, { options: extensionOptions });

  yield civilDate('2025-03-17');
  await act('commissioner', `${contract.path}/sign`, { signedOn: '2025-03-17' }, { settled: true });

  yield civilDate('2025-06-16');
  await act('commissioner', `${contract.path}/vary`, startForLife, { settled: true });
  return contract;
}
