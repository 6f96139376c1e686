import { concernFollowUps } from '../concern/follow-up.ts';
import type { Return } from '../return/return.ts';

/** A command that the platform carries out because of a change, without anyone asking. */
export interface FollowUp {
  readonly noun: 'concern';
  readonly id: string;
  readonly command: 'open' | 'note';
}

/** What follows from a record as it stands now. Asked twice, it gives the same commands, which are then refused as done. */
export const followUpsOf = (noun: string, state: unknown): readonly FollowUp[] => {
  if (noun !== 'return') return [];
  const sent = state as Return;
  return sent.sending ? concernFollowUps(sent).map((each) => ({ noun: 'concern', ...each })) : [];
};
