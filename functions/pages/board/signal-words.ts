import type { ShownSignals } from '../../../domain/disclosed/signals.ts';
import { fewestForLimits } from '../../../domain/scoring/signals/phases.ts';
import type { Signals } from '../../../domain/scoring/signals/signals.ts';
import type { PointType } from '../../../domain/scoring/signals/words.ts';
import type { DisplaySignal, SignalMarkProps } from '../components/signal-mark.tsx';

const displays: Readonly<Record<PointType, DisplaySignal>> = {
  common_cause: 'none',
  special_cause_improvement: 'improvement',
  special_cause_concern: 'concern',
  special_cause_both: 'both',
  special_cause_neutral_high: 'change',
  special_cause_neutral_low: 'change',
};

/** Which way the latest point went, where it is more than ordinary variation. */
const wayOf = ({ points }: Signals): 'up' | 'down' | undefined => {
  const cause = points.at(-1)?.specialCause ?? '';
  if (/Above|Increasing/.test(cause)) return 'up';
  return /Below|Decreasing/.test(cause) ? 'down' : undefined;
};

/** The mark for a measure's variation, with its words. */
export const markOf = (signals: Signals, sentence: string): SignalMarkProps => ({
  signal: displays[signals.variation ?? 'common_cause'],
  direction: wayOf(signals),
  sentence,
});

/** Why a measure has no signal, in the few words of a table's cell. */
export const noSignalWords = ({ signals, starts, isRounded }: ShownSignals, yearToDate: boolean): string => {
  if (yearToDate) return 'Not for the year to date';
  if (!signals) return isRounded ? 'Figures withheld' : 'No figures';
  const { points } = signals;
  const phase = starts.findLast((start) => start <= (points.at(-1)?.at ?? '')) ?? '';
  const { length } = points.filter(({ at }) => at >= phase);
  return `${length} of ${fewestForLimits} figures`;
};
