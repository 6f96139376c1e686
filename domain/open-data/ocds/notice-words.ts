import type { AwardState } from '../../award/award.ts';
import { methodInWords } from './tender.ts';

const conflictsText = ({ conflicts }: AwardState): string | undefined => {
  if (!conflicts) return undefined;
  return conflicts.noneDeclared
    ? 'No conflicts of interest declared.'
    : 'Conflicts of interest were declared; the notice says how each was managed.';
};

/**
 * What a notice of the Provider Selection Regime says beyond the fields of the standard, which has no code for the regime:
 * what the notice is, the process, who decided and the conflicts (law.md section 9 [D]). Undefined outside the regime.
 */
export const noticeText = (award: AwardState, stage: 'intention' | 'confirmation'): string | undefined => {
  if (award.regime !== 'psr') return undefined;
  const what = stage === 'intention' ? 'an intention to award' : 'a confirmation of contract award';
  const decidedBy = award.decisionMakers?.published ?? [];
  return [
    `This is ${what} notice under the Provider Selection Regime (PSR).`,
    `${methodInWords(award)}.`,
    decidedBy.length > 0 ? `Decision makers: ${decidedBy.join('; ')}.` : undefined,
    conflictsText(award),
  ]
    .filter((each) => each !== undefined)
    .join(' ');
};
