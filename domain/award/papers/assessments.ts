import { facts, heading, held, missing, paragraph, table } from '../../document/blocks.ts';
import type { Block } from '../../document/document.ts';
import { writtenDate } from '../../shared/dates.ts';
import type { AwardEvidence, AwardState } from '../award.ts';
import { checkStateNames } from '../evidence/evidence-words.ts';

type Assessments = NonNullable<AwardEvidence['assessments']>;

const yesOrNo = (answer: boolean): string => (answer ? 'Yes' : 'No');

const equalityBlocks = (equality: NonNullable<Assessments['equality']>): readonly Block[] => [
  ...facts([
    ['Assessed on', writtenDate(equality.assessed)],
    ['Negative impact on people who use the services', yesOrNo(equality.externalNegative)],
    ['Negative impact on staff', yesOrNo(equality.internalNegative)],
    ['Full assessment required', yesOrNo(equality.fullAssessmentRequired)],
    ['Reference of the full assessment', equality.fullAssessmentReference],
  ]),
  ...(equality.fullAssessmentRequired && !equality.fullAssessmentReference
    ? [missing('The reference of the full equality impact assessment is not recorded.')]
    : []),
];

type Scores = NonNullable<Assessments['climate']>['scores'];

const hasMitigation = (scores: Scores): boolean => scores.some(({ mitigated }) => mitigated !== undefined);

const climateBlocks = ({ reference, scores }: NonNullable<Assessments['climate']>): readonly Block[] => [
  paragraph(`Reference ${reference}. Scores run from 1 to 5, where 3 is neutral.`),
  ...table(
    'Climate impact by theme',
    ['Theme', '#Score', '#After mitigation'].slice(0, hasMitigation(scores) ? 3 : 2),
    scores.map(({ theme, before, mitigated }) => [
      theme,
      String(before),
      ...(hasMitigation(scores) ? [mitigated === undefined ? 'None stated' : String(mitigated)] : []),
    ]),
  ),
];

const dataProtectionBlocks = ({
  state,
  reference,
  because,
}: NonNullable<Assessments['dataProtection']>): readonly Block[] =>
  state === 'notStated'
    ? [missing('The papers do not say whether the impact on data protection was assessed.')]
    : facts([
        ['Assessment', checkStateNames[state]],
        ['Reference', reference],
        ['Because', because],
      ]);

/** The equality, climate and data protection assessments, each or that it is missing. */
export const assessmentBlocks = ({ assessments }: AwardState): readonly Block[] => [
  heading('Equality'),
  ...held(assessments?.equality, equalityBlocks, 'No equality impact assessment is recorded.'),
  heading('Climate'),
  ...held(assessments?.climate, climateBlocks, 'No climate impact assessment is recorded.'),
  heading('Data protection'),
  ...held(
    assessments?.dataProtection,
    dataProtectionBlocks,
    'No data protection impact assessment is recorded, nor why none is required.',
  ),
];
