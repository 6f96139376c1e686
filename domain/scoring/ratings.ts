import type { PerformanceRating } from '../regime/kpi.ts';

/** What the five ratings of a performance notice are called in the Open Contracting Data Standard. */
export const ocdsRatings: Record<PerformanceRating, string> = {
  good: 'met',
  approachingTarget: 'slightlyBelow',
  requiresImprovement: 'below',
  inadequate: 'significantlyBelow',
  other: 'other',
};
