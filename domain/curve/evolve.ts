import type { Stamp } from '../shared/record.ts';
import type { Curve } from './curve.ts';
import type { CurveEvent } from './events.ts';

/** The curve after the event. Throws on a history that does not begin with its beginning: a broken journal is a fault. */
export const evolveCurve = (state: Curve | undefined, event: CurveEvent, { at, by }: Stamp): Curve => {
  if (event.type === 'curveBegun') {
    return { ...event.data, rebases: [], annotations: [], forecasts: [], actions: [], reports: [] };
  }
  if (!state) throw new Error(`A curve's history begins with its beginning, not ${event.type}`);
  switch (event.type) {
    case 'curveRebased':
      return {
        ...state,
        rebases: [...state.rebases, { ...event.data, at, by }].toSorted((a, b) => (a.from < b.from ? -1 : 1)),
      };
    case 'rebaseRemoved':
      return { ...state, rebases: state.rebases.filter(({ from }) => from !== event.data.from) };
    case 'curveAnnotated':
      return {
        ...state,
        annotations: [...state.annotations, { ...event.data, at, by }].toSorted((a, b) => a.on.localeCompare(b.on)),
      };
    case 'forecastEntered':
      return { ...state, forecasts: [...state.forecasts, { ...event.data, at, by }] };
    case 'actionBegun':
      return { ...state, actions: [...state.actions, { ...event.data, at, by }] };
    case 'curveReported':
      return { ...state, reports: [...state.reports, { ...event.data, at, by }] };
    default:
      return event satisfies never;
  }
};
