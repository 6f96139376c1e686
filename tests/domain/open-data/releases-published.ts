/**
 * Releases shaped as Find a Tender publishes them under the Provider Selection Regime, from the facts of published
 * notices: an intention, a confirmation and what differs between them stands in prose alone.
 */

export const healthImprovement = {
  ocid: 'ocds-h6vhtk-04cd05',
  id: '014567-2025',
  date: '2025-04-17T10:05:36+01:00',
  tag: ['award', 'contract'],
  initiationType: 'tender',
  description:
    'This is a Provider Selection Regime (PSR) confirmation of contract award notice. This contract has been awarded under the Health Care Services (Provider Selection Regime) Regulations 2023. Decision makers: Cabinet. No conflicts of interest declared.',
  tender: {
    id: 'DN757399',
    legalBasis: { id: '32014L0024', scheme: 'CELEX' },
    title: 'Health Improvement Service',
    status: 'complete',
    classification: { scheme: 'CPV', id: '85323000', description: 'Community health services' },
    mainProcurementCategory: 'services',
    procurementMethod: 'limited',
    procurementMethodDetails: 'Award procedure without prior publication of a call for competition',
    lots: [
      {
        id: '1',
        description: 'Stop smoking, weight management and NHS Health Checks, awarded using direct award process C.',
        contractPeriod: { startDate: '2025-04-01T00:00:00+01:00', endDate: '2028-03-31T23:59:59+01:00' },
        renewal: { description: 'May be extended for up to two years' },
        options: { description: 'None' },
        status: 'complete',
      },
    ],
    items: [{ id: '1', deliveryAddresses: [{ region: 'UKK41' }], relatedLot: '1' }],
  },
  awards: [
    {
      id: '014567-2025-1',
      relatedLots: ['1'],
      status: 'active',
      suppliers: [{ id: 'GB-FTS-141145', name: 'Livewell Southwest' }],
    },
  ],
  contracts: [
    {
      id: '014567-2025-1',
      awardID: '014567-2025-1',
      status: 'active',
      value: { amount: 5543800, currency: 'GBP' },
      dateSigned: '2025-03-17T00:00:00Z',
    },
  ],
  parties: [
    { id: 'GB-FTS-100', name: 'A council', roles: ['buyer'] },
    {
      id: 'GB-FTS-141145',
      name: 'Livewell Southwest',
      identifier: { scheme: 'GB-COH', id: '07584107', legalName: 'Livewell Southwest' },
      roles: ['supplier'],
    },
  ],
  language: 'en',
} as const;

export const sexualHealth = {
  ocid: 'ocds-h6vhtk-04483b',
  id: '008765-2024',
  date: '2024-03-13T09:00:00Z',
  tag: ['award'],
  initiationType: 'tender',
  description:
    'This is a Provider Selection Regime (PSR) intention to award notice. The service is awarded by Direct Award Process C. Mixed procurement.',
  tender: {
    id: 'DN712261',
    title: 'Integrated Sexual and Reproductive Health Services',
    description: 'Contraception, testing and treatment',
    items: [{ id: '1', classification: { scheme: 'CPV', id: '85000000' } }],
    lots: [
      {
        id: '1',
        contractPeriod: { startDate: '2024-04-01T00:00:00+01:00', endDate: '2032-03-31T23:59:59+01:00' },
        renewal: { description: 'Up to 5 years' },
      },
    ],
  },
  awards: [
    {
      id: '008765-2024-1',
      relatedLots: ['1'],
      status: 'pending',
      value: { amount: 21470520, currency: 'GBP' },
      suppliers: [{ id: 'GB-FTS-2', name: 'University Hospitals' }],
    },
  ],
} as const;

export const inPackage = (...releases: readonly object[]): string =>
  JSON.stringify({
    uri: 'https://www.find-tender.service.gov.uk/api/1.0/ocdsReleasePackages/example',
    version: '1.1',
    publishedDate: '2025-04-17T10:05:36+01:00',
    publisher: { name: 'Cabinet Office', scheme: 'GB-GOR', uid: 'D2' },
    releases,
  });
