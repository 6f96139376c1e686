import type { CivilDate } from '../../shared/dates.ts';
import type { AwardState, ReceivedRepresentation } from '../award.ts';
import { standstillOf } from './representations.ts';

/** One standstill under the Provider Selection Regime, with the representations that were received in time. */
export interface HeldStandstill {
  /** The last day; undefined while a representation keeps it open. */
  readonly ended: CivilDate | undefined;
  readonly representations: readonly ReceivedRepresentation[];
}

/** Every standstill of the award, those of decisions that were gone back on included, oldest first. */
export const standstillsOf = (award: AwardState): readonly HeldStandstill[] =>
  [...award.rounds, award].flatMap(({ notices, representations }) => {
    const standstill = standstillOf({ ...award, notices, representations });
    if (standstill?.law !== 'psr') return [];
    return [{ ended: standstill.closes, representations: representations.filter(({ inTime }) => inTime) }];
  });
