import { type AwardStatus, awardStatusNames } from '../../../domain/award/vocabulary.ts';
import { Tag } from '../components/index.ts';

/** How far an award has come, in words. Quiet once nothing is left to decide; never red, amber or green. */
export const AwardStatusTag = ({ status }: { status: AwardStatus }) => (
  <Tag colour={status === 'confirmed' ? 'grey' : 'blue'} class="outturn-tag">
    {awardStatusNames[status]}
  </Tag>
);
