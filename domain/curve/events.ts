import type { PeriodKey } from '../shared/quarters.ts';
import type { Annotation, Curve, CurveAction, EnteredForecast, Rebase, ReportText } from './curve.ts';

type Unsaid<Type> = Omit<Type, 'at' | 'by'>;

export type CurveEvent =
  | {
      readonly type: 'curveBegun';
      readonly data: Pick<Curve, 'id' | 'contract' | 'measureKey' | 'authority' | 'provider'>;
    }
  | { readonly type: 'curveRebased'; readonly data: Unsaid<Rebase> }
  | { readonly type: 'rebaseRemoved'; readonly data: { readonly from: PeriodKey; readonly reason: string } }
  | { readonly type: 'curveAnnotated'; readonly data: Unsaid<Annotation> }
  | { readonly type: 'forecastEntered'; readonly data: Unsaid<EnteredForecast> }
  | { readonly type: 'actionBegun'; readonly data: Unsaid<CurveAction> }
  | { readonly type: 'curveReported'; readonly data: ReportText };
