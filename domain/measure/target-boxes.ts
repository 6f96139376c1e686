import * as z from 'zod';
import { choice, decimal, fieldset, type Parsed, periodKey } from '../shared/fields.ts';
import { lazily } from '../shared/lazily.ts';
import { type RuleSet, ruleSets, type Target, type TargetKind, targetKinds } from './target.ts';

/** A figure that a target may be: pounds and scores included, never below zero. */
const mark = (label: string) => decimal(label, { min: 0 });

/** Shares as a list, or as a person types them in one box: `20, 25, 25, 30`. */
const Shares = lazily(() => {
  const share = decimal('each share of the year', { min: 0, max: 100 });
  const typed = z
    .string({ error: 'Enter the shares as numbers, such as 20, 25, 25, 30' })
    .transform((text): (string | number)[] =>
      text
        .split(/[,;\s]+/)
        .map((each) => each.replace(/%$/, ''))
        .filter(Boolean),
    );
  return z.union([z.array(share).max(12), typed.pipe(z.array(share).max(12))], {
    error: 'Enter the shares as numbers, such as 20, 25, 25, 30',
  });
});

/** The boxes of a target, of which each kind uses its own. */
const targetParts = lazily(() => ({
  value: mark('the target').optional(),
  low: mark('the low end of the range').optional(),
  high: mark('the high end of the range').optional(),
  byPeriod: z
    .array(fieldset({ period: periodKey('the period'), value: mark('the target for the period') }), {
      error: 'Give the targets by period as a list',
    })
    .max(120, { error: 'There can be 120 targets by period at most' })
    .optional(),
  shares: Shares().optional(),
  tolerance: decimal('the tolerance', { min: 0, max: 1000 }).optional(),
  firstBand: decimal('the end of the first band', { min: 0, max: 1000 }).optional(),
}));

const Parts = lazily(() =>
  fieldset({
    kind: choice('what kind of target it is', [...targetKinds, 'none'] as const).optional(),
    ruleSet: choice('the colour rule', ruleSets).optional(),
    ...targetParts(),
  }),
);
type TargetParts = Parsed<typeof Parts>;

type Fault = readonly [path: string, message: string];

/** The boxes that only another kind of target uses. */
const strayPart = ({ kind = 'constant', ...parts }: TargetParts): Fault | undefined => {
  const given = (name: 'value' | 'low' | 'high'): boolean => parts[name] !== undefined;
  const listed = (parts.byPeriod ?? []).length > 0;
  if (given('value') && (kind === 'range' || kind === 'trajectory')) {
    return ['value', 'Leave the single target blank, or choose a kind of target that has one'];
  }
  if ((given('low') || given('high')) && kind !== 'range') return ['low', 'Leave both ends blank, or choose a range'];
  if (listed && kind !== 'trajectory') {
    return ['byPeriod', 'Leave the targets by period blank, or choose a target that changes by period'];
  }
  return parts.shares && parts.shares.length > 0 && kind !== 'cumulative'
    ? ['shares', 'Leave the shares blank, or choose a target for the year to date']
    : undefined;
};

const rangeFault = ({ low, high }: TargetParts): Fault | undefined => {
  if (low === undefined) return ['low', 'Enter the low end of the range'];
  if (high === undefined) return ['high', 'Enter the high end of the range'];
  return low > high ? ['high', 'The high end of the range must not be below the low end'] : undefined;
};

const trajectoryFault = ({ byPeriod = [] }: TargetParts): Fault | undefined => {
  if (byPeriod.length === 0) return ['byPeriod', 'Enter a target for at least one period'];
  const keys = byPeriod.map(({ period }) => period);
  const index = keys.findIndex((key, place) => keys.indexOf(key) !== place);
  return index < 0 ? undefined : [`byPeriod.${index}.period`, 'Each period can have one target only'];
};

/** Hundredths added up as whole numbers: 33.3, 33.3 and 33.4 make 100 exactly. */
const sumsTo100 = (shares: readonly number[]): boolean =>
  shares.reduce((sum, share) => sum + Math.round(share * 1e6), 0) === 100 * 1e6;

const cumulativeFault = ({ value, shares = [] }: TargetParts): Fault | undefined => {
  if (value === undefined) return ['value', 'Enter the target for the end of the year'];
  if (shares.length === 0) return undefined;
  if (![2, 4, 12].includes(shares.length)) {
    return ['shares', 'Enter a share for each period of the year: 2, 4 or 12 of them'];
  }
  return sumsTo100(shares) ? undefined : ['shares', 'The shares of the year must sum to 100'];
};

const kindFault: Record<TargetKind, (parts: TargetParts) => Fault | undefined> = {
  constant: ({ value }) => (value === undefined ? ['value', 'Enter the target, or choose monitored only'] : undefined),
  trajectory: trajectoryFault,
  range: rangeFault,
  cumulative: cumulativeFault,
};

const hasFirstBand = (ruleSet: RuleSet | undefined): boolean =>
  ruleSet === 'statutory' || ruleSet === 'percentOfTargetBands';

const bandFault = ({ ruleSet, tolerance = 0, firstBand }: TargetParts): Fault | undefined => {
  if (!hasFirstBand(ruleSet)) {
    return firstBand === undefined
      ? undefined
      : ['firstBand', 'Leave the first band blank, or choose a rule that has one'];
  }
  if (firstBand === undefined) return ['firstBand', 'Enter where the first band ends, in percent of the target'];
  return firstBand > tolerance
    ? ['firstBand', 'The first band must not end further from the target than the tolerance']
    : undefined;
};

/** Bands of percent of a target need one target, and one that there can be a percentage of. */
const importedFault = ({ kind = 'constant', ruleSet, value }: TargetParts): Fault | undefined => {
  if (ruleSet !== 'percentOfTargetBands') return undefined;
  if (kind !== 'constant') return ['kind', 'Bands of percent of the target are for one constant target'];
  return value === 0 ? ['value', 'Bands of percent of the target cannot be made of a target of zero'] : undefined;
};

/** What is wrong with the boxes together; nothing where they make a target, or none. */
const faultsOf = (parts: TargetParts): readonly Fault[] => {
  if (isBlank(parts)) return [];
  const { kind = 'constant', ruleSet, tolerance } = parts;
  if (kind === 'none') return [['kind', 'Leave the target blank, or choose what kind of target it is']];
  const faults: readonly (Fault | undefined)[] = [
    strayPart(parts) ?? kindFault[kind](parts),
    ruleSet === undefined ? ['ruleSet', 'Select the colour rule'] : undefined,
    tolerance === undefined ? ['tolerance', 'Enter the tolerance: 0 when no miss is tolerated'] : bandFault(parts),
    importedFault(parts),
  ];
  return faults.filter((fault) => fault !== undefined);
};

const tell = (faults: readonly Fault[], context: z.RefinementCtx): void => {
  for (const [path, message] of faults) context.addIssue({ code: 'custom', path: path.split('.'), message });
};

type Marks = Pick<TargetParts, 'value' | 'low' | 'high' | 'byPeriod' | 'shares'>;

const marksAreBlank = ({ value, low, high, byPeriod = [], shares = [] }: Marks): boolean =>
  [value, low, high].every((each) => each === undefined) && byPeriod.length === 0 && shares.length === 0;

/** A rule and a tolerance alone are no target where it is said that there is none. */
const isBlank = ({ kind, ruleSet, tolerance, firstBand, ...marks }: TargetParts): boolean => {
  if (!marksAreBlank(marks)) return false;
  return kind === 'none' || (kind === undefined && ruleSet === undefined && tolerance === undefined && !firstBand);
};

/** A measure's target from its boxes: undefined for none. A constant one keeps the shape that it always had. */
export const TargetBoxes = lazily(() =>
  Parts()
    .superRefine((parts, context) => tell(faultsOf(parts), context))
    .transform(targetFrom),
);

/** What is wrong with a variation's boxes; nothing where they make a target, or take it away. */
const variedFaults = ({
  ruleSet,
  ...parts
}: Omit<TargetParts, 'ruleSet'> & { readonly ruleSet: RuleSet | 'none' }): readonly Fault[] => {
  if (ruleSet !== 'none') return faultsOf({ kind: 'constant', ...parts, ruleSet });
  return marksAreBlank(parts) ? [] : [['ruleSet', 'Choose how the target is coloured, or leave the target blank']];
};

/** A measure's target under a variation; the rule set `none` makes it monitored only. */
export const VariedTarget = lazily(() =>
  fieldset({
    kind: choice('what kind of target it is', targetKinds).optional(),
    ruleSet: choice('the colour rule, or that the measure is monitored only', [...ruleSets, 'none'] as const),
    ...targetParts(),
  }).superRefine((parts, context) => tell(variedFaults(parts), context)),
);
export type VariedTarget = Parsed<typeof VariedTarget>;

/** The target that the boxes make, without what its kind does not use; undefined for none, or while one is missing. */
export const targetFrom = (parts: TargetParts): Target | undefined => {
  const { kind = 'constant', ruleSet, tolerance, firstBand, value, low, high, byPeriod = [], shares = [] } = parts;
  if (kind === 'none' || ruleSet === undefined || tolerance === undefined) return undefined;
  const coloured = { ruleSet, tolerance, ...(firstBand !== undefined && { firstBand }) };
  if (kind === 'trajectory') {
    return { kind, byPeriod: byPeriod.toSorted((a, b) => (a.period < b.period ? -1 : 1)), ...coloured };
  }
  if (kind === 'range') {
    return low === undefined || high === undefined ? undefined : { kind, low, high, ...coloured };
  }
  if (value === undefined) return undefined;
  return kind === 'cumulative'
    ? { kind, value, ...(shares.length > 0 && { shares }), ...coloured }
    : { value, ...coloured };
};
