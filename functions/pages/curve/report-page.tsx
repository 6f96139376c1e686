import type { Child } from 'hono/jsx';
import type { Contract } from '../../../domain/contract/contract.ts';
import type { DisclosedCurve } from '../../../domain/disclosed/curve.ts';
import type { Measure } from '../../../domain/measure/measure.ts';
import { periodName } from '../../../domain/shared/quarters.ts';
import { contractWords } from '../board/lines.ts';
import { TurnTheCurve } from './report.tsx';

export interface ReportPageProps {
  readonly contract: Contract;
  readonly measure: Measure;
  readonly curve: DisclosedCurve | undefined;
  /** The figures, for a reader of the scorecard. */
  readonly chart: Child;
  /** The measure's page, for a reader who may open it. */
  readonly measureHref: string | undefined;
}

const List = ({ heading, items }: { heading: string; items: readonly string[] }) =>
  items.length === 0 ? null : (
    <section class="outturn-section">
      <h2 class="govuk-heading-m">{heading}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </section>
  );

/** What is recorded about a measure's course, on a page to print: for its provider too, in words alone. */
export const ReportPage = ({ contract, measure, curve, chart, measureHref }: ReportPageProps) => (
  <>
    <span class="govuk-caption-l">{contractWords(contract)}</span>
    <h1 class="govuk-heading-l">{`Turning the curve: ${measure.title}`}</h1>
    {measureHref ? (
      <p class="govuk-body outturn-no-print">
        <a class="govuk-link" href={measureHref}>
          The measure, with every figure and its source
        </a>
      </p>
    ) : null}
    {chart}
    {curve && curve.reports.length > 0 ? (
      <TurnTheCurve reports={curve.reports} />
    ) : (
      <p class="govuk-body outturn-empty">No turn-the-curve report has been written about this measure yet.</p>
    )}
    <List
      heading="Actions"
      items={(curve?.actions ?? []).map(
        ({ title, owner, from, because }) => `${title} (${owner}, from ${periodName(from)}): ${because}`,
      )}
    />
    <List
      heading="What was done, and when"
      items={(curve?.annotations ?? []).map(({ on, text }) => `${periodName(on)}: ${text}`)}
    />
    <List
      heading="New phases"
      items={(curve?.rebases ?? []).map(({ from, reason }) => `${periodName(from)}: ${reason}`)}
    />
  </>
);
