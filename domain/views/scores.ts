import type { Contract, ContractVersion } from '../contract/contract.ts';
import type { Measure } from '../measure/measure.ts';
import { type Quantity, quantityOf } from '../measure/quantity.ts';
import { reportedMeasures } from '../return/results.ts';
import { forMeasure, type Return, restatementsOf } from '../return/return.ts';
import type { RuleName } from '../scoring/rule-sets.ts';
import type { Score } from '../scoring/score.ts';
import type { Instant } from '../shared/dates.ts';
import type { ContractId, MeasureKey } from '../shared/ids.ts';
import { type PeriodKey, periodOf } from '../shared/quarters.ts';
import { defineView, type Row } from './row.ts';
import { cellCode, readCell } from './score-cells.ts';

/**
 * The scorecard of a contract, packed so that twenty periods of forty measures are read in about one read unit: one
 * catalogue of what each version of the contract measures, and one line per period with a cell per measure. A cell is
 * the figure and a letter each for status, direction, direction since last year and reading: `64/282giw-`. A year to
 * date that was judged stands behind the figure, with how many periods it is of: `40~130~3giw-`.
 */
export interface ScoreLine {
  readonly contract: ContractId;
  readonly period: PeriodKey;
  /** The version of the contract by which the period was scored: it tells which measure each cell is. */
  readonly version: number;
  readonly cells: string;
  /** Which cells were restated, by their place. */
  readonly restated?: readonly number[];
  readonly sentAt: Instant;
  /** Restated cells that were scored again by another version of the contract: the cell's place and that version. */
  readonly rescored?: readonly (readonly [place: number, version: number])[];
  /** The rules, each in its version, that gave the line's colours: a later version of a rule must not explain them. */
  readonly rules?: readonly RuleName[];
}

export interface CatalogueLine {
  readonly contract: ContractId;
  readonly title: string;
  readonly providerName: string;
  readonly outcomeTitle?: string | undefined;
  readonly demonstration: boolean;
  readonly versions: readonly Pick<ContractVersion, 'number' | 'effectiveFrom' | 'because' | 'measures'>[];
}

const viewName = 'scores';
export const scoreLines = defineView<ScoreLine>(viewName)([
  'contract',
  'period',
  'version',
  'cells',
  'restated',
  'sentAt',
  'rescored',
  'rules',
]);
export const catalogueLines = defineView<CatalogueLine>(viewName)([
  'contract',
  'title',
  'providerName',
  'outcomeTitle',
  'demonstration',
  'versions',
]);

/** Sorts behind every period of its contract. */
const catalogueMark = 'catalogue';
export const isCatalogue = (sort: string): boolean => sort.endsWith(`#${catalogueMark}`);

/** The measures of a version in the order of a line's cells. */
export const cellOrder = (version: Pick<ContractVersion, 'measures'>): readonly Measure[] =>
  reportedMeasures(version).toSorted((a, b) => (a.key < b.key ? -1 : 1));

export interface Cell {
  readonly period: PeriodKey;
  /** As the version that scored the figure defines it. */
  readonly measure: Measure;
  readonly version: number;
  readonly quantity: Quantity;
  readonly score: Score;
  readonly restated: boolean;
}

/** The version of the rule by which a line's figures were coloured, for a target's rule set. */
const ruleIn = (line: ScoreLine, { target }: Measure): RuleName | undefined =>
  target && (line.rules ?? []).find((name) => name.startsWith(`${target.ruleSet}@`));

/** Every line of a version has its cells in one order, which is worked out once. */
const ordersKnown = new WeakMap<object, readonly Measure[]>();

const knownOrder = (version: Pick<ContractVersion, 'measures'>): readonly Measure[] => {
  const order = ordersKnown.get(version) ?? cellOrder(version);
  ordersKnown.set(version, order);
  return order;
};

/** The cells of a line, each by the version of the contract that it was scored by. */
export const cellsOf = (line: ScoreLine, versions: CatalogueLine['versions']): readonly Cell[] => {
  const named = (number: number | undefined) => versions.find((each) => each.number === number);
  const sentUnder = named(line.version);
  if (!sentUnder) return [];
  const cells = line.cells.split('|');
  const restated = new Set(line.restated ?? []);
  const rescored = new Map(line.rescored ?? []);
  const period = periodOf(line.period);
  return knownOrder(sentUnder).flatMap((asSent, index) => {
    const text = cells[index];
    if (!text) return [];
    const later = named(rescored.get(index));
    const measure = later?.measures.find((each) => each.key === asSent.key) ?? asSent;
    const version = later?.number ?? sentUnder.number;
    const read = readCell(text, { measure, rule: ruleIn(line, measure), period });
    return { period: line.period, measure, version, ...read, restated: restated.has(index) };
  });
};

/** The line of a return, from the moment it is sent. Drafts have none. */
export const scoreRows = (state: Return): readonly Row[] => {
  const { sending } = state;
  const period = periodOf(state.period);
  if (!sending || !period) return [];
  const keys = (Object.keys(state.results) as MeasureKey[]).toSorted();
  const cells = keys.map((key) => {
    const [score, entry] = [forMeasure(state.results, key), forMeasure(state.entries, key)];
    const quantity = entry && quantityOf(entry);
    return score && quantity ? cellCode(quantity, score) : '';
  });
  const corrections = keys.map((key) => restatementsOf(state, key).at(-1));
  const restated = corrections.flatMap((latest, index) => (latest ? [index] : []));
  const rescored = corrections.flatMap((latest, index) =>
    latest && latest.contractVersion !== sending.contractVersion ? [[index, latest.contractVersion] as const] : [],
  );
  const rules = [...new Set(keys.flatMap((key) => forMeasure(state.results, key)?.rule ?? []))].toSorted();
  const line: ScoreLine = {
    contract: state.contract,
    period: state.period,
    version: sending.contractVersion,
    cells: cells.join('|'),
    ...(restated.length > 0 && { restated }),
    sentAt: sending.at,
    ...(rescored.length > 0 && { rescored }),
    ...(rules.length > 0 && { rules }),
  };
  return [scoreLines.row(state.authority, `${state.contract}#${period.start}`, line)];
};

/** What each version of a signed contract measures. */
export const catalogueRows = (contract: Contract): readonly Row[] =>
  contract.status === 'draft'
    ? []
    : [
        catalogueLines.row(contract.authority, `${contract.id}#${catalogueMark}`, {
          contract: contract.id,
          title: contract.title,
          providerName: contract.providerName,
          outcomeTitle: contract.outcomeTitle,
          demonstration: contract.demonstration,
          versions: contract.versions.map(({ number, effectiveFrom, because, measures }) => ({
            number,
            effectiveFrom,
            because,
            measures,
          })),
        }),
      ];
