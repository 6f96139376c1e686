import type { Polarity, Target, Unit } from '../measure/measure.ts';
import { rules } from '../shared/refusal.ts';
import type { Source } from '../shared/source.ts';
import { add, compare, divide, exact, type Fraction, hundred, multiply, subtract } from './exact.ts';
import { differenceText, figureText } from './words.ts';

/** A rule set in one version. A version never changes: a new way of colouring is a new version beside the old. */
export const ruleNames = ['withinTolerance@1', 'points@1'] as const;
export type RuleName = (typeof ruleNames)[number];

/** The version that a contract's choice of rule set means today. */
export const currentRule: Record<Target['ruleSet'], RuleName> = {
  withinTolerance: 'withinTolerance@1',
  points: 'points@1',
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
});

const allowances: Record<RuleName, (target: Fraction, tolerance: Fraction) => Fraction> = {
  'withinTolerance@1': (target, tolerance) => divide(multiply(target, tolerance), hundred) ?? target,
  'points@1': (_target, tolerance) => tolerance,
};

/** Whether `value` is as good as `mark` or better. The mark itself counts: boundaries are inclusive. */
export const reaches = (value: Fraction, mark: Fraction, polarity: Exclude<Polarity, 'none'>): boolean =>
  polarity === 'higherIsBetter' ? compare(value, mark) >= 0 : compare(value, mark) <= 0;

/** The worst figure that is still amber. */
export const amberLimit = (
  rule: RuleName,
  target: number,
  tolerance: number,
  polarity: Exclude<Polarity, 'none'>,
): Fraction => {
  const mark = exact(target);
  const allowance = allowances[rule](mark, exact(tolerance));
  return polarity === 'higherIsBetter' ? subtract(mark, allowance) : add(mark, allowance);
};

/** The tolerance as a phrase: `15% of the target`, `5 percentage points`. */
export const toleranceText = (rule: RuleName, tolerance: number, unit: Unit): string =>
  rule === 'withinTolerance@1' ? `${figureText(tolerance, 'percent')} of the target` : differenceText(tolerance, unit);
