import { type Action, can } from '../../domain/authorisation.ts';
import type { Concern } from '../../domain/concern/concern.ts';
import { readConcernAddress } from '../../domain/concern/ids.ts';
import { isPeriodInTerm } from '../../domain/contract/calendar.ts';
import { asHeldBy } from '../../domain/contract/change/as-held.ts';
import type { Contract } from '../../domain/contract/contract.ts';
import type { Curve } from '../../domain/curve/curve.ts';
import { makeCurveId } from '../../domain/curve/ids.ts';
import type { ContractReader } from '../../domain/disclosed/beside.ts';
import { type DisclosedConcern, discloseConcern } from '../../domain/disclosed/concern.ts';
import { discloseContract } from '../../domain/disclosed/contract.ts';
import { type DisclosedCurve, discloseCurve } from '../../domain/disclosed/curve.ts';
import { type DisclosedReturn, discloseReturn } from '../../domain/disclosed/return.ts';
import { discloseInContext, type ReturnInContext } from '../../domain/disclosed/return-in-context.ts';
import { type ContractScores, discloseScores, readerOfRows } from '../../domain/disclosed/scores.ts';
import { isReported, type Measure } from '../../domain/measure/measure.ts';
import { makeReturnId } from '../../domain/return/ids.ts';
import type { Return } from '../../domain/return/return.ts';
import { type Audience, audienceOf, seesExactFigures } from '../../domain/scoring/disclosure.ts';
import { type CivilDate, type Instant, londonDate } from '../../domain/shared/dates.ts';
import type { OrganisationId } from '../../domain/shared/ids.ts';
import { type Parties, type Person, standingOf, worksForProvider } from '../../domain/shared/people.ts';
import { type PeriodKey, periodAfter, periodOf, samePeriodLastYear } from '../../domain/shared/quarters.ts';
import { fold } from '../../domain/shared/record.ts';
import { concernList, openConcernsPrefix } from '../../domain/views/concern-list.ts';
import { contractList, formerContractList } from '../../domain/views/contract-list.ts';
import type { View } from '../../domain/views/row.ts';
import { catalogueRows, scoreLines, scoreRows } from '../../domain/views/scores.ts';
import { type NounName, nounNamed, type StateOf } from '../nouns.ts';
import type { Table } from '../store/client.ts';
import { firstBreak } from '../store/journal.ts';
import { keys, type RecordAddress } from '../store/keys.ts';
import { loadJournal, loadRecord, loadRecords, type Stored } from '../store/records.ts';
import { queryAllRows, queryRows, type Wanted } from '../store/rows.ts';
import { discloseJournal, type ShownJournal } from './disclosed-journal.ts';
import { places } from './places.ts';
import { ProblemError } from './problems.ts';
import { shownPage } from './shown-page.ts';
import { concernIdsOf, type Stood, stoodBefore } from './stood-before.ts';
import { isUnseen, seesRawFigures } from './unseen.ts';

export interface Found<State> {
  readonly state: State;
  readonly version: number;
}

type Params = Readonly<Record<string, string>>;

/** Nouns whose state holds figures about people. */
const holdsFigures: ReadonlySet<NounName> = new Set(['return', 'concern', 'curve']);

/**
 * What one person may read. Everything goes through the authorisation table, and the organisation is the person's own:
 * a record of another organisation is not found, by any address.
 */
export class Reader {
  readonly person: Person;
  readonly #table: Table;

  constructor(table: Table, person: Person) {
    this.#table = table;
    this.person = person;
  }

  /**
   * The authority under which a record is kept: the person's own, or, for a provider's person, the authority whose
   * contract their organisation holds. Not found when they hold no such contract.
   */
  async authorityOf(noun: NounName, params: Params): Promise<OrganisationId> {
    if (!worksForProvider(this.person)) return this.person.organisation;
    const contract = places[noun].contract?.(params);
    const held = contract
      ? ((await this.#lineOfContract(contractList, contract)) ??
        (await this.#lineOfContract(formerContractList, contract)))
      : undefined;
    if (!held) throw new ProblemError('notFound');
    return held.authority;
  }

  /** The contract's line in a list of the person's organisation: of those it holds, or of those it held before. */
  async #lineOfContract<Line>(view: View<Line>, contract: string): Promise<Line | undefined> {
    const { rows } = await queryRows(this.#table, this.person.organisation, view.name, { prefix: contract, limit: 1 });
    const [row] = rows;
    return row?.sort === contract ? view.line(row.body) : undefined;
  }

  /**
   * The record at a path's parameters, or not found, or forbidden. A return's raw figures are only for its provider and
   * its contract manager: everyone else reads `disclosedReturn`.
   */
  async record<Name extends NounName>(noun: Name, params: Params): Promise<Found<StateOf<Name>>> {
    const found = await this.recordIfThere(noun, params);
    if (!found) throw new ProblemError('notFound');
    return found;
  }

  /** The same, or undefined when there is no such record yet: for a return that nobody has begun. */
  async recordIfThere<Name extends NounName>(noun: Name, params: Params): Promise<Found<StateOf<Name>> | undefined> {
    const address = await this.#address(noun, params);
    const stored = await loadRecord(this.#table, address);
    if (!stored || isUnseen(this.person, noun, stored.state)) return undefined;
    this.#requireRecord(noun, stored.state);
    return { state: this.#shown(noun, stored.state) as StateOf<Name>, version: stored.version };
  }

  /** Several records of one noun, in the order asked; absent or forbidden ones are left undefined. One batch of reads. */
  async records<Name extends NounName>(
    noun: Name,
    wanted: readonly Params[],
  ): Promise<readonly (StateOf<Name> | undefined)[]> {
    if (wanted.length === 0) return [];
    const addresses = await Promise.all(wanted.map((params) => this.#address(noun, params)));
    const { records } = await loadRecords(this.#table, addresses);
    return addresses.map((address) => {
      const stored = records.get(keys.record(address).pk);
      if (!stored || isUnseen(this.person, noun, stored.state)) return undefined;
      return this.#mayRead(noun, stored.state) ? (this.#shown(noun, stored.state) as StateOf<Name>) : undefined;
    });
  }

  /**
   * A return as the person's audience may see it, with the returns that it is compared with. A draft is the provider's
   * own: to the authority it is not there yet. A return stays with the provider that sent it when the contract passes on:
   * the one reads no return of the other. Not found when the contract has no such period.
   */
  async returnInContext(params: Params): Promise<ReturnInContext> {
    const held = await this.#contractHeldBefore(params);
    const contract = held ?? (await this.record('contract', params)).state;
    const period = periodOf(params.period ?? '');
    if (!period || contract.status !== 'signed' || !isPeriodInTerm(contract, period))
      throw new ProblemError('notFound');
    const parties = { authority: contract.authority, provider: contract.provider };
    this.#require('return.read', parties);
    const earlier = [periodAfter(period, -1), samePeriodLastYear(period)];
    const addresses = [period, ...earlier].map(({ key }) => ({
      authority: contract.authority,
      noun: 'return',
      id: makeReturnId(contract.id, key),
    }));
    const { records } = await loadRecords(this.#table, addresses);
    const [now, previous, lastYear] = addresses.map((address) => {
      const stored = records.get(keys.record(address).pk);
      return stored && !isUnseen(this.person, 'return', stored.state) ? stored : undefined;
    });
    const isOwn = (found: Stored | undefined): boolean =>
      !worksForProvider(this.person) || (found?.state as Return | undefined)?.provider === this.person.organisation;
    if ((held || now) && !isOwn(now)) throw new ProblemError('notFound');
    const stored = {
      current: now?.state as Return | undefined,
      version: now?.version ?? 0,
      previous: isOwn(previous) ? (previous?.state as Return | undefined) : undefined,
      lastYear: isOwn(lastYear) ? (lastYear?.state as Return | undefined) : undefined,
    };
    const known = [stored.current, stored.previous, stored.lastYear].flatMap((each) => each ?? []);
    return discloseInContext(stored, contract, period, await this.#readerOf(contract, this.#audience(parties), known));
  }

  /** The contract as it was until it passed on to another provider, for whoever held it before; undefined for others. */
  async #contractHeldBefore(params: Params): Promise<Contract | undefined> {
    if (!worksForProvider(this.person)) return undefined;
    const stored = await loadRecord(this.#table, await this.#address('contract', params));
    const contract = stored?.state as Contract | undefined;
    if (!contract || contract.provider === this.person.organisation) return undefined;
    const held = asHeldBy(contract, this.person.organisation);
    return held && discloseContract(held, 'provider');
  }

  /** The return alone, as the person's audience may see it; undefined when nobody has begun it. */
  async disclosedReturn(
    params: Params,
  ): Promise<{ found: DisclosedReturn; version: number; contract: Contract } | undefined> {
    const { current, version, contract } = await this.returnInContext(params);
    return current && { found: current, version, contract };
  }

  /**
   * The contract's returns of those periods as the public may see them, whoever asks: for open data. Drafts and periods
   * without a return are left out. At most as many as one batch of reads can fetch.
   */
  async returnsForThePublic(contract: Contract, periods: readonly string[]): Promise<readonly DisclosedReturn[]> {
    if (periods.length === 0) return [];
    this.#require('return.read', { authority: contract.authority, provider: contract.provider });
    const addresses = periods.map((period) => ({
      authority: contract.authority,
      noun: 'return',
      id: makeReturnId(contract.id, period as PeriodKey),
    }));
    const { records } = await loadRecords(this.#table, addresses);
    const sent = addresses.flatMap((address) => {
      const state = records.get(keys.record(address).pk)?.state as Return | undefined;
      return state?.sending ? [state] : [];
    });
    const reader = await this.#readerOf(contract, 'public', sent);
    return sent.map((state) => discloseReturn(state, contract, reader));
  }

  /** A concern as the person's audience may see it. */
  async disclosedConcern(params: Params): Promise<{ found: DisclosedConcern; version: number; contract: Contract }> {
    const { state: contract } = await this.record('contract', params);
    const stored = await loadRecord(this.#table, await this.#address('concern', params));
    if (!stored) throw new ProblemError('notFound');
    const parties = nounNamed('concern').parties(stored.state);
    this.#require('concern.read', parties);
    const reader = await this.#readerOf(contract, this.#audience(parties));
    const found = discloseConcern(stored.state as Concern, contract, reader);
    const { period } = readConcernAddress(params.concern ?? '');
    const isOfPeriod = period === undefined || found?.causes.some((cause) => cause.period === period);
    if (!found || !isOfPeriod) throw new ProblemError('notFound');
    return { found, version: stored.version, contract };
  }

  /**
   * What is recorded about a measure's course, as the person's audience may see it; undefined, at version 0, while nothing
   * is. Not found when the signed contract's returns ask for no such measure.
   */
  async disclosedCurve(
    params: Params,
  ): Promise<{ found: DisclosedCurve | undefined; version: number; contract: Contract; measure: Measure }> {
    const { state: contract } = await this.record('contract', params);
    const measure = contract.versions.at(-1)?.measures.find(({ key }) => key === params.measureKey);
    if (contract.status !== 'signed' || !measure || !isReported(measure)) throw new ProblemError('notFound');
    const { authority, provider } = contract;
    this.#require('curve.read', { authority, provider });
    const address = { authority, noun: 'curve', id: makeCurveId(contract.id, measure.key) };
    const stored = await loadRecord(this.#table, address);
    const reader = await this.#readerOf(contract, this.#audience({ authority, provider }));
    const found = stored && discloseCurve(stored.state as Curve, measure, reader);
    return { found, version: stored?.version ?? 0, contract, measure };
  }

  /** The scorecard's lines, disclosed to the person's audience: of one contract, or of every contract of the authority. */
  async scores(contract?: string): Promise<readonly ContractScores[]> {
    const parties = this.#own();
    this.#require('scorecard.read', parties);
    const rows = await queryAllRows(this.#table, this.person.organisation, scoreLines.name, {
      prefix: contract ? `${contract}#` : undefined,
    });
    return discloseScores(rows, { audience: this.#audience(parties) });
  }

  /** The journal of a record as the person may see it, and the first entry that breaks its chain, if any. */
  async journal(noun: NounName, params: Params): Promise<ShownJournal> {
    const { address, stored, entries } = await this.#wholeJournal(noun, params);
    const parties = nounNamed(noun).parties(stored.state);
    const reader = {
      seesFigures: seesRawFigures(this.person, parties),
      seesDrafts: can(this.person, 'return.readDraft', parties) === 'allowed',
    };
    return {
      entries: discloseJournal(noun, entries, reader),
      broken: firstBreak(keys.record(address).pk, entries, { version: stored.version, hash: stored.head }),
    };
  }

  /**
   * The record as it stood at the end of a day in London, worked out from its journal; undefined before it began, or
   * before it was more than someone else's draft. Forbidden to whoever may not see the record's raw figures today.
   */
  async asItStood<Name extends NounName>(
    noun: Name,
    params: Params,
    on: CivilDate,
  ): Promise<Found<StateOf<Name>> | undefined> {
    const { stored, entries: all } = await this.#wholeJournal(noun, params);
    this.#requireRecord(noun, stored.state);
    const entries = all.filter((entry) => londonDate(entry.at as Instant) <= on);
    const history = entries.flatMap((entry) =>
      entry.events.map((event) => ({ event, stamp: { at: entry.at as Instant, by: entry.by } })),
    );
    const state = fold(nounNamed(noun).evolve, history);
    if (state === undefined || isUnseen(this.person, noun, state)) return undefined;
    return { state: state as StateOf<Name>, version: entries.length };
  }

  /** The open concerns of a contract of the person's own authority, as the person's audience may see them. */
  async openConcerns(contract: Contract): Promise<readonly DisclosedConcern[]> {
    const parties = nounNamed('contract').parties(contract);
    this.#require('concern.read', parties);
    const { authority } = contract;
    const rows = await queryAllRows(this.#table, authority, concernList.name, { prefix: openConcernsPrefix });
    const addresses = concernIdsOf(contract.id, rows).map((id) => ({ authority, noun: 'concern', id }));
    if (addresses.length === 0) return [];
    const { records } = await loadRecords(this.#table, addresses);
    const reader = await this.#readerOf(contract, this.#audience(parties));
    return addresses.flatMap((address) => {
      const stored = records.get(keys.record(address).pk);
      return stored ? (discloseConcern(stored.state as Concern, contract, reader) ?? []) : [];
    });
  }

  /** A contract with its figures and open concerns as they stood just before a moment, for the person's audience. */
  async contractStoodBefore(params: Params, moment: Instant): Promise<Stood | undefined> {
    const { state: contract } = await this.record('contract', params);
    const parties = nounNamed('contract').parties(contract);
    this.#require('journal.read', parties);
    this.#require('contract.readMoney', parties);
    return stoodBefore(this.#table, contract, moment, { audience: this.#audience(parties) });
  }

  /** Whether the person may see that record's figures as they were reported, and so how it stood on a day. */
  async maySeeAsItStood(noun: NounName, params: Params): Promise<boolean> {
    const stored = await loadRecord(this.#table, await this.#address(noun, params));
    return stored !== undefined && this.#mayRead(noun, stored.state);
  }

  async #wholeJournal(noun: NounName, params: Params) {
    const address = await this.#address(noun, params);
    const stored = await loadRecord(this.#table, address);
    if (!stored || isUnseen(this.person, noun, stored.state)) throw new ProblemError('notFound');
    this.#require('journal.read', nounNamed(noun).parties(stored.state));
    return { address, stored, entries: await loadJournal(this.#table, address) };
  }

  /** One page of a list of the person's own organisation. */
  async list<Line>(
    action: Action,
    view: View<Line>,
    wanted: Wanted = {},
  ): Promise<{ lines: readonly Line[]; next: string | undefined }> {
    this.#require(action, this.#own());
    return await shownPage(
      this.#table,
      { owner: this.person.organisation, view: view.name, lineOf: this.#lineOf(view) },
      wanted,
    );
  }

  /** A whole list of the person's own organisation, for pages that show all of it. */
  async all<Line>(
    action: Action,
    view: View<Line>,
    wanted: Omit<Wanted, 'after' | 'limit'> = {},
  ): Promise<readonly Line[]> {
    this.#require(action, this.#own());
    const rows = await queryAllRows(this.#table, this.person.organisation, view.name, wanted);
    const lineOf = this.#lineOf(view);
    return rows.flatMap((row) => lineOf(row) ?? []);
  }

  #lineOf<Line>(view: View<Line>): (row: { readonly body: unknown }) => Line | undefined {
    const isExact = seesExactFigures(this.#audience(this.#own()));
    return ({ body }) => (isExact ? view.line(body) : view.protect(view.line(body)));
  }

  #own(): Parties {
    const { organisation } = this.person;
    return worksForProvider(this.person)
      ? { authority: '' as OrganisationId, provider: organisation }
      : { authority: organisation };
  }

  /**
   * An audience as the reader of one contract's figures, with what else they are shown of it: read only where figures are
   * protected, since nothing has to be withheld from the others. `known` are returns that the list may not tell of yet.
   */
  async #readerOf(contract: Contract, audience: Audience, known: readonly Return[] = []): Promise<ContractReader> {
    if (seesExactFigures(audience)) return readerOfRows([], { audience });
    const prefix = `${contract.id}#`;
    const rows = await queryAllRows(this.#table, contract.authority, scoreLines.name, { prefix });
    const later = [...catalogueRows(contract), ...known.flatMap(scoreRows)];
    const isLater = new Set(later.map(({ sort }) => sort));
    return readerOfRows([...rows.filter(({ sort }) => !isLater.has(sort)), ...later], { audience });
  }

  #audience(parties: Parties): Audience {
    return audienceOf(standingOf(this.person, parties), this.person.roles);
  }

  /** The state without what is the other side's alone. */
  #shown(noun: NounName, state: unknown): unknown {
    if (noun !== 'contract') return state;
    const contract = state as Contract;
    return discloseContract(contract, standingOf(this.person, nounNamed(noun).parties(contract)));
  }

  #mayRead(noun: NounName, state: unknown): boolean {
    const parties = nounNamed(noun).parties(state);
    if (can(this.person, `${noun}.read`, parties) !== 'allowed') return false;
    return !holdsFigures.has(noun) || seesRawFigures(this.person, parties);
  }

  #requireRecord(noun: NounName, state: unknown): void {
    this.#require(`${noun}.read`, nounNamed(noun).parties(state));
    if (!this.#mayRead(noun, state)) throw new ProblemError('forbidden');
  }

  #require(action: Action, parties: Parties): void {
    const permission = can(this.person, action, parties);
    if (permission !== 'allowed') throw new ProblemError(permission);
  }

  async #address(noun: NounName, params: Params): Promise<RecordAddress> {
    return { authority: await this.authorityOf(noun, params), noun, id: places[noun].id(params) };
  }
}
