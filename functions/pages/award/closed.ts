import type { AwardState } from '../../../domain/award/award.ts';
import type { AwardCommand } from '../../../domain/award/commands.ts';
import { awardRules } from '../../../domain/award/rules.ts';
import type { Rule } from '../../../domain/shared/refusal.ts';

const closedAfterDecision = (award: AwardState): Rule | undefined =>
  award.status === 'preparing' ? undefined : awardRules.evidenceIsFrozen;

const closedToNotice = (award: AwardState): Rule | undefined => {
  if (award.regime !== 'psr') return awardRules.noticeOnlyUnderPsr;
  if (award.notice) return awardRules.noticePublishedOnce;
  return award.decision ? undefined : awardRules.noticeAfterDecision;
};

const closedToConfirmation = (award: AwardState): Rule | undefined => {
  if (award.status === 'confirmed') return awardRules.confirmedOnce;
  if (!award.decision) return awardRules.decidedBeforeConfirmed;
  return award.regime === 'psr' && !award.notice ? awardRules.noticeBeforeConfirmed : undefined;
};

const closedToCorrection = (award: AwardState): Rule | undefined => {
  if (award.status === 'confirmed') return awardRules.noticeStandsOnceConfirmed;
  return award.notice ? undefined : awardRules.noticeRecordedFirst;
};

const closedToConfirmationNotice = (award: AwardState): Rule | undefined => {
  if (award.regime !== 'psr') return awardRules.confirmationNoticeOnlyUnderPsr;
  if (award.confirmationNotice) return awardRules.confirmationNoticeOnce;
  return award.confirmation ? undefined : awardRules.confirmedBeforeItsNotice;
};

const closedToFurtherDecision = (award: AwardState): Rule | undefined => {
  if (award.status === 'confirmed') return awardRules.confirmedOnce;
  return award.representations.some((each) => each.inTime) ? undefined : awardRules.representationKnown;
};

/**
 * The rule that closes a form whatever is typed into it, so that nobody fills it in for nothing; undefined while it is
 * open. The decision itself is the domain's: this only says beforehand what it would say.
 */
export const closedBy = (command: AwardCommand['type'], award: AwardState): Rule | undefined => {
  switch (command) {
    case 'publishNotice':
      return closedToNotice(award);
    case 'correctNotice':
      return closedToCorrection(award);
    case 'recordConfirmationNotice':
      return closedToConfirmationNotice(award);
    case 'recordRepresentation':
      return award.notice ? undefined : awardRules.standstillIsRunning;
    case 'recordFurtherDecision':
      return closedToFurtherDecision(award);
    case 'confirm':
      return closedToConfirmation(award);
    case 'recordProcess':
      return closedAfterDecision(award) ?? (award.regime === 'psr' ? undefined : awardRules.processOnlyUnderPsr);
    case 'addNote':
      return undefined;
    default:
      return closedAfterDecision(award);
  }
};
