import type { Measure } from '../measure/measure.ts';
import type { Quantity } from '../measure/quantity.ts';
import { type RollUp, rollUp } from '../scoring/roll-up.ts';
import { placeInYear } from '../scoring/ruled-target.ts';
import { explain, type Score, scoreOf } from '../scoring/score.ts';
import type { ContractId, MeasureKey } from '../shared/ids.ts';
import { type Period, type PeriodKey, periodAfter, periodName } from '../shared/quarters.ts';
import type { ContractScores, ShownCell } from './scores.ts';

/** One provider of a service, with its figure for the period as the reader may see it. */
export interface ProviderFigure {
  readonly contract: ContractId;
  readonly name: string;
  readonly cell: ShownCell | undefined;
  /** Why there is no figure, where no return has come. */
  readonly why: string | undefined;
}

/** A measure of a service that several providers deliver: each of them, all together, and the year so far. */
export interface ServiceMeasure {
  readonly measure: Measure;
  readonly providers: readonly ProviderFigure[];
  readonly whole: RollUp;
  /** The result of the whole by the target that the contracts share; why there is none. */
  readonly judged: { readonly score: Score; readonly because: string } | { readonly because: string };
  readonly year: RollUp;
}

/** Says of a contract and period why no return has come: `late`. */
export type WhyMissing = (contract: ContractId, period: PeriodKey) => string | undefined;

const sameThing = (a: Measure, b: Measure): boolean =>
  a.definition === b.definition &&
  a.unit === b.unit &&
  a.calculation === b.calculation &&
  a.yearToDate === b.yearToDate &&
  a.additivity === b.additivity;

const cellIn = ({ measures }: ContractScores, key: MeasureKey, period: PeriodKey): ShownCell | undefined =>
  measures.find(({ measure }) => measure.key === key)?.history.find((cell) => cell.period === period);

/** A figure that is withheld from the reader was given all the same. */
const whyOf = (quantity: Quantity | undefined, otherwise: string | undefined): string | undefined =>
  quantity?.kind === 'suppressed' ? 'withheld to protect people' : otherwise;

interface Asked {
  readonly contracts: readonly ContractScores[];
  readonly period: Period;
  readonly why: WhyMissing;
}

const providerFigures = (measure: Measure, { contracts, period, why }: Asked): readonly ProviderFigure[] =>
  contracts.map((contract) => {
    const cell = cellIn(contract, measure.key, period.key);
    const missing = cell ? undefined : (why(contract.contract, period.key) ?? 'no return');
    return {
      contract: contract.contract,
      name: contract.providerName,
      cell,
      why: whyOf(cell?.figure.quantity, missing),
    };
  });

const partOf = ({ name, cell, why }: ProviderFigure) => ({ name, quantity: cell?.figure.quantity, why });

/** The periods of the financial year up to this one, oldest first. */
const yearSoFar = (period: Period): readonly Period[] =>
  Array.from({ length: placeInYear(period) }, (_, index) => periodAfter(period, index + 1 - placeInYear(period)));

/** Every provider's figure of every period of the year so far; a figure for the year to date stands for them all. */
const yearOf = (measure: Measure, asked: Asked): RollUp => {
  if (measure.yearToDate) return rollUp(measure, providerFigures(measure, asked).map(partOf), 'providers');
  const overPeriods = rollUp(measure, [], 'periods');
  if (overPeriods.kind === 'refused') return overPeriods;
  const parts = yearSoFar(asked.period).flatMap((period) =>
    providerFigures(measure, { ...asked, period }).map((each) => ({
      ...partOf(each),
      name: `${each.name} ${periodName(period.key)}`,
    })),
  );
  return rollUp(measure, parts, 'providers');
};

const sharedTarget = (contracts: readonly ContractScores[], key: MeasureKey): Measure | undefined => {
  const defined = contracts.flatMap(
    ({ measures }) => measures.find(({ measure }) => measure.key === key)?.measure ?? [],
  );
  const [first] = defined;
  const targets = new Set(defined.map(({ target, polarity }) => JSON.stringify([target, polarity])));
  return targets.size === 1 ? first : undefined;
};

const judgedWhole = (measure: Measure, whole: RollUp, { contracts, period }: Asked): ServiceMeasure['judged'] => {
  if (whole.kind !== 'rolledUp') return { because: 'There is no figure for the whole' };
  const shared = sharedTarget(contracts, measure.key);
  if (!measure.target) return { because: 'Monitored only' };
  if (!shared) return { because: 'The contracts have different targets' };
  // A whole count is the sum of as many targets as there are providers: each of them is judged by its own.
  if (whole.quantity.kind === 'number') return { because: 'Each provider has a target of its own' };
  if (whole.missing.length > 0) return { because: 'Not coloured while a provider is missing' };
  const score = scoreOf(shared, whole.quantity, { period });
  return { score, because: explain(score, whole.quantity, measure.unit).because };
};

/**
 * A service as a whole for one period. It is made of the figures that the reader is shown and of nothing else: a provider
 * whose figure is withheld is missing from every total, so that none of them lets it be worked out (measures.md
 * section 6). Measures that the contracts define differently are not rolled up.
 */
export const serviceMeasures = (asked: Asked): readonly ServiceMeasure[] => {
  const all = asked.contracts.flatMap(({ measures }) => measures.map(({ measure }) => measure));
  return [...Map.groupBy(all, ({ key }) => key).values()].flatMap((defined) => {
    const [measure] = defined;
    if (!measure) return [];
    const providers = providerFigures(measure, asked);
    if (!defined.every((each) => sameThing(each, measure))) {
      const refused = { kind: 'refused', because: 'The contracts define it differently' } as const;
      return [{ measure, providers, whole: refused, judged: refused, year: refused }];
    }
    const whole = rollUp(measure, providers.map(partOf), 'providers');
    return [{ measure, providers, whole, judged: judgedWhole(measure, whole, asked), year: yearOf(measure, asked) }];
  });
};
