import type { FoundCause } from '../concern/cause.ts';
import { type ContractScores, discloseScores, type MeasureScores } from '../disclosed/scores.ts';
import { signalsOf } from '../disclosed/signals.ts';
import { defaultSignalProfile, type PointType } from '../scoring/signals/words.ts';
import type { MeasureKey } from '../shared/ids.ts';
import { type PeriodKey, periodName } from '../shared/quarters.ts';

/** What a measure's run of figures says at its latest period, judged on the exact figures. */
export interface MeasureSignals {
  readonly measure: MeasureKey;
  readonly causes: readonly FoundCause[];
  /** Whether its latest figure is of that period. */
  readonly isLatest: boolean;
  /** Whether the latest figure is an improvement beyond chance. */
  readonly isImproving: boolean;
  /** Whether a figure of it has a colour that readers who see figures protected are not shown. */
  readonly isWithheld: boolean;
}

const worse: ReadonlySet<PointType | null> = new Set(['special_cause_concern', 'special_cause_both']);
const better: ReadonlySet<PointType | null> = new Set(['special_cause_improvement', 'special_cause_both']);

const causesOf = (
  { signals, because }: ReturnType<typeof signalsOf>,
  period: PeriodKey,
): Pick<MeasureSignals, 'causes' | 'isImproving'> => {
  const type = signals?.points.at(-1)?.pointType ?? null;
  const at = periodName(period);
  return {
    isImproving: better.has(type),
    causes: [
      ...(worse.has(type)
        ? [{ kind: 'specialCause' as const, key: `specialCause.${period}`, period, sentence: `${at}: ${because}` }]
        : []),
      ...(signals?.assurance === 'consistent_fail'
        ? [{ kind: 'failing' as const, key: 'failing', period, sentence: `${at}: ${because}` }]
        : []),
    ],
  };
};

type Rows = Parameters<typeof discloseScores>[0];

const isWithheldIn = (exact: MeasureScores, shown: MeasureScores | undefined): boolean =>
  exact.history.some(({ score }, place) => score.status !== (shown?.history[place]?.score.status ?? score.status));

/**
 * The signals of a contract's measures whose latest figure is of that period: an earlier return that is restated says
 * nothing new about where the process stands. Of the others only whether a colour is withheld.
 */
export const signalsAt = (rows: Rows, period: PeriodKey): readonly MeasureSignals[] => {
  const [exact] = discloseScores(rows, { audience: 'contractManager' });
  const [shown] = discloseScores(rows, { audience: 'board' });
  if (!exact) return [];
  return exact.measures.map((scores) => {
    const { key } = scores.measure;
    const isWithheld = isWithheldIn(
      scores,
      shown?.measures.find(({ measure }) => measure.key === key),
    );
    const isLatest = scores.history.at(-1)?.period === period;
    const found = isLatest
      ? causesOf(signalsOf(scores, exact.versions, { profile: defaultSignalProfile, chart: 'xmr' }), period)
      : { causes: [], isImproving: false };
    return { measure: key, ...found, isLatest, isWithheld };
  });
};

/** The measures of a scorecard, as its reader may see them, whose latest figure is an improvement beyond chance. */
export const gettingBetter = (scores: ContractScores): readonly MeasureScores[] =>
  scores.measures.filter((measure) => {
    const { signals } = signalsOf(measure, scores.versions, { profile: defaultSignalProfile, chart: 'xmr' });
    return better.has(signals?.points.at(-1)?.pointType ?? null);
  });
