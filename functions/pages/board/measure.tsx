import type { Course } from '../../../domain/disclosed/course.ts';
import type { DisclosedCurve } from '../../../domain/disclosed/curve.ts';
import type { ContractScores, ShownCell } from '../../../domain/disclosed/scores.ts';
import type { SignalsAsked } from '../../../domain/disclosed/signals.ts';
import type { Measure } from '../../../domain/measure/measure.ts';
import type { ReturnContradiction } from '../../../domain/return/contradictions.ts';
import { InsetText } from '../components/index.ts';
import { CurveActions } from '../curve/actions.tsx';
import { type CurveCommandName, CurveLinks } from '../curve/curve-links.tsx';
import { TurnTheCurve } from '../curve/report.tsx';
import { historySentence } from './history-words.ts';
import { type BoardLine, contractWords } from './lines.ts';
import { MeasureDefinition } from './measure-definition.tsx';
import { MeasureHistory } from './measure-history.tsx';
import { MeasureStatus } from './measure-status.tsx';
import { MeasureRestatements, MeasureStory, type PeriodRestatement, type Story } from './measure-story.tsx';
import type { HistoryPeriod } from './points.ts';
import { capital, missingWords } from './scorecard-table.tsx';
import { UnderRule, type UnderRuleProps } from './under-rule.tsx';

export interface MeasurePageProps {
  readonly contract: ContractScores;
  readonly measure: Measure;
  readonly history: readonly ShownCell[];
  readonly periods: readonly HistoryPeriod[];
  readonly missing: BoardLine['missing'];
  /** Another rule to look at the history by, where one is asked for. */
  readonly under: Pick<UnderRuleProps, 'form' | 'other'>;
  readonly story: Story | undefined;
  /** Where the latest figure disagrees with another one. None for a reader who sees figures protected. */
  readonly contradictions: readonly ReturnContradiction[];
  readonly restatements: readonly PeriodRestatement[];
  readonly course: Course;
  readonly curve: DisclosedCurve | undefined;
  /** How the reader asked for the figures to be read. */
  readonly asked: SignalsAsked;
  /** What the reader may record about the measure's course. */
  readonly commands: readonly CurveCommandName[];
}

/** How we are doing, by the figures alone. */
const figuresSentence = ({ history, course }: MeasurePageProps): string =>
  course.shown.signals && course.shown.signals.stage !== 'values' ? course.shown.because : historySentence(history);

/** One measure of one contract: is this real? Status and its working, history, story, corrections, definition. */
export const MeasurePage = (props: MeasurePageProps) => {
  const { contract, measure, history, periods, missing, story, restatements, contradictions } = props;
  const { course, curve, asked, commands } = props;
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
          course={course}
          curve={curve}
          asked={asked}
          returnHref={returnHref}
        />
      ) : null}
      <CurveLinks
        path={`/contracts/${contract.contract}/measures/${measure.key}`}
        commands={commands}
        hasJournal={curve !== undefined}
      />
      <CurveActions effects={course.effects} measure={measure} />
      <TurnTheCurve
        printHref={`/contracts/${contract.contract}/measures/${measure.key}/turn-the-curve`}
        reports={curve?.reports ?? []}
        figures={figuresSentence(props)}
      />
      <UnderRule contract={contract} measure={measure} history={history} {...props.under} />
      <MeasureStory story={story} providerName={contract.providerName} />
      <MeasureRestatements restatements={restatements} />
      <MeasureDefinition measure={measure} />
    </>
  );
};
