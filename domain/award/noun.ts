import { defineNoun } from '../shared/record.ts';
import type { AwardState } from './award.ts';
import { awardCommands } from './commands.ts';
import { type AwardRelated, decide } from './decide.ts';
import type { AwardEvent } from './events.ts';
import { evolve } from './evolve.ts';

/** The award: choosing a provider lawfully and proving it. The provider is not party to it and never sees it. */
export const award = defineNoun<'award', AwardState, typeof awardCommands, AwardEvent, AwardRelated>({
  noun: 'award',
  version: 1,
  commands: awardCommands,
  decide,
  evolve,
  parties: (state) => ({ authority: state.authority }),
  relatedTo: () => ({}),
});
