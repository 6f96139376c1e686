import { forecastFrom, tooFewBecause } from '../curve/baseline.ts';
import type { ExpectedPoint } from '../curve/curve.ts';
import { notIndependentBecause } from '../curve/phases.ts';
import type { Measure } from '../measure/measure.ts';
import type { Forecast } from '../scoring/forecast/forecast.ts';
import { type TurnOfCurve, turnOf } from '../scoring/forecast/turn.ts';
import { turnSentence } from '../scoring/forecast/turn-words.ts';
import { meets } from '../scoring/signals/assurance.ts';
import { phasesOf } from '../scoring/signals/phases.ts';
import { type PeriodKey, periodAfter, periodOf } from '../shared/quarters.ts';
import type { DisclosedAction, DisclosedCurve } from './curve.ts';
import type { ContractScores, MeasureScores, ShownCell } from './scores.ts';
import {
  directionOf,
  isWithheld,
  pointsIn,
  type ShownSignals,
  type SignalsAsked,
  signalsOf,
  targetOf,
} from './signals.ts';

/** An action with what became of the curve since. */
export interface ActionEffect {
  readonly action: DisclosedAction;
  /** Undefined where nothing may be compared. */
  readonly turn: TurnOfCurve | undefined;
  readonly because: string;
  /** Whether the latest figure reaches its target, which is another question. */
  readonly target: string | undefined;
}

/** The forecast that a chart draws: the one frozen by the latest action, or the one drawn today. */
export interface ShownForecast {
  readonly drawn: Forecast | undefined;
  /** Why there is none. */
  readonly because: string | undefined;
  /** The action that froze it. */
  readonly frozenBy: DisclosedAction | undefined;
  readonly expected: readonly ExpectedPoint[];
  readonly expectedBecause: string | undefined;
}

/** The course of a measure as its reader may see it: signals, forecast, and what actions did. */
export interface Course {
  readonly shown: ShownSignals;
  readonly forecast: ShownForecast;
  readonly effects: readonly ActionEffect[];
}

const withheldBecause = 'some of the figures are withheld, and a forecast drawn from them could tell what they are';

/** The forecast from the figures of today, for the periods after the latest of them. */
const drawnToday = (
  { measure, history }: MeasureScores,
  { starts }: ShownSignals,
): Pick<ShownForecast, 'drawn' | 'because'> => {
  const last = periodOf(history.at(-1)?.period ?? '');
  const why = notIndependentBecause(measure);
  if (!last) return { drawn: undefined, because: 'no figure has come yet' };
  if (why !== undefined || history.some(isWithheld)) return { drawn: undefined, because: why ?? withheldBecause };
  const phase = phasesOf(pointsIn(history), starts).at(-1) ?? [];
  const drawn = forecastFrom(phase, periodAfter(last), measure.unit);
  return { drawn, because: drawn ? undefined : tooFewBecause(phase.length) };
};

const forecastOf = (scores: MeasureScores, shown: ShownSignals, curve: DisclosedCurve | undefined): ShownForecast => {
  const action = curve?.actions.at(-1);
  const entered = action ? action.baseline.entered : curve?.forecasts.at(-1);
  const base = action
    ? { drawn: action.baseline.drawn, because: action.baseline.notDrawnBecause }
    : drawnToday(scores, shown);
  return { ...base, frozenBy: action, expected: entered?.points ?? [], expectedBecause: entered?.because };
};

const targetSentence = (measure: Measure, history: readonly ShownCell[]): string | undefined => {
  const latest = history.findLast(({ figure }) => figure.value !== null);
  const target = latest && targetOf(latest, measure);
  const direction = directionOf[measure.polarity];
  if (!latest || latest.figure.value === null || target === undefined || direction === 'neutral') return undefined;
  const met = meets(latest.figure.value, target, direction);
  return `Turning the curve is not the same as reaching the target, which the latest figure ${met ? 'meets' : 'misses'}.`;
};

const effectOf = (action: DisclosedAction, { measure, history }: MeasureScores, starts: readonly PeriodKey[]) => {
  const { drawn, notDrawnBecause } = action.baseline;
  const target = targetSentence(measure, history);
  const none = (because: string): ActionEffect => ({ action, turn: undefined, because, target });
  if (!drawn) return none(`There is no drawn forecast to compare with: ${notDrawnBecause ?? withheldBecause}.`);
  // What is counted differently, or works differently by people's own word, is no longer compared.
  const end = starts.find((start) => start > action.from);
  const since = history.filter(({ period }) => period >= action.from && (end === undefined || period < end));
  if (since.some(isWithheld)) return none('No verdict is shown: some of the figures since then are withheld.');
  const turn = turnOf(drawn.points, pointsIn(since), measure.polarity);
  return { action, turn, because: turnSentence(turn, measure.polarity), target };
};

/** Everything that a measure's page says of its course, from nothing but what its reader may see. */
export const courseOf = (
  scores: MeasureScores,
  versions: ContractScores['versions'],
  curve: DisclosedCurve | undefined,
  asked: SignalsAsked,
): Course => {
  const own = { ...scores, rebases: curve?.rebases.map(({ from }) => from) ?? scores.rebases ?? [] };
  const shown = signalsOf(own, versions, asked);
  return {
    shown,
    forecast: forecastOf(own, shown, curve),
    effects: (curve?.actions ?? []).map((action) => effectOf(action, own, shown.starts)),
  };
};
