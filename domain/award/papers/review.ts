import { facts, heading, missing, paragraph, sentence, table } from '../../document/blocks.ts';
import type { Block } from '../../document/document.ts';
import { writtenDate, writtenInstant } from '../../shared/dates.ts';
import type { ReceivedRepresentation } from '../award.ts';
import { outcomeNames } from '../evidence/evidence-words.ts';
import { afterAwardText, panelStepNames, reviewStepNames } from '../standstill/review-vocabulary.ts';

const stepRows = ({ reviewSteps, panelSteps }: ReceivedRepresentation): readonly (readonly string[])[] => [
  ...reviewSteps.map(({ step, on, note }) => [writtenDate(on), reviewStepNames[step], note ? sentence(note) : 'None']),
  ...panelSteps.map(({ step, on, note, inTime, afterAward }) => [
    writtenDate(on),
    `${panelStepNames[step]}${inTime === false ? ', out of time' : ''}${afterAward ? `, ${afterAwardText}` : ''}`,
    note ? sentence(note) : 'None',
  ]),
];

/** The further decisions on one representation, each with its reasons. */
export const furtherDecisionBlocks = ({ furtherDecisions }: ReceivedRepresentation): readonly Block[] =>
  table(
    'Further decisions',
    ['Communicated', 'Decision', 'Reasons'],
    furtherDecisions.map(({ communicated, outcome, reasons }) => [
      writtenDate(communicated),
      outcomeNames[outcome],
      sentence(reasons),
    ]),
  );

/** One representation with its review: what it says, what was done about it and what was decided. */
export const representationBlocks = (representation: ReceivedRepresentation): readonly Block[] => {
  const { from, received, inTime, summary, informationRequested } = representation;
  return [
    heading(`Representation from ${from}`),
    ...facts([
      ['Received', `${writtenInstant(received)}, ${inTime ? 'in time' : 'out of time'}`],
      ['What it says', summary && sentence(summary)],
      ['Information asked for', informationRequested && sentence(informationRequested)],
    ]),
    ...table('Steps of the review', ['Date', 'Step', 'Note'], stepRows(representation)),
    ...furtherDecisionBlocks(representation),
    ...(inTime && representation.furtherDecisions.length === 0
      ? [missing('No further decision on this representation is recorded.')]
      : []),
  ];
};

/** The words of a representation or of its answer without the name of who made it. */
const unnamed = (text: string, { from }: ReceivedRepresentation): string =>
  sentence(text.replaceAll(from, 'the provider'));

const published = (representation: ReceivedRepresentation, index: number): readonly Block[] => {
  const { received, inTime, summary, furtherDecisions } = representation;
  return [
    heading(`Representation ${index + 1}`),
    ...facts([
      ['Received', `${writtenInstant(received)}, ${inTime ? 'in time' : 'out of time'}`],
      ['What it says', summary && unnamed(summary, representation)],
    ]),
    ...(summary ? [] : [missing('What this representation says is not recorded.')]),
    ...furtherDecisionBlocks({
      ...representation,
      furtherDecisions: furtherDecisions.map((each) => ({ ...each, reasons: unnamed(each.reasons, representation) })),
    }),
    ...(inTime && furtherDecisions.length === 0
      ? [missing('No further decision on this representation is recorded.')]
      : []),
  ];
};

/** Each representation for a report that may be published: what it says, what was decided and why, and not who made it. */
export const representationsUnnamed = (representations: readonly ReceivedRepresentation[]): readonly Block[] =>
  representations.length === 0
    ? []
    : [
        paragraph(
          'This report may be published, so who made each representation is left out. The record under regulation 24 names them.',
        ),
        ...representations.flatMap(published),
      ];

/** How many representations there are, without what they say or who made them. */
export const representationCount = (representations: readonly ReceivedRepresentation[]): Block => {
  const { length } = representations;
  if (length === 0) return paragraph('No representation is recorded.');
  const inTime = representations.filter((each) => each.inTime);
  const open = inTime.filter((each) => each.furtherDecisions.length === 0).length;
  return paragraph(
    `Representations recorded: ${length}. Received in time: ${inTime.length}. Received in time and still without a further decision: ${open}.`,
  );
};
