import type { ContractLine } from '../../../domain/views/contract-list.ts';
import type { OwedReturn } from '../../../domain/views/owed.ts';
import { type BoardLine, measurePath } from '../board/lines.ts';
import { WhatChanged } from '../board/scorecard.tsx';
import type { Summary } from '../board/summary.ts';
import { Button } from '../components/index.ts';
import { dateText } from '../format.ts';
import { ContractLines, type ContractStanding } from './contract-lines.tsx';

export interface BoardHomeProps {
  readonly summary: Summary;
  readonly missing: readonly OwedReturn[];
  /** Signed contracts whose term ends within a year. */
  readonly ending: readonly ContractLine[];
  readonly contracts: readonly ContractStanding[];
}

const Decide = ({ red, ending }: { red: readonly BoardLine[]; ending: readonly ContractLine[] }) => (
  <>
    <h2 class="govuk-heading-m">What to decide</h2>
    {red.length === 0 && ending.length === 0 ? (
      <p class="govuk-body">Nothing is red and no term ends within a year.</p>
    ) : (
      <ul class="govuk-list govuk-list--bullet">
        {red.map((line) => (
          <li>
            Red: what to do about{' '}
            <a class="govuk-link" href={measurePath(line)}>
              {line.measure.title}
            </a>
            , {line.contract.title}
          </li>
        ))}
        {ending.map((line) => (
          <li>
            Ends on {dateText(line.end)}:{' '}
            <a class="govuk-link" href={`/contracts/${line.contract}`}>
              {line.title}
            </a>
            {line.latestEnd > line.end ? `, which could be extended to ${dateText(line.latestEnd)}` : ''}
          </li>
        ))}
      </ul>
    )}
  </>
);

/** What a board member needs in five minutes: what changed, what is missing, what to decide. */
export const BoardHome = ({ summary, missing, ending, contracts }: BoardHomeProps) => (
  <>
    <h1 class="govuk-heading-l">What changed since the period before</h1>
    <WhatChanged summary={summary} missing={missing} />
    <Button href="/scorecard">Open the scorecard</Button>
    <Decide red={summary.red} ending={ending} />
    <ContractLines contracts={contracts} empty="No contract has been signed yet." />
  </>
);
