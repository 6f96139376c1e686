import { list, missing, paragraph, table } from '../../document/blocks.ts';
import type { Document, Section } from '../../document/document.ts';
import { annualSummaryDue, type SummaryFigure } from '../../regime/annual-summary.ts';
import { type CivilDate, writtenDate } from '../../shared/dates.ts';
import { psr } from '../../shared/source.ts';
import { toCsv } from '../csv.ts';
import { dueInWords, readings, type Summary, yearInWords } from './summary.ts';

const noneOf = 'None.';

const countedIn = ({ counted }: SummaryFigure): readonly string[] =>
  counted.map(({ record }) => record?.what ?? 'A record without a title');

const figuresSection = ({ figures }: Summary): Section => ({
  id: 'figures',
  title: 'The figures',
  blocks: [
    ...table(
      'What regulation 25(2) asks for',
      ['Provision', 'What is counted', '#Number'],
      figures.map(({ letter, what, count }) => [`(${letter})`, what, String(count)]),
    ),
    paragraph(readings, psr('regulation 25(2)', 'I')),
  ],
});

const countedSection = ({ figures }: Summary): Section => ({
  id: 'counted',
  title: 'What each figure counts',
  blocks: figures.flatMap((figure) => {
    const counted = countedIn(figure);
    return [
      { kind: 'heading' as const, text: `(${figure.letter}) ${figure.what}` },
      ...(counted.length > 0 ? list(counted) : [paragraph(noneOf)]),
    ];
  }),
});

const representationsSection = ({ representations }: Summary): Section => ({
  id: 'representations',
  title: 'Representations: their nature and impact',
  blocks:
    representations.length > 0
      ? table(
          'Representations in standstill periods that ended in the year',
          ['Award', 'Standstill ended', 'Nature', 'Impact'],
          representations.map(({ title, standstillEnded, nature, impact }) => [
            title,
            writtenDate(standstillEnded),
            nature,
            impact,
          ]),
        )
      : [paragraph(noneOf)],
});

const publicationSection = (summary: Summary, today: CivilDate): Section => ({
  id: 'publication',
  title: 'Publication',
  blocks: [
    paragraph('The summary is published online, free of charge.', psr('regulation 25', 'S')),
    paragraph(dueInWords(summary.year, today), annualSummaryDue(summary.year).source),
    ...(summary.unplaced.length > 0
      ? [
          missing(
            'These contracts have no award here and no regime recorded with them, so they count for no provider as a contract held.',
          ),
          ...list(summary.unplaced.map(({ title }) => title)),
        ]
      : []),
  ],
});

/** The annual summary as a document, to read or to save as Word. */
export const summaryDocument = (summary: Summary, today: CivilDate): Document => ({
  title: 'Annual summary under the Provider Selection Regime',
  subtitle: yearInWords(summary.year),
  authority: summary.authority,
  madeOn: today,
  demonstration: summary.demonstration,
  sections: [
    figuresSection(summary),
    representationsSection(summary),
    countedSection(summary),
    publicationSection(summary, today),
  ],
});

/** The nine figures as comma-separated values, each with its provision and the year. */
export const summaryCsv = ({ year, figures }: Summary): string =>
  toCsv([
    ['First day', 'Last day', 'Provision', 'What is counted', 'Number'],
    ...figures.map(({ letter, what, count }) => [
      year.from,
      year.to,
      `Regulation 25(2)(${letter})`,
      what,
      String(count),
    ]),
  ]);

/** The name under which a file of the summary is saved, with that ending. */
export const summaryFileName = ({ year }: Summary, ending: string): string =>
  `annual-summary-${year.from}-to-${year.to}.${ending}`;
