import type { Contract } from '../../domain/contract/contract.ts';
import { civilDate, type Instant } from '../../domain/shared/dates.ts';
import { ContractId, OrganisationId } from '../../domain/shared/ids.ts';
import type { Person, Role } from '../../domain/shared/people.ts';
import { type Period, periodAfter, periodOf } from '../../domain/shared/quarters.ts';
import { actorOf } from '../../domain/shared/record.ts';
import { type Outcome, runCommand, type World } from '../../functions/run-command.ts';
import { projectRecord } from '../../functions/runtime/project.ts';
import type { Table } from '../../functions/store/client.ts';
import { beginning, chained } from '../../functions/store/journal.ts';
import { keys } from '../../functions/store/keys.ts';
import { saveChange } from '../../functions/store/records.ts';
import { certified, filledIn, fortyMeasures } from './figures.ts';

/** The day of the bench: the quarter from April to June 2026 is over, and the twenty before it have been sent. */
const today = civilDate('2026-07-10');
export const now = '2026-07-10T09:00:00.000Z' as Instant;
export const historyLength = 20;

const periodNamed = (key: string): Period => {
  const period = periodOf(key);
  if (!period) throw new Error(`${key} is not a period`);
  return period;
};

export const currentPeriod = periodNamed('2026-Q1');
export const history = Array.from({ length: historyLength }, (_, index) =>
  periodAfter(currentPeriod, index - historyLength),
);

/** The clock stands still, so that the same command writes under the same keys each time it is timed. */
export const worldOf = (table: Table): World => ({ table, now: () => now, today: () => today, newId: () => 'bench' });

const provider = OrganisationId.parse('org_harbour-wellbeing');
const personOf = (role: Role, organisation: OrganisationId): Person => ({
  id: `5f0c2a9e-${role}`,
  name: role === 'certifier' ? 'Ada Osei' : 'Ben Marsh',
  organisation,
  roles: [role],
});

export const certifier = personOf('certifier', provider);
export const boardMemberOf = (authority: OrganisationId): Person => personOf('boardMember', authority);
export const commissionerOf = (authority: OrganisationId): Person => personOf('commissioner', authority);

const years = [2021, 2022, 2023, 2024, 2025, 2026, 2027].map((year) => ({
  financialYear: `${year}/${(year + 1) % 100}`,
  status: 'confirmed' as const,
  amount: 125_000_000 as never,
}));

const contractOf = (authority: OrganisationId, number: number): Contract => {
  const terms = {
    end: civilDate('2028-03-31'),
    values: years,
    funding: [{ source: 'Public health grant', confirmed: 'To March 2027' }],
    calendar: { frequency: 'quarter', dueWorkingDays: 20 } as const,
    measures: fortyMeasures,
  };
  return {
    id: ContractId.parse(`ctr_k3v9w2m7q4${authority.slice(4, 6)}${String(number).padStart(4, '0')}`),
    authority,
    authorityName: 'Northtown City Council',
    provider,
    providerName: 'Harbour Wellbeing CIC',
    title: `Health improvement and prevention services, lot ${number}`,
    description: 'Advice, groups and one-to-one support that help people to stay well and live on their own terms.',
    outcomeTitle: 'People live longer in good health',
    demonstration: false,
    start: civilDate('2021-04-01'),
    initialTermYears: 7,
    extensionTermYears: 2,
    status: 'signed',
    signedOn: civilDate('2021-02-01'),
    terms,
    versions: [{ ...terms, number: 1, effectiveFrom: civilDate('2021-04-01'), because: 'The contract as signed' }],
  };
};

const project = (world: World, authority: OrganisationId, noun: string, id: string, state: unknown, version: number) =>
  projectRecord(world, { authority, noun, id }, undefined, { state, version });

const sign = async (world: World, authority: OrganisationId, number: number): Promise<Contract> => {
  const contract = contractOf(authority, number);
  const address = { authority, noun: 'contract', id: contract.id };
  const entry = chained({
    record: keys.record(address).pk,
    sequence: 1,
    at: now,
    by: actorOf(commissionerOf(authority)),
    command: 'sign',
    events: [],
    previous: beginning,
  });
  await saveChange(world.table, { address, shape: 1, expected: 0, state: contract, entry, messages: [] });
  await project(world, authority, 'contract', contract.id, contract, 1);
  return contract;
};

export const doneOrThrow = (outcome: Outcome): Extract<Outcome, { outcome: 'done' }> => {
  if (outcome.outcome !== 'done') throw new Error(`A command of the bench was ${JSON.stringify(outcome)}`);
  return outcome;
};

const send = async (world: World, { authority, id }: Contract, period: Period, seed: number): Promise<void> => {
  const request = {
    noun: 'return',
    authority,
    id: `${id}.${period.key}`,
    command: 'send',
    input: { ...filledIn({ seed, reds: seed % 4 === 0 ? 1 : 0 }), ...certified },
    person: certifier,
  } as const;
  const { id: sent, state, version } = doneOrThrow(await runCommand(world, request));
  await project(world, authority, 'return', sent, state, version);
};

/**
 * An authority with so many contracts of forty measures, each with a return sent for each of the periods. The returns
 * go through their own command; signed contracts are written as they would stand.
 */
export const makeAuthority = async (
  world: World,
  name: string,
  { contracts, periods }: { readonly contracts: number; readonly periods: readonly Period[] },
): Promise<{ readonly authority: OrganisationId; readonly contracts: readonly Contract[] }> => {
  const authority = OrganisationId.parse(name);
  const made: Contract[] = [];
  for (let number = 1; number <= contracts; number += 1) {
    const contract = await sign(world, authority, number);
    for (const [index, period] of periods.entries()) await send(world, contract, period, number * 100 + index);
    made.push(contract);
  }
  return { authority, contracts: made };
};
