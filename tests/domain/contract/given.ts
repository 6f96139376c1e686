import { expect } from 'vitest';
import { contractCommands } from '../../../domain/contract/commands.ts';
import type { Contract } from '../../../domain/contract/contract.ts';
import { type ContractCommand, decideContract } from '../../../domain/contract/decide.ts';
import { evolveContract } from '../../../domain/contract/evolve.ts';
import type { AwardForContract, ContractRelated } from '../../../domain/contract/related.ts';
import { civilDate, type Instant, londonDate } from '../../../domain/shared/dates.ts';
import type { OrganisationId } from '../../../domain/shared/ids.ts';
import { parsePounds } from '../../../domain/shared/money.ts';
import type { Context } from '../../../domain/shared/record.ts';
import type { Refusal } from '../../../domain/shared/refusal.ts';

/** A command as typed, with what else is known when it is given. */
export type Typed = readonly [type: ContractCommand['type'], input: object, known?: Known];

export interface Known {
  readonly related?: ContractRelated;
  /** The day on which it is done; 20 January 2025 unless said. */
  readonly on?: string;
}

const usualDay = '2025-01-20';

export const contextOf = ({ related = {}, on = usualDay }: Known = {}): Context<ContractRelated> => {
  const now = `${on}T10:00:00.000Z` as Instant;
  return {
    now,
    today: londonDate(now),
    by: {
      id: 'per_ada',
      name: 'Ada Bell',
      organisation: 'org_northshire' as OrganisationId,
      organisationName: 'Northshire Council',
      roles: ['commissioner'],
    },
    id: 'ctr_0001',
    related,
  };
};

/** The command as its schema makes it from what was typed. Throws on input that the schema refuses. */
export const parsed = ([type, input]: Typed): ContractCommand =>
  ({ type, data: contractCommands[type].schema().parse(input) }) as ContractCommand;

/** What the schema says of the input: `path: message`, one for each problem. */
export const problems = (type: ContractCommand['type'], input: unknown): readonly string[] => {
  const result = contractCommands[type].schema().safeParse(input);
  return result.success ? [] : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
};

/** The contract after one more command, which must be accepted. */
export const having = (state: Contract | undefined, typed: Typed): Contract => {
  const decision = decideContract(state, parsed(typed), contextOf(typed[2]));
  if (!decision.accepted) throw new Error(`${typed[0]}: ${decision.refusals.map((each) => each.because).join('; ')}`);
  const after = decision.events.reduce<Contract | undefined>((each, event) => evolveContract(each, event), state);
  if (!after) throw new Error('Nothing was recorded');
  return after;
};

/** The contract after the commands, each of which must be accepted. */
export const given = (first: Typed, ...history: readonly Typed[]): Contract =>
  history.reduce((state, typed) => having(state, typed), having(undefined, first));

/** Why the command is refused. Fails the test when it is accepted. */
export const refusalsWhen = (state: Contract | undefined, typed: Typed): readonly Refusal[] => {
  const decision = decideContract(state, parsed(typed), contextOf(typed[2]));
  expect(decision.accepted, `${typed[0]} was accepted`).toBe(false);
  return decision.accepted ? [] : decision.refusals;
};

/** The same as `rule at field`. */
export const refusedRules = (state: Contract | undefined, typed: Typed): readonly string[] =>
  refusalsWhen(state, typed).map(({ rule, field }) => (field === undefined ? rule.id : `${rule.id} at ${field}`));

export const details = {
  title: 'Health Improvement Services',
  reference: 'DN757399',
  description: 'Stop smoking support',
  awardNotNeededBecause: 'Made before this system',
  provider: 'org_livewell',
  providerName: 'Livewell Southwest',
  start: '2025-04-01',
  initialTermYears: '3',
  extensionTermYears: '2',
  calendar: { frequency: 'quarter', dueWorkingDays: '20' },
};

/** Somebody's name for a rule that is not confirmed. */
export const confirmation = {
  confirmedBy: 'Ada Bell, Head of Legal',
  confirmedOn: '2025-01-20',
  position: 'applies',
};

/** A ground as it is typed, before anybody confirmed anything. */
export const ground = {
  ground: 'authorityDecision',
  groundBecause: 'Cabinet decided so',
  materiallyDifferentInCharacter: 'no',
  lifetimeValueChange: '0',
};

/** The ground of a change that no limit stands against, with the name that it takes where no regime is recorded. */
export const modification = { ...ground, confirmation };

export const fromAward = { ...details, awardNotNeededBecause: undefined, award: 'awd_0001' };

const provider = { organisation: 'org_livewell' as OrganisationId };
const award = { regime: 'psr', process: 'C', providers: [provider] } as const;
export const preparing: ContractRelated = { award: { ...award, status: 'preparing' } };
export const confirmed = (awardedOn: string): ContractRelated => ({
  award: { ...award, status: 'confirmed', confirmation: { awardedOn: awardedOn as Contract['start'] } },
});

export const quits = {
  key: 'quits',
  title: 'Four-week quits',
  definition: 'People who had not smoked for four weeks',
  quadrant: 'betterOffNumber',
  level: 'headline',
  unit: 'count',
  polarity: 'higherIsBetter',
  calculation: 'entered',
  yearToDate: 'no',
  additivity: 'distinctPeople',
  countsPeople: 'yes',
  target: { value: '50', ruleSet: 'withinTolerance', tolerance: '15' },
};

export const rate = {
  ...quits,
  key: 'quit-rate',
  title: 'Quit rate',
  quadrant: 'betterOffPercent',
  unit: 'percent',
  calculation: 'ratio',
  numeratorIs: 'People who quit',
  denominatorIs: 'People who set a date',
  target: { value: '60', ruleSet: 'points', tolerance: '5' },
};

export const agenda = {
  ...quits,
  key: 'wellbeing',
  title: 'Wellbeing',
  level: 'dataDevelopment',
  undefinedInPaper: 'The papers name no scale',
  target: undefined,
};

export const values = [
  { financialYear: '2025/26', status: 'confirmed', amount: '1,108,760' },
  { financialYear: '2026/27', status: 'indicative', amount: '1,108,760' },
  { financialYear: '2027/28', status: 'notStated' },
];

/** A draft with values and measures, made without an award. */
export const draft = (change: object = {}): Contract =>
  given(
    ['record', { ...details, ...change }],
    ['setValues', { values }],
    ['setMeasures', { measures: [quits, rate, agenda] }],
  );

export const signed = (): Contract => having(draft(), ['sign', { signedOn: '2025-01-20' }]);

/** What is known of a confirmed award, with its law and its lifetime value in pounds. */
export const awarded = (
  regime: AwardForContract['regime'],
  { process, lifetime }: { process?: string; lifetime?: string } = {},
): { readonly award: AwardForContract } => ({
  award: {
    ...award,
    regime,
    process,
    status: 'confirmed',
    confirmation: { awardedOn: civilDate('2025-01-06') },
    ...(lifetime !== undefined && { values: { computesWith: { lifetime: parsePounds(lifetime) } } }),
  },
});

export type Awarded = Readonly<Parameters<typeof awarded>>;

/** A contract signed under that award. */
export const signedUnder = (...of: Awarded): Contract => {
  const related = awarded(...of);
  return given(
    ['record', fromAward, { related }],
    ['setValues', { values }],
    ['setMeasures', { measures: [quits, rate, agenda] }],
    ['sign', { signedOn: '2025-01-20' }, { related }],
  );
};
