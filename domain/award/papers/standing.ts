import { type CivilDate, londonDate, writtenDate } from '../../shared/dates.ts';
import type { AwardState } from '../award.ts';

/** For which authority a document is made, and on which day. */
export interface DocumentFor {
  /** The name of the authority, as it stands on its documents. */
  readonly authority: string;
  readonly today: CivilDate;
}

/** Whether the evidence can still change, which a reader has to know first. */
export const standingOfEvidence = ({ status, frozenAt, abandonment }: AwardState): string => {
  if (abandonment) return `The procurement was abandoned on ${writtenDate(abandonment.decidedOn)}.`;
  if (status === 'preparing' || !frozenAt)
    return 'Draft: the decision is not recorded yet, and the evidence can still change.';
  return `The evidence stands as it was when the decision was recorded, on ${writtenDate(londonDate(frozenAt))}.`;
};
