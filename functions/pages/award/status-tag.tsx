import { type AwardStatus, awardStatusNames } from '../../../domain/award/vocabulary.ts';
import { Tag } from '../components/index.ts';

interface AwardStatusTagProps {
  readonly status: AwardStatus;
  /** Whether a further decision is to repeat a step or to abandon, so that the round goes no further. */
  readonly notProceeding?: boolean | undefined;
}

const isQuiet = (status: AwardStatus): boolean => status === 'confirmed' || status === 'abandoned';

/** How far an award has come, in words. Quiet once nothing is left to decide; never red, amber or green. */
export const AwardStatusTag = ({ status, notProceeding = false }: AwardStatusTagProps) => (
  <Tag colour={isQuiet(status) || notProceeding ? 'grey' : 'blue'} class="outturn-tag">
    {notProceeding && !isQuiet(status) ? 'Not proceeding' : awardStatusNames[status]}
  </Tag>
);
