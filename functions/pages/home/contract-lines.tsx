import type { ContractLine } from '../../../domain/views/contract-list.ts';
import { FigureTable } from '../components/index.ts';
import { dateText, pounds } from '../format.ts';

/** How a contract's returns stand, in a few words. */
export interface ContractStanding {
  readonly line: ContractLine;
  readonly standing: string;
  readonly hasScorecard: boolean;
}

const valueText = ({ value, yearsNotStated }: ContractLine): string =>
  value === 0 && yearsNotStated > 0
    ? 'Not stated'
    : `${pounds(value)}${yearsNotStated > 0 ? `, ${yearsNotStated} ${yearsNotStated === 1 ? 'year' : 'years'} not stated` : ''}`;

const Standing = ({ of: { line, standing, hasScorecard } }: { of: ContractStanding }) =>
  hasScorecard ? (
    <a class="govuk-link" href={`/contracts/${line.contract}/scorecard`}>
      {standing}
    </a>
  ) : (
    <span class="outturn-absence">{standing}</span>
  );

/** The way to a record's journal. */
export const JournalLink = ({ of: path, title }: { of: string; title: string }) => (
  <a class="govuk-link" href={`${path}/journal`}>
    Journal<span class="govuk-visually-hidden"> of {title}</span>
  </a>
);

export interface ContractLinesProps {
  readonly contracts: readonly ContractStanding[];
  readonly empty: string;
  readonly withJournals?: boolean;
}

/** The person's contracts, one line each. */
export const ContractLines = ({ contracts, empty, withJournals = false }: ContractLinesProps) => (
  <FigureTable
    caption="Contracts"
    rows={contracts}
    empty={empty}
    columns={[
      {
        key: 'contract',
        heading: 'Contract',
        cell: ({ line }) => (
          <a class="govuk-link" href={`/contracts/${line.contract}`}>
            {line.title}
          </a>
        ),
      },
      { key: 'provider', heading: 'Provider', cell: ({ line }) => line.providerName },
      { key: 'standing', heading: 'Latest figures', cell: (each) => <Standing of={each} /> },
      withJournals && {
        key: 'journal',
        heading: 'Journal',
        cell: ({ line }) => <JournalLink of={`/contracts/${line.contract}`} title={line.title} />,
      },
      { key: 'end', heading: 'Ends', cell: ({ line }) => dateText(line.end) },
      { key: 'value', heading: 'Value', numeric: true, cell: ({ line }) => valueText(line) },
    ]}
  />
);
