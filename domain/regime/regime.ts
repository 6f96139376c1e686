import { type CivilDate, civilDate, writtenDate } from '../shared/dates.ts';
import { type Pence, writtenPounds } from '../shared/money.ts';
import type { Rule } from '../shared/refusal.ts';
import { psr, type Source } from '../shared/source.ts';
import { type MixedAnswer, type MixedFacts, mixedProcurement } from './mixed.ts';
import { regimeRules } from './rules.ts';
import { cpvWarnings } from './schedule-1.ts';
import { type ThresholdCategory, thresholdOn } from './thresholds.ts';

export const arrangements = ['contract', 'grant', 'inHouse', 'section75'] as const;
export type Arrangement = (typeof arrangements)[number];

export const arrangementNames: Record<Arrangement, string> = {
  contract: 'A contract',
  grant: 'A grant',
  inHouse: 'Delivery in house',
  section75: 'A section 75 partnership without a procurement',
};

export interface RegimeFacts {
  readonly arrangement: Arrangement;
  /** The day the procurement began: the law in force on that day applies to the end. */
  readonly began: CivilDate;
  /** Whether health care services are provided to individuals, all of it or in part. */
  readonly isHealthService: boolean;
  readonly cpv?: readonly string[] | undefined;
  /** Given when health care services are bought together with something else. */
  readonly mixed?: MixedFacts | undefined;
  /** What it is where it is not a health care service; social care, education support and the like are light touch. */
  readonly category: ThresholdCategory;
  /** Including VAT, in pence. */
  readonly estimatedValue?: Pence | undefined;
}

export type Strand = 'ordinary' | 'lightTouch' | 'belowThreshold';

export interface RegimeAnswer {
  readonly regime: 'psr' | 'pa2023' | 'pcr2015' | 'outside' | 'unknown';
  /** Within the Procurement Act and the 2015 Regulations; unknown where the threshold or the value is. */
  readonly strand?: Strand | 'unknown';
  readonly rule: Rule;
  readonly because: string;
  readonly source: Source;
  readonly mixed?: MixedAnswer;
  /** What to check again; a warning never blocks. */
  readonly warnings: readonly string[];
}

/** The day from which each regime applies to procurements that begin (law.md sections 7, 8 and 10). */
export const regimesFrom = { psr: civilDate('2024-01-01'), pa2023: civilDate('2025-02-24') } as const;

interface StrandAnswer {
  readonly strand: Strand | 'unknown';
  readonly because: string;
}

/** A value equal to the threshold counts as reaching it; what was read does not say so in words [M]. */
const strandOf = ({ category, began, estimatedValue }: RegimeFacts): StrandAnswer => {
  const reached = category === 'lightTouch' || category === 'lightTouchConcession' ? 'lightTouch' : 'ordinary';
  const threshold = thresholdOn(category, began);
  if (!threshold) return { strand: 'unknown', because: `the threshold on ${writtenDate(began)} is not known` };
  const figure = `the threshold of ${writtenPounds(threshold.amount)} including VAT`;
  if (estimatedValue === undefined) return { strand: 'unknown', because: `${figure} needs the estimated value` };
  const value = writtenPounds(estimatedValue);
  return estimatedValue < threshold.amount
    ? { strand: 'belowThreshold', because: `${value} is below ${figure}` }
    : { strand: reached, because: `${value} reaches ${figure}` };
};

const underProcurementLaw = (facts: RegimeFacts, mixed?: MixedAnswer): RegimeAnswer => {
  const isAct = facts.began >= regimesFrom.pa2023;
  const rule = isAct ? regimeRules.procurementActApplies : regimeRules.pcrApplies;
  const { strand, because } = strandOf(facts);
  const split = mixed?.split
    ? [
        'Procured by themselves, the health care services follow the Provider Selection Regime: consider two procurements.',
      ]
    : [];
  return {
    regime: isAct ? 'pa2023' : 'pcr2015',
    strand,
    rule,
    because: [mixed?.because, rule.sentence, because].filter((each) => each !== undefined).join('. '),
    source: mixed?.source ?? rule.source,
    ...(mixed ? { mixed } : {}),
    warnings: split,
  };
};

const underHealthLaw = (facts: RegimeFacts, mixed?: MixedAnswer): RegimeAnswer => {
  const { began, cpv = [] } = facts;
  if (began < regimesFrom.psr) {
    const rule = regimeRules.healthCareBeforePsr;
    const strand = strandOf({ ...facts, category: 'lightTouch' });
    return {
      regime: 'pcr2015',
      strand: strand.strand,
      rule,
      because: `${rule.sentence}: it began on ${writtenDate(began)}`,
      source: rule.source,
      warnings: [],
    };
  }
  const rule = mixed?.rule ?? regimeRules.healthCareFollowsPsr;
  return {
    regime: 'psr',
    rule,
    because: mixed?.because ?? rule.sentence,
    source: rule.source,
    ...(mixed ? { mixed } : {}),
    warnings:
      cpv.length === 0 ? ['Give the most relevant CPV code: Schedule 1 lists those in scope.'] : cpvWarnings(cpv),
  };
};

/**
 * Which law a procurement follows, with its reason (law.md sections 7 and 8). The regime that was in force when the
 * procurement began applies. `unknown` when a mixed procurement turns on a view or a reading that is missing.
 */
export const regimeOf = (facts: RegimeFacts): RegimeAnswer => {
  if (facts.arrangement !== 'contract') {
    const rule = regimeRules.outsideRegimes;
    return { regime: 'outside', rule, because: rule.sentence, source: rule.source, warnings: [rule.mend] };
  }
  if (!facts.isHealthService) {
    const answer = underProcurementLaw(facts);
    // That a service is no health care is drawn from the list of what is.
    return { ...answer, source: psr('regulation 3 and Schedule 1, by what they leave out', 'I') };
  }
  if (!facts.mixed) return underHealthLaw(facts);
  const mixed = mixedProcurement(facts.mixed);
  if (facts.began < regimesFrom.psr || mixed.followsPsr === true) return underHealthLaw(facts, mixed);
  if (mixed.followsPsr === false) return underProcurementLaw(facts, mixed);
  const { rule, because, source } = mixed;
  return { regime: 'unknown', rule, because, source, mixed, warnings: [rule.mend] };
};
