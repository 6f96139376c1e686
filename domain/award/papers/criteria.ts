import { heading, held, paragraph, sentence, table } from '../../document/blocks.ts';
import type { Block } from '../../document/document.ts';
import type { AwardState } from '../award.ts';
import { methodNames, selectionResultNames } from '../evidence/evidence-words.ts';
import { importanceInWords } from '../evidence/importance.ts';
import { basicSelectionCriteria, basicSelectionNames, keyCriteria, keyCriterionNames } from '../vocabulary.ts';

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const notRecorded = 'Not recorded';

/** How each of the five key criteria was weighed and taken into account (regulation 5). */
export const keyCriteriaBlocks = ({ keyCriteria: given }: AwardState): readonly Block[] => [
  heading('Key criteria'),
  ...held(
    given,
    (criteria) => [
      paragraph(sentence(`Importance of the criteria: ${methodNames[criteria.method].toLowerCase()}`)),
      ...table(
        'How each key criterion was taken into account',
        ['Criterion', 'Importance', 'How it was taken into account'],
        keyCriteria.map((key) => [
          keyCriterionNames[key],
          capital(importanceInWords(criteria, key) ?? notRecorded),
          sentence(criteria.criteria[key].account ?? notRecorded),
        ]),
      ),
    ],
    'The importance of the five key criteria, and how each was taken into account, are not recorded.',
  ),
];

/** How the provider was assessed against the basic selection criteria (regulation 19 and Schedule 16). */
export const basicSelectionBlocks = ({ basicSelection: given }: AwardState): readonly Block[] => [
  heading('Basic selection criteria'),
  ...held(
    given,
    (selection) =>
      table(
        'Result for each basic selection criterion',
        ['Criterion', 'Result', 'Reason'],
        basicSelectionCriteria.map((key) => [
          basicSelectionNames[key],
          selectionResultNames[selection[key].result],
          sentence(selection[key].reason),
        ]),
      ),
    'No assessment against the basic selection criteria is recorded.',
  ),
];
