import { type Contract, totalValue, yearStatusNames } from '../contract/contract.ts';
import type { ExtensionLaw } from '../contract/extension/extension-law.ts';
import { toleranceOf } from '../contract/money/money.ts';
import { moneyRules } from '../contract/money/money-rules.ts';
import { moneyRemarks, moneyRows } from '../contract/money/money-words.ts';
import { facts, list, missing, paragraph, table } from '../document/blocks.ts';
import type { Section } from '../document/document.ts';
import { type Pence, writtenPounds } from '../shared/money.ts';
import type { Tested } from './facts.ts';

/** What it cost and is expected to cost, year by year, against the budget. */
export const moneySection = (contract: Contract): Section => {
  const hasSpend = (contract.spend?.length ?? 0) > 0;
  return {
    id: 'money',
    title: 'What does it cost?',
    blocks: [
      ...(hasSpend ? [] : [missing('No spend is recorded: what the contract cost so far cannot be shown.')]),
      ...table(
        'Budget and spend by financial year',
        ['Year', '#Budget', '#Forecast', '#Actual', '#To budget', '#To last forecast', 'Status'],
        moneyRows(contract).map((row) => [
          [row.year, row.asAt].filter(Boolean).join('\n'),
          row.budget,
          row.forecast,
          row.actual,
          row.toBudget,
          row.toLastForecast,
          row.status,
        ]),
      ),
      ...list(moneyRemarks(contract)),
      ...(hasSpend
        ? [
            paragraph(
              `The tolerance is ${toleranceOf(contract)}%. ${moneyRules.varianceWithinTolerance.sentence}.`,
              moneyRules.varianceWithinTolerance.source,
            ),
          ]
        : []),
    ],
  };
};

const percentText = (percent: number | null): string => (percent === null ? '' : `, ${percent}% of it`);

const known = (amount: Pence | undefined, otherwise: string): string =>
  amount === undefined ? otherwise : writtenPounds(amount);

const cumulativeText = ({ extensionValue, cumulativeChange, cumulativePercent }: ExtensionLaw): string =>
  extensionValue === undefined
    ? 'Cannot be worked out while a value is missing'
    : `${writtenPounds(cumulativeChange)}${percentText(cumulativePercent)}`;

/** What the contract is worth, and what the extension would change of that. */
export const valueSection = (contract: Contract, tested: Tested | undefined): Section => {
  const { values } = contract.terms;
  const { stated, yearsNotStated } = totalValue(values);
  const notStated = yearsNotStated > 0 ? `, and not stated for ${yearsNotStated} of its years` : '';
  const isStated = yearsNotStated < values.length;
  const { law } = tested ?? {};
  return {
    id: 'value',
    title: 'What would change in value?',
    blocks: [
      ...table(
        'Value by financial year',
        ['Year', 'Status', '#Value'],
        values.map(({ financialYear, status, amount, note }) => [
          financialYear,
          [yearStatusNames[status], note].filter(Boolean).join('\n'),
          amount === undefined ? 'Not stated' : writtenPounds(amount),
        ]),
      ),
      ...facts([
        [
          'Stated in the contract',
          isStated ? `${writtenPounds(stated)}${notStated}` : 'Not stated for any of its years',
        ],
        ['Lifetime value when entered into', law && known(law.lifetimeValueAtEntry, 'Not recorded')],
        ['Value of the extension', law && known(law.extensionValue, 'Not stated for each of its years')],
        [
          'Of that, counted in the value at entry',
          law?.extensionValue === undefined ? undefined : writtenPounds(law.countedAtEntry),
        ],
        ['Cumulative change with the extension', law && cumulativeText(law)],
      ]),
    ],
  };
};
