import { canBeSetAside, type KeptConfirmation, type NamedConfirmation } from '../../shared/confirmation.ts';
import type { CivilDate } from '../../shared/dates.ts';
import { type Refusal, type Rule, refusal } from '../../shared/refusal.ts';
import type { ModificationRegime } from '../modification/modification-facts.ts';
import { modificationRules as law } from '../modification/modification-rules.ts';
import { changeRules } from './change-rules.ts';

/** A rule that decides about a change to a contract. */
export interface DecidingRule {
  readonly rule: Rule;
  readonly permits: boolean;
  readonly because: string;
}

/** Where a confirmation was typed, and where the refusal belongs when no confirmation could help. */
export interface ConfirmationPlace {
  /** The path of the confirmation's own fields: `modification.confirmation`. */
  readonly at: string;
  /** The field of the change itself. */
  readonly otherwise: string;
  readonly today: CivilDate;
  /** What asks for the name where a rule permits, if not the general rule. */
  readonly asks?: Refusal;
}

const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

const unconfirmed = ({ rule, permits, because }: DecidingRule, { at, asks }: ConfirmationPlace): Refusal => {
  const field = `${at}.confirmedBy`;
  if (!permits) return refusal(rule, { because: `${because}. ${canBeSetAside}`, field });
  const { confirmationIsNamed: general } = changeRules;
  return asks
    ? { ...asks, field }
    : refusal(general, { because: `${general.sentence}: it is permitted because ${lowered(because)}`, field });
};

const contradicted = (
  { rule, permits, because }: DecidingRule,
  { confirmedBy }: NamedConfirmation,
  { at }: ConfirmationPlace,
): Refusal =>
  permits
    ? refusal(changeRules.confirmationFitsChange, {
        because: `${confirmedBy} confirmed that this rule does not apply, and the change rests on it: ${rule.sentence}`,
        field: `${at}.position`,
      })
    : refusal(rule, {
        because: `${because}. ${confirmedBy} confirmed that this rule applies`,
        field: `${at}.position`,
      });

/**
 * What stands against a change by the rule that decides about it. A rule of confidence M never decides by itself: where it
 * permits, somebody confirms by name that it applies; where it refuses, that it does not apply, which sets it aside. No
 * confirmation sets any other rule aside.
 */
export const refusalOfRule = (
  deciding: DecidingRule,
  given: NamedConfirmation | undefined,
  place: ConfirmationPlace,
): readonly Refusal[] => {
  const { rule, permits, because } = deciding;
  if (rule.source.confidence !== 'M') return permits ? [] : [refusal(rule, { because, field: place.otherwise })];
  if (!given) return [unconfirmed(deciding, place)];
  const fits = (given.position === 'applies') === permits;
  return [
    ...(fits ? [] : [contradicted(deciding, given, place)]),
    ...(given.confirmedOn > place.today
      ? [refusal(changeRules.confirmedBeforeRecorded, { field: `${place.at}.confirmedOn` })]
      : []),
  ];
};

/** The confirmation as it is kept with what it let through; none where the rule needed none. */
export const keptConfirmation = (
  { id, sentence, source }: Rule,
  given: NamedConfirmation | undefined,
): readonly KeptConfirmation[] => (given && source.confidence === 'M' ? [{ ...given, rule: id, sentence }] : []);

export type ConfirmedStep = 'variation' | 'novation' | 'extension';

const underPcr: Readonly<Record<ConfirmedStep, readonly Rule[]>> = {
  variation: [law.pcrReviewClause, law.pcrUnforeseen, law.pcrStaysSmall, law.pcrIsNotSubstantial],
  novation: [law.pcrReplacement],
  extension: [law.pcrReviewClause],
};

/**
 * The unconfirmed rules one of which decides about every such change under that law, so that a form asks for the
 * confirmation at once. Under the other laws it depends on the change.
 */
export const alwaysUnconfirmed = (regime: ModificationRegime, step: ConfirmedStep): readonly Rule[] => {
  switch (regime) {
    case 'outside':
      return [law.outsideIsFree];
    case 'pcr2015':
    case 'pcr2015LightTouch':
      return underPcr[step];
    default:
      return [];
  }
};
