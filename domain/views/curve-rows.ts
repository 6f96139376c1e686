import type { Curve } from '../curve/curve.ts';
import type { ContractId, MeasureKey } from '../shared/ids.ts';
import type { PeriodKey } from '../shared/quarters.ts';
import { defineView, type Row } from './row.ts';

/** What the scorecard has to know of a curve: where its phases begin. Most curves have none, and give it no line. */
export interface CurveLine {
  readonly contract: ContractId;
  readonly measure: MeasureKey;
  readonly rebases: readonly PeriodKey[];
}

/** In the scorecard's own list, so that one query still reads the whole of it. */
export const curveLines = defineView<CurveLine>('scores')(['contract', 'measure', 'rebases']);

/** Sorts behind every period of its contract. */
const curveMark = 'curve.';
export const isCurve = (sort: string): boolean => sort.split('#')[1]?.startsWith(curveMark) ?? false;

export const curveRows = ({ authority, contract, measureKey, rebases }: Curve): readonly Row[] =>
  rebases.length === 0
    ? []
    : [
        curveLines.row(authority, `${contract}#${curveMark}${measureKey}`, {
          contract,
          measure: measureKey,
          rebases: rebases.map(({ from }) => from),
        }),
      ];
