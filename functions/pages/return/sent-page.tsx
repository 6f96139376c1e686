import type { DisclosedReturn, DisclosedRow } from '../../../domain/disclosed/return.ts';
import type { ReturnInContext } from '../../../domain/disclosed/return-in-context.ts';
import { quadrantNames, quadrants } from '../../../domain/measure/measure.ts';
import { narrativeOrder, narrativeQuestions } from '../../../domain/return/return.ts';
import { countStatuses } from '../../../domain/scoring/score.ts';
import type { FormState } from '../../forms/form-state.ts';
import { contractWords } from '../board/lines.ts';
import { Button, FigureTable, InsetText, Panel, SummaryList, Tag } from '../components/index.ts';
import { CommandForm } from '../form-fields.tsx';
import { dateText, dateTimeText, ukDate } from '../format.ts';
import { EarlierFigure, FigureCell, ProtectionNote, StatusCell, targetText } from './figure.tsx';
import { type FigureActions, Said } from './said.tsx';
import { colourCounts, concernPath, counted, figureReviewNames, returnPath } from './words.ts';

export interface SentReturn extends Omit<ReturnInContext, 'current'> {
  readonly sent: DisclosedReturn;
  readonly periodName: string;
  /** The address of a measure's history, for a reader who may open it. */
  readonly historyOf: ((measure: string) => string) | undefined;
  readonly may: FigureActions & { readonly accept: boolean };
  /** Whether the reader has just sent it: the page is then their receipt. */
  readonly isReceipt: boolean;
  readonly acceptForm: FormState | undefined;
}

/** Where the return stands, in one line: sent when and by whom, in time or late, and what became of it. */
const Standing = ({ sent }: { sent: DisclosedReturn }) => {
  const { sending, acceptedAt, status } = sent;
  return (
    <p class="govuk-body">
      {sending && `Sent ${dateText(ukDate(sending.at))} by ${sending.by.name}`}
      {sending?.late ? (
        <>
          {' '}
          <Tag colour="magenta">Late</Tag>{' '}
        </>
      ) : (
        ', on time. '
      )}
      {status === 'sent' && 'Not reviewed yet.'}
      {status === 'inReview' && (acceptedAt ? 'Accepted in part, in review.' : 'In review.')}
      {status === 'accepted' && acceptedAt && `Accepted ${dateText(ukDate(acceptedAt))}.`}
    </p>
  );
};

const countsIn = (rows: readonly DisclosedRow[]): string =>
  colourCounts(countStatuses(rows.flatMap((row) => row.shown?.score ?? [])));

const Receipt = ({ sent, rows }: { sent: DisclosedReturn; rows: readonly DisclosedRow[] }) => {
  const reds = rows.filter((row) => row.shown?.score.status === 'red').length;
  return (
    <>
      <Panel title="Return sent">
        Reference
        <br />
        <strong>{sent.id}</strong>
      </Panel>
      <h2 class="govuk-heading-m">What happens next</h2>
      <p class="govuk-body">
        The commissioner reviews the return, asks about single figures where something is unclear, and accepts the rest.
        {reds > 0 && ` A concern has been opened for ${counted(reds, 'red figure')}, with your explanation.`} You can
        print this page for your records.
      </p>
    </>
  );
};

const Facts = ({ sent, contract, due }: SentReturn) => {
  const { sending } = sent;
  return (
    <SummaryList
      rows={[
        sending && {
          key: 'Sent',
          value: (
            <>
              {`${dateTimeText(sending.at)} by ${sending.by.name}, certified by ${sending.certifier} `}
              {sending.late && <Tag colour="magenta">Late</Tag>}
            </>
          ),
        },
        due !== undefined && { key: 'Due', value: dateText(due) },
        { key: 'Reference', value: sent.id },
        contract.authorityName !== undefined && { key: 'Authority', value: contract.authorityName },
        { key: 'Provider', value: contract.providerName },
        sent.acceptedAt !== undefined && {
          key: sent.status === 'accepted' ? 'Accepted' : 'Accepted in part',
          value: `${dateTimeText(sent.acceptedAt)} by ${sent.acceptedBy?.name}`,
        },
      ]}
    />
  );
};

/** What the reader has to do first, in one line each. */
const ToDo = ({ sent, may, acceptForm, contract }: SentReturn) => {
  const path = returnPath(sent.contract, sent.period);
  const open = sent.rows.flatMap((row) =>
    row.questions.filter((question) => !question.answer).map((each) => ({ row, each })),
  );
  const toReview = sent.rows.filter((row) => row.shown && row.review === 'toReview').length;
  return (
    <>
      {open.length > 0 && (
        <>
          <h2 class="govuk-heading-m">
            {may.answer
              ? `${counted(open.length, 'question')} for you to answer`
              : `${counted(open.length, 'open question')}`}
          </h2>
          <ul class="govuk-list govuk-list--spaced">
            {open.map(({ row, each }) => (
              <li>
                {may.answer ? (
                  <a class="govuk-link" href={`${path}/answer?question=${each.id}`}>
                    {row.measure.title}
                  </a>
                ) : (
                  <a class="govuk-link" href={`#measure-${row.measure.key}`}>
                    {row.measure.title}
                  </a>
                )}
                {`: ${each.question} (asked ${dateText(ukDate(each.askedAt))}${may.answer ? '' : `, ${contract.providerName} to answer`})`}
              </li>
            ))}
          </ul>
        </>
      )}
      {may.accept && acceptForm && toReview > 0 && (
        <CommandForm form={acceptForm} action={`${path}/accept`}>
          <p class="govuk-body">
            {open.length > 0
              ? `${counted(toReview, 'figure')} to accept. The figures with an open question stay out until they are answered.`
              : `${counted(toReview, 'figure')} to accept. Ask about a figure first where something is unclear.`}
          </p>
          <Button type="submit" preventDoubleClick>
            {open.length > 0
              ? `Accept the other ${counted(toReview, 'figure')}`
              : `Accept ${counted(toReview, 'figure')}`}
          </Button>
        </CommandForm>
      )}
    </>
  );
};

/** The figure of the same measure in another return, with the way to it. */
const Earlier = ({ other, row }: { other: DisclosedReturn | undefined; row: DisclosedRow }) => {
  const { key } = row.measure;
  const shown = other?.rows.find((each) => each.measure.key === key)?.shown;
  return (
    <EarlierFigure
      figure={shown?.figure}
      {...(other && { href: `${returnPath(other.contract, other.period)}#measure-${key}` })}
    />
  );
};

/** A red figure opened a concern, which stays though the figure was restated since. */
const hasConcern = (row: DisclosedRow): boolean =>
  row.shown?.score.status === 'red' || row.restatements.some((each) => each.statusBefore === 'red');

const Rows = (props: SentReturn) => {
  const { sent, previous, lastYear, may, historyOf } = props;
  const path = returnPath(sent.contract, sent.period);
  const groups = quadrants
    .map((quadrant) => ({
      heading: quadrantNames[quadrant],
      rows: sent.rows.filter((row) => row.measure.quadrant === quadrant),
    }))
    .filter((group) => group.rows.length > 0);
  return (
    <FigureTable
      caption="Figures"
      class="outturn-review"
      groups={groups}
      stickyHeader
      stackEarly
      rowAttributes={(row) => ({ id: `measure-${row.measure.key}` })}
      columns={[
        {
          key: 'measure',
          heading: 'Measure',
          class: 'outturn-review__measure',
          cell: ({ measure }) =>
            historyOf ? (
              <a class="govuk-link" href={historyOf(measure.key)}>
                {measure.title}
              </a>
            ) : (
              measure.title
            ),
        },
        {
          key: 'now',
          heading: 'This period',
          numeric: true,
          cell: ({ shown }) => <FigureCell figure={shown?.figure} />,
        },
        {
          key: 'last',
          heading: 'Last period',
          numeric: true,
          cell: (row) => <Earlier other={previous} row={row} />,
        },
        {
          key: 'year',
          heading: 'Same last year',
          numeric: true,
          cell: (row) => <Earlier other={lastYear} row={row} />,
        },
        {
          key: 'target',
          heading: 'Target',
          numeric: true,
          cell: ({ measure, shown }) => targetText(measure, shown?.score),
        },
        {
          key: 'status',
          heading: 'Status',
          cell: ({ shown, measure }) => shown && <StatusCell shown={shown} measure={measure} />,
        },
        {
          key: 'review',
          heading: 'Review',
          class: 'outturn-tag-cell',
          cell: (row) => (row.shown ? figureReviewNames[row.review] : ''),
        },
        {
          key: 'said',
          heading: 'What was said',
          class: 'outturn-review__said',
          selfLabelled: true,
          cell: (row) => (
            <Said
              row={row}
              path={path}
              may={may}
              concern={hasConcern(row) ? concernPath(sent.contract, sent.period, row.measure.key) : undefined}
            />
          ),
        },
      ]}
    />
  );
};

/** A return that has been sent: receipt and history for its provider, review for the commissioner, reading for others. */
export const SentReturnPage = (props: SentReturn) => {
  const { sent, contract, contradictions, isReceipt } = props;
  return (
    <>
      {isReceipt && <Receipt sent={sent} rows={sent.rows} />}
      <span class="govuk-caption-l">{contractWords(contract)}</span>
      {isReceipt ? (
        <h2 class="govuk-heading-l">{`Return for ${props.periodName}`}</h2>
      ) : (
        <h1 class="govuk-heading-l">{`Return for ${props.periodName}`}</h1>
      )}
      <Standing sent={sent} />
      <p class="govuk-body">{countsIn(sent.rows)}</p>
      <div class="outturn-no-print">
        <ToDo {...props} />
      </div>
      {contradictions.length > 0 && (
        <InsetText>
          <p class="govuk-body">Figures that disagree:</p>
          <ul class="govuk-list govuk-list--bullet">
            {contradictions.map(({ sentence }) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </InsetText>
      )}
      <Rows {...props} />
      <ProtectionNote figures={sent.rows.map((row) => row.shown?.figure)} />
      <h2 class="govuk-heading-m">The story behind the figures</h2>
      <SummaryList
        rows={narrativeOrder.map((question) => ({
          key: narrativeQuestions[question],
          value: sent.narrative[question] ?? 'Not answered',
        }))}
      />
      <h2 class="govuk-heading-m">How it was sent</h2>
      <Facts {...props} />
    </>
  );
};
