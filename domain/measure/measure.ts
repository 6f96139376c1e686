import { choice, decimal, fieldset, optionalText, type Parsed, text, yesNo } from '../shared/fields.ts';
import { MeasureKey } from '../shared/ids.ts';
import { lazily } from '../shared/lazily.ts';

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

/** How far a figure may be added up. Distinct people are never added over quarters, providers or groups. */
const additivities = ['events', 'distinctPeople', 'notAdditive'] as const;

/** What a figure must reach and by what rule its colour is given; belongs to a version of the contract. */
export const Target = lazily(() =>
  fieldset({
    /** In the measure's unit: 75 is 75%, or 75 people, or 75 days. */
    value: decimal('the target', { min: 0 }),
    ruleSet: choice('the colour rule', ['withinTolerance', 'points'] as const),
    /** Percent of the target under `withinTolerance`; units or percentage points under `points`. */
    tolerance: decimal('the tolerance', { min: 0, max: 1000 }),
  }),
);
export type Target = Parsed<typeof Target>;

/**
 * The definition of a performance measure as a contract version holds it (measures.md section 2). Without a target
 * it is monitored only and never coloured. On the data development agenda it is worth having and has no data yet:
 * `undefinedInPaper` says what has to be settled first, and it is never red.
 */
export const Measure = lazily(() =>
  fieldset({
    key: MeasureKey,
    title: text('the title of the measure', 160),
    definition: text('what the measure counts, in plain language', 1000),
    quadrant: choice('the quadrant', quadrants),
    level: choice('headline, secondary or data development', levels),
    unit: choice('the unit', units),
    polarity: choice('which direction is better', polarities),
    calculation: choice('how the figure is given', ['entered', 'ratio'] as const),
    numeratorIs: optionalText('what the numerator counts', 200),
    denominatorIs: optionalText('what the denominator counts', 200),
    yearToDate: yesNo('is the figure for the year to date?'),
    additivity: choice('whether the figures can be added up', additivities),
    /** Whether the figure counts people, so that small numbers are protected for readers outside the contract. */
    countsPeople: yesNo('does the figure count people?'),
    proxyBecause: optionalText('why it is a proxy', 500),
    undefinedInPaper: optionalText('what is not yet defined', 500),
    target: Target().optional(),
  })
    .refine((measure) => measure.calculation !== 'ratio' || measure.unit === 'percent', {
      error: 'A measure given as numerator and denominator has the unit percent',
      path: ['unit'],
    })
    .refine((measure) => measure.calculation !== 'ratio' || (measure.numeratorIs && measure.denominatorIs), {
      error: 'Say what the numerator and the denominator count',
      path: ['numeratorIs'],
    })
    .refine((measure) => !measure.target || measure.polarity !== 'none', {
      error: 'A measure with a target needs a direction: higher or lower is better',
      path: ['polarity'],
    })
    .refine((measure) => measure.unit !== 'percent' || !measure.target || measure.target.value <= 100, {
      error: 'A target in percent must be 100 or less',
      path: ['target', 'value'],
    })
    .refine((measure) => measure.level !== 'dataDevelopment' || (measure.undefinedInPaper && !measure.target), {
      error: 'A measure on the data development agenda says what is not yet defined, and has no target',
      path: ['undefinedInPaper'],
    }),
);
export type Measure = Parsed<typeof Measure>;

/** Whether a return asks for this measure: all but the data development agenda. */
export const isReported = (measure: Measure): boolean => measure.level !== 'dataDevelopment';
