import { urgentRules } from '../../contract/change/urgent.ts';
import { approachRules } from '../../notice/deadline.ts';
import { type RegimeAnswer, type RegimeFacts, regimeOf } from '../../regime/regime.ts';
import { regimeRules } from '../../regime/rules.ts';
import { cpvStanding } from '../../regime/schedule-1.ts';
import { standstillDuty } from '../../regime/standstill-duty.ts';
import type { Rule } from '../../shared/refusal.ts';
import type { AwardState } from '../award.ts';
import { routeOf } from '../notices/notices.ts';
import { processOf, weighsCriteria } from '../process/process-of.ts';
import { processRules } from '../process/process-rules.ts';
import { isAtThreshold, regimeFactsOf } from '../process/scope.ts';
import { lifecycleRules } from '../rules.ts';
import { confirmationOf, isSetAside, type Position } from './confirmations.ts';
import { unconfirmedRules as rules } from './unconfirmed-rules.ts';

/** An unconfirmed rule that decides something for an award. */
export interface ReliedRule {
  readonly rule: Rule;
  /** What it decides here, as a clause. */
  readonly decides: string;
  /** The position without which the award could not stand as it is recorded; either will do where it is left out. */
  readonly needs?: Position;
}

type Found = readonly (ReliedRule | undefined | false)[];

const bySchedule = (facts: RegimeFacts, state: AwardState): Found => {
  const standings = (facts.cpv ?? []).map(cpvStanding);
  const unsure =
    !standings.some(({ standing }) => standing === 'listed') &&
    standings.some(({ standing }) => standing === 'limited' || standing === 'unread');
  return [
    state.regime === 'psr' &&
      unsure && { rule: rules.scheduleOneCode, decides: 'whether these are health care services', needs: 'applies' },
  ];
};

const byThreshold = (facts: RegimeFacts, answer: RegimeAnswer, { regime }: AwardState): Found => [
  answer.strand === 'unknown' && {
    rule: rules.thresholdNotKnown,
    decides: 'on which side of the threshold the award stands',
    needs: 'applies',
  },
  isAtThreshold(facts) &&
    answer.strand !== undefined && {
      rule: rules.equalToThreshold,
      decides: 'on which side of the threshold the award stands',
      needs: regime === 'pa2023BelowThreshold' ? 'doesNotApply' : 'applies',
    },
  answer.regime === 'pcr2015' &&
    answer.strand !== 'unknown' && {
      rule: rules.earlierThresholds,
      decides: 'on which side of the threshold the award stands',
      needs: 'applies',
    },
];

/** What decides which law applies. */
const ofScope = (state: AwardState): Found => {
  if (!state.scope) return [];
  const facts = regimeFactsOf(state, state.scope);
  const answer = regimeOf(facts);
  const position: Position = state.regime === 'psr' ? 'applies' : 'doesNotApply';
  return [
    ...bySchedule(facts, state),
    answer.regime === 'unknown' && { rule: rules.equalValues, decides: 'which law applies', needs: position },
    answer.regime === 'outside' && {
      rule: regimeRules.outsideRegimes,
      decides: 'that no procurement regime applies',
      needs: 'applies',
    },
    state.scope.arrangement !== 'contract' &&
      isSetAside(state, regimeRules.outsideRegimes) && {
        rule: regimeRules.outsideRegimes,
        decides: 'that a procurement regime applies',
        needs: 'doesNotApply',
      },
    answer.rule === regimeRules.healthCareBeforePsr && {
      rule: regimeRules.healthCareBeforePsr,
      decides: 'which law applies',
      needs: 'applies',
    },
    ...byThreshold(facts, answer, state),
  ];
};

/** Whether the threshold turned on the two lifetime values, rather than on an exception or on what caused the change. */
const isByValue = ({ processFacts, values, existingContract }: AwardState): boolean =>
  processFacts?.attributableToAuthorityDecision === true &&
  !processFacts.materiallyDifferentInCharacter &&
  !processFacts.externalFactors &&
  !processFacts.soleChangeIsProviderIdentity &&
  values?.computesWith.lifetime !== undefined &&
  existingContract?.lifetimeValueAtEntry !== undefined;

/** What decides that process C is open, beside what was set aside. */
const ofChange = (state: AwardState): Found => {
  const change = processOf(state)?.considerableChange;
  if (state.process !== 'C' || !change) return [];
  const { rule, met } = change;
  return [
    rule && {
      rule,
      decides: 'whether the considerable change threshold is met',
      needs: met === true ? 'doesNotApply' : 'applies',
    },
    state.processFacts?.framework === true && {
      rule: processRules.cIsNotForFrameworks,
      decides: 'whether process C can conclude a framework agreement',
      needs: 'doesNotApply',
    },
    isByValue(state) && { rule: rules.vatOfValues, decides: 'whether the two values can be compared' },
  ];
};

const failingUrgentTests = ({ urgency }: AwardState): Found =>
  urgency
    ? [
        !urgency.mustBeMadeUrgently && urgentRules.mustBeUrgent,
        urgency.reasonForeseeable && urgentRules.mustBeUnforeseeable,
        urgency.reasonAttributableToAuthority && urgentRules.mustNotBeOwnDoing,
        !urgency.delayRisksSafety && urgentRules.mustBeRisky,
      ].map((rule) => rule && { rule, decides: 'whether the award may be made urgently', needs: 'doesNotApply' })
    : [];

/** What decides how the process chosen is carried through. */
const ofProcess = (state: AwardState): Found => {
  const { process } = state;
  return [
    weighsCriteria(state) && {
      rule: lifecycleRules.selectionCriteriaMet,
      decides: 'whether the provider may be awarded the contract',
    },
    weighsCriteria(state) && {
      rule: rules.workingDays,
      decides: 'on which day standstill ends',
      needs: 'applies',
    },
    process === 'mostSuitable' && {
      rule: approachRules.fourteenDaysBeforeAssessing,
      decides: 'from which day providers may be assessed',
    },
    process === 'competitive' &&
      isSetAside(state, rules.offersInvitedByNotice) && {
        rule: rules.offersInvitedByNotice,
        decides: 'that the decision waits for the notice inviting offers',
        needs: 'doesNotApply',
      },
    process === 'urgent' && {
      rule: urgentRules.allTestsAreMet,
      decides: 'whether the award may be made urgently',
      needs: 'applies',
    },
    process === 'urgent' && {
      rule: rules.urgentWithoutCriteria,
      decides: 'that no criteria are recorded',
      needs: 'applies',
    },
    ...(process === 'urgent' ? failingUrgentTests(state) : []),
    process === 'frameworkCallOff' && {
      rule: rules.callOffFollowsFramework,
      decides: 'that no process of regulation 6 is followed',
      needs: 'applies',
    },
  ];
};

const ofStandstill = (state: AwardState): Found => {
  const { rule, required } = standstillDuty(routeOf(state));
  return [
    rule.source.confidence === 'M' && {
      rule,
      decides: 'whether the award waits for a standstill',
      ...(required === false ? { needs: 'applies' as const } : {}),
    },
  ];
};

/**
 * Every rule of confidence M that decides something for this award as it is recorded, each once. The decision waits until
 * each has a named confirmation.
 */
export const rulesRelied = (state: AwardState): readonly ReliedRule[] => {
  const found = [...ofScope(state), ...ofChange(state), ...ofProcess(state), ...ofStandstill(state)].filter(
    (each): each is ReliedRule => Boolean(each),
  );
  return [...new Map(found.map((each) => [each.rule.id, each])).values()];
};

const stated: Record<Position, string> = { applies: 'applies', doesNotApply: 'does not apply' };

/** One sentence for each rule that nobody has confirmed, or that was confirmed the other way than the award is recorded. */
export const missingConfirmations = (state: AwardState): readonly string[] =>
  rulesRelied(state).flatMap(({ rule, decides, needs }) => {
    const confirmation = confirmationOf(state, rule);
    if (!confirmation) return [`Record who confirmed this rule, which decides ${decides}: ${rule.sentence}`];
    if (needs === undefined || confirmation.position === needs) return [];
    return [
      `${confirmation.confirmedBy} confirmed that this rule ${stated[confirmation.position]}, and the award as recorded rests on the opposite: ${rule.sentence}`,
    ];
  });
