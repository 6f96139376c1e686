import type { AwardState } from '../../../domain/award/award.ts';
import type { AwardCommand } from '../../../domain/award/commands.ts';
import { isSetAside } from '../../../domain/award/confirmation/confirmations.ts';
import { mayFollowAbandonment, refusalOfWaiting } from '../../../domain/award/ending.ts';
import { intentionNotice, noticeKindsOf, noticeRecorded, stageOf } from '../../../domain/award/notices/notices.ts';
import { correctableNotices, kindsToRecord } from '../../../domain/award/notices/notices-owed.ts';
import { awardRules } from '../../../domain/award/rules.ts';
import type { AwardProcess } from '../../../domain/award/vocabulary.ts';
import type { Rule } from '../../../domain/shared/refusal.ts';

const closedAfterDecision = (award: AwardState): Rule | undefined =>
  award.status === 'preparing' ? undefined : awardRules.evidenceIsFrozen;

const closedUntil = {
  beforeDecision: undefined,
  afterDecision: 'noticeAfterDecision',
  afterAward: 'noticeAfterAward',
  afterAbandonment: 'noticeAfterAbandonment',
} as const;

const closedToNotice = (award: AwardState): Rule | undefined => {
  if (kindsToRecord(award).length > 0) return undefined;
  const kinds = noticeKindsOf(award);
  if (kinds.length === 0) return award.abandonment ? awardRules.abandonedHasOnlyNotice : awardRules.noticeIsOwed;
  const next = kinds.find((kind) => !noticeRecorded(award, kind));
  const until = next && closedUntil[stageOf(next)];
  return until ? awardRules[until] : awardRules.noticePublishedOnce;
};

const closedToCorrection = (award: AwardState): Rule | undefined => {
  if (award.notices.length === 0) return awardRules.noticeRecordedFirst;
  return correctableNotices(award).length > 0 ? undefined : awardRules.noticeStandsOnceConfirmed;
};

const closedToConfirmation = (award: AwardState): Rule | undefined => {
  if (award.status === 'confirmed') return awardRules.confirmedOnce;
  if (!award.decision) return awardRules.decidedBeforeConfirmed;
  return refusalOfWaiting(award)?.rule;
};

const closedToRepresentation = (award: AwardState): Rule | undefined => {
  if (award.regime !== 'psr') return awardRules.representationsUnderPsr;
  return intentionNotice(award) ? undefined : awardRules.standstillIsRunning;
};

const closedToReview = (award: AwardState): Rule | undefined =>
  award.representations.some((each) => each.inTime) ? undefined : awardRules.representationKnown;

const closedToFurtherDecision = (award: AwardState): Rule | undefined =>
  award.status === 'confirmed' ? awardRules.confirmedOnce : closedToReview(award);

const closedOnceConfirmed = (award: AwardState, rule: Rule): Rule | undefined =>
  award.status === 'confirmed' && !isSetAside(award, rule) ? rule : undefined;

const closedToRepetition = (award: AwardState): Rule | undefined =>
  award.decision ? closedOnceConfirmed(award, awardRules.repeatedBeforeContract) : awardRules.decidedBeforeRepeated;

/** Evidence of a process that the award does not follow is not asked for. */
const closedToProcess = (award: AwardState, process: AwardProcess): Rule | undefined =>
  closedAfterDecision(award) ?? (award.process === process ? undefined : awardRules.evidenceFitsProcess);

/**
 * The rule that closes a form whatever is typed into it, so that nobody fills it in for nothing; undefined while it is
 * open. The decision itself is the domain's: this only says beforehand what it would say.
 */
export const closedBy = (command: AwardCommand['type'], award: AwardState): Rule | undefined => {
  if (award.status === 'abandoned' && !mayFollowAbandonment.includes(command)) return awardRules.abandonedHasOnlyNotice;
  switch (command) {
    case 'publishNotice':
      return closedToNotice(award);
    case 'correctNotice':
      return closedToCorrection(award);
    case 'recordRepresentation':
      return closedToRepresentation(award);
    case 'recordReviewStep':
    case 'recordPanelStep':
      return closedToReview(award);
    case 'recordFurtherDecision':
      return closedToFurtherDecision(award);
    case 'confirm':
      return closedToConfirmation(award);
    case 'repeat':
      return closedToRepetition(award);
    case 'abandon':
      return closedOnceConfirmed(award, awardRules.abandonedBeforeContract);
    case 'recordProcess':
      return closedAfterDecision(award) ?? (award.regime === 'psr' ? undefined : awardRules.processOnlyUnderPsr);
    case 'recordUrgency':
      return closedToProcess(award, 'urgent');
    case 'recordFramework':
      return closedToProcess(award, 'frameworkCallOff');
    case 'recordApproach':
      return closedToProcess(award, 'mostSuitable');
    case 'recordOffers':
      return closedToProcess(award, 'competitive');
    case 'confirmRules':
    case 'recordNoticeWording':
    case 'addNote':
      return undefined;
    default:
      return closedAfterDecision(award);
  }
};
