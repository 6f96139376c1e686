import { type CivilDate, daysBetween } from '../../../domain/shared/dates.ts';
import { type Frequency, type Period, periodName } from '../../../domain/shared/quarters.ts';
import type { ContractLine } from '../../../domain/views/contract-list.ts';
import type { OwedReturn } from '../../../domain/views/owed.ts';
import { FigureTable } from '../components/index.ts';
import { dateText, ukDate } from '../format.ts';
import { cameBack, OwedTag } from '../return/list-page.tsx';
import { counted, returnPath } from '../return/words.ts';

/** The contracts that report in one rhythm, so that their periods stand in one column each. */
export interface BoardGroup {
  readonly frequency: Frequency;
  readonly periods: readonly Period[];
  readonly rows: readonly { readonly contract: ContractLine; readonly cells: readonly (OwedReturn | undefined)[] }[];
}

export interface StatusBoard {
  readonly today: CivilDate;
  /** Longest late first. */
  readonly late: readonly OwedReturn[];
  readonly due: readonly OwedReturn[];
  /** Sent, or in review, with figures that the commissioner has not accepted. */
  readonly toReview: readonly OwedReturn[];
  /** In review, where only the provider has something left to do. */
  readonly withProvider: readonly OwedReturn[];
  readonly groups: readonly BoardGroup[];
  readonly isCommissioner: boolean;
}

const frequencyNames: Record<Frequency, string> = {
  month: 'Contracts that report each month',
  quarter: 'Contracts that report each quarter',
  half: 'Contracts that report each half year',
  year: 'Contracts that report each year',
};

const ReturnLink = ({ owed }: { owed: OwedReturn }) => (
  <a class="govuk-link" href={returnPath(owed.contract.contract, owed.period.key)}>
    {owed.contract.title}
    <span class="govuk-visually-hidden">, {periodName(owed.period.key)}</span>
  </a>
);

const since = (owed: OwedReturn, today: CivilDate): string =>
  owed.due ? `${dateText(owed.due)}, ${counted(daysBetween(owed.due, today), 'day')} ago` : 'Not known';

const Owed = ({ caption, owed, today }: { caption: string; owed: readonly OwedReturn[]; today: CivilDate }) => (
  <FigureTable
    caption={caption}
    rows={owed}
    columns={[
      { key: 'contract', heading: 'Contract', cell: (each) => <ReturnLink owed={each} /> },
      { key: 'provider', heading: 'Provider', cell: ({ contract }) => contract.providerName },
      { key: 'period', heading: 'Period', cell: ({ period }) => periodName(period.key) },
      {
        key: 'due',
        heading: 'Due',
        cell: (each) => (each.state === 'late' ? since(each, today) : each.due ? dateText(each.due) : 'Not known'),
      },
      {
        key: 'begun',
        heading: 'How far',
        cell: ({ line }) => (line ? 'Begun by the provider' : 'Not begun'),
      },
    ]}
  />
);

const Sent = ({ caption, owed }: { caption: string; owed: readonly OwedReturn[] }) => (
  <FigureTable
    caption={caption}
    rows={owed}
    columns={[
      { key: 'contract', heading: 'Contract', cell: (each) => <ReturnLink owed={each} /> },
      { key: 'provider', heading: 'Provider', cell: ({ contract }) => contract.providerName },
      { key: 'period', heading: 'Period', cell: ({ period }) => periodName(period.key) },
      {
        key: 'sent',
        heading: 'Sent',
        cell: ({ line }) => (line?.sentAt ? `${dateText(ukDate(line.sentAt))}${line.late ? ', late' : ''}` : ''),
      },
      { key: 'state', heading: 'Status', cell: (each) => <OwedTag owed={each} /> },
      { key: 'figures', heading: 'Figures', cell: cameBack },
    ]}
  />
);

const Cell = ({ owed }: { owed: OwedReturn | undefined }) => {
  if (!owed) return <span class="outturn-absence">Not in the term</span>;
  const { line, contract, period } = owed;
  return (
    <div>
      <a class="outturn-status-link outturn-owed-link" href={returnPath(contract.contract, period.key)}>
        <OwedTag owed={owed} />
        <span class="govuk-visually-hidden">{`, ${contract.title}, ${periodName(period.key)}`}</span>
      </a>
      {line?.late && <span class="outturn-figure__note">Sent late</span>}
      {line && line.openQuestions > 0 && (
        <span class="outturn-figure__note">{counted(line.openQuestions, 'open question')}</span>
      )}
      {owed.state === 'notEnded' && owed.due && <span class="outturn-figure__note">{`Due ${dateText(owed.due)}`}</span>}
    </div>
  );
};

const Group = ({ group }: { group: BoardGroup }) => (
  <FigureTable
    caption={frequencyNames[group.frequency]}
    stackEarly
    rows={group.rows}
    columns={[
      {
        key: 'contract',
        heading: 'Contract',
        cell: ({ contract }) => (
          <>
            <a class="govuk-link" href={`/contracts/${contract.contract}/returns`}>
              {contract.title}
            </a>
            <span class="outturn-figure__note">{contract.providerName}</span>
          </>
        ),
      },
      ...group.periods.map((period, index) => ({
        key: period.key,
        heading: periodName(period.key),
        cell: (row: BoardGroup['rows'][number]) => <Cell owed={row.cells[index]} />,
      })),
    ]}
  />
);

const summary = ({ late, toReview, withProvider, due, groups }: StatusBoard): string => {
  const questions = groups
    .flatMap((group) => group.rows.flatMap((row) => row.cells))
    .reduce((sum, owed) => sum + (owed?.line?.openQuestions ?? 0), 0);
  const answers = withProvider.length > 0 ? `, ${withProvider.length} waiting for the provider’s answer` : '';
  return `${counted(late.length, 'return is', 'returns are')} late, ${due.length} due, ${toReview.length} waiting for review${answers}; ${counted(questions, 'question is', 'questions are')} open.`;
};

/** Who owes what, since when: late returns first, then what waits for review or for an answer, then every contract by period. */
export const StatusBoardPage = (board: StatusBoard) => (
  <>
    <h1 class="govuk-heading-l">Who owes what</h1>
    <p class="govuk-body-l">{summary(board)}</p>
    {board.late.length > 0 && <Owed caption="Late" owed={board.late} today={board.today} />}
    {board.toReview.length > 0 && <Sent caption="Waiting for review" owed={board.toReview} />}
    {board.withProvider.length > 0 && <Sent caption="Waiting for the provider’s answer" owed={board.withProvider} />}
    {board.due.length > 0 && <Owed caption="Due" owed={board.due} today={board.today} />}
    {board.groups.map((group) => (
      <Group group={group} />
    ))}
    {board.groups.length === 0 && (
      <p class="govuk-body outturn-empty">
        {board.isCommissioner ? (
          <>
            No contract has been signed yet.{' '}
            <a class="govuk-link" href="/contracts">
              Record and sign a contract
            </a>{' '}
            to see its returns here.
          </>
        ) : (
          'No contract has been signed yet. Returns show here from then on.'
        )}
      </p>
    )}
  </>
);
