import type { Outcome } from '../../../domain/outcome/outcome.ts';
import { PopulationIndicators } from '../outcome/indicators.tsx';
import { type AgendaItem, DataDevelopmentAgenda } from './agenda.tsx';
import { HowToRead } from './how-to-read.tsx';
import { type BoardLine, contractWords, measurePath, type Sort, sorted, sorts } from './lines.ts';
import { missingWords, ScorecardTable, type Sorting } from './scorecard-table.tsx';
import type { Summary } from './summary.ts';

/** What one outcome's part of the scorecard is made of. */
export interface OutcomeGroup {
  readonly title: string;
  /** The recorded outcome, where the contracts name one. */
  readonly outcome: Outcome | undefined;
  readonly lines: readonly BoardLine[];
}

export interface ScorecardProps {
  readonly summary: Summary;
  readonly groups: readonly OutcomeGroup[];
  readonly agenda: readonly AgendaItem[];
  /** One line for each contract whose last ended period has no return. */
  readonly missing: readonly BoardLine['missing'][];
  readonly sort: Sort;
  readonly showsAll: boolean;
}

const address = (sort: Sort, showsAll: boolean): string => {
  const query = new URLSearchParams();
  if (sort !== 'status') query.set('sort', sort);
  if (showsAll) query.set('show', 'all');
  return query.size === 0 ? '/scorecard' : `/scorecard?${query}`;
};

/** Measures by contract: one line for each contract, however many of its measures there are. */
const ByContract = ({ lines, namesContract }: { lines: readonly BoardLine[]; namesContract: boolean }) => (
  <ul class="govuk-list govuk-list--bullet">
    {[...Map.groupBy(lines, ({ contract }) => contract.contract).values()].map((own) => (
      <li>
        {namesContract ? `${own[0]?.contract.title}: ` : null}
        {own.map((line, index) => (
          <>
            {index > 0 ? ', ' : ''}
            <a class="govuk-link" href={measurePath(line)}>
              {line.measure.title}
            </a>
          </>
        ))}
      </li>
    ))}
  </ul>
);

export interface WhatChangedProps extends Pick<ScorecardProps, 'summary' | 'missing'> {
  /** Whether each line names its contract: not on the scorecard of one contract. */
  readonly namesContract?: boolean;
}

/** What is worse before what is better; a change beyond chance may come under any colour. */
const changesIn = ({ worse, better, beyondChance }: Summary) => [
  { heading: 'Colour turned worse', lines: worse },
  { heading: 'Getting worse, beyond chance', lines: beyondChance.worse },
  { heading: 'Colour turned better', lines: better },
  { heading: 'Getting better, beyond chance', lines: beyondChance.better },
];

/** What turned since the period before, and the returns that are missing: what a meeting starts with. */
export const WhatChanged = ({ summary, missing, namesContract = true }: WhatChangedProps) => (
  <>
    <p class="govuk-body-l">{summary.sentence}</p>
    {changesIn(summary).map(({ heading, lines }) =>
      lines.length > 0 ? (
        <>
          <h2 class="govuk-heading-s">{heading}</h2>
          <ByContract lines={lines} namesContract={namesContract} />
        </>
      ) : null,
    )}
    {missing.length > 0 ? (
      <>
        <h2 class="govuk-heading-s">Returns that have not come</h2>
        <ul class="govuk-list govuk-list--bullet">
          {missing.map((each) =>
            each ? (
              <li>
                {contractWords(each.contract)}: {missingWords(each)}
              </li>
            ) : null,
          )}
        </ul>
      </>
    ) : null}
  </>
);

const Group = ({ group, sort, showsAll }: { group: OutcomeGroup } & Pick<ScorecardProps, 'sort' | 'showsAll'>) => {
  const headline = group.lines.filter(({ measure }) => measure.level === 'headline');
  const others = group.lines.length - headline.length;
  const shown = showsAll ? group.lines : headline;
  const sorting: Sorting = { by: sort, href: (by) => address(by, showsAll) };
  return (
    <section class="outturn-section">
      <h2 class="govuk-heading-m">{group.title}</h2>
      {group.lines.length === 0 ? (
        <p class="govuk-body">No signed contract names this outcome yet.</p>
      ) : (
        <ScorecardTable
          caption={`What our services add: ${group.title}`}
          captionHidden
          namesContract
          sorting={sorting}
          groups={[{ heading: null, lines: sorted(shown, sort) }]}
        />
      )}
      {!showsAll && others > 0 ? (
        <p class="govuk-body">
          <a class="govuk-link" href={address(sort, true)}>
            Show {others} more {others === 1 ? 'measure' : 'measures'}
            <span class="govuk-visually-hidden"> of every outcome, this one among them: {group.title}</span>
          </a>
        </p>
      ) : null}
      {group.outcome && group.outcome.indicators.length > 0 ? (
        <PopulationIndicators
          outcome={group.outcome}
          caption={`How the population is doing: ${group.outcome.population}`}
        />
      ) : null}
    </section>
  );
};

/** The board's scorecard: what changed, what is missing, then every measure by the outcome it works towards. */
export const Scorecard = (props: ScorecardProps) => (
  <>
    <h1 class="govuk-heading-l">Scorecard</h1>
    <WhatChanged summary={props.summary} missing={props.missing} />
    {props.groups.every(({ lines }) => lines.length === 0) ? (
      <p class="govuk-body outturn-empty">
        No contract has been signed yet. Once one is, its measures stand here, and its figures as soon as the first
        return is sent.
      </p>
    ) : (
      <p class="govuk-body outturn-no-print">
        {props.showsAll ? 'Every measure is shown. ' : 'Headline measures are shown. '}
        <a class="govuk-link" href={address(props.sort, !props.showsAll)}>
          {props.showsAll ? 'Show headline measures only' : 'Show every measure'}
        </a>
        . Sorted by {props.sort === 'status' ? 'status, the worst first' : props.sort};{' '}
        {sorts
          .filter((each) => each !== props.sort)
          .flatMap((each, index) => [
            index > 0 ? ' or ' : 'sort by ',
            <a class="govuk-link" href={address(each, props.showsAll)}>
              {each}
            </a>,
          ])}
        .
      </p>
    )}
    {props.groups.map((group) => (
      <Group group={group} sort={props.sort} showsAll={props.showsAll} />
    ))}
    <DataDevelopmentAgenda items={props.agenda} />
    <HowToRead />
  </>
);
