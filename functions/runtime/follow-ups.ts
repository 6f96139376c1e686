import type { Concern } from '../../domain/concern/concern.ts';
import { makeConcernId } from '../../domain/concern/ids.ts';
import type { Contract } from '../../domain/contract/contract.ts';
import type { AwardForChecks } from '../../domain/contract/contradictions-of.ts';
import { earlierReturnIds } from '../../domain/return/ids.ts';
import type { Return } from '../../domain/return/return.ts';
import { platformFor } from '../../domain/shared/people.ts';
import { concernsOfContract, ofContract } from '../../domain/views/concern-list.ts';
import { contractFollowUps, type FollowUp, returnFollowUps, worthTelling } from '../../domain/views/follow-ups.ts';
import { signalsAt } from '../../domain/views/measure-signals.ts';
import { improvementMessages } from '../../domain/views/messages.ts';
import { scoreLines } from '../../domain/views/scores.ts';
import { runCommand, type World } from '../run-command.ts';
import { keys, type RecordAddress } from '../store/keys.ts';
import { putMessageOnce } from '../store/outbox.ts';
import { loadRecords } from '../store/records.ts';
import { queryAllRows } from '../store/rows.ts';

/** As many records as one batch of reads can fetch. */
const mostInOneRead = 100;

/** The records as they stand, looked up by noun and id. */
export const readRecords = async (
  world: World,
  authority: RecordAddress['authority'],
  wanted: readonly (readonly [noun: string, id: string])[],
): Promise<(noun: string, id: string) => unknown> => {
  const addresses = wanted.map(([noun, id]) => ({ authority, noun, id }));
  const found = new Map<string, unknown>();
  for (let start = 0; start < addresses.length; start += mostInOneRead) {
    const { records } = await loadRecords(world.table, addresses.slice(start, start + mostInOneRead));
    for (const [pk, { state }] of records) found.set(pk, state);
  }
  return (noun, id) => found.get(keys.record({ authority, noun, id }).pk);
};

/** Tells each concern what was found. One that knew already refuses, which means that all is well. */
export const tellConcerns = async (
  world: World,
  authority: RecordAddress['authority'],
  followUps: readonly FollowUp[],
): Promise<void> => {
  for (const { id, told } of followUps) {
    const outcome = await runCommand(world, {
      noun: 'concern',
      id,
      command: 'open',
      input: told,
      authority,
      person: platformFor(authority),
    });
    const isDone = outcome.outcome === 'done' || outcome.outcome === 'refused';
    if (!isDone) throw new Error(`The follow-up of ${id} was ${outcome.outcome}`);
  }
};

const concernsIn = (find: (noun: string, id: string) => unknown) => (id: string) =>
  find('concern', id) as Concern | undefined;

/** The ids of the concerns that the contract has, by the list: one that was opened a moment ago may not be in it yet. */
const concernsKept = async (
  world: World,
  { authority, id }: Pick<Contract, 'authority' | 'id'>,
): Promise<ReadonlySet<string>> => {
  const rows = await queryAllRows(world.table, authority, concernsOfContract.name, { prefix: ofContract(id) });
  return new Set(rows.map(({ body }) => makeConcernId(id, concernsOfContract.line(body).measure)));
};

/**
 * Those of the follow-ups that would change something. Read are the concerns that the contract has and those that the
 * return by itself gives a cause to, and not one for each measure. Where the list does not tell of a concern yet, it can only
 * be missed that a cause of it is over or that its figure is withheld now: what the return does next tells it again.
 */
const newToConcerns = async (
  world: World,
  followUps: readonly FollowUp[],
  by: { readonly contract: Contract; readonly sent: Return; readonly kept: ReadonlySet<string> },
): Promise<readonly FollowUp[]> => {
  const caused = new Set(worthTelling(followUps, () => undefined, by).map(({ id }) => id));
  const candidates = followUps.filter(({ id }) => caused.has(id) || by.kept.has(id));
  const find = await readRecords(
    world,
    by.contract.authority,
    candidates.map(({ id }) => ['concern', id]),
  );
  return worthTelling(candidates, concernsIn(find), by);
};

/**
 * What follows from a return that was sent. It costs one batch of reads, of the return, the one before and the contract as
 * they stand now, since the record delivered may be old; two queries, of the contract's lines of figures and of which
 * concerns it has; and one more batch where there are concerns to compare with.
 */
const afterReturn = async (world: World, { authority, id }: RecordAddress, delivered: Return): Promise<void> => {
  if (!delivered.sending) return;
  const { contract: contractId } = delivered;
  const previousId = earlierReturnIds(id)?.previous ?? id;
  const [find, rows, kept] = await Promise.all([
    readRecords(world, authority, [
      ['return', id],
      ['return', previousId],
      ['contract', contractId],
    ]),
    queryAllRows(world.table, authority, scoreLines.name, { prefix: `${contractId}#` }),
    concernsKept(world, { authority, id: contractId }),
  ]);
  const [sent, contract] = [find('return', id) as Return | undefined, find('contract', contractId)];
  if (!sent?.sending || !contract) return;
  const signals = signalsAt(rows, sent.period);
  const previous = find('return', previousId) as Return | undefined;
  const by = { contract: contract as Contract, sent, kept };
  const followUps = returnFollowUps(sent, by.contract, { previous, signals });
  await tellConcerns(world, authority, await newToConcerns(world, followUps, by));
  for (const { key, at, ...message } of improvementMessages(sent, signals)) {
    await putMessageOnce(world.table, { authority, at, key, message });
  }
};

/** What follows from a contract: one batch of reads, of its award and of the two concerns that there may be. */
const afterContract = async (world: World, { authority }: RecordAddress, contract: Contract): Promise<void> => {
  if (contract.status === 'draft') return;
  const find = await readRecords(world, authority, [
    ['contract', contract.id],
    ['concern', makeConcernId(contract.id, 'papers')],
    ['concern', makeConcernId(contract.id, 'money')],
    ...(contract.award ? [['award', contract.award] as const] : []),
  ]);
  const now = (find('contract', contract.id) as Contract | undefined) ?? contract;
  const award = contract.award && (find('award', contract.award) as AwardForChecks | undefined);
  const followUps = contractFollowUps(now, award || undefined);
  await tellConcerns(world, authority, worthTelling(followUps, concernsIn(find), { contract: now }));
};

/** Carries out what follows by rule from a change to a record. Doing it twice changes nothing. */
export const carryOutFollowUps = async (world: World, address: RecordAddress, state: unknown): Promise<void> => {
  if (address.noun === 'return') await afterReturn(world, address, state as Return);
  if (address.noun === 'contract') await afterContract(world, address, state as Contract);
};
