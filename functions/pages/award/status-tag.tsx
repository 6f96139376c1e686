import { type AwardStatus, awardStatusNames } from '../../../domain/award/vocabulary.ts';
import { Tag } from '../components/index.ts';

interface AwardStatusTagProps {
  readonly status: AwardStatus;
  /** Whether a further decision is to repeat a step or to abandon, so that the award goes no further. */
  readonly notProceeding?: boolean | undefined;
}

/** How far an award has come, in words. Quiet once nothing is left to decide; never red, amber or green. */
export const AwardStatusTag = ({ status, notProceeding = false }: AwardStatusTagProps) => (
  <Tag colour={status === 'confirmed' || notProceeding ? 'grey' : 'blue'} class="outturn-tag">
    {notProceeding ? 'Not proceeding' : awardStatusNames[status]}
  </Tag>
);
