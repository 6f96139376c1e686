import type { ContractScores } from '../../../domain/disclosed/scores.ts';
import { quadrantNames, quadrants } from '../../../domain/measure/measure.ts';
import { InsetText } from '../components/index.ts';
import { type AgendaItem, DataDevelopmentAgenda } from './agenda.tsx';
import { HowToRead } from './how-to-read.tsx';
import { type BoardLine, contractWords } from './lines.ts';
import { WhatChanged } from './scorecard.tsx';
import { capital, missingWords, ScorecardTable } from './scorecard-table.tsx';
import type { Summary } from './summary.ts';

export interface ContractScorecardProps {
  readonly contract: Pick<ContractScores, 'contract' | 'title' | 'providerName' | 'outcomeTitle'>;
  readonly summary: Summary;
  readonly lines: readonly BoardLine[];
  readonly missing: BoardLine['missing'];
  readonly agenda: readonly AgendaItem[];
  /** The page of the whole service, where other contracts were made under the same award. */
  readonly serviceHref: string | undefined;
}

/** One contract's measures, all of them, by Outcomes Based Accountability quadrant. */
export const ContractScorecard = ({
  contract,
  summary,
  lines,
  missing,
  agenda,
  serviceHref,
}: ContractScorecardProps) => (
  <>
    <span class="govuk-caption-l">{contractWords(contract)}</span>
    <h1 class="govuk-heading-l">Contract scorecard</h1>
    {missing ? <InsetText>{capital(missingWords(missing))}.</InsetText> : null}
    <WhatChanged summary={summary} missing={[]} namesContract={false} />
    <p class="govuk-body">
      <a class="govuk-link" href={`/contracts/${contract.contract}`}>
        The contract
      </a>
      {contract.outcomeTitle ? `, which works towards: ${contract.outcomeTitle}` : ''}
      {serviceHref ? (
        <>
          .{' '}
          <a class="govuk-link" href={serviceHref}>
            The service as a whole
          </a>
          , with its other providers
        </>
      ) : null}
    </p>
    <ScorecardTable
      caption="Every measure, by what it tells"
      captionHidden
      namesContract={false}
      groups={quadrants.map((quadrant) => ({
        heading: quadrantNames[quadrant],
        lines: lines.filter(({ measure }) => measure.quadrant === quadrant),
      }))}
    />
    <DataDevelopmentAgenda items={agenda} open />
    <HowToRead />
  </>
);
