import { type Pence, writtenPounds } from '../shared/money.ts';
import { type Refusal, type Rule, refusal, rules } from '../shared/refusal.ts';
import { procurementAct, psr, type Source } from '../shared/source.ts';
import { procurementRegulations } from './sources.ts';

/** Key performance indicators that the Procurement Act asks for (law.md section 8). */
export const kpiRules = rules({
  largeContractsHaveKpis: {
    id: 'kpis-set-over-five-million',
    sentence:
      'A public contract of more than £5 million has at least three key performance indicators before it is entered into',
    source: procurementAct('section 52', '2'),
    mend: 'Set at least three key performance indicators, or record why performance could not be assessed by them.',
  },
  smallerContractsNeedNone: {
    id: 'kpis-not-required-up-to-five-million',
    sentence: 'A public contract of £5 million or less needs no key performance indicators',
    source: procurementAct('section 52', '2'),
    mend: 'Nothing more is needed.',
  },
  someContractsAreExempt: {
    id: 'kpis-exempt',
    sentence:
      'Light-touch contracts, frameworks, concessions, private utilities and contracts whose performance cannot be assessed that way need no key performance indicators',
    source: procurementAct('section 52', '2'),
    mend: 'Record which exemption applies, and the reason where performance cannot be assessed.',
  },
  onlyUnderTheAct: {
    id: 'kpis-only-under-procurement-act',
    sentence:
      'The duties to set indicators and to publish performance apply to contracts awarded under the Procurement Act alone',
    source: psr('exemption from the Procurement Act 2023', 'I'),
    mend: 'Nothing more is needed: performance of the contract is published by local choice.',
  },
  ratingIsOneOfFive: {
    id: 'performance-rating-is-one-of-five',
    sentence: 'A performance rating is Good, Approaching target, Requires improvement, Inadequate or Other',
    source: procurementRegulations('regulation 39(5)', '2'),
    mend: 'Choose one of the five ratings.',
  },
});

export interface KpiFacts {
  readonly regime: 'psr' | 'pa2023' | 'pcr2015' | 'outside';
  readonly lightTouch?: boolean | undefined;
  readonly framework?: boolean | undefined;
  readonly concession?: boolean | undefined;
  readonly privateUtility?: boolean | undefined;
  /** Why performance could not appropriately be assessed by indicators. */
  readonly cannotBeAssessedBecause?: string | undefined;
  readonly estimatedValue: Pence;
}

export interface KpiDuty {
  readonly required: boolean;
  /** The fewest indicators that the contract must have: 3 or 0. */
  readonly atLeast: number;
  readonly rule: Rule;
  readonly because: string;
  readonly source: Source;
}

const fiveMillion = 500_000_000;
const fewest = 3;

const exemptionOf = (facts: KpiFacts): string | undefined => {
  if (facts.lightTouch) return 'it is a light-touch contract';
  if (facts.framework) return 'it is a framework';
  if (facts.concession) return 'it is a concession';
  if (facts.privateUtility) return 'the authority is a private utility';
  return facts.cannotBeAssessedBecause?.trim() || undefined;
};

const answer = (required: boolean, rule: Rule, detail?: string): KpiDuty => ({
  required,
  atLeast: required ? fewest : 0,
  rule,
  because: detail === undefined ? rule.sentence : `${rule.sentence}: ${detail}`,
  source: rule.source,
});

/**
 * Whether the contract must have key performance indicators, and how many (section 52). The value must exceed £5 million:
 * exactly £5 million needs none. Value in pence.
 */
export const kpiDuty = (facts: KpiFacts): KpiDuty => {
  if (facts.regime !== 'pa2023') return answer(false, kpiRules.onlyUnderTheAct);
  const exemption = exemptionOf(facts);
  if (exemption !== undefined) return answer(false, kpiRules.someContractsAreExempt, exemption);
  const value = writtenPounds(facts.estimatedValue);
  return facts.estimatedValue > fiveMillion
    ? answer(true, kpiRules.largeContractsHaveKpis, `this one is estimated at ${value}`)
    : answer(false, kpiRules.smallerContractsNeedNone, `this one is estimated at ${value}`);
};

/** Why that number of indicators is too few; undefined when it is enough. */
export const refusalOfKpis = (facts: KpiFacts, count: number): Refusal | undefined => {
  const duty = kpiDuty(facts);
  return count >= duty.atLeast
    ? undefined
    : refusal(duty.rule, { because: `${duty.because}, with ${count} of them`, field: 'kpis' });
};

/** The five ratings of a performance notice, best first, and how it writes them. */
export const performanceRatings = ['good', 'approachingTarget', 'requiresImprovement', 'inadequate', 'other'] as const;
export type PerformanceRating = (typeof performanceRatings)[number];

export const performanceRatingNames: Record<PerformanceRating, string> = {
  good: 'Good',
  approachingTarget: 'Approaching target',
  requiresImprovement: 'Requires improvement',
  inadequate: 'Inadequate',
  other: 'Other',
};

/** The rating of that name, in whatever case; undefined when it is none of the five. */
export const ratingOf = (name: string): PerformanceRating | undefined => {
  const wanted = name.trim().toLowerCase();
  return performanceRatings.find((each) => performanceRatingNames[each].toLowerCase() === wanted);
};

/** Why the text is no rating; undefined when it is one. */
export const refusalOfRating = (name: string): Refusal | undefined =>
  ratingOf(name) === undefined
    ? refusal(kpiRules.ratingIsOneOfFive, {
        because: `${kpiRules.ratingIsOneOfFive.sentence}, not “${name.trim()}”`,
        field: 'rating',
      })
    : undefined;
