import type { DisclosedRestatement, DisclosedReturn, DisclosedRow } from '../../../domain/disclosed/return.ts';
import { narrativeOrder, narrativeQuestions } from '../../../domain/return/return.ts';
import { type PeriodKey, periodName } from '../../../domain/shared/quarters.ts';
import { InsetText, Restatement } from '../components/index.ts';
import { FigureText } from './cells.tsx';

export interface Story {
  readonly period: PeriodKey;
  readonly narrative: DisclosedReturn['narrative'];
  readonly row: DisclosedRow | undefined;
}

/** An explanation is of the figure as it was sent; a restatement may have mended the miss since. */
const missedHeading = ({ restatements, shown }: DisclosedRow): string =>
  restatements.length > 0 && shown?.score.status === 'green'
    ? 'Why the target was missed, by the figure as first sent'
    : 'Why the target was missed';

/** The story behind the curve as the provider tells it in the latest return: of the figure, then of the service. */
export const MeasureStory = ({ story, providerName }: { story: Story | undefined; providerName: string }) => {
  if (!story) return null;
  const { row, narrative, period } = story;
  return (
    <section class="outturn-section">
      <h2 class="govuk-heading-m">
        The story behind it, {providerName}, {periodName(period)}
      </h2>
      {row?.explanation ? (
        <>
          <h3 class="govuk-heading-s">{missedHeading(row)}</h3>
          <InsetText>{row.explanation}</InsetText>
        </>
      ) : null}
      {row?.comment ? (
        <>
          <h3 class="govuk-heading-s">About this figure</h3>
          <InsetText>{row.comment}</InsetText>
        </>
      ) : null}
      {narrativeOrder.map((question) =>
        narrative[question] ? (
          <>
            <h3 class="govuk-heading-s">{narrativeQuestions[question]}</h3>
            <p class="govuk-body">{narrative[question]}</p>
          </>
        ) : null,
      )}
      <p class="govuk-hint">The three questions are answered for the whole service, not for this measure alone.</p>
    </section>
  );
};

export interface PeriodRestatement extends DisclosedRestatement {
  readonly period: PeriodKey;
}

/** Every correction of the measure's figures, with the figure that it replaced. */
export const MeasureRestatements = ({ restatements }: { restatements: readonly PeriodRestatement[] }) =>
  restatements.length === 0 ? null : (
    <section class="outturn-section">
      <h2 class="govuk-heading-m">Restated figures</h2>
      {restatements.map(({ period, before, after, reason, at, by }) => (
        <Restatement
          what={periodName(period)}
          before={<FigureText figure={before} />}
          after={<FigureText figure={after} />}
          reason={reason}
          when={at}
          who={by}
        />
      ))}
    </section>
  );
