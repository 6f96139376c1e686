import { facts, heading, held, list, paragraph, sentence, table } from '../../document/blocks.ts';
import type { Block } from '../../document/document.ts';
import { type Instant, writtenDate, writtenInstant } from '../../shared/dates.ts';
import type { AwardState } from '../award.ts';

/** The decision: who took it, when and under which reference. */
export const decisionBlocks = ({ decision, frozenAt }: Pick<AwardState, 'decision' | 'frozenAt'>): readonly Block[] =>
  held(
    decision,
    ({ body, date, keyDecision, reference, reportPublished }) =>
      facts([
        ['Decided by', body],
        ['Decided on', writtenDate(date)],
        ['Key decision', keyDecision ? 'Yes' : 'No'],
        ['Reference', reference ?? 'None recorded'],
        ['Report published', reportPublished ? writtenDate(reportPublished) : 'No date recorded'],
        ['Decision recorded, and the evidence frozen', frozenAt && writtenInstant(frozenAt)],
      ]),
    'The decision to award is not recorded yet.',
  );

/** The decision-makers as the notice names them. */
export const publishedMakers = ({ decisionMakers }: AwardState): readonly Block[] =>
  held(decisionMakers, ({ published }) => list(published), 'Who decides is not recorded.');

/** The people who decide, for the record under regulation 24(d). */
export const individualMakers = ({ decisionMakers }: AwardState): readonly Block[] =>
  held(
    decisionMakers,
    ({ individuals }) =>
      table(
        'Individuals who made the decision',
        ['Name', 'Capacity'],
        individuals.map(({ name, capacity }) => [name, capacity]),
      ),
    'The individuals who make the decision are not recorded.',
  );

/** Each option that was rejected, and why. */
export const optionBlocks = ({ options }: AwardState): readonly Block[] =>
  held(
    options,
    ({ rejected }) =>
      table(
        'Each option, and why it was rejected',
        ['Option', 'Why it was rejected'],
        rejected.map(({ option, because }) => [option, sentence(because)]),
      ),
    'No rejected option is recorded.',
  );

/** The reasons for selecting the provider, as recorded. */
export const reasonBlocks = ({ reasons }: AwardState): readonly Block[] =>
  held(
    reasons,
    ({ selectingProvider }) => [paragraph(sentence(selectingProvider))],
    'The reasons for selecting the provider are not recorded.',
  );

const addedWhen = (at: Instant, frozenAt: Instant | undefined): string => {
  if (frozenAt === undefined) return 'Added';
  return at > frozenAt ? 'Added after the decision' : 'Added before the decision';
};

/** What was added beside the evidence, each with its date; nothing when no note was added. */
export const noteBlocks = ({ notes, frozenAt }: AwardState): readonly Block[] =>
  notes.flatMap(({ text, at, by }) => [
    heading(`${addedWhen(at, frozenAt)}, ${writtenInstant(at)}, by ${by.name}`),
    paragraph(text),
  ]);
