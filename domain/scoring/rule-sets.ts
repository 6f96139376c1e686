import type { Polarity, Unit } from '../measure/measure.ts';
import type { RuleSet } from '../measure/target.ts';
import { rules } from '../shared/refusal.ts';
import { procurementAct, type Source } from '../shared/source.ts';
import { add, compare, divide, exact, type Fraction, hundred, multiply, subtract } from './exact.ts';
import { differenceText, figureText } from './words.ts';

/** A rule set in one version. A version never changes: a new way of colouring is a new version beside the old. */
export const ruleNames = ['withinTolerance@1', 'points@1', 'statutory@1', 'percentOfTargetBands@1'] as const;
export type RuleName = (typeof ruleNames)[number];

/** The version that a contract's choice of rule set means today. */
export const currentRule: Record<RuleSet, RuleName> = {
  withinTolerance: 'withinTolerance@1',
  points: 'points@1',
  statutory: 'statutory@1',
  percentOfTargetBands: 'percentOfTargetBands@1',
};

const councilsRule: Source = {
  reference:
    "The council's own colour rule, as printed with its indicators for 2018/19; the contract sets target and tolerance",
  confidence: 'C',
};

export const colourRules = rules({
  'withinTolerance@1': {
    id: 'colour-within-tolerance-1',
    sentence:
      'Green when the target is met, amber when it is missed by no more than the tolerance in percent of the target, otherwise red',
    source: councilsRule,
    mend: 'Check the figure, then the target and tolerance of the contract version in force.',
  },
  'points@1': {
    id: 'colour-points-1',
    sentence:
      'Green when the target is met, amber when it is missed by no more than the tolerance in units or percentage points, otherwise red',
    source: councilsRule,
    mend: 'Check the figure, then the target and tolerance of the contract version in force.',
  },
  'statutory@1': {
    id: 'colour-statutory-ratings-1',
    sentence:
      'Good when the target is met, Approaching target when it is missed by no more than the first band, Requires improvement when by no more than the tolerance, both in percent of the target, otherwise Inadequate',
    source: procurementAct('section 71; the authority sets the bands, which no law does', '2'),
    mend: 'Check the figure, then the target and bands of the contract version in force.',
  },
  'percentOfTargetBands@1': {
    id: 'colour-percent-of-target-1',
    sentence:
      'Green when the figure falls short of the target by no more than the first band, amber by no more than the tolerance, both in percent of the target, otherwise red',
    source: { reference: 'The rule of the system where the figures were kept before', confidence: 'C' },
    mend: 'Check the bands against the system that kept the figures before.',
  },
});

const shareOf = (target: Fraction, percent: Fraction): Fraction => divide(multiply(target, percent), hundred) ?? target;

const allowances: Record<RuleName, (target: Fraction, tolerance: Fraction) => Fraction> = {
  'withinTolerance@1': shareOf,
  'points@1': (_target, tolerance) => tolerance,
  'statutory@1': shareOf,
  'percentOfTargetBands@1': shareOf,
};

/** Whether `value` is as good as `mark` or better. The mark itself counts: boundaries are inclusive. */
export const reaches = (value: Fraction, mark: Fraction, polarity: Exclude<Polarity, 'none'>): boolean =>
  polarity === 'higherIsBetter' ? compare(value, mark) >= 0 : compare(value, mark) <= 0;

type Directed = Exclude<Polarity, 'none'>;

const worseBy = (mark: Fraction, allowance: Fraction, polarity: Directed): Fraction =>
  polarity === 'higherIsBetter' ? subtract(mark, allowance) : add(mark, allowance);

/** The worst figure that is still amber. */
export const amberLimit = (rule: RuleName, target: number, tolerance: number, polarity: Directed): Fraction => {
  const mark = exact(target);
  return worseBy(mark, allowances[rule](mark, exact(tolerance)), polarity);
};

/**
 * The worst figure of the band nearest the target, for a rule that has one: still Approaching target under `statutory`,
 * still green under `percentOfTargetBands`. The target itself under any other rule.
 */
export const firstBandLimit = (target: number, firstBand: number | undefined, polarity: Directed): Fraction => {
  const mark = exact(target);
  return firstBand === undefined ? mark : worseBy(mark, shareOf(mark, exact(firstBand)), polarity);
};

/** The worst figure that is still green. */
export const greenLimit = (
  rule: RuleName,
  target: number,
  firstBand: number | undefined,
  polarity: Directed,
): Fraction => firstBandLimit(target, rule === 'percentOfTargetBands@1' ? firstBand : undefined, polarity);

/** The tolerance as a phrase: `15% of the target`, `5 percentage points`. */
export const toleranceText = (rule: RuleName, tolerance: number, unit: Unit): string =>
  rule === 'points@1' ? differenceText(tolerance, unit) : `${figureText(tolerance, 'percent')} of the target`;
