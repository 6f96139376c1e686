import type { Concern } from '../../domain/concern/concern.ts';
import type { Contract } from '../../domain/contract/contract.ts';
import { type DisclosedConcern, discloseConcern } from '../../domain/disclosed/concern.ts';
import { discloseScores, type MeasureScores, readerOfRows } from '../../domain/disclosed/scores.ts';
import { makeReturnId } from '../../domain/return/ids.ts';
import type { Return } from '../../domain/return/return.ts';
import type { Reader } from '../../domain/scoring/disclosure.ts';
import type { Instant } from '../../domain/shared/dates.ts';
import { fold } from '../../domain/shared/record.ts';
import { concernList } from '../../domain/views/concern-list.ts';
import { returnList } from '../../domain/views/return-list.ts';
import { catalogueRows, scoreRows } from '../../domain/views/scores.ts';
import { type NounName, nounNamed } from '../nouns.ts';
import type { Table } from '../store/client.ts';
import type { RecordAddress } from '../store/keys.ts';
import { loadJournal } from '../store/records.ts';
import { queryAllRows } from '../store/rows.ts';

/** A contract with its figures and open concerns, as they stood at one moment. */
export interface Stood {
  readonly contract: Contract;
  readonly measures: readonly MeasureScores[];
  readonly concerns: readonly DisclosedConcern[];
}

/** The record folded from what its journal held before the moment; undefined where it had not begun. */
const recordBefore = async (table: Table, address: RecordAddress, moment: Instant): Promise<unknown> => {
  const entries = await loadJournal(table, address);
  const history = entries
    .filter(({ at }) => at < moment)
    .flatMap(({ events, at, by }) => events.map((event) => ({ event, stamp: { at: at as Instant, by } })));
  return fold(nounNamed(address.noun as NounName).evolve, history);
};

/** The ids of a contract's concerns among the lines of the list: an id stands last in what its line is sorted by. */
export const concernIdsOf = (
  contractId: string,
  rows: readonly { readonly sort: string; readonly body: unknown }[],
): readonly string[] =>
  rows
    .filter(({ body }) => concernList.line(body).contract === contractId)
    .map(({ sort }) => sort.slice(sort.lastIndexOf('#') + 1));

/**
 * What the record of a contract showed just before a moment, worked out from the journals of the contract, its returns and
 * its concerns, each figure through the disclosure functions that show it today. Undefined before the contract began.
 */
export const stoodBefore = async (
  table: Table,
  { authority, id: contractId }: Omit<RecordAddress, 'noun'>,
  moment: Instant,
  reader: Reader,
): Promise<Stood | undefined> => {
  const past = (noun: NounName, id: string) => recordBefore(table, { authority, noun, id }, moment);
  const contract = (await past('contract', contractId)) as Contract | undefined;
  if (!contract) return undefined;
  const [returns, concerns] = await Promise.all([
    queryAllRows(table, authority, returnList.name),
    queryAllRows(table, authority, concernList.name),
  ]);
  const returnIds = returns
    .map(({ body }) => returnList.line(body))
    .filter((line) => line.contract === contractId)
    .map((line) => makeReturnId(line.contract, line.period));
  const concernIds = concernIdsOf(contractId, concerns);
  const [pastReturns, pastConcerns] = await Promise.all([
    Promise.all(returnIds.map((id) => past('return', id))),
    Promise.all(concernIds.map((id) => past('concern', id))),
  ]);
  const rows = [
    ...catalogueRows(contract),
    ...pastReturns.flatMap((state) => (state === undefined ? [] : scoreRows(state as Return))),
  ];
  const alongside = readerOfRows(rows, reader);
  return {
    contract,
    measures: discloseScores(rows, reader)[0]?.measures ?? [],
    concerns: pastConcerns.flatMap((state) => {
      const concern = state as Concern | undefined;
      return concern?.status === 'open' ? (discloseConcern(concern, contract, alongside) ?? []) : [];
    }),
  };
};
