import type { AwardState } from '../../../domain/award/award.ts';
import type { Contract, ContractVersion } from '../../../domain/contract/contract.ts';
import { Measure } from '../../../domain/measure/measure.ts';
import type { Quantity } from '../../../domain/measure/quantity.ts';
import type { PublishedFigure, PublishedReturn } from '../../../domain/open-data/ocds/metrics.ts';
import type { Publisher } from '../../../domain/open-data/ocds/publisher.ts';
import { disclose } from '../../../domain/scoring/disclosure.ts';
import { civilDate, type Instant } from '../../../domain/shared/dates.ts';
import { AwardId, ContractId, OrganisationId } from '../../../domain/shared/ids.ts';
import { pence } from '../../../domain/shared/money.ts';
import { periodOf } from '../../../domain/shared/quarters.ts';

/** An award with its contract at every stage, written out as states: what is published is made from nothing else. */

const harbour = OrganisationId.parse('org_harbour');
export const northtown = OrganisationId.parse('org_northtown');
export const publisher: Publisher = { organisation: northtown, name: 'Northtown Council' };

const at = (text: string): Instant => text as Instant;
const by = { id: 'per_ada', name: 'Ada Bell', organisation: northtown };

/** Under preparation: what it is about and who is thought of, and nothing decided. */
export const preparing: AwardState = {
  id: AwardId.parse('awd_one'),
  authority: northtown,
  status: 'preparing',
  recordedAt: at('2024-11-04T09:00:00.000Z'),
  title: 'Health Improvement Services',
  reference: 'DN1',
  description: 'Stop smoking support and NHS Health Checks',
  cpv: '85323000-9',
  providers: [{ organisation: harbour, name: 'Harbour Care', address: '1 Quay Street' }],
  regime: 'psr',
  process: 'C',
  began: civilDate('2024-11-01'),
  existingContract: { title: 'Health Improvement 2017', ends: civilDate('2025-03-31') },
  start: civilDate('2025-04-01'),
  initialTermYears: 3,
  extensionTermYears: 2,
  notices: [],
  representations: [],
  rounds: [],
  notes: [],
};

export const decided: AwardState = {
  ...preparing,
  status: 'decided',
  frozenAt: at('2024-12-09T15:00:00.000Z'),
  decision: { body: 'Cabinet', date: civilDate('2024-12-09'), keyDecision: true },
  decisionMakers: { published: ['Cabinet'], individuals: [{ name: 'Nora Quill', capacity: 'Chair' }] },
  conflicts: { noneDeclared: true, declared: [] },
  values: {
    annual: [],
    lifetime: [{ amount: pence(554_380_000), printedIn: 'Report', vat: 'notStated' }],
    computesWith: { lifetime: pence(554_380_000), decidedBy: 'Ada Bell' },
  },
};

export const inStandstill: AwardState = {
  ...decided,
  status: 'standstill',
  notices: [
    {
      kind: 'intentionC',
      published: at('2024-12-10T11:00:00.000Z'),
      publishedOn: civilDate('2024-12-10'),
      corrections: [],
    },
  ],
};

export const confirmed: AwardState = {
  ...inStandstill,
  status: 'confirmed',
  confirmation: { awardedOn: civilDate('2025-01-06'), at: at('2025-01-06T10:00:00.000Z'), by },
};

export const abandoned: AwardState = {
  ...inStandstill,
  status: 'abandoned',
  abandonment: {
    decidedOn: civilDate('2024-12-20'),
    reasons: 'The service is brought in house',
    at: at('2024-12-20T10:00:00.000Z'),
    by,
  },
};

/** A decision that was made again after a representation, and confirmed the second time. */
export const madeAgain: AwardState = {
  ...confirmed,
  notices: [
    {
      kind: 'intentionC',
      published: at('2025-02-03T11:00:00.000Z'),
      publishedOn: civilDate('2025-02-03'),
      corrections: [],
    },
  ],
  confirmation: { awardedOn: civilDate('2025-02-20'), at: at('2025-02-20T10:00:00.000Z'), by },
  rounds: [
    {
      decision: { body: 'Cabinet', date: civilDate('2024-12-09'), keyDecision: true },
      frozenAt: at('2024-12-09T15:00:00.000Z'),
      notices: inStandstill.notices,
      representations: [],
      repeated: {
        from: 'decision',
        decidedOn: civilDate('2025-01-10'),
        reasons: 'A criterion was left out',
        at: at('2025-01-10T10:00:00.000Z'),
        by,
      },
    },
  ],
};

/** Offers were invited, and the decision is confirmed. */
export const competed: AwardState = {
  ...confirmed,
  process: 'competitive',
  notices: [
    {
      kind: 'competitiveInvitation',
      published: at('2024-11-11T11:00:00.000Z'),
      publishedOn: civilDate('2024-11-11'),
      corrections: [],
    },
    {
      kind: 'intentionCompetitive',
      published: at('2024-12-10T11:00:00.000Z'),
      publishedOn: civilDate('2024-12-10'),
      corrections: [],
    },
  ],
};

/** An award outside the regime, with one decision and no notice. */
export const outsideRegime: AwardState = {
  ...decided,
  id: AwardId.parse('awd_two'),
  title: 'Family Hubs',
  regime: 'pcr2015LightTouch',
  process: 'notApplicable',
  cpv: '85310000-5',
  demonstration: true,
};

const measure = (part: object): Measure =>
  Measure().parse({
    key: 'quits',
    title: 'People who stopped smoking',
    definition: 'People who had not smoked for four weeks',
    quadrant: 'betterOffNumber',
    level: 'headline',
    unit: 'count',
    polarity: 'higherIsBetter',
    calculation: 'entered',
    yearToDate: false,
    additivity: 'distinctPeople',
    countsPeople: true,
    target: { value: 50, ruleSet: 'withinTolerance', tolerance: 15 },
    ...part,
  });

export const quits = measure({});
export const quitRate = measure({
  key: 'quit-rate',
  title: 'Quit rate',
  quadrant: 'betterOffPercent',
  unit: 'percent',
  calculation: 'ratio',
  numeratorIs: 'People who stopped smoking',
  denominatorIs: 'People who set a quit date',
  target: { value: 60, ruleSet: 'withinTolerance', tolerance: 15 },
});
export const sessions = measure({
  key: 'sessions',
  title: 'Sessions held',
  quadrant: 'howMuch',
  countsPeople: false,
  polarity: 'none',
  target: undefined,
});
const wellbeing = measure({
  key: 'wellbeing',
  title: 'Wellbeing',
  level: 'dataDevelopment',
  target: undefined,
  undefinedInPaper: 'No scale is named',
});

const terms = {
  end: civilDate('2028-03-31'),
  values: [
    { financialYear: '2025/26', status: 'confirmed', amount: pence(110_876_000) },
    { financialYear: '2026/27', status: 'notStated' },
  ],
  funding: [],
  calendar: { frequency: 'quarter', dueWorkingDays: 20 },
  measures: [quits, quitRate, sessions, wellbeing],
} as const;

const first: ContractVersion = {
  ...terms,
  number: 1,
  effectiveFrom: civilDate('2025-04-01'),
  because: 'The contract as signed',
};

const second: ContractVersion = {
  ...terms,
  measures: [quits, { ...quitRate, target: { value: 65, ruleSet: 'withinTolerance', tolerance: 15 } }, sessions],
  number: 2,
  effectiveFrom: civilDate('2026-04-01'),
  because: 'The quit rate is to reach 65%',
};

/** Signed under the award, and varied once. */
export const contract: Contract = {
  id: ContractId.parse('ctr_one'),
  authority: northtown,
  provider: harbour,
  providerName: 'Harbour Care',
  title: 'Health Improvement Services',
  reference: 'DN1',
  description: 'Stop smoking support',
  award: AwardId.parse('awd_one'),
  demonstration: false,
  start: civilDate('2025-04-01'),
  initialTermYears: 3,
  extensionTermYears: 2,
  status: 'signed',
  signedOn: civilDate('2025-03-17'),
  terms,
  versions: [first, second],
};

export const endedEarly: Contract = {
  ...contract,
  terms: { ...terms, end: civilDate('2026-06-30') },
  termination: {
    on: civilDate('2026-06-30'),
    kind: 'agreement',
    because: 'The provider closes',
    insteadOf: civilDate('2028-03-31'),
  },
};

const figure = (of: Measure, quantity: Quantity, status: PublishedFigure['status'] = 'none'): PublishedFigure => ({
  measure: of,
  figure: disclose({ quantity, measure: of }, { audience: 'public' }),
  status,
});

const quarter = periodOf('2025-Q1');
if (!quarter) throw new Error('2025-Q1 is a period');

/** A quarter that was accepted: a count rounded, a share, one withheld, and one that was not collected. */
export const accepted: PublishedReturn = {
  period: quarter,
  acceptedAt: at('2025-08-01T09:30:00.000Z'),
  figures: [
    figure(quits, { kind: 'number', value: 52 }, 'green'),
    figure(quitRate, { kind: 'ratio', numerator: 3, denominator: 4 }),
    figure(sessions, { kind: 'number', value: 0 }),
    figure(measure({ key: 'waits', title: 'Waits' }), { kind: 'notCollected', reason: 'No system' }),
  ],
};
