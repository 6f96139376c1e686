import { periodName } from '../../../domain/shared/quarters.ts';
import type { OwedReturn } from '../../../domain/views/owed.ts';
import { FigureTable, Tag } from '../components/index.ts';
import { dateText, ukDate } from '../format.ts';
import { colourCounts, counted, owedStateColours, owedStateNames, returnPath } from './words.ts';

export const OwedTag = ({ owed }: { owed: OwedReturn }) => (
  <span class="outturn-tag-cell">
    <Tag colour={owedStateColours[owed.state]}>{owedStateNames[owed.state]}</Tag>
  </span>
);

/** What came back, in words: colours, questions, restatements. */
export const cameBack = ({ line }: OwedReturn): string => {
  if (!line) return '';
  if (line.status === 'draft') return 'Begun, not sent';
  return [
    line.green !== undefined &&
      colourCounts({ green: line.green, amber: line.amber ?? 0, red: line.red ?? 0, none: line.none ?? 0 }),
    line.openQuestions > 0 && counted(line.openQuestions, 'open question'),
    line.restatements > 0 && `${line.restatements} restated`,
  ]
    .filter(Boolean)
    .join('; ');
};

/** Every return of one contract: when it is due and how far it is. Newest first. */
export const ReturnListPage = ({ title, owed }: { title: string; owed: readonly OwedReturn[] }) => (
  <>
    <span class="govuk-caption-l">{title}</span>
    <h1 class="govuk-heading-l">Returns</h1>
    <FigureTable
      caption="Returns of this contract, newest first"
      captionHidden
      rows={owed}
      empty="The first period of this contract has not begun. Returns show here from then on."
      columns={[
        {
          key: 'period',
          heading: 'Period',
          cell: ({ contract, period }) => (
            <a class="govuk-link" href={returnPath(contract.contract, period.key)}>
              {periodName(period.key)}
            </a>
          ),
        },
        { key: 'due', heading: 'Due', cell: ({ due }) => (due ? dateText(due) : 'Not known') },
        { key: 'state', heading: 'Status', cell: (each) => <OwedTag owed={each} /> },
        {
          key: 'sent',
          heading: 'Sent',
          cell: ({ line }) =>
            line?.sentAt ? `${dateText(ukDate(line.sentAt))}${line.late ? ', late' : ''}` : 'Not sent',
        },
        { key: 'back', heading: 'What came of it', cell: cameBack },
      ]}
    />
  </>
);
