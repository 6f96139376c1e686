import { urgent } from '../../contract/change/urgent.ts';
import { refusalOfAssessment } from '../../notice/deadline.ts';
import { writtenDate } from '../../shared/dates.ts';
import { type Refusal, type Rule, refusal } from '../../shared/refusal.ts';
import type { AwardState } from '../award.ts';
import { unlessSetAside } from '../confirmation/confirmations.ts';
import type { Details } from '../details.ts';
import { noticeRecorded } from '../notices/notices.ts';
import type { Approach, Urgency } from './process-evidence.ts';
import type { ProcessRecord } from './process-facts.ts';
import { closedBecause, replacesAtEnd } from './process-of.ts';
import { processRules } from './process-rules.ts';

/**
 * What speaks against the process of an award on the facts given. Each is judged beside the named confirmations: a rule
 * that someone confirmed not to apply closes nothing.
 */

type Judged = Details & Pick<AwardState, 'values' | 'confirmations'>;

/** The input that a condition speaks of, so that the refusal stands beside it. */
const fieldOf = new Map<Rule, string>([
  [processRules.aNeedsExistingProvider, 'existingProvider'],
  [processRules.aNeedsOnlyCapableProvider, 'onlyCapableProvider'],
  [processRules.aIsNotForFrameworks, 'framework'],
  [processRules.bNeedsPatientChoice, 'unrestrictedPatientChoice.choiceOffered'],
  [processRules.bNeedsNoLimit, 'unrestrictedPatientChoice.numberUnlimited'],
  [processRules.bOffersToAll, 'unrestrictedPatientChoice.allQualifyingOffered'],
  [processRules.bNeedsExpressionOfInterest, 'unrestrictedPatientChoice.expressionOfInterestRoute'],
  [processRules.bIsNotForFrameworks, 'framework'],
  [processRules.aIsRequired, 'onlyCapableProvider'],
  [processRules.bIsRequired, 'unrestrictedPatientChoice.choiceOffered'],
  [processRules.cNeedsExistingProvider, 'existingProvider'],
  [processRules.cNeedsExpiringContract, 'existingContractExpiring'],
  [processRules.cNeedsNoConsiderableChange, 'materiallyDifferentInCharacter'],
  [processRules.cNeedsKnownChange, 'attributableToAuthorityDecision'],
  [processRules.cNeedsSatisfiedContract, 'incumbentSatisfying'],
  [processRules.cNeedsSufficientStandard, 'incumbentLikelyToSatisfy'],
  [processRules.cIsNotForFrameworks, 'framework'],
  [processRules.mostSuitableNeedsView, 'canIdentifyMostSuitable'],
  [processRules.mostSuitableIsNotForFrameworks, 'framework'],
]);

const expiryDetail = (state: Judged, record: ProcessRecord): string => {
  const ends = state.existingContract?.ends;
  return record.existingContractExpiring && ends !== undefined && !replacesAtEnd(state)
    ? `: the existing contract ends on ${writtenDate(ends)} and the new one would start on ${writtenDate(state.start)}`
    : '';
};

/** Each reason for which the process chosen is closed on these facts, beside the question that it answers. */
export const refusalsOfClosed = (state: Judged, record: ProcessRecord): readonly Refusal[] =>
  closedBecause(state, record).flatMap(({ rule, rests, because }) => {
    const detail = rule === processRules.cNeedsExpiringContract ? expiryDetail(state, record) : '';
    const field = fieldOf.get(rule);
    const found = refusal(rule, { because: `${because}${detail}`, ...(field === undefined ? {} : { field }) });
    return unlessSetAside(state, found, rests) ?? [];
  });

/** The tests of regulation 14 that are not met on these facts and not set aside. */
export const failedTests = (state: Judged, given: Urgency): readonly Refusal[] =>
  urgent({ what: 'award', ...given }).refusals.flatMap((each) => unlessSetAside(state, each) ?? []);

/** Why providers were assessed too early after the notice of the approach; undefined when they were not, or it is set aside. */
export const refusalOfEarlyAssessment = (state: AwardState, { assessed }: Approach): Refusal | undefined => {
  const notice = noticeRecorded(state, 'mostSuitableApproach');
  const found = notice && refusalOfAssessment(notice.publishedOn, assessed);
  return found && unlessSetAside(state, found);
};
