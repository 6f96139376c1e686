import type { Process } from '../award/vocabulary.ts';
import { addDays, addMonths, addYears, type CivilDate } from '../shared/dates.ts';
import { psr, type Source } from '../shared/source.ts';

/** The first and last day of a year. The regulations that were read do not define it, so the authority chooses. */
export interface SummaryYear {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** A contract awarded under the Provider Selection Regime. */
export interface AwardedContract {
  readonly process: Process | 'urgent' | 'frameworkCallOff';
  readonly awardedOn: CivilDate;
  readonly provider: string;
}

/** A contract as a provider holds it, from its first day to its last. */
export interface HeldContract {
  readonly provider: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** What the summary is counted from: the records of every year, of which it takes those that belong to it. */
export interface SummaryRecords {
  readonly contracts: readonly AwardedContract[];
  readonly frameworksConcluded: readonly CivilDate[];
  readonly urgentModifications: readonly CivilDate[];
  readonly held: readonly HeldContract[];
  /** Written representations, each with the last day of its standstill; undefined while standstill is open. */
  readonly representations: readonly { readonly standstillEnded: CivilDate | undefined }[];
}

export type SummaryLetter = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i';

export interface SummaryFigure {
  readonly letter: SummaryLetter;
  readonly what: string;
  readonly count: number;
  readonly source: Source;
}

const within = (year: SummaryYear, date: CivilDate): boolean => date >= year.from && date <= year.to;
const overlaps = (year: SummaryYear, held: HeldContract): boolean => held.from <= year.to && held.to >= year.from;
const previousTo = ({ from }: SummaryYear): SummaryYear => ({ from: addYears(from, -1), to: addDays(from, -1) });

/**
 * The nine figures of the annual summary (regulation 25(2); law.md section 6). A representation counts in the year in
 * which its standstill ended. A provider counts as new when it held no contract in the year before [I]; one that held a
 * contract then and holds none on any day of the year counts as gone. The year before is the twelve months before `from`.
 */
export const annualSummary = (year: SummaryYear, records: SummaryRecords): readonly SummaryFigure[] => {
  const awarded = records.contracts.filter((each) => within(year, each.awardedOn));
  const by = (...routes: readonly AwardedContract['process'][]): number =>
    awarded.filter((each) => routes.includes(each.process)).length;
  const dated = (dates: readonly CivilDate[]): number => dates.filter((each) => within(year, each)).length;
  const holders = (of: SummaryYear) =>
    new Set(records.held.filter((each) => overlaps(of, each)).map((each) => each.provider));
  const [before, now] = [holders(previousTo(year)), holders(year)];
  const winners = new Set(awarded.map((each) => each.provider));
  const ended = records.representations.map((each) => each.standstillEnded).filter((each) => each !== undefined);
  const figure = (letter: SummaryLetter, what: string, count: number, confidence: 'S' | 'I' = 'S'): SummaryFigure => ({
    letter,
    what,
    count,
    source: psr(`regulation 25(2)(${letter})`, confidence),
  });
  return [
    figure('a', 'Contracts awarded under direct award process A, B or C', by('A', 'B', 'C')),
    figure('b', 'Contracts awarded under the most suitable provider process', by('mostSuitable')),
    figure('c', 'Contracts awarded under the competitive process', by('competitive')),
    figure('d', 'Framework agreements concluded', dated(records.frameworksConcluded)),
    figure('e', 'Contracts based on a framework agreement', by('frameworkCallOff')),
    figure('f', 'Urgent awards and urgent modifications', by('urgent') + dated(records.urgentModifications)),
    figure('g', 'New providers awarded a contract', [...winners].filter((each) => !before.has(each)).length, 'I'),
    figure(
      'h',
      'Providers that held a contract in the year before and hold none in this',
      [...before].filter((each) => !now.has(each)).length,
    ),
    figure('i', 'Written representations in standstill periods that ended in the year', dated(ended)),
  ];
};

/** By when the summary is published: guidance expects it within six months of the end of the year [M]. */
export const annualSummaryDue = (year: SummaryYear): { readonly by: CivilDate; readonly source: Source } => ({
  by: addMonths(year.to, 6),
  source: psr('regulation 25, as guidance on its publication is reported', 'M'),
});
