import type { ContractScores, ShownCell } from '../../../domain/disclosed/scores.ts';
import type { Measure } from '../../../domain/measure/measure.ts';
import type { ReturnContradiction } from '../../../domain/return/contradictions.ts';
import { InsetText } from '../components/index.ts';
import { type BoardLine, contractWords } from './lines.ts';
import { MeasureDefinition } from './measure-definition.tsx';
import { MeasureHistory } from './measure-history.tsx';
import { MeasureStatus } from './measure-status.tsx';
import { MeasureRestatements, MeasureStory, type PeriodRestatement, type Story } from './measure-story.tsx';
import type { HistoryPeriod } from './points.ts';
import { capital, missingWords } from './scorecard-table.tsx';

export interface MeasurePageProps {
  readonly contract: ContractScores;
  readonly measure: Measure;
  readonly history: readonly ShownCell[];
  readonly periods: readonly HistoryPeriod[];
  readonly missing: BoardLine['missing'];
  readonly story: Story | undefined;
  /** Where the latest figure disagrees with another one. None for a reader who sees figures protected. */
  readonly contradictions: readonly ReturnContradiction[];
  readonly restatements: readonly PeriodRestatement[];
}

/** One measure of one contract: is this real? Status and its working, history, story, corrections, definition. */
export const MeasurePage = (props: MeasurePageProps) => {
  const { contract, measure, history, periods, missing, story, restatements, contradictions } = props;
  const returnHref = (period: string): string => `/contracts/${contract.contract}/returns/${period}`;
  const latest = history.at(-1);
  return (
    <>
      <span class="govuk-caption-l">{contractWords(contract)}</span>
      <h1 class="govuk-heading-l">{measure.title}</h1>
      {missing ? (
        <InsetText>
          {capital(missingWords(missing))}.{latest ? ' The latest figure below is of an earlier period.' : ''}
        </InsetText>
      ) : null}
      {contradictions.map(({ sentence }) => (
        <InsetText>
          Two figures contradict each other: {sentence.replace(/\.$/, '')}.{' '}
          {latest ? (
            <a class="govuk-link" href={returnHref(latest.period)}>
              See both in the return
            </a>
          ) : null}
        </InsetText>
      ))}
      {latest ? (
        <MeasureStatus
          measure={measure}
          cell={latest}
          returnHref={returnHref(latest.period)}
          concernHref={`/contracts/${contract.contract}/concerns/${latest.period}.${measure.key}`}
        />
      ) : (
        <p class="govuk-body outturn-empty">
          {measure.level === 'dataDevelopment'
            ? 'This measure is on the data development agenda: it is worth having and has no data yet, so it has no status.'
            : 'No figure has come yet. The first one stands here as soon as its return is sent.'}
        </p>
      )}
      {history.length > 0 ? (
        <MeasureHistory
          measure={measure}
          history={history}
          periods={periods}
          versions={contract.versions}
          returnHref={returnHref}
        />
      ) : null}
      <MeasureStory story={story} providerName={contract.providerName} />
      <MeasureRestatements restatements={restatements} />
      <MeasureDefinition measure={measure} />
    </>
  );
};
