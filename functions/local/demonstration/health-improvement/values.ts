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

/** The funding once the grant for the second year is confirmed. The papers print no amount. */
export const fundingFor2026 = funding.map((line) => ({
  ...line,
  confirmed: `${line.confirmed}. Confirmed for 2026/27 (made up for demonstration)`,
}));
