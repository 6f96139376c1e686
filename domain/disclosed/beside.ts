import type { Quantity } from '../measure/quantity.ts';
import { linksIn, type PublishedFigure, tellingFigures } from '../scoring/differencing.ts';
import {
  type Alongside,
  type DisclosedColour,
  discloseColour,
  discloseFigure,
  type ShownFigure,
  withColour,
} from '../scoring/disclosed-score.ts';
import { disclose, profileOf, type Reader, seesExactFigures } from '../scoring/disclosure.ts';
import { smallClassBelow } from '../scoring/disclosure-profiles.ts';
import { type Range, shownRange, smallRange } from '../scoring/exact-total.ts';
import type { Link } from '../scoring/linked-counts.ts';
import { numbersBehind } from '../scoring/quoted.ts';
import { placeInYear } from '../scoring/ruled-target.ts';
import type { Score } from '../scoring/score.ts';
import type { MeasureKey } from '../shared/ids.ts';
import { keyAfter, keyLastYear, type PeriodKey, periodOf } from '../shared/quarters.ts';

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
  /** A figure of the history itself. */
  shown(figure: HistoryFigure): DisclosedColour;
  /** The numbers of every figure of the period that is withheld from the reader, whichever measure it is of. */
  numbersWithheldIn(period: PeriodKey): readonly number[];
}

/** Who reads a contract's figures, with what else they are shown of them. */
export interface ContractReader extends Reader {
  readonly beside: Beside;
}

const alone: Alongside = { isTelling: false };
const nothingBeside = (reader: Reader): Beside => ({
  at: () => alone,
  asItWas: () => alone,
  shown: (figure) => discloseColour(figure, figure.score, reader),
  numbersWithheldIn: () => [],
});

interface Linked {
  /** Measures whose figures may be withheld for a share of a small class. */
  readonly counts: ReadonlySet<MeasureKey>;
  /** Measures whose figures may be withheld as a total. */
  readonly totals: ReadonlySet<MeasureKey>;
}

const linkedBy = (links: readonly Link[]): Linked => {
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

type Course = ReadonlyMap<PeriodKey, HistoryFigure>;

const coursesOf = (figures: readonly HistoryFigure[]): ReadonlyMap<MeasureKey, Course> => {
  const courses = new Map<MeasureKey, Map<PeriodKey, HistoryFigure>>();
  for (const figure of figures) {
    const known = courses.get(figure.measure.key) ?? new Map<PeriodKey, HistoryFigure>();
    courses.set(figure.measure.key, known.set(figure.period, figure));
  }
  return courses;
};

/** The periods with which one is compared. */
interface Earlier {
  readonly previous: PeriodKey | undefined;
  readonly lastYear: PeriodKey | undefined;
}

class History implements Beside {
  readonly #courses: ReadonlyMap<MeasureKey, Course>;
  readonly #telling: ReadonlySet<PublishedFigure>;
  readonly #linked: Linked;
  readonly #reader: Reader;
  /** Each figure is asked for three times: for itself, by the next period, and by the same one a year later. */
  readonly #known = new Map<HistoryFigure, ShownFigure>();
  /** Every measure of a period is compared with the same two. */
  readonly #earlier = new Map<PeriodKey, Earlier>();

  constructor(figures: readonly HistoryFigure[], reader: Reader) {
    const links = linksIn(figures);
    this.#courses = coursesOf(figures);
    this.#telling = tellingFigures(figures, links);
    this.#linked = linkedBy(links);
    this.#reader = reader;
  }

  at(period: PeriodKey, key: MeasureKey): Alongside {
    const figure = this.#courses.get(key)?.get(period);
    return figure ? this.#alongside(figure) : alone;
  }

  asItWas(period: PeriodKey, key: MeasureKey, quantity: Quantity): Alongside {
    const now = this.at(period, key);
    const { counts, totals } = this.#linked;
    const isLow = quantity.kind === 'number' && quantity.value < smallClassBelow;
    return { ...now, isTelling: now.isTelling || totals.has(key) || (counts.has(key) && isLow) };
  }

  shown(figure: HistoryFigure): DisclosedColour {
    return withColour(this.#figureOf(figure), figure, figure.score, this.#alongside(figure));
  }

  numbersWithheldIn(period: PeriodKey): readonly number[] {
    const figures = [...this.#courses.values()].flatMap((course) => course.get(period) ?? []);
    return figures.flatMap((figure) => numbersBehind(figure, this.shown(figure)));
  }

  #alongside(figure: HistoryFigure): Alongside {
    const course = this.#courses.get(figure.measure.key);
    const { previous, lastYear } = this.#earlierThan(figure.period);
    const quantityAt = (period: PeriodKey | undefined): Quantity | undefined => {
      const found = period === undefined ? undefined : course?.get(period);
      return found && this.#figureOf(found).figure.quantity;
    };
    return {
      isTelling: this.#telling.has(figure),
      hidden: hiddenRange(figure, this.#linked),
      previous: quantityAt(previous),
      lastYear: quantityAt(lastYear),
      toDate: figure.score.toDate && this.#yearToDate(figure),
    };
  }

  #earlierThan(period: PeriodKey): Earlier {
    const known = this.#earlier.get(period);
    if (known) return known;
    const earlier = { previous: keyAfter(period, -1), lastYear: keyLastYear(period) };
    this.#earlier.set(period, earlier);
    return earlier;
  }

  #figureOf(figure: HistoryFigure): ShownFigure {
    const known = this.#known.get(figure);
    if (known) return known;
    const shown = discloseFigure(figure, figure.score, this.#reader, this.#telling.has(figure));
    this.#known.set(figure, shown);
    return shown;
  }

  /** The least and the most that the year may have come to, as far as a reader can tell. */
  #yearToDate({ period: key, measure }: HistoryFigure): Range | undefined {
    const period = periodOf(key);
    if (!period) return undefined;
    const course = this.#courses.get(measure.key);
    let sum: Range = { low: 0, high: 0 };
    for (let back = placeInYear(period) - 1; back >= 0; back -= 1) {
      const earlier = keyAfter(key, -back);
      const figure = earlier && course?.get(earlier);
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
  beside: seesExactFigures(reader.audience) ? nothingBeside(reader) : new History(figures, reader),
});
