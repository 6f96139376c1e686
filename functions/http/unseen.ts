import { can } from '../../domain/authorisation.ts';
import { type Concern, tellsWithheld } from '../../domain/concern/concern.ts';
import type { Return } from '../../domain/return/return.ts';
import { audienceOf, seesExactFigures } from '../../domain/scoring/disclosure.ts';
import { type Parties, type Person, standingOf } from '../../domain/shared/people.ts';
import { type NounName, nounNamed } from '../nouns.ts';

/** Whether the person sees the figures of a record held by `parties` as they were reported. */
export const seesRawFigures = (person: Person, parties: Parties): boolean =>
  seesExactFigures(audienceOf(standingOf(person, parties), person.roles));

/**
 * Whether it is not there for the person: a return that the provider has not sent and that they do not fill in, or a
 * concern that could tell a colour that is withheld from them.
 */
export const isUnseen = (person: Person, noun: NounName, state: unknown): boolean => {
  if (noun !== 'concern' && noun !== 'return') return false;
  const parties = nounNamed(noun).parties(state);
  if (noun === 'concern') return tellsWithheld(state as Concern) && !seesRawFigures(person, parties);
  return (state as Return).status === 'draft' && can(person, 'return.readDraft', parties) !== 'allowed';
};
