import { type ContractTerms, totalValue, type YearValue, yearStatusNames } from '../../../domain/contract/contract.ts';
import { Table } from '../components/index.ts';
import { pounds } from '../format.ts';
import { countText } from './words.ts';

const statusOf = ({ status, note }: YearValue): string =>
  note ? `${yearStatusNames[status]}: ${note}` : yearStatusNames[status];

/** What each financial year is worth and how sure that is, with the total of the years that state a value. */
export const ValueByYear = ({ terms, gaps }: { terms: ContractTerms; gaps: readonly string[] }) => {
  const { stated, yearsNotStated } = totalValue(terms.values);
  const statedYears = terms.values.length - yearsNotStated;
  const years = [...terms.values].sort((a, b) => (a.financialYear < b.financialYear ? -1 : 1));
  return (
    <>
      {terms.values.length === 0 ? (
        <p class="govuk-body outturn-empty">No value is given yet, for any year.</p>
      ) : (
        <Table
          caption="Value by financial year"
          captionSize="s"
          class="outturn-table"
          head={['Year', 'Status', { content: 'Value', numeric: true }]}
          rowHeaders
          rows={[
            ...years.map((year) => [
              year.financialYear,
              statusOf(year),
              { content: year.amount === undefined ? 'Not stated' : pounds(year.amount), numeric: true },
            ]),
            [
              { content: <strong>Total</strong> },
              `${countText(statedYears, 'year')} stated${
                yearsNotStated > 0 ? `, ${countText(yearsNotStated, 'year')} not stated` : ''
              }`,
              { content: <strong>{pounds(stated)}</strong>, numeric: true },
            ],
          ]}
        />
      )}
      {gaps.length > 0 && terms.values.length > 0 ? (
        <p class="govuk-body">
          The term also runs through {gaps.join(', ')}, for which nothing is recorded: neither a value nor that none is
          stated.
        </p>
      ) : null}
    </>
  );
};

/** Where the money comes from, and on what conditions. */
export const FundingLines = ({ terms }: { terms: ContractTerms }) =>
  terms.funding.length === 0 ? (
    <p class="govuk-body">No funding lines are recorded.</p>
  ) : (
    <Table
      caption="Where the money comes from"
      captionSize="s"
      class="outturn-table"
      head={['Source', 'Confirmed', { content: 'Amount', numeric: true }]}
      rowHeaders
      rows={terms.funding.map(({ source, confirmed, amount, condition }) => [
        {
          content: (
            <>
              {source}
              {condition ? <span class="outturn-second-line">Condition: {condition}</span> : null}
            </>
          ),
        },
        confirmed,
        { content: amount === undefined ? 'Not stated' : pounds(amount), numeric: true },
      ])}
    />
  );
