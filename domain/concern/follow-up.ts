import { measureKeys } from '../return/draft.ts';
import { forMeasure, type Return } from '../return/return.ts';
import { makeConcernId } from './ids.ts';

export interface FollowUp {
  readonly id: string;
  readonly command: 'open' | 'note';
}

/**
 * What the platform does about a return's colours: opens a concern for each red, and lets one that was opened by an
 * earlier figure note the restated one. Read from the return alone, so that it gives the same answer however often it
 * is asked: a concern is opened once and refuses to note what it knows, and both refusals mean that all is well.
 */
export const concernFollowUps = (sent: Return): readonly FollowUp[] =>
  measureKeys(sent.results).flatMap((key): readonly FollowUp[] => {
    const restatements = sent.restatements.filter((each) => each.measureKey === key);
    const wasRed = restatements.some((each) => each.resultBefore?.status === 'red');
    const isRed = forMeasure(sent.results, key)?.status === 'red';
    const id = makeConcernId(sent.contract, sent.period, key);
    if (!wasRed) return isRed ? [{ id, command: 'open' }] : [];
    return [
      { id, command: 'open' },
      { id, command: 'note' },
    ];
  });
