import type {
  AwardedContract,
  CountedRecord,
  CountedRepresentation,
  Dated,
  HeldContract,
  SummaryRecords,
} from '../regime/annual-summary.ts';
import { addDays, writtenDate } from '../shared/dates.ts';
import type { AwardLine } from './award-list.ts';
import type { ContractLine } from './contract-list.ts';

const awardRecord = (line: AwardLine, provider?: string): CountedRecord => ({
  noun: 'award',
  id: line.award,
  what: provider === undefined ? line.title : `${line.title}: ${provider}`,
});

const contractRecord = (line: ContractLine, detail: string): CountedRecord => ({
  noun: 'contract',
  id: line.contract,
  what: `${line.title}: ${detail}`,
});

const confirmed = (awards: readonly AwardLine[]): readonly AwardLine[] =>
  awards.filter(({ regime, status, awardedOn }) => regime === 'psr' && status === 'confirmed' && awardedOn);

/** One contract for each provider of an award. A framework agreement that it concludes is no contract. */
const awardedBy = (line: AwardLine): readonly AwardedContract[] => {
  const { process, awardedOn, organisations = [] } = line;
  if (!awardedOn || line.concludesFramework || process === undefined || process === 'notApplicable') return [];
  return organisations.map((provider, index) => ({
    process,
    awardedOn,
    provider,
    // Direct awards A and C are made to the existing provider alone (regulation 6(3)(a) and 6(5)(b)).
    toExistingProvider: process === 'A' || process === 'C',
    record: awardRecord(line, line.providers[index]),
  }));
};

const concludedBy = (line: AwardLine): readonly Dated[] =>
  line.concludesFramework && line.awardedOn ? [{ on: line.awardedOn, record: awardRecord(line) }] : [];

const heardBy = (line: AwardLine): readonly CountedRepresentation[] =>
  line.regime === 'psr'
    ? (line.heardIn ?? []).flatMap(([ended, count]) =>
        Array.from({ length: count }, () => ({ standstillEnded: ended ?? undefined, record: awardRecord(line) })),
      )
    : [];

/** Who held a signed contract and from when to when, each provider that passed it on for its own days. */
const heldIn = (line: ContractLine): readonly HeldContract[] => {
  const { formerProviders = [] } = line;
  const former = formerProviders.map(({ organisation, name, until }, index) => {
    const before = formerProviders[index - 1];
    return {
      provider: organisation,
      from: before ? addDays(before.until, 1) : line.start,
      to: until,
      record: contractRecord(line, name),
    };
  });
  const last = formerProviders.at(-1);
  return [
    ...former,
    {
      provider: line.provider,
      from: last ? addDays(last.until, 1) : line.start,
      to: line.end,
      record: contractRecord(line, line.providerName),
    },
  ];
};

/** The lists, and which contracts could not be placed. */
export interface RecordsForSummary {
  readonly records: SummaryRecords;
  /** Signed contracts that neither their award nor they themselves place under a regime: not counted as held. */
  readonly withoutRegime: readonly ContractLine[];
}

/**
 * What the annual summary is counted from, by the lists of awards and contracts. A contract follows the regime of its award,
 * else the one that is recorded with it. Drafts are not held, and representations that came too late do not count.
 */
export const summaryRecords = (awards: readonly AwardLine[], contracts: readonly ContractLine[]): RecordsForSummary => {
  const regimes = new Map(awards.map(({ award, regime }) => [award, regime]));
  const regimeOf = (line: ContractLine) => (line.award && regimes.get(line.award)) ?? line.regime;
  const signed = contracts.filter(({ status }) => status !== 'draft');
  const psr = signed.filter((line) => regimeOf(line) === 'psr');
  const made = confirmed(awards);
  return {
    records: {
      contracts: made.flatMap(awardedBy),
      frameworksConcluded: made.flatMap(concludedBy),
      urgentModifications: psr.flatMap((line) =>
        (line.urgentChanges ?? []).map((on) => ({
          on,
          record: contractRecord(line, `urgent change on ${writtenDate(on)}`),
        })),
      ),
      held: psr.flatMap(heldIn),
      representations: awards.flatMap(heardBy),
    },
    withoutRegime: signed.filter((line) => regimeOf(line) === undefined),
  };
};
