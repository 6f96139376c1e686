import type { AwardState } from '../award.ts';
import type { KeyCriterion } from '../vocabulary.ts';

/** The importance of one criterion in words: `ranked 3 of 5`, `weighted 30%`, `weighted equally`. */
export const importanceInWords = (
  criteria: NonNullable<AwardState['keyCriteria']>,
  key: KeyCriterion,
): string | undefined => {
  const { importance } = criteria.criteria[key];
  if (criteria.method === 'equal') return 'weighted equally';
  if (importance === undefined) return undefined;
  return criteria.method === 'ranked' ? `ranked ${importance} of 5` : `weighted ${importance}%`;
};
