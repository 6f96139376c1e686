import { type NextStep, nextStepNames, openActions, reviewFindingNames } from '../../../domain/concern/concern.ts';
import type { Contract } from '../../../domain/contract/contract.ts';
import type { DisclosedConcern, DisclosedFinding } from '../../../domain/disclosed/concern.ts';
import type { CivilDate } from '../../../domain/shared/dates.ts';
import { periodName } from '../../../domain/shared/quarters.ts';
import { contractWords } from '../board/lines.ts';
import { FigureTable, SummaryList, Tag } from '../components/index.ts';
import { dateText, dateTimeText, ukDate } from '../format.ts';
import { FigureCell, ProtectionNote, StatusWord, targetText, Working } from '../return/figure.tsx';
import { returnPath } from '../return/words.ts';

export interface ConcernView {
  readonly found: DisclosedConcern;
  readonly contract: Contract;
  readonly today: CivilDate;
  readonly next: NextStep;
  /** Where the measure's history is, for a reader who may open it. */
  readonly historyHref: string | undefined;
  /** The forms that the reader may use now; none for someone who only reads. */
  readonly forms: unknown;
}

const findingsOf = (found: DisclosedConcern): readonly (DisclosedFinding & { what: string })[] => [
  { ...found.cause, what: 'As it was flagged' },
  ...found.notes.map((note) => ({ ...note, what: 'As restated' })),
];

const WhatHappened = ({ found }: { found: DisclosedConcern }) => {
  const findings = findingsOf(found);
  return (
    <>
      <FigureTable
        caption="What happened"
        class="outturn-review"
        rows={findings}
        columns={[
          { key: 'what', heading: 'Figure', cell: ({ what, at }) => `${what}, ${dateText(ukDate(at))}` },
          {
            key: 'figure',
            heading: 'This period',
            numeric: true,
            cell: ({ figure }) => <FigureCell figure={figure} />,
          },
          { key: 'target', heading: 'Target', numeric: true, cell: () => targetText(found.measure) },
          { key: 'status', heading: 'Status', cell: (finding) => <StatusWord shown={finding} /> },
          {
            key: 'working',
            heading: 'How this was decided',
            class: 'outturn-finding__working',
            cell: (finding) => (
              <div class="outturn-working">
                <Working shown={finding} measure={found.measure} />
              </div>
            ),
          },
        ]}
      />
      <ProtectionNote figures={findings.map(({ figure }) => figure)} />
    </>
  );
};

const Explanations = ({ found }: { found: DisclosedConcern }) => (
  <>
    <h2 class="govuk-heading-m">How the provider explains it</h2>
    {found.explanations.length === 0 && (
      <p class="govuk-body">{found.status === 'open' ? 'Not explained yet.' : 'No explanation was given.'}</p>
    )}
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
    empty={found.status === 'open' ? 'No action has been agreed yet.' : 'No action was agreed.'}
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
        cell: ({ review }) =>
          review
            ? `${reviewFindingNames[review.worked]}. ${review.note}`
            : found.status === 'open'
              ? 'Not reviewed yet'
              : 'Not reviewed',
      },
    ]}
  />
);

/** One concern: what happened, what was agreed, by when, and whether it worked. */
export const ConcernPage = ({ found, contract, today, next, historyHref, forms }: ConcernView) => {
  const due = openActions(found)[0]?.due;
  return (
    <>
      <span class="govuk-caption-l">{contractWords(contract)}</span>
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
          historyHref !== undefined && {
            key: 'Measure',
            value: (
              <a class="govuk-link" href={historyHref}>
                {`${found.measure.title} over time`}
              </a>
            ),
          },
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
