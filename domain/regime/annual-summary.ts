import type { Process } from '../award/vocabulary.ts';
import { addDays, addMonths, addYears, type CivilDate } from '../shared/dates.ts';
import { psr, type Source } from '../shared/source.ts';

/** The first and last day of a year. The regulations that were read do not define it, so the authority chooses. */
export interface SummaryYear {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The record that something is counted from, so that a figure opens to what it counts. */
export interface CountedRecord {
  readonly noun: 'award' | 'contract';
  readonly id: string;
  /** What it is about, for a reader: its title, and a provider or a date where the figure turns on one. */
  readonly what: string;
}

/** Something counted; the record is left out where there is none to open. */
export interface Counted {
  readonly record?: CountedRecord | undefined;
}

/** A contract awarded under the Provider Selection Regime. */
export interface AwardedContract extends Counted {
  readonly process: Process | 'urgent' | 'frameworkCallOff';
  readonly awardedOn: CivilDate;
  readonly provider: string;
  /** Whether the award was made to the provider of the existing contract, which need not be on record here. */
  readonly toExistingProvider?: boolean;
}

/** Something that happened on a day. */
export interface Dated extends Counted {
  readonly on: CivilDate;
}

/** A written representation, with the last day of its standstill; undefined while standstill is open. */
export interface CountedRepresentation extends Counted {
  readonly standstillEnded: CivilDate | undefined;
}

/** A contract as a provider holds it, from its first day to its last. */
export interface HeldContract extends Counted {
  readonly provider: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** What the summary is counted from: the records of every year, of which it takes those that belong to it. */
export interface SummaryRecords {
  readonly contracts: readonly AwardedContract[];
  readonly frameworksConcluded: readonly Dated[];
  readonly urgentModifications: readonly Dated[];
  readonly held: readonly HeldContract[];
  readonly representations: readonly CountedRepresentation[];
}

export type SummaryLetter = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i';

export interface SummaryFigure {
  readonly letter: SummaryLetter;
  readonly what: string;
  readonly count: number;
  /** What is counted, one for each. */
  readonly counted: readonly Counted[];
  readonly source: Source;
}

/** The first of each provider: a provider counts once, however many contracts it has. */
const onePerProvider = <Of extends { readonly provider: string }>(all: readonly Of[]): readonly Of[] => [
  ...new Map(all.toReversed().map((each) => [each.provider, each])).values(),
];

const within = (year: SummaryYear, date: CivilDate): boolean => date >= year.from && date <= year.to;
const overlaps = (year: SummaryYear, held: HeldContract): boolean => held.from <= year.to && held.to >= year.from;
const previousTo = ({ from }: SummaryYear): SummaryYear => ({ from: addYears(from, -1), to: addDays(from, -1) });

/**
 * The nine figures of the annual summary (regulation 25(2); law.md section 6). A representation counts in the year in
 * which its standstill ended. A provider counts as new when it held no contract in the year before, on record
 * or as the existing provider to whom an award was made [I]; one that held a
 * contract then and holds none on any day of the year counts as gone. The year before is the twelve months before `from`.
 */
export const annualSummary = (year: SummaryYear, records: SummaryRecords): readonly SummaryFigure[] => {
  const awarded = records.contracts.filter((each) => within(year, each.awardedOn));
  const by = (...routes: readonly AwardedContract['process'][]) =>
    awarded.filter((each) => routes.includes(each.process));
  const existing = new Set(awarded.flatMap((each) => (each.toExistingProvider ? [each.provider] : [])));
  const inYear = (all: readonly Dated[]) => all.filter(({ on }) => within(year, on));
  const holding = (of: SummaryYear) => records.held.filter((each) => overlaps(of, each));
  const [before, now] = [holding(previousTo(year)), holding(year)];
  const isIn = (held: readonly HeldContract[], provider: string) => held.some((each) => each.provider === provider);
  const figure = (
    letter: SummaryLetter,
    what: string,
    counted: readonly Counted[],
    confidence: 'S' | 'I' = 'S',
  ): SummaryFigure => ({
    letter,
    what,
    count: counted.length,
    counted: counted.map(({ record }) => ({ record })),
    source: psr(`regulation 25(2)(${letter})`, confidence),
  });
  return [
    figure('a', 'Contracts awarded under direct award process A, B or C', by('A', 'B', 'C')),
    figure('b', 'Contracts awarded under the most suitable provider process', by('mostSuitable')),
    figure('c', 'Contracts awarded under the competitive process', by('competitive')),
    figure('d', 'Framework agreements concluded', inYear(records.frameworksConcluded)),
    figure('e', 'Contracts based on a framework agreement', by('frameworkCallOff')),
    figure('f', 'Urgent awards and urgent modifications', [...by('urgent'), ...inYear(records.urgentModifications)]),
    figure(
      'g',
      'New providers awarded a contract',
      onePerProvider(awarded).filter(({ provider }) => !existing.has(provider) && !isIn(before, provider)),
      'I',
    ),
    figure(
      'h',
      'Providers that held a contract in the year before and hold none in it',
      onePerProvider(before).filter(({ provider }) => !isIn(now, provider)),
    ),
    figure(
      'i',
      'Written representations in standstill periods that ended in the year',
      records.representations.filter(
        ({ standstillEnded }) => standstillEnded !== undefined && within(year, standstillEnded),
      ),
    ),
  ];
};

/** By when the summary is published: guidance expects it within six months of the end of the year [M]. */
export const annualSummaryDue = (year: SummaryYear): { readonly by: CivilDate; readonly source: Source } => ({
  by: addMonths(year.to, 6),
  source: psr('regulation 25, as guidance on its publication is reported', 'M'),
});
