import * as z from 'zod';
import { choice, fieldset, optionalText, type Parsed, text, yesNo } from '../shared/fields.ts';
import { MeasureKey, ownSubjects } from '../shared/ids.ts';
import { lazily } from '../shared/lazily.ts';
import { marksOf } from './target.ts';
import { TargetBoxes } from './target-boxes.ts';

/** The Outcomes Based Accountability quadrants, in the order of a scorecard (measures.md section 1). */
export const quadrants = ['howMuch', 'howWell', 'betterOffNumber', 'betterOffPercent'] as const;
export type Quadrant = (typeof quadrants)[number];

export const quadrantNames: Record<Quadrant, string> = {
  howMuch: 'How much did we do?',
  howWell: 'How well did we do it?',
  betterOffNumber: 'Is anyone better off? Number',
  betterOffPercent: 'Is anyone better off? Percentage',
};

export const levels = ['headline', 'secondary', 'dataDevelopment'] as const;
export const units = ['count', 'percent', 'rate', 'pounds', 'days', 'score'] as const;
export type Unit = (typeof units)[number];
export const polarities = ['higherIsBetter', 'lowerIsBetter', 'none'] as const;
export type Polarity = (typeof polarities)[number];

/** A derived figure is worked out when a return is scored, from measures that are given as two parts. */
export const calculations = ['entered', 'ratio', 'derived'] as const;

/** How the data owner of a measure may have small counts of people protected (measures.md section 6). */
export const protectingProfiles = ['sevenFive', 'underFive', 'midpoint6'] as const;

/** How far a figure may be added up. Distinct people are never added over quarters, providers or groups. */
const additivities = ['events', 'distinctPeople', 'notAdditive'] as const;

/**
 * The definition of a performance measure as a contract version holds it (measures.md section 2). Without a target
 * it is monitored only and never coloured. On the data development agenda it is worth having and has no data yet:
 * `undefinedInPaper` says what has to be settled first, and it is never red.
 */
export const Measure = lazily(() =>
  fieldset({
    key: MeasureKey.refine((key) => !ownSubjects.some((own) => own === key), {
      error: `The short name must be another: ${ownSubjects.join(', ')} are what else a contract can have a concern about`,
    }),
    title: text('the title of the measure', 160),
    definition: text('what the measure counts, in plain language', 1000),
    quadrant: choice('the quadrant', quadrants),
    level: choice('headline, secondary or data development', levels),
    unit: choice('the unit', units),
    polarity: choice('which direction is better', polarities),
    calculation: choice('how the figure is given', calculations),
    numeratorIs: optionalText('what the numerator counts', 200),
    denominatorIs: optionalText('what the denominator counts', 200),
    /** For a derived measure: those whose numerators are added up, and whose denominators are. */
    derivedFrom: z
      .array(MeasureKey, { error: 'Give the measures that it is derived from as a list' })
      .max(20, { error: 'A measure can be derived from 20 others at most' })
      .optional(),
    yearToDate: yesNo('is the figure for the year to date?'),
    additivity: choice('whether the figures can be added up', additivities),
    /** Whether the figure counts people, so that small numbers are protected for readers outside the contract. */
    countsPeople: yesNo('does the figure count people?'),
    /** How the data owner wants small numbers of people protected; the platform's usual way where left out. */
    disclosureProfile: choice('how small numbers are protected', protectingProfiles).optional(),
    /** The measure that this one is a part of: a breakdown from which its total must not be taken away. */
    partOf: MeasureKey.optional(),
    proxyBecause: optionalText('why it is a proxy', 500),
    undefinedInPaper: optionalText('what is not yet defined', 500),
    target: TargetBoxes().optional(),
  })
    .refine((measure) => measure.calculation === 'entered' || measure.unit === 'percent', {
      error: 'A measure made of numerators and denominators has the unit percent',
      path: ['unit'],
    })
    .refine((measure) => measure.calculation !== 'ratio' || (measure.numeratorIs && measure.denominatorIs), {
      error: 'Say what the numerator and the denominator count',
      path: ['numeratorIs'],
    })
    .refine((measure) => (measure.calculation === 'derived') === (measure.derivedFrom ?? []).length > 0, {
      error: 'Name the measures that a derived one is worked out from, and no other kind of measure has any',
      path: ['derivedFrom'],
    })
    .refine((measure) => measure.partOf === undefined || measure.partOf !== measure.key, {
      error: 'A measure is not a part of itself',
      path: ['partOf'],
    })
    .refine((measure) => !measure.target || measure.target.kind === 'range' || measure.polarity !== 'none', {
      error: 'A measure with a target needs a direction: higher or lower is better',
      path: ['polarity'],
    })
    .refine(
      (measure) =>
        measure.unit !== 'percent' || !measure.target || marksOf(measure.target).every((mark) => mark <= 100),
      {
        error: 'A target in percent must be 100 or less',
        path: ['target', 'value'],
      },
    )
    .refine((measure) => measure.target?.ruleSet !== 'percentOfTargetBands' || measure.polarity === 'higherIsBetter', {
      error: 'Bands of percent of the target are for measures of which higher is better',
      path: ['target', 'ruleSet'],
    })
    .refine((measure) => measure.target?.kind !== 'cumulative' || accumulates(measure), {
      error: 'A target for the year to date is for counts, sessions or pounds that build up over the year',
      path: ['target', 'kind'],
    })
    .refine((measure) => measure.level !== 'dataDevelopment' || (measure.undefinedInPaper && !measure.target), {
      error: 'A measure on the data development agenda says what is not yet defined, and has no target',
      path: ['undefinedInPaper'],
    }),
);
export type Measure = Parsed<typeof Measure>;

/** Whether figures of the unit build up over the year, as a count of quits does and a percentage does not. */
export const accumulates = ({ unit }: { readonly unit: Unit }): boolean => unit === 'count' || unit === 'pounds';

/** Whether a return holds a figure of this measure: all but the data development agenda. */
export const isReported = (measure: Measure): boolean => measure.level !== 'dataDevelopment';

/** Whether a return asks its provider for the figure: a derived one is worked out from the others. */
export const isAsked = (measure: Measure): boolean => isReported(measure) && measure.calculation !== 'derived';
