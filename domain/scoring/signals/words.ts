/**
 * The vocabulary of signals. The labels of special causes, point types and icons are those of the NHS-R package
 * NHSRplotthedots 0.2.2, so that a result can be laid beside the package's own; the names beside them are for people.
 */

/** `nhsr` reproduces NHSRplotthedots 0.2.2; `mdc`, the product's default, is Making Data Count (measures.md section 4). */
export const signalProfiles = ['nhsr', 'mdc'] as const;
export type SignalProfile = (typeof signalProfiles)[number];
export const defaultSignalProfile: SignalProfile = 'mdc';

/** Which way the figure moves when things get better; `neutral` when neither way is better. */
export const improvementDirections = ['increase', 'decrease', 'neutral'] as const;
export type ImprovementDirection = (typeof improvementDirections)[number];

/** What may be said, by how many points there are: 1 to 4, 5 to 11, 12, and 13 or more. */
export const stages = ['values', 'runChart', 'limitsNext', 'limits'] as const;
export type Stage = (typeof stages)[number];

export const stageNames: Record<Stage, string> = {
  values: 'Too few points for a trend',
  runChart: 'Run chart',
  limitsNext: 'Run chart: limits come with the next point',
  limits: 'Limits and signals',
};

export const commonCause = 'Common Cause';

/** Each special cause as found below and above the centre line, in order of precedence. */
export const causeLabels = [
  { below: 'Below LCL', above: 'Above UCL' },
  { below: '7 Point Trend (Decreasing)', above: '7 Point Trend (Increasing)' },
  { below: '2 in 3 Below CL', above: '2 in 3 Above CL' },
  { below: '7 Points Below CL', above: '7 Points Above CL' },
] as const;
type CauseLabels = (typeof causeLabels)[number];
export type SpecialCause = typeof commonCause | CauseLabels['below'] | CauseLabels['above'];

/** What was found, to follow "the latest point": "is above the upper limit". */
export const causePhrases: Record<Exclude<SpecialCause, typeof commonCause>, string> = {
  'Above UCL': 'is above the upper limit',
  'Below LCL': 'is below the lower limit',
  '7 Point Trend (Increasing)': 'is part of 7 or more points that rise in succession',
  '7 Point Trend (Decreasing)': 'is part of 7 or more points that fall in succession',
  '2 in 3 Above CL': 'is one of two in three close to the upper limit',
  '2 in 3 Below CL': 'is one of two in three close to the lower limit',
  '7 Points Above CL': 'is one of 7 or more in succession above the average',
  '7 Points Below CL': 'is one of 7 or more in succession below the average',
};

/** The kind of a point; the icon of variation is the kind of the last one. `special_cause_both` is of `mdc` alone. */
export const pointTypes = [
  'common_cause',
  'special_cause_improvement',
  'special_cause_concern',
  'special_cause_both',
  'special_cause_neutral_high',
  'special_cause_neutral_low',
] as const;
export type PointType = (typeof pointTypes)[number];

export const variationNames: Record<PointType, string> = {
  common_cause: 'No significant change',
  special_cause_improvement: 'Improvement',
  special_cause_concern: 'Concern',
  special_cause_both: 'Improvement and concern',
  special_cause_neutral_high: 'Change: higher',
  special_cause_neutral_low: 'Change: lower',
};

export const assurances = ['consistent_pass', 'consistent_fail', 'inconsistent'] as const;
export type Assurance = (typeof assurances)[number];

export const assuranceNames: Record<Assurance, string> = {
  consistent_pass: 'Passing',
  consistent_fail: 'Failing',
  inconsistent: 'Hit and miss',
};
