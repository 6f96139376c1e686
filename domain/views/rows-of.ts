import type { AwardState } from '../award/award.ts';
import type { Concern } from '../concern/concern.ts';
import type { Contract } from '../contract/contract.ts';
import type { Curve } from '../curve/curve.ts';
import type { Outcome } from '../outcome/outcome.ts';
import type { Return } from '../return/return.ts';
import { awardRows } from './award-list.ts';
import { concernRows } from './concern-list.ts';
import { contractRows } from './contract-list.ts';
import { curveRows } from './curve-rows.ts';
import { outcomeRows } from './outcome-list.ts';
import { returnRows } from './return-list.ts';
import type { Row } from './row.ts';
import { catalogueRows, scoreRows } from './scores.ts';
import { storyRows } from './story-list.ts';

/** Every line that a record gives to the lists, as it stands. The lists are nothing but these, so they can be made again. */
export const rowsOf = (noun: string, state: unknown): readonly Row[] => {
  switch (noun) {
    case 'award':
      return awardRows(state as AwardState);
    case 'contract':
      return [...contractRows(state as Contract), ...catalogueRows(state as Contract)];
    case 'return':
      return [...returnRows(state as Return), ...scoreRows(state as Return), ...storyRows(state as Return)];
    case 'concern':
      return concernRows(state as Concern);
    case 'curve':
      return curveRows(state as Curve);
    case 'outcome':
      return outcomeRows(state as Outcome);
    default:
      return [];
  }
};
