import type { Measure } from '../measure/measure.ts';
import type { Quantity } from '../measure/quantity.ts';
import type { MeasureKey } from '../shared/ids.ts';
import type { PeriodKey } from '../shared/quarters.ts';
import { isWithheldAlone, profileOf } from './disclosure.ts';
import { protectedCount } from './disclosure-profiles.ts';
import { type Link, linksAmong, type PartName } from './linked-counts.ts';

/** One figure of a contract's history, as recorded. */
export interface PublishedFigure {
  readonly period: PeriodKey;
  readonly measure: Measure;
  readonly quantity: Quantity;
  /** Corrected since it was first sent: what was shown before is known. */
  readonly restated: boolean;
}

const partOf = ({ quantity }: PublishedFigure, part: PartName): number | undefined => {
  if (quantity.kind === 'ratio') return part === 'figure' ? undefined : quantity[part];
  return quantity.kind === 'number' && part === 'figure' ? quantity.value : undefined;
};

/** A band so low that it stands for a small number, as the lowest of midpoint-6 does. */
const smallBand = 6;

/** Whether a count is one that the profile hides: withheld, or shown in its lowest band. */
const isSmall = (count: number, measure: Measure): boolean => {
  const profile = profileOf(measure);
  if (profile === 'midpoint6') return count > 0 && count <= smallBand;
  return protectedCount(count, profile) === undefined;
};

const yearOf = (period: PeriodKey): string => period.slice(0, 4);

type Cells = ReadonlyMap<MeasureKey, ReadonlyMap<PeriodKey, PublishedFigure>>;

const cellsBy = (figures: readonly PublishedFigure[]): Cells => {
  const cells = new Map<MeasureKey, Map<PeriodKey, PublishedFigure>>();
  for (const figure of figures) {
    const known = cells.get(figure.measure.key) ?? new Map<PeriodKey, PublishedFigure>();
    cells.set(figure.measure.key, known.set(figure.period, figure));
  }
  return cells;
};

/** Whether a year to date may be what the counts of its periods come to: of different people, no more than their sum. */
const mayComeTo = (total: number, counts: readonly number[], { additivity }: Measure): boolean => {
  const sum = counts.reduce((all, count) => all + count, 0);
  return additivity === 'distinctPeople' ? total >= Math.max(0, ...counts) && total <= sum : total === sum;
};

/** Works out what else to withhold of one history. Kept apart so that the rules read one by one. */
class Differencing {
  readonly #cells: Cells;
  readonly #links: readonly Link[];
  readonly #withheld = new Set<PublishedFigure>();
  readonly #telling = new Set<PublishedFigure>();
  /** Measures of which a figure has to be guarded: a link to any other has nothing to tell. */
  readonly #guarded = new Set<MeasureKey>();

  constructor(all: readonly PublishedFigure[], links: readonly Link[]) {
    const linked = new Set(links.flatMap(({ of, by }) => [of, by]));
    const figures = all.filter(({ measure }) => linked.has(measure.key));
    this.#cells = cellsBy(figures);
    this.#links = links;
    for (const figure of figures) if (isWithheldAlone(figure)) this.#withheld.add(figure);
    for (const figure of figures) if (this.#mayBeTold(figure)) this.#guarded.add(figure.measure.key);
  }

  #mayBeTold(figure: PublishedFigure): boolean {
    const { measure, restated } = figure;
    return restated || this.#withheld.has(figure) || profileOf(measure) === 'midpoint6';
  }

  /** What is withheld calls for more to be, until nothing shown tells of anything withheld. */
  found(): ReadonlySet<PublishedFigure> {
    let size = -1;
    while (size !== this.#telling.size) {
      size = this.#telling.size;
      for (const link of this.#links) this.#follow(link);
    }
    return this.#telling;
  }

  #follow(link: Link): void {
    if (!this.#guarded.has(link.of)) return;
    for (const figure of this.#of(link.by)) {
      if (!this.#withheld.has(figure) && this.#tells(figure, link)) {
        this.#telling.add(figure);
        this.#withheld.add(figure);
        this.#guarded.add(figure.measure.key);
      }
    }
  }

  #of(key: MeasureKey): Iterable<PublishedFigure> {
    return this.#cells.get(key)?.values() ?? [];
  }

  #tells(figure: PublishedFigure, link: Link): boolean {
    const beside = this.#cells.get(link.of)?.get(figure.period);
    switch (link.kind) {
      case 'sameCount':
        return (
          beside !== undefined &&
          partOf(beside, link.part) === partOf(figure, link.byPart) &&
          this.#hides(beside, link.part)
        );
      case 'partOfTotal':
        return beside !== undefined && this.#parts(beside).some((part) => this.#hidesOrBands(beside, part));
      case 'periodOfYear':
        return this.#yearTells(figure, link);
      default:
        return link.kind satisfies never;
    }
  }

  #yearTells(figure: PublishedFigure, link: Link): boolean {
    const total = partOf(figure, link.byPart);
    const parts = [...this.#of(link.of)].filter(
      ({ period }) => yearOf(period) === yearOf(figure.period) && period <= figure.period,
    );
    const counts = parts.flatMap((each) => partOf(each, link.part) ?? []);
    if (total === undefined || counts.length === 0) return false;
    // A correction may stand in the one and not yet in the other, so their sums say nothing.
    const wasCorrected = figure.restated || parts.some(({ restated }) => restated);
    if (!wasCorrected && !mayComeTo(total, counts, figure.measure)) return false;
    return parts.some((each) => this.#hidesOrBands(each, link.part) || (each.restated && each.measure.countsPeople));
  }

  #parts({ quantity }: PublishedFigure): readonly PartName[] {
    return quantity.kind === 'ratio' ? ['numerator', 'denominator'] : ['figure'];
  }

  /** Whether readers must not learn that count. The number of cases behind a withheld share is no secret unless small. */
  #hides(figure: PublishedFigure, part: PartName): boolean {
    const count = partOf(figure, part);
    if (count === undefined || !this.#withheld.has(figure)) return false;
    return part !== 'denominator' || isSmall(count, figure.measure);
  }

  #hidesOrBands(figure: PublishedFigure, part: PartName): boolean {
    const count = partOf(figure, part);
    return count !== undefined && (this.#hides(figure, part) || isSmall(count, figure.measure));
  }
}

/** The links among the measures of a history, each as its latest figure was counted. */
export const linksIn = (figures: readonly PublishedFigure[]): readonly Link[] =>
  linksAmong([...new Map(figures.map(({ measure }) => [measure.key, measure])).values()]);

/**
 * Which figures of a contract's history are withheld from readers of protected figures because another one, withheld for
 * being small, could be worked out from them (measures.md section 6). In goes the whole history as recorded; out come
 * the figures that must not be shown though by themselves they might be. `links` are those of the history, where they are
 * known already. The rules, repeated until nothing is added:
 *
 * 1. The same count in two measures (a numerator that is also a figure of its own) is withheld in both.
 * 2. A year to date is withheld while a count of one of its periods is, to the end of that year.
 * 3. It is also withheld where one of those counts was corrected: it may have been counted before the correction.
 * 4. A total (a derived measure, or one that others say they are a part of) is withheld while one of its parts is.
 *
 * Every other figure is shown rounded by itself, so a share with its number of cases tells its numerator no closer than
 * the rounding does. Totals of the platform's own (a service, a year) are sums of what is shown.
 *
 * It guarantees that no sum of linked figures is shown together with a part that is withheld, so that the shown figures
 * say nothing of a withheld count but that it is one. It does not guard against a link that nobody declared (counts are
 * taken for the same when they have the same words and the same value), for what came in a period of which the year to
 * date alone is asked for, against what was published before a correction, or against what readers know from elsewhere.
 * The rest of a share (those who did not quit) counts as shown rounded, however small.
 */
export const tellingFigures = (
  figures: readonly PublishedFigure[],
  links: readonly Link[] = linksIn(figures),
): ReadonlySet<PublishedFigure> => (links.length === 0 ? new Set() : new Differencing(figures, links).found());
