const printedAnnual = [
  { amount: '1,108,760', printedIn: 'Covering report' },
  { amount: '1,108,760', printedIn: 'Value section' },
  { amount: '1,108,760', printedIn: 'Award report' },
  { amount: '1,088,760', printedIn: 'Budget section' },
  { amount: '1,088,760', printedIn: 'Climate assessment' },
];

/** The values as printed, which disagree: two a year and two in all, and the award report pairs the wrong two. */
export const values = {
  annual: printedAnnual,
  lifetime: [
    { amount: '5,543,800', printedIn: 'Cabinet papers' },
    { amount: '5,443,800', printedIn: 'Award report' },
  ],
  computesWith: {
    annual: '1,108,760',
    lifetime: '5,543,800',
    decidedBy: 'Casey Morgan, made up for this demonstration',
    because:
      'Three of the five places print £1,108,760 a year, and five years of it come to £5,543,800. The council has to say which is right.',
  },
};

/** The value of each financial year in the contract, by the annual figure chosen in the award. */
export const valueByYear = ['2025/26', '2026/27', '2027/28', '2028/29', '2029/30'].map((financialYear, year) => ({
  financialYear,
  amount: '1,108,760',
  status: year === 0 ? 'confirmed' : 'indicative',
  note:
    year < 3
      ? 'The papers print £1,108,760 and £1,088,760 a year; the award says which is computed with'
      : 'Only if the two-year extension is taken up',
}));

/** The two sources of money, with what the papers say of each. */
export const funding = [
  {
    source: 'Public Health grant (ring-fenced)',
    confirmed: 'Annually',
  },
  {
    source: 'Smokefree Generation grant (Local Government Act 2003, section 31)',
    confirmed: 'Annually, pledged for five years; recorded as a variation each year',
    condition: 'Existing spend on stop smoking services is maintained',
  },
];

/** A year's grants once they are confirmed. The papers print no amount for the Smokefree Generation grant: it is made up. */
const confirmedFor = (financialYear: string, smokefree: string) =>
  funding.map((line) => ({
    ...line,
    confirmed: `${line.confirmed}. Confirmed for ${financialYear} (made up for demonstration)`,
    ...(line.source.startsWith('Smokefree') && { amount: smokefree }),
  }));

/** What the Smokefree Generation grant adds in each year, in pounds: made up for demonstration. */
export const smokefreeGrants = { '2025/26': '24,000', '2026/27': '26,000' } as const;

export const fundingFor2025 = confirmedFor('2025/26', smokefreeGrants['2025/26']);
export const fundingFor2026 = confirmedFor('2026/27', smokefreeGrants['2026/27']);
