import { type NextStep, nextStepNames, openActions, reviewFindingNames } from '../../../domain/concern/concern.ts';
import type { Contract } from '../../../domain/contract/contract.ts';
import type { CivilDate } from '../../../domain/shared/dates.ts';
import { periodName } from '../../../domain/shared/quarters.ts';
import type { DisclosedConcern, DisclosedFinding } from '../../http/disclosed-concern.ts';
import { FigureTable, SummaryList, Tag } from '../components/index.ts';
import { dateText, dateTimeText, ukDate } from '../format.ts';
import { FigureCell, StatusCell, targetText } from '../return/figure.tsx';
import { returnPath } from '../return/words.ts';

export interface ConcernView {
  readonly found: DisclosedConcern;
  readonly contract: Contract;
  readonly today: CivilDate;
  readonly next: NextStep;
  /** The forms that the reader may use now; none for someone who only reads. */
  readonly forms: unknown;
}

const WhatHappened = ({ found }: { found: DisclosedConcern }) => {
  const findings: readonly (DisclosedFinding & { what: string })[] = [
    { ...found.cause, what: 'As it was flagged' },
    ...found.notes.map((note) => ({ ...note, what: 'As restated' })),
  ];
  return (
    <FigureTable
      caption="What happened"
      class="outturn-review"
      rows={findings}
      columns={[
        { key: 'what', heading: 'Figure', cell: ({ what, at }) => `${what}, ${dateText(ukDate(at))}` },
        { key: 'figure', heading: 'This period', numeric: true, cell: ({ figure }) => <FigureCell figure={figure} /> },
        { key: 'target', heading: 'Target', numeric: true, cell: () => targetText(found.measure) },
        {
          key: 'status',
          heading: 'Status',
          class: 'outturn-review__said',
          cell: (finding) => <StatusCell shown={finding} measure={found.measure} open />,
        },
      ]}
    />
  );
};

const Explanations = ({ found }: { found: DisclosedConcern }) => (
  <>
    <h2 class="govuk-heading-m">Why</h2>
    {found.explanations.length === 0 && <p class="govuk-body">The provider has not explained it yet.</p>}
    {found.explanations.map(({ text, at, by }) => (
      <>
        <p class="govuk-body govuk-!-margin-bottom-1">{text}</p>
        <p class="govuk-hint">{`${by.name}, ${dateTimeText(at)}`}</p>
      </>
    ))}
  </>
);

const Actions = ({ found, today }: { found: DisclosedConcern; today: CivilDate }) => (
  <FigureTable
    caption="What was agreed"
    rows={found.actions}
    empty="No action has been agreed yet."
    columns={[
      { key: 'action', heading: 'Action', cell: ({ action }) => action },
      { key: 'owner', heading: 'Who', cell: ({ owner }) => owner },
      {
        key: 'due',
        heading: 'By when',
        cell: ({ due, review }) => (
          <>
            {dateText(due)}
            {!review && due < today && (
              <>
                {' '}
                <Tag colour="magenta">Overdue</Tag>
              </>
            )}
          </>
        ),
      },
      {
        key: 'worked',
        heading: 'Did it work?',
        cell: ({ review }) => (review ? `${reviewFindingNames[review.worked]}. ${review.note}` : 'Not reviewed yet'),
      },
    ]}
  />
);

/** One concern: what happened, what was agreed, by when, and whether it worked. */
export const ConcernPage = ({ found, contract, today, next, forms }: ConcernView) => {
  const due = openActions(found)[0]?.due;
  return (
    <>
      <span class="govuk-caption-l">{`${contract.title}, ${contract.providerName}`}</span>
      <h1 class="govuk-heading-l">{`${found.measure.title}, ${periodName(found.period)}`}</h1>
      <SummaryList
        rows={[
          {
            key: 'Status',
            value: (
              <Tag colour={found.status === 'open' ? 'purple' : 'teal'}>
                {found.status === 'open' ? 'Open' : 'Closed'}
              </Tag>
            ),
          },
          found.status === 'open' && { key: 'Next', value: nextStepNames[next] },
          due !== undefined && { key: 'Next action due', value: dateText(due) },
          { key: 'Opened', value: dateText(ukDate(found.openedAt)) },
          {
            key: 'Return',
            value: (
              <a class="govuk-link" href={`${returnPath(found.contract, found.period)}#measure-${found.measureKey}`}>
                {`Return for ${periodName(found.period)}`}
              </a>
            ),
          },
        ]}
      />
      <WhatHappened found={found} />
      <Explanations found={found} />
      <Actions found={found} today={today} />
      {found.closings.map(({ text, at, by }) => (
        <>
          <h2 class="govuk-heading-m">Closed</h2>
          <p class="govuk-body govuk-!-margin-bottom-1">{text}</p>
          <p class="govuk-hint">{`${by.name}, ${dateTimeText(at)}`}</p>
        </>
      ))}
      {forms as never}
    </>
  );
};
