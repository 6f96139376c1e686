import * as z from 'zod';
import type { Polarity, Unit } from '../measure/measure.ts';
import type { Quantity } from '../measure/quantity.ts';
import { type RuleSet, ruleSets } from '../measure/target.ts';
import { choice, decimal } from '../shared/fields.ts';
import { lazily } from '../shared/lazily.ts';
import { currentRule } from './rule-sets.ts';
import { type NoTargetReason, noTargetReasons, type RuledTarget } from './ruled-target.ts';
import { judged, judgedQuantity, type Score, type ToDate } from './score.ts';
import { statusOf } from './status.ts';

/** Another rule to look at past figures by: what they would be, which changes nothing of what they are. */
export interface OtherRule {
  readonly ruleSet: RuleSet;
  readonly tolerance: number;
  readonly firstBand?: number | undefined;
  /** The version of the contract whose target is taken, in place of the one in force in each period. */
  readonly version?: number | undefined;
}

const hasFirstBand = (ruleSet: RuleSet): boolean => ruleSet === 'statutory' || ruleSet === 'percentOfTargetBands';

/** The question as an address asks it: `under=points&tolerance=5`. Blank boxes of the form are left out before. */
export const OtherRuleQuery = lazily(() =>
  z
    .object({
      under: choice('the rule to look at the figures by', ruleSets),
      tolerance: decimal('the tolerance', { min: 0, max: 1000 }),
      band: decimal('the end of the first band', { min: 0, max: 1000 }).optional(),
      version: decimal('the version of the contract', { min: 1, whole: true }).optional(),
    })
    .refine(({ under, band }) => !hasFirstBand(under) || band !== undefined, {
      error: 'Enter where the first band ends: this rule has one band more',
      path: ['band'],
    })
    .refine(({ under, band, tolerance }) => !hasFirstBand(under) || (band ?? 0) <= tolerance, {
      error: 'The first band must not end further from the target than the tolerance',
      path: ['band'],
    })
    .transform(
      ({ under, tolerance, band, version }): OtherRule => ({
        ruleSet: under,
        tolerance,
        ...(hasFirstBand(under) && { firstBand: band }),
        ...(version !== undefined && { version }),
      }),
    ),
);

/** A figure with what it is judged by: as stored with its result, or by another version's target for its period. */
export interface Rejudged {
  readonly quantity: Quantity;
  readonly unit: Unit;
  readonly polarity: Polarity;
  readonly target: RuledTarget | NoTargetReason | undefined;
  /** The year to date, where the target is for that; undefined with `needsToDate` where the reader may not see it. */
  readonly toDate?: ToDate | undefined;
  readonly needsToDate?: boolean | undefined;
}

export type UnderOther =
  | ({ readonly applies: true; readonly because: string; readonly target: RuledTarget } & Pick<
      Score,
      'status' | 'rating'
    >)
  | { readonly applies: false; readonly because: string };

const whyNot = ({ target, polarity, toDate, needsToDate }: Rejudged, { ruleSet }: OtherRule): string | undefined => {
  if (target === undefined) return 'There is no target, so no rule gives it a colour';
  if (typeof target === 'string') return noTargetReasons[target];
  if ('value' in target && polarity === 'none')
    return 'Neither higher nor lower is better, so no rule gives it a colour';
  if (needsToDate && !toDate) return 'The target is for the year to date, which is not known or not shown';
  if (ruleSet !== 'percentOfTargetBands') return undefined;
  if (!('value' in target)) return 'Bands of percent of the target need one target, and this is a range';
  if (polarity === 'lowerIsBetter') return 'Bands of percent of the target are for measures of which higher is better';
  return target.value === 0 ? 'There is no percentage of a target of zero' : undefined;
};

/** What the figure would be under the other rule, or why that rule does not apply to it. */
export const underOther = (rejudged: Rejudged, other: OtherRule): UnderOther => {
  const because = whyNot(rejudged, other);
  const { quantity, unit, polarity, target, toDate } = rejudged;
  if (because !== undefined || typeof target !== 'object') return { applies: false, because: because ?? '' };
  const { firstBand: _band, ...mark } = target;
  const ruled: RuledTarget = {
    ...mark,
    rule: currentRule[other.ruleSet],
    tolerance: other.tolerance,
    ...(other.firstBand !== undefined && { firstBand: other.firstBand }),
  };
  const compared = judgedQuantity(quantity, toDate);
  const { status, rating } = judged(compared, ruled, polarity, unit);
  return {
    applies: true,
    status,
    ...(rating && { rating }),
    because: statusOf({ quantity: compared, unit, polarity, target: ruled }).because,
    target: ruled,
  };
};
