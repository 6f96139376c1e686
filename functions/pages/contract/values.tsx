import {
  type ContractTerms,
  type FundingLine,
  totalValue,
  type YearValue,
  yearStatusNames,
} from '../../../domain/contract/contract.ts';
import { FigureTable } from '../components/index.ts';
import { pounds } from '../format.ts';
import { countText } from './words.ts';

interface YearRow {
  readonly year: string;
  readonly status: string;
  readonly value: string;
  readonly isTotal: boolean;
}

const yearRow = ({ financialYear, status, note, amount }: YearValue): YearRow => ({
  year: financialYear,
  status: note ? `${yearStatusNames[status]}: ${note}` : yearStatusNames[status],
  value: amount === undefined ? 'Not stated' : pounds(amount),
  isTotal: false,
});

const totalRow = ({ values }: ContractTerms): YearRow => {
  const { stated, yearsNotStated } = totalValue(values);
  const missing = yearsNotStated > 0 ? `, ${countText(yearsNotStated, 'year')} not stated` : '';
  return {
    year: 'Total',
    status: `${countText(values.length - yearsNotStated, 'year')} stated${missing}`,
    value: yearsNotStated === values.length ? 'Not stated' : pounds(stated),
    isTotal: true,
  };
};

const strong = (row: YearRow, text: string) => (row.isTotal ? <strong>{text}</strong> : text);

/** What each financial year is worth and how sure that is, with the total of the years that state a value. */
export const ValueByYear = ({ terms, gaps }: { terms: ContractTerms; gaps: readonly string[] }) => {
  const years = terms.values.toSorted((a, b) => (a.financialYear < b.financialYear ? -1 : 1));
  return (
    <>
      <FigureTable
        caption="Value by financial year"
        captionSize="s"
        columns={[
          { key: 'year', heading: 'Year', cell: (row: YearRow) => strong(row, row.year) },
          { key: 'status', heading: 'Status', cell: (row) => row.status },
          { key: 'value', heading: 'Value', numeric: true, cell: (row) => strong(row, row.value) },
        ]}
        rows={years.length === 0 ? [] : [...years.map(yearRow), totalRow(terms)]}
        empty="No value is given yet, for any year."
      />
      {gaps.length > 0 && years.length > 0 ? (
        <p class="govuk-body">
          The term also runs through {gaps.join(', ')}, for which nothing is recorded: neither a value nor that none is
          stated.
        </p>
      ) : null}
    </>
  );
};

/** Where the money comes from, and on what conditions. */
export const FundingLines = ({ terms }: { terms: ContractTerms }) => (
  <FigureTable
    caption="Where the money comes from"
    captionSize="s"
    columns={[
      {
        key: 'source',
        heading: 'Source',
        cell: ({ source, condition }: FundingLine) => (
          <>
            {source}
            {condition ? <span class="outturn-second-line">Condition: {condition}</span> : null}
          </>
        ),
      },
      { key: 'confirmed', heading: 'Confirmed', cell: ({ confirmed }) => confirmed },
      {
        key: 'amount',
        heading: 'Amount',
        numeric: true,
        cell: ({ amount }) => (amount === undefined ? 'Not stated' : pounds(amount)),
      },
    ]}
    rows={terms.funding}
    empty="No funding lines are recorded."
  />
);

/** Value and funding side by side, where there is room. */
export const ValueAndFunding = (props: { terms: ContractTerms; gaps: readonly string[] }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-one-half">
      <ValueByYear {...props} />
    </div>
    <div class="govuk-grid-column-one-half">
      <FundingLines terms={props.terms} />
    </div>
  </div>
);
