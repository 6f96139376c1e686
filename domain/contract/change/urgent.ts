import type { NoticeKind } from '../../notice/notices.ts';
import { type Refusal, refusal, rules } from '../../shared/refusal.ts';
import { psr, type Source } from '../../shared/source.ts';

/** When an award or a modification is urgent enough to go without the regime's steps (law.md section 5.2). */
export const urgentRules = rules({
  mustBeUrgent: {
    id: 'urgent-must-be-made-urgently',
    sentence: 'An urgent award or modification is one that must be made urgently',
    source: psr('regulation 14', 'M'),
    mend: 'Follow one of the processes of regulation 6.',
  },
  mustBeUnforeseeable: {
    id: 'urgent-reason-not-foreseeable',
    sentence: 'The reason for urgency is one that the authority could not foresee',
    source: psr('regulation 14', 'M'),
    mend: 'Follow one of the processes of regulation 6.',
  },
  mustNotBeOwnDoing: {
    id: 'urgent-reason-not-own-doing',
    sentence: 'The reason for urgency is not attributable to the authority, and late planning is attributable to it',
    source: psr('regulation 14', 'M'),
    mend: 'Follow one of the processes of regulation 6.',
  },
  mustBeRisky: {
    id: 'urgent-delay-risks-safety',
    sentence: 'Delay to follow the regime would likely pose a risk to the safety of patients or the public',
    source: psr('regulation 14', 'M'),
    mend: 'Record the risk, or follow one of the processes of regulation 6.',
  },
  allTestsAreMet: {
    id: 'urgent-tests-met',
    sentence:
      'An urgent award or modification is open where urgency, an unforeseeable reason that is not the authority’s own doing and a risk to safety come together',
    source: psr('regulation 14', 'M'),
    mend: 'Record the reason for each test: the notice asks for them.',
  },
});

export interface UrgentFacts {
  readonly what: 'award' | 'modification';
  readonly mustBeMadeUrgently: boolean;
  readonly reasonForeseeable: boolean;
  readonly reasonAttributableToAuthority: boolean;
  readonly delayRisksSafety: boolean;
  /** How long the urgent contract lasts, in months. */
  readonly months?: number | undefined;
}

export interface UrgentAnswer {
  readonly permitted: boolean;
  /** One for each test that is not met. */
  readonly refusals: readonly Refusal[];
  readonly because: string;
  readonly source: Source;
  /** None: the contract may be made at once. */
  readonly standstill: false;
  readonly notice: NoticeKind;
  /** The letter of the annual summary in which it counts. */
  readonly countsIn: { readonly letter: 'f'; readonly source: Source };
  /** What to look at again; never stops it. */
  readonly review: readonly string[];
}

const usualMonths = 12;

/**
 * Whether regulation 14 opens an urgent award or modification (law.md section 5.2). All tests must be met. The wording in
 * England was not read, so each is to be confirmed with legal.
 */
export const urgent = (facts: UrgentFacts): UrgentAnswer => {
  const refusals = [
    !facts.mustBeMadeUrgently && refusal(urgentRules.mustBeUrgent, { field: 'mustBeMadeUrgently' }),
    facts.reasonForeseeable && refusal(urgentRules.mustBeUnforeseeable, { field: 'reasonForeseeable' }),
    facts.reasonAttributableToAuthority &&
      refusal(urgentRules.mustNotBeOwnDoing, { field: 'reasonAttributableToAuthority' }),
    !facts.delayRisksSafety && refusal(urgentRules.mustBeRisky, { field: 'delayRisksSafety' }),
  ].filter((each) => each !== false);
  const rule = urgentRules.allTestsAreMet;
  return {
    permitted: refusals.length === 0,
    refusals,
    because: refusals.length === 0 ? rule.sentence : refusals.map((each) => each.because).join('. '),
    source: rule.source,
    standstill: false,
    notice: facts.what === 'award' ? 'urgentAward' : 'urgentModification',
    countsIn: { letter: 'f', source: psr('regulation 25(2)(f)', 'S') },
    review:
      facts.months !== undefined && facts.months > usualMonths
        ? [
            `Guidance expects ${usualMonths} months at most, and no more than is strictly necessary. Confirm with legal.`,
          ]
        : [],
  };
};
