import type { Contract } from '../../../domain/contract/contract.ts';
import { Measure } from '../../../domain/measure/measure.ts';
import type { ReturnCommand, ReturnRelated } from '../../../domain/return/commanded.ts';
import { returnCommands } from '../../../domain/return/commands.ts';
import { decideReturn } from '../../../domain/return/decide.ts';
import type { ReturnEvent } from '../../../domain/return/events.ts';
import { evolveReturn } from '../../../domain/return/evolve.ts';
import { makeReturnId } from '../../../domain/return/ids.ts';
import type { Return } from '../../../domain/return/return.ts';
import { type CivilDate, civilDate, type Instant } from '../../../domain/shared/dates.ts';
import { ContractId, MeasureKey, OrganisationId } from '../../../domain/shared/ids.ts';
import type { Person, Role } from '../../../domain/shared/people.ts';
import type { PeriodKey } from '../../../domain/shared/quarters.ts';
import { actorOf } from '../../../domain/shared/record.ts';
import type { Refusal } from '../../../domain/shared/refusal.ts';

/** A made-up contract with one measure of each kind, and short ways to put commands to its returns. */
export const authority = OrganisationId.parse('org_council');
export const provider = OrganisationId.parse('org_provider');
export const contractId = ContractId.parse('ctr_example');
export const key = (text: string): MeasureKey => MeasureKey.parse(text);

const target = (value: number) => ({ value, ruleSet: 'withinTolerance', tolerance: 15 });
const measure = (part: object): Measure =>
  Measure().parse({
    definition: 'As the contract says',
    level: 'headline',
    unit: 'count',
    polarity: 'higherIsBetter',
    calculation: 'entered',
    yearToDate: false,
    additivity: 'events',
    countsPeople: true,
    ...part,
  });

export const sessions = measure({ key: 'sessions', title: 'Sessions held', quadrant: 'howMuch', countsPeople: false });
export const waiting = measure({
  key: 'waiting',
  title: 'Days to a first appointment',
  quadrant: 'howWell',
  unit: 'days',
  polarity: 'lowerIsBetter',
  countsPeople: false,
  target: target(10),
});
export const quitsToDate = measure({
  key: 'quits-to-date',
  title: 'People who quit',
  quadrant: 'betterOffNumber',
  yearToDate: true,
  target: target(100),
});
export const quitRate = measure({
  key: 'quit-rate',
  title: 'Quit rate at four weeks',
  quadrant: 'betterOffPercent',
  unit: 'percent',
  calculation: 'ratio',
  numeratorIs: 'people who quit',
  denominatorIs: 'people who set a quit date',
  target: target(50),
});
export const someday = measure({
  key: 'someday',
  title: 'Quality of life',
  quadrant: 'betterOffPercent',
  level: 'dataDevelopment',
  undefinedInPaper: 'How it would be measured',
});
export const measures = [quitRate, quitsToDate, sessions, waiting, someday];

const terms = {
  end: civilDate('2028-03-31'),
  values: [],
  funding: [],
  calendar: { frequency: 'quarter', dueWorkingDays: 20 } as const,
  measures,
};

export const contract: Contract = {
  id: contractId,
  authority,
  provider,
  providerName: 'The provider',
  title: 'Health improvement',
  description: 'Stop smoking support',
  demonstration: true,
  start: civilDate('2025-04-01'),
  initialTermYears: 3,
  extensionTermYears: 2,
  status: 'signed',
  signedOn: civilDate('2025-03-01'),
  terms,
  versions: [{ ...terms, number: 1, effectiveFrom: civilDate('2025-04-01'), because: 'The contract as signed' }],
};

/** The same contract, varied from that day to other measures. */
export const varied = (from: string, changed: readonly Measure[]): Contract => ({
  ...contract,
  versions: [
    ...contract.versions,
    { ...terms, measures: changed, number: 2, effectiveFrom: civilDate(from), because: 'A new target' },
  ],
});

const person = (id: string, organisation: OrganisationId, ...roles: Role[]): Person => ({
  id,
  name: id,
  organisation,
  roles,
});
export const officer = person('officer', provider, 'dataOfficer');
export const certifier = person('certifier', provider, 'certifier');
export const commissioner = person('commissioner', authority, 'commissioner');
export const stranger = person('stranger', OrganisationId.parse('org_other'), 'certifier');

export interface Setting {
  readonly period?: string;
  readonly today?: string;
  readonly by?: Person;
  readonly related?: Partial<ReturnRelated>;
  readonly id?: string;
}

export const related: ReturnRelated = { contract, previous: undefined, lastYear: undefined };

/** The command parsed by its own schema, as from a request. */
export const command = <Type extends keyof typeof returnCommands>(type: Type, input: unknown): ReturnCommand =>
  ({ type, data: returnCommands[type].schema().parse(input) }) as ReturnCommand;

/** What follows: the state and events, or the refusals. */
export const tell = (
  state: Return | undefined,
  type: keyof typeof returnCommands,
  input: unknown = {},
  setting: Setting = {},
): { state: Return | undefined; events: readonly ReturnEvent[]; refusals: readonly Refusal[] } => {
  const today: CivilDate = civilDate(setting.today ?? '2025-07-10');
  const by = setting.by ?? (type === 'ask' || type === 'accept' ? commissioner : certifier);
  const now = `${today}T09:00:00.000Z` as Instant;
  const id = setting.id ?? makeReturnId(contractId, (setting.period ?? '2025-Q1') as PeriodKey);
  const decision = decideReturn(state, command(type, input), {
    now,
    today,
    by,
    id,
    related: { ...related, ...setting.related },
  });
  if (!decision.accepted) return { state, events: [], refusals: decision.refusals };
  const stamp = { at: now, by: actorOf(by) };
  const having = decision.events.reduce<Return | undefined>((each, event) => evolveReturn(each, event, stamp), state);
  return { state: having, events: decision.events, refusals: [] };
};

/** The state after a command that must be accepted. */
export const having = (...given: Parameters<typeof tell>): Return => {
  const { state, refusals } = tell(...given);
  if (!state || refusals.length > 0) throw new Error(`Refused: ${refusals.map((each) => each.because).join('; ')}`);
  return state;
};

/** The rules that refuse, with the fields at fault: `return-certified at statementAgreed`. */
export const refusedBy = (...given: Parameters<typeof tell>): readonly string[] =>
  tell(...given).refusals.map(({ rule, field }) => `${rule.id}${field === undefined ? '' : ` at ${field}`}`);

export const narrative = {
  workingWell: 'The evening group is full.',
  worriedAbout: 'Fewer referrals from surgeries.',
  needsToHappen: 'Meet the practice managers.',
};

/** A quarter with a green, a red, an amber and a figure without target. */
export const full = {
  entries: {
    sessions: { value: 40 },
    waiting: { value: 14 },
    'quits-to-date': { value: 90 },
    'quit-rate': { numerator: 30, denominator: 50, comment: 'Checked by carbon monoxide reading' },
  },
  narrative,
  explanations: { waiting: 'Two advisers were away in May.' },
};
export const certified = { certifier: 'Ada Osei', statementAgreed: 'yes' };

export const sent = (setting: Setting = {}, filled: object = full): Return =>
  having(undefined, 'send', { ...filled, ...certified }, setting);
