import { nextStep, nextStepNames, reviewFindingNames } from '../concern/concern.ts';
import { targetWords } from '../contract/target-words.ts';
import type { DisclosedConcern } from '../disclosed/concern.ts';
import type { MeasureScores, ShownCell } from '../disclosed/scores.ts';
import { missing, paragraph, table } from '../document/blocks.ts';
import type { Block, Section } from '../document/document.ts';
import { directionNames } from '../scoring/direction.ts';
import { readingNames } from '../scoring/reading.ts';
import { countStatuses, countsText } from '../scoring/score.ts';
import { statusNames } from '../scoring/status.ts';
import { writtenDate } from '../shared/dates.ts';
import { type PeriodKey, periodName } from '../shared/quarters.ts';

/** Four quarters: a year of history beside each measure. */
const periodsShown = 4;

const readingOf = ({ score, figure }: ShownCell): string => {
  if (score.reading) return readingNames[score.reading];
  return figure.isProtected ? 'Protected' : 'No reading';
};

/** The latest periods for which anything was reported, oldest first. */
const latestPeriods = (measures: readonly MeasureScores[]): readonly PeriodKey[] =>
  [...new Set(measures.flatMap(({ history }) => history.map(({ period }) => period)))].toSorted().slice(-periodsShown);

const cellText = (cell: ShownCell | undefined): string => {
  if (!cell) return '-';
  const { figure, score, restated } = cell;
  return [figure.text, score.status === 'none' ? 'No colour' : statusNames[score.status], restated && 'Restated']
    .filter(Boolean)
    .join('\n');
};

const rowOf = ({ measure, history }: MeasureScores, periods: readonly PeriodKey[]): readonly string[] => {
  const last = history.at(-1);
  return [
    measure.title,
    targetWords(measure) ?? 'Monitored only',
    ...periods.map((period) => cellText(history.find((cell) => cell.period === period))),
    last ? directionNames[last.score.direction] : '-',
    last ? readingOf(last) : '-',
  ];
};

/** How each measure did: its latest periods with status, direction and what so many cases can show. */
export const performanceSection = (measures: readonly MeasureScores[]): Section => {
  const periods = latestPeriods(measures);
  const latest = measures.flatMap(({ history }) => history.at(-1) ?? []);
  const isProtected = measures.some(({ history }) => history.some(({ figure }) => figure.isProtected));
  return {
    id: 'performance',
    title: 'Has it worked?',
    blocks: [
      ...(latest.length === 0
        ? [missing('No return has been sent, so nothing shows whether the service works.')]
        : [
            paragraph(
              `By the latest figure of each measure: ${countsText(countStatuses(latest.map(({ score }) => score)))}.`,
            ),
          ]),
      ...table(
        'Performance by measure in the latest periods',
        ['Measure', 'Target', ...periods.map((period) => periodName(period)), 'Direction', 'Reading'],
        measures.map((each) => rowOf(each, periods)),
      ),
      ...(isProtected
        ? [paragraph('Small numbers are protected: figures are shown as this reader may see them.')]
        : []),
    ],
  };
};

const actionText = ({ action, owner, due, review }: DisclosedConcern['actions'][number]): string =>
  `${action} (${owner}, due ${writtenDate(due)}): ${review ? `${reviewFindingNames[review.worked].toLowerCase()}. ${review.note}` : 'not reviewed yet'}`;

const concernRow = (concern: DisclosedConcern): readonly string[] => [
  concern.title,
  concern.period === undefined ? 'No one period' : periodName(concern.period),
  concern.explanations.at(-1)?.text ?? 'None yet',
  concern.actions.length > 0 ? concern.actions.map(actionText).join('\n') : 'None agreed',
  nextStepNames[nextStep(concern)],
];

/** The concerns that are open, with what was agreed about each. */
export const concernsSection = (concerns: readonly DisclosedConcern[]): Section => {
  const blocks: readonly Block[] =
    concerns.length === 0
      ? [paragraph('No concern is open.')]
      : table(
          'Open concerns and agreed actions',
          ['Measure', 'Period', 'The provider’s explanation', 'Actions', 'What it waits for'],
          concerns.map(concernRow),
        );
  return { id: 'concerns', title: 'What is still wrong?', blocks };
};
