import type { Contract } from '../../../domain/contract/contract.ts';
import { toleranceOf, usualTolerancePercent } from '../../../domain/contract/money/money.ts';
import { moneyRules } from '../../../domain/contract/money/money-rules.ts';
import { type MoneyRow, moneyRemarks, moneyRows } from '../../../domain/contract/money/money-words.ts';
import type { SpendEntry } from '../../../domain/contract/money/spend.ts';
import { Button, Details, FigureTable, RuleSource } from '../components/index.ts';
import { dateText, pounds } from '../format.ts';

const strong = (row: MoneyRow, text: string) => (row.isTotal ? <strong>{text}</strong> : text);

const MoneyTable = ({ rows }: { rows: readonly MoneyRow[] }) => (
  <FigureTable
    caption="Value, budget and spend by financial year"
    captionHidden
    stackEarly
    columns={[
      {
        key: 'year',
        heading: 'Year',
        cell: (row: MoneyRow) => (
          <>
            {strong(row, row.year)}
            {row.asAt ? <span class="outturn-second-line">{row.asAt}</span> : null}
          </>
        ),
      },
      { key: 'value', heading: 'Value', numeric: true, class: 'outturn-wrap', cell: (row) => row.value },
      { key: 'budget', heading: 'Budget', numeric: true, class: 'outturn-wrap', cell: (row) => row.budget },
      { key: 'forecast', heading: 'Forecast', numeric: true, cell: (row) => row.forecast },
      { key: 'actual', heading: 'Actual', numeric: true, cell: (row) => row.actual },
      {
        key: 'toBudget',
        heading: 'To budget',
        numeric: true,
        class: 'outturn-wrap',
        cell: (row) => row.toBudget,
      },
      {
        key: 'toLastForecast',
        heading: 'To last forecast',
        numeric: true,
        class: 'outturn-wrap',
        cell: (row) => row.toLastForecast,
      },
      { key: 'status', heading: 'Status', cell: (row) => row.status },
    ]}
    rows={rows}
  />
);

const Recorded = ({ spend }: { spend: readonly SpendEntry[] }) => (
  <Details summary="Every figure that was recorded">
    <FigureTable
      caption="Spend as recorded, the latest first"
      captionHidden
      columns={[
        { key: 'year', heading: 'Year', cell: ({ financialYear }: SpendEntry) => financialYear },
        { key: 'asAt', heading: 'As at', cell: ({ asAt }) => dateText(asAt) },
        { key: 'forecast', heading: 'Forecast', numeric: true, cell: ({ forecast }) => pounds(forecast) },
        { key: 'actual', heading: 'Actual', numeric: true, cell: ({ actual }) => pounds(actual) },
        {
          key: 'recorded',
          heading: 'Recorded',
          cell: ({ recordedOn, recordedBy, note }) => (
            <>
              {dateText(recordedOn)}, {recordedBy}
              {note ? <span class="outturn-second-line">{note}</span> : null}
            </>
          ),
        },
      ]}
      rows={spend.toReversed()}
    />
  </Details>
);

/** What each year is worth and costs, for the authority alone. */
export const Money = ({ contract, mayRecord }: { contract: Contract; mayRecord: boolean }) => {
  const { spend = [] } = contract;
  const rule = moneyRules.varianceWithinTolerance;
  const tolerance = toleranceOf(contract);
  return (
    <>
      {spend.length === 0 ? (
        <p class="govuk-body">No spend is recorded yet.</p>
      ) : (
        <>
          <MoneyTable rows={moneyRows(contract)} />
          {moneyRemarks(contract).map((remark) => (
            <p class="govuk-body">{remark}</p>
          ))}
          <RuleSource
            sentence={
              tolerance === usualTolerancePercent
                ? `${rule.sentence}.`
                : `The record sets a tolerance of ${tolerance}%. ${rule.sentence}.`
            }
            source={rule.source.reference}
            confidence={rule.source.confidence}
          />
          <Recorded spend={spend} />
        </>
      )}
      {mayRecord ? (
        <p class="govuk-body outturn-no-print">
          <Button variant="secondary" href={`/contracts/${contract.id}/record-spend`}>
            Record spend
          </Button>
        </p>
      ) : null}
    </>
  );
};
