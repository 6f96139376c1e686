import type { Unit } from '../../measure/measure.ts';
import { chartedTexts } from '../words.ts';
import { isConstant, meets } from './assurance.ts';
import type { SignalPoint } from './judged-points.ts';
import { fewestForLimits, fewestForRuns } from './phases.ts';
import {
  type Assurance,
  causePhrases,
  commonCause,
  type ImprovementDirection,
  type PointType,
  type SpecialCause,
  type Stage,
} from './words.ts';

interface Drawn {
  /** The points of the last phase. */
  readonly last: readonly SignalPoint[];
  /** Whether there was a phase before it, whose points are not counted. */
  readonly isNewPhase: boolean;
  readonly variation: PointType | null;
  readonly assurance: Assurance | null;
  readonly stage: Stage;
  readonly target: number | null;
  readonly direction: ImprovementDirection;
  /** How figures are written. */
  readonly unit: Unit;
}

const countText = (count: number): string => (count === 1 ? '1 point' : `${count} points`);

/** How many points the sentence speaks of: fewer than the chart shows where a new phase began. */
const pointsText = ({ last, isNewPhase }: Pick<Drawn, 'last' | 'isNewPhase'>): string =>
  isNewPhase ? `${countText(last.length)} since the new phase began` : countText(last.length);

const phraseOf = (cause: SpecialCause | null | undefined): string | undefined =>
  cause === null || cause === undefined || cause === commonCause ? undefined : causePhrases[cause];

const meaning: Record<PointType, string> = {
  common_cause: '',
  special_cause_improvement: ': an improvement',
  special_cause_concern: ': a concern',
  special_cause_both: ': both an improvement and a concern',
  special_cause_neutral_high: ': a change, which is neither better nor worse',
  special_cause_neutral_low: ': a change, which is neither better nor worse',
};

const againstTarget = (latest: string, { value }: SignalPoint, target: string, drawn: Drawn): string => {
  const { direction } = drawn;
  if (drawn.target === null) return `The latest is ${latest}.`;
  if (direction === 'neutral') return `The latest is ${latest}; the target is ${target}.`;
  const verb = meets(value, drawn.target, direction) ? 'meets' : 'misses';
  return `The latest, ${latest}, ${verb} the target of ${target}.`;
};

const stageSentence = (drawn: Drawn): string => {
  const { stage } = drawn;
  const count = pointsText(drawn);
  if (stage === 'values') {
    return `${count}: too few for a trend, which takes ${fewestForRuns}, or for limits, which take ${fewestForLimits}.`;
  }
  if (stage === 'runChart') return `${count}: a run chart, without limits until there are ${fewestForLimits}.`;
  return stage === 'limitsNext' ? `${count}: limits come with the next one.` : `${count}.`;
};

const fewerThanLimitsNeed = (drawn: Drawn): string =>
  drawn.stage === 'limits' || drawn.variation === null
    ? ''
    : `${pointsText(drawn)}: fewer than the ${fewestForLimits} that limits should rest on. `;

const changeText = (value: number, before: number): string =>
  value === before ? 'the same as' : value > before ? 'higher than' : 'lower than';

/** A run chart without a run: which way the latest point went. */
const movementSentence = ({ last }: Drawn, latest: string, average: string): string => {
  const [before, point] = last.slice(-2);
  return before && point
    ? `The latest, ${latest}, is ${changeText(point.value, before.value)} the one before; the average is ${average}.`
    : `The latest is ${latest}.`;
};

const variationSentence = (point: SignalPoint, latest: string, average: string, limits: string): string => {
  const [phrase, other] = [phraseOf(point.specialCause), phraseOf(point.otherCause)];
  if (!phrase) {
    const around = limits === '' ? average : `${average}, limits ${limits}`;
    return `The latest, ${latest}, is within the usual variation around the average of ${around}.`;
  }
  const drawn = limits === '' ? `The average is ${average}.` : `The average is ${average}, the limits ${limits}.`;
  const found = other ? `${phrase}, and ${other}` : phrase;
  return `The latest, ${latest}, ${found}${meaning[point.pointType ?? 'common_cause']}. ${drawn}`;
};

const assuranceSentence = (assurance: Assurance | null, target: string): string => {
  if (assurance === null) return '';
  if (assurance === 'inconsistent') {
    return ` Hit and miss: the target of ${target} lies within the limits, so it will be met in some periods and missed in others by chance.`;
  }
  return assurance === 'consistent_pass'
    ? ` Passing: the whole of the usual variation meets the target of ${target}.`
    : ` Failing: the whole of the usual variation misses the target of ${target}, which will not be met unless something changes.`;
};

/**
 * What the last phase says, in plain sentences with their figures: how many points there are, the latest of them by the
 * limits or the centre line, and the target by the limits.
 */
export const becauseOf = (drawn: Drawn): string => {
  const { last, target, stage, assurance } = drawn;
  const point = last.at(-1);
  if (!point) return 'No points.';
  const { value, mean, lower, upper } = point;
  const figures = [value, mean ?? value, target ?? value, lower ?? value, upper ?? value];
  const [latest = '', average = '', aim = '', low = '', high = ''] = chartedTexts(figures, drawn.unit);
  if (stage !== 'values' && isConstant(last)) {
    return `No variation seen: all ${pointsText(drawn)} are the same. ${againstTarget(latest, point, aim, drawn)}`;
  }
  if (mean === null) return `${stageSentence(drawn)} ${againstTarget(latest, point, aim, drawn)}`;
  if (lower === null) {
    const met = target === null ? '' : ` ${againstTarget(latest, point, aim, drawn)}`;
    const hasRun = point.specialCause !== null;
    const run = hasRun ? variationSentence(point, latest, average, '') : movementSentence(drawn, latest, average);
    return `${stageSentence(drawn)} ${run}${met}`;
  }
  const said = variationSentence(point, latest, average, `${low} to ${high}`);
  return `${fewerThanLimitsNeed(drawn)}${said}${assuranceSentence(assurance, aim)}`;
};
