import { facts, heading, held, missing, paragraph, sentence, table } from '../../document/blocks.ts';
import type { Block } from '../../document/document.ts';
import type { Contradiction } from '../../shared/contradictions.ts';
import { sumPence, writtenPounds } from '../../shared/money.ts';
import type { AwardState } from '../award.ts';
import { contradictionsOf } from '../contradictions-of.ts';
import { vatNames } from '../evidence/evidence-words.ts';
import type { Values } from '../values.ts';

const printedRows = ({ annual, lifetime }: Values): readonly (readonly string[])[] => [
  ...annual.map((each) => [
    each.financialYear ? `The year ${each.financialYear}` : 'A year',
    writtenPounds(each.amount),
    each.printedIn,
    vatNames[each.vat],
  ]),
  ...lifetime.map((each) => ['The lifetime', writtenPounds(each.amount), each.printedIn, vatNames[each.vat]]),
];

/** The years that are printed one by one, added up, where no total is printed; a year printed twice is not added up. */
const yearsTogether = ({ annual, lifetime }: Values): string | undefined => {
  const years = annual.filter((each) => each.financialYear !== undefined);
  const isOnce = new Set(years.map((each) => each.financialYear)).size === years.length;
  if (lifetime.length > 0 || years.length < 2 || !isOnce) return undefined;
  return `${writtenPounds(sumPence(years.map((each) => each.amount)))} (added up here)`;
};

const computedWith = ({ computesWith }: Values): readonly Block[] => [
  ...facts([
    ['Used for a year', computesWith.annual === undefined ? 'No figure chosen' : writtenPounds(computesWith.annual)],
    [
      'Used for the lifetime',
      computesWith.lifetime === undefined ? 'No figure chosen' : writtenPounds(computesWith.lifetime),
    ],
    ['Decided by', computesWith.decidedBy],
    ['Because', computesWith.because && sentence(computesWith.because)],
  ]),
];

/** Each figure as printed, where it is printed, and the one that is computed with. */
export const valueBlocks = ({ values }: AwardState): readonly Block[] =>
  held(
    values,
    (given) => [
      ...table('Values as the papers print them', ['Value of', '#Amount', 'Printed in', 'VAT'], printedRows(given)),
      ...facts([['The printed years together', yearsTogether(given)]]),
      ...computedWith(given),
    ],
    'No value of the contract is recorded.',
  );

const settledText = ({ computesWith, decidedBy }: Contradiction): string =>
  computesWith === undefined ? 'No figure was chosen.' : `${computesWith}. Decided by: ${decidedBy}.`;

/** Figures that disagree, each as a sentence; nothing when all agree. */
export const contradictionBlocks = (state: AwardState): readonly Block[] => {
  const found = contradictionsOf(state);
  if (found.length === 0) return [];
  const isExplained = state.values?.computesWith.because !== undefined;
  return [
    heading('Figures that disagree'),
    paragraph('The papers contradict themselves. Every printed figure is kept; none was changed.'),
    ...table(
      'Contradictions in the papers',
      ['What disagrees', 'Which figure is used'],
      found.map((each) => [each.sentence, settledText(each)]),
    ),
    ...(isExplained ? [] : [missing('Why these figures were chosen is not recorded.')]),
  ];
};
