import { type CivilDate, civilDate } from '../shared/dates.ts';
import { type Pence, pence } from '../shared/money.ts';
import { procurementAct, type Source } from '../shared/source.ts';
import { pcr2015 } from './sources.ts';

/** What is bought, as the thresholds of a local authority tell it apart. */
export const thresholdCategories = [
  'goodsAndServices',
  'lightTouch',
  'works',
  'concession',
  'lightTouchConcession',
] as const;
export type ThresholdCategory = (typeof thresholdCategories)[number];

export const thresholdCategoryNames: Record<ThresholdCategory, string> = {
  goodsAndServices: 'Goods or services',
  lightTouch: 'Light-touch services, such as social care, education support or health',
  works: 'Works',
  concession: 'A concession',
  lightTouchConcession: 'A light-touch concession',
};

export interface Threshold {
  /** The first day on which a procurement may begin under this threshold. */
  readonly from: CivilDate;
  readonly category: ThresholdCategory;
  /** Including VAT, in pence. */
  readonly amount: Pence;
  readonly source: Source;
}

const rows = (
  from: string,
  source: Source,
  pounds: Partial<Record<ThresholdCategory, number>>,
): readonly Threshold[] => {
  const category = (each: ThresholdCategory) => {
    const amount = pounds[each];
    return amount === undefined ? [] : [{ from: civilDate(from), category: each, amount: pence(amount * 100), source }];
  };
  return thresholdCategories.flatMap(category);
};

/** Thresholds by the day from which they apply, oldest first (law.md section 8). A category that is left out is not known. */
export const thresholds: readonly Threshold[] = [
  ...rows('2024-01-01', pcr2015('regulations 5 and 74', 'M'), {
    goodsAndServices: 214_904,
    lightTouch: 663_540,
    works: 5_372_609,
  }),
  ...rows('2025-02-24', procurementAct('Schedule 1', '2'), {
    goodsAndServices: 214_904,
    lightTouch: 663_540,
    works: 5_372_609,
  }),
  ...rows('2026-01-01', procurementAct('Schedule 1, as amended by SI 2025/1200', '2'), {
    goodsAndServices: 207_720,
    lightTouch: 663_540,
    works: 5_193_000,
    concession: 5_193_000,
    lightTouchConcession: 5_372_609,
  }),
];

/** The threshold in force on the day the procurement began; undefined where it is not known. */
export const thresholdOn = (category: ThresholdCategory, began: CivilDate): Threshold | undefined =>
  thresholds.findLast((each) => each.category === category && each.from <= began);
