import type { Quantity } from '../measure/quantity.ts';
import { type PublishedFigure, tellingFigures } from '../scoring/differencing.ts';
import { type Alongside, discloseColour } from '../scoring/disclosed-score.ts';
import { disclose, profileOf, type Reader, seesExactFigures } from '../scoring/disclosure.ts';
import { smallClassBelow } from '../scoring/disclosure-profiles.ts';
import { type Range, shownRange, smallRange } from '../scoring/exact-total.ts';
import { linksAmong } from '../scoring/linked-counts.ts';
import { placeInYear } from '../scoring/ruled-target.ts';
import type { Score } from '../scoring/score.ts';
import type { MeasureKey } from '../shared/ids.ts';
import { type PeriodKey, periodAfter, periodOf, samePeriodLastYear } from '../shared/quarters.ts';

/** A figure of the history with its result. */
export interface HistoryFigure extends PublishedFigure {
  readonly score: Score;
}

/**
 * What a reader is shown of a contract's whole history, without which no figure of it is shown: another one may have to be
 * withheld for its sake, and directions are read between figures as shown.
 */
export interface Beside {
  at(period: PeriodKey, key: MeasureKey): Alongside;
  /** For a figure as it was at some time: what else was shown then is no longer known, so that the worst is taken. */
  asItWas(period: PeriodKey, key: MeasureKey, quantity: Quantity): Alongside;
}

/** Who reads a contract's figures, with what else they are shown of them. */
export interface ContractReader extends Reader {
  readonly beside: Beside;
}

const alone: Alongside = { isTelling: false };
const nothingBeside: Beside = { at: () => alone, asItWas: () => alone };

const place = (period: PeriodKey, key: MeasureKey): string => `${period}/${key}`;

interface Linked {
  /** Measures whose figures may be withheld for a share of a small class. */
  readonly counts: ReadonlySet<MeasureKey>;
  /** Measures whose figures may be withheld as a total. */
  readonly totals: ReadonlySet<MeasureKey>;
}

const linkedIn = (figures: readonly HistoryFigure[]): Linked => {
  const links = linksAmong([...new Map(figures.map(({ measure }) => [measure.key, measure])).values()]);
  const told = (isTotal: boolean) =>
    new Set(links.filter(({ kind }) => (kind !== 'sameCount') === isTotal).map(({ by }) => by));
  return { counts: told(false), totals: told(true) };
};

/** What a withheld count may be, as far as any reader can tell from the definitions. */
const hiddenRange = ({ measure }: PublishedFigure, { counts, totals }: Linked): Range | 'anything' => {
  const profile = profileOf(measure);
  if (totals.has(measure.key) || profile === 'exact') return 'anything';
  return counts.has(measure.key) ? { low: 0, high: smallClassBelow - 1 } : smallRange[profile];
};

class History implements Beside {
  readonly #figures: ReadonlyMap<string, HistoryFigure>;
  readonly #telling: ReadonlySet<PublishedFigure>;
  readonly #linked: Linked;
  readonly #reader: Reader;
  /** Each figure is asked for twice: by the next period, and by the same one a year later. */
  readonly #known = new Map<HistoryFigure, Quantity>();

  constructor(figures: readonly HistoryFigure[], reader: Reader) {
    this.#figures = new Map(figures.map((each) => [place(each.period, each.measure.key), each]));
    this.#telling = tellingFigures(figures);
    this.#linked = linkedIn(figures);
    this.#reader = reader;
  }

  at(period: PeriodKey, key: MeasureKey): Alongside {
    const figure = this.#figures.get(place(period, key));
    const now = periodOf(period);
    if (!figure || !now) return alone;
    return {
      isTelling: this.#telling.has(figure),
      hidden: hiddenRange(figure, this.#linked),
      previous: this.#shown(periodAfter(now, -1).key, key),
      lastYear: this.#shown(samePeriodLastYear(now).key, key),
      toDate: figure.score.toDate && this.#yearToDate(period, key),
    };
  }

  asItWas(period: PeriodKey, key: MeasureKey, quantity: Quantity): Alongside {
    const now = this.at(period, key);
    const { counts, totals } = this.#linked;
    const isLow = quantity.kind === 'number' && quantity.value < smallClassBelow;
    return { ...now, isTelling: now.isTelling || totals.has(key) || (counts.has(key) && isLow) };
  }

  #shown(period: PeriodKey, key: MeasureKey): Quantity | undefined {
    const figure = this.#figures.get(place(period, key));
    if (!figure) return undefined;
    const known = this.#known.get(figure);
    if (known) return known;
    const { quantity, measure, score } = figure;
    const isTelling = this.#telling.has(figure);
    const shown = discloseColour({ quantity, measure }, score, this.#reader, { isTelling }).figure.quantity;
    this.#known.set(figure, shown);
    return shown;
  }

  /** The least and the most that the year may have come to, as far as a reader can tell. */
  #yearToDate(key: PeriodKey, measure: MeasureKey): Range | undefined {
    const period = periodOf(key);
    if (!period) return undefined;
    let sum: Range = { low: 0, high: 0 };
    for (let back = placeInYear(period) - 1; back >= 0; back -= 1) {
      const figure = this.#figures.get(place(periodAfter(period, -back).key, measure));
      // A period before the contract began has no figure and adds nothing.
      const range = figure ? this.#rangeOf(figure) : { low: 0, high: 0 };
      if (range === 'anything') return undefined;
      sum = { low: sum.low + range.low, high: sum.high + range.high };
    }
    return sum;
  }

  #rangeOf(figure: HistoryFigure): Range | 'anything' {
    const { quantity, measure } = figure;
    if (quantity.kind !== 'number') return 'anything';
    const shown = disclose({ quantity, measure }, this.#reader, this.#telling.has(figure));
    if (shown.quantity.kind !== 'number') return hiddenRange(figure, this.#linked);
    const profile = profileOf(measure);
    return profile === 'exact' ? { low: quantity.value, high: quantity.value } : shownRange(quantity.value, profile);
  }
}

/** The reader of a contract with that history. One who sees figures as reported needs nothing beside them. */
export const readerOf = (reader: Reader, figures: readonly HistoryFigure[]): ContractReader => ({
  audience: reader.audience,
  beside: seesExactFigures(reader.audience) ? nothingBeside : new History(figures, reader),
});
