import type { CivilDate } from '../../../domain/shared/dates.ts';
import type { ContractLine } from '../../../domain/views/contract-list.ts';
import { Button, type FigureColumn, FigureTable, Pagination, Tag } from '../components/index.ts';
import { dateText, pounds } from '../format.ts';
import { countText } from './words.ts';

export interface PortfolioProps {
  readonly lines: readonly ContractLine[];
  readonly worksForProvider: boolean;
  readonly today: CivilDate;
  readonly mayRecord: boolean;
  readonly nextHref: string | undefined;
  readonly isFirstPage: boolean;
}

const StatusOf = ({ line, today }: { line: ContractLine; today: CivilDate }) => {
  if (line.status === 'draft') return <Tag colour="blue">Draft</Tag>;
  return line.end < today ? <Tag colour="purple">Ended</Tag> : <Tag colour="grey">Signed</Tag>;
};

const valueText = ({ value, yearsNotStated }: ContractLine): string =>
  value === 0 && yearsNotStated > 0 ? 'Not stated' : pounds(value);

const columns = (worksForProvider: boolean, today: CivilDate): readonly FigureColumn<ContractLine>[] => [
  {
    key: 'title',
    heading: 'Contract',
    cell: (line) => (
      <a class="govuk-link" href={`/contracts/${line.contract}`}>
        {line.title}
      </a>
    ),
  },
  {
    key: 'with',
    heading: worksForProvider ? 'Authority' : 'Provider',
    cell: (line) => (worksForProvider ? (line.authorityName ?? line.authority) : line.providerName),
  },
  { key: 'status', heading: 'Status', cell: (line) => <StatusOf line={line} today={today} /> },
  { key: 'end', heading: 'Term ends', cell: (line) => dateText(line.end), class: 'outturn-date' },
  {
    key: 'latest',
    heading: 'With extension',
    cell: (line) => (line.latestEnd === line.end ? 'No extension' : dateText(line.latestEnd)),
    class: 'outturn-date',
  },
  { key: 'value', heading: 'Value, with any extension', numeric: true, cell: valueText },
  {
    key: 'notStated',
    heading: 'Years not stated',
    numeric: true,
    cell: (line) => String(line.yearsNotStated),
  },
];

/** Which contracts do we have, until when, and worth what? A page at a time. */
export const PortfolioPage = (props: PortfolioProps) => {
  const { lines, worksForProvider, today, mayRecord, nextHref, isFirstPage } = props;
  return (
    <>
      <h1 class="govuk-heading-l">Contracts</h1>
      <FigureTable
        caption={
          isFirstPage && nextHref === undefined ? countText(lines.length, 'contract') : 'Contracts, a page at a time'
        }
        columns={columns(worksForProvider, today)}
        rows={lines}
        stackEarly
        empty={
          worksForProvider
            ? 'You hold no signed contract here yet. A contract appears when its authority records that it is signed.'
            : mayRecord
              ? 'There is no contract yet. Start from an award, or record a contract that was made before this system.'
              : 'There is no contract yet. A commissioner records the first one.'
        }
      />
      {nextHref !== undefined || !isFirstPage ? (
        <Pagination
          previous={isFirstPage ? undefined : { href: '/contracts', text: 'First page' }}
          next={nextHref === undefined ? undefined : { href: nextHref }}
        />
      ) : null}
      {mayRecord ? (
        <div class="govuk-button-group outturn-no-print">
          <Button href="/contracts/new" variant={lines.length > 0 ? 'secondary' : undefined}>
            Record a contract
          </Button>
          <a class="govuk-link" href="/contracts/import">
            Start from a published release
          </a>
        </div>
      ) : null}
      {worksForProvider ? null : (
        <p class="govuk-body outturn-no-print">
          <a class="govuk-link" href="/open-data">
            Contract register and other open data
          </a>
        </p>
      )}
    </>
  );
};
