import type { Indicator, Outcome } from '../../../domain/outcome/outcome.ts';
import type { ContractLine } from '../../../domain/views/contract-list.ts';
import { contractWords } from '../board/lines.ts';
import { RunChart } from '../charts/run-chart.tsx';
import { Button, FigureTable } from '../components/index.ts';
import { dateText } from '../format.ts';
import {
  firewallWords,
  movedWords,
  readingFigure,
  readingPoints,
  readingWithUnit,
  unitHeading,
} from './indicators.tsx';

export interface OutcomePageProps {
  readonly outcome: Outcome;
  /** Signed contracts that name this outcome, each with how its latest figures stand: `3 green, 1 red`. */
  readonly contracts: readonly { readonly line: ContractLine; readonly counts: string }[];
  readonly mayRecord: boolean;
}

const polarityWords: Record<Indicator['polarity'], string> = {
  higherIsBetter: 'higher is better',
  lowerIsBetter: 'lower is better',
  none: 'neither way is better',
};

const sentence = ({ readings, unit, polarity }: Indicator): string => {
  const latest = readings.at(-1);
  return latest
    ? `${readingWithUnit(latest.value, unit)} on ${dateText(latest.at)}. ${movedWords(polarity, readings)}.`
    : 'No reading has been recorded yet.';
};

const IndicatorSection = ({
  indicator,
  outcome,
  mayRecord,
}: { indicator: Indicator } & Omit<OutcomePageProps, 'contracts'>) => (
  <section id={indicator.key}>
    <h3 class="govuk-heading-s">{indicator.title}</h3>
    {indicator.readings.length < 2 ? (
      <p class="govuk-body">{sentence(indicator)}</p>
    ) : (
      <RunChart
        id={`indicator-${indicator.key}`}
        title={indicator.title}
        sentence={sentence(indicator)}
        unit={`${unitHeading(indicator.unit)}, ${polarityWords[indicator.polarity]}`}
        points={readingPoints(indicator.readings)}
        format={readingFigure}
      />
    )}
    {indicator.readings.length > 0 ? (
      <FigureTable
        caption={`Readings of ${indicator.title}`}
        captionHidden
        dense
        rows={indicator.readings.toReversed()}
        columns={[
          { key: 'at', heading: 'On', cell: ({ at }) => dateText(at) },
          {
            key: 'value',
            heading: `Reading (${unitHeading(indicator.unit)})`,
            numeric: true,
            cell: ({ value }) => readingFigure(value),
          },
          { key: 'source', heading: 'Published in', cell: ({ source }) => source },
        ]}
      />
    ) : null}
    <p class="govuk-body-s">Source of the indicator: {indicator.source}</p>
    {mayRecord ? (
      <p class="govuk-body outturn-no-print">
        <a class="govuk-link" href={`/outcomes/${outcome.id}/record-reading?key=${indicator.key}`}>
          Record a reading<span class="govuk-visually-hidden"> of {indicator.title}</span>
        </a>
      </p>
    ) : null}
  </section>
);

/** One outcome: how its population is doing, and which services contribute, with no blame drawn between the two. */
export const OutcomePage = ({ outcome, contracts, mayRecord }: OutcomePageProps) => (
  <>
    <span class="govuk-caption-l">Outcome for {outcome.population}</span>
    <h1 class="govuk-heading-l">{outcome.title}</h1>
    <h2 class="govuk-heading-m">How the population is doing</h2>
    <p class="govuk-body">{firewallWords}</p>
    {outcome.indicators.length === 0 ? (
      <p class="govuk-body outturn-empty">
        No indicator has been recorded yet. An indicator is a published figure about the whole population.
      </p>
    ) : null}
    {outcome.indicators.map((indicator) => (
      <IndicatorSection indicator={indicator} outcome={outcome} mayRecord={mayRecord} />
    ))}
    {mayRecord ? (
      <Button variant="secondary" href={`/outcomes/${outcome.id}/record-indicator`}>
        Add an indicator
      </Button>
    ) : null}
    <h2 class="govuk-heading-m">What our services add</h2>
    {contracts.length === 0 ? (
      <p class="govuk-body outturn-empty">No signed contract names this outcome yet.</p>
    ) : (
      <>
        <p class="govuk-body">
          These contracts contribute to the outcome. Each is answerable for the people it serves and its own measures,
          and for nothing that happens to the whole population.
        </p>
        <FigureTable
          caption="Contracts that contribute"
          captionHidden
          rows={contracts}
          columns={[
            {
              key: 'contract',
              heading: 'Contract',
              cell: ({ line }) => (
                <a class="govuk-link" href={`/contracts/${line.contract}`}>
                  {contractWords(line)}
                </a>
              ),
            },
            {
              key: 'counts',
              heading: 'Latest figures of its measures',
              cell: ({ line, counts }) => (
                <a class="govuk-link" href={`/contracts/${line.contract}/scorecard`}>
                  {counts}
                  <span class="govuk-visually-hidden">: scorecard of {line.title}</span>
                </a>
              ),
            },
          ]}
        />
      </>
    )}
  </>
);
