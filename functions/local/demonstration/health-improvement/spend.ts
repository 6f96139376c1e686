import { civilDate } from '../../../../domain/shared/dates.ts';
import type { Act, ContractMade } from '../act.ts';
import type { Strand } from '../story.ts';

/** The option as the papers delegate it. They print no period of notice. */
export const extensionOptions = [
  {
    years: 2,
    noticeMonths: 6,
    delegatedTo: 'Director of Public Health',
    inConsultationWith: 'Cabinet Member for Health and Adult Social Care',
    wherePrinted: 'Cabinet report of 9 December 2024; the six months of notice are made up for demonstration',
  },
];

const madeUp = 'Made up for demonstration: the papers print no spend.';

const year2025 = { financialYear: '2025/26' };
const year2026 = { financialYear: '2026/27' };

/** Made-up figures, each recorded on its day. The forecast for the second year goes above the tolerance. */
const spend = [
  { on: '2025-07-21', ...year2025, asAt: '2025-06-30', forecast: '1,108,760', actual: '270,400', note: madeUp },
  { on: '2025-10-20', ...year2025, asAt: '2025-09-30', forecast: '1,101,300', actual: '541,900', note: madeUp },
  { on: '2026-01-19', ...year2025, asAt: '2025-12-31', forecast: '1,097,500', actual: '815,700', note: madeUp },
  { on: '2026-04-20', ...year2025, asAt: '2026-03-31', forecast: '1,095,240', actual: '1,095,240', note: madeUp },
  { on: '2026-07-20', ...year2026, asAt: '2026-06-30', forecast: '1,121,000', actual: '284,600', note: madeUp },
  {
    on: '2026-10-19',
    ...year2026,
    asAt: '2026-09-30',
    forecast: '1,172,400',
    actual: '588,100',
    rows: [
      { what: 'Stop smoking support and medicines', forecast: '561,900', actual: '287,300' },
      { what: 'NHS Health Checks', forecast: '318,200', actual: '154,100' },
      { what: 'Healthy weight and physical activity', forecast: '292,300', actual: '146,700' },
    ],
    note: `${madeUp} Saturday clinics and the second offer of support cost more than was planned.`,
  },
];

/** The authority's own record of what the service costs. */
export async function* recordSpend(act: Act, { path }: ContractMade): Strand {
  for (const { on, ...figures } of spend) {
    yield civilDate(on);
    await act('commissioner', `${path}/record-spend`, figures, { settled: true });
  }
}
