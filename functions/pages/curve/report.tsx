import { type CurveReport, reportParts, reportQuestions } from '../../../domain/curve/curve.ts';
import { Details } from '../components/index.ts';
import { dateText, ukDate } from '../format.ts';

const Written = ({ report }: { report: CurveReport }) => (
  <p class="govuk-hint">{`${report.by.name}, ${dateText(ukDate(report.at))}`}</p>
);

/** The parts of one report that were written, under their questions. `figures` says how we are doing by the figures. */
const Parts = ({ report, figures }: { report: CurveReport; figures?: string | undefined }) => (
  <>
    {reportParts.map((part) => {
      const text = report[part];
      const said = part === 'howAreWeDoing' ? figures : undefined;
      return text === undefined && said === undefined ? null : (
        <>
          <h3 class="govuk-heading-s">{reportQuestions[part]}</h3>
          {said ? <p class="govuk-body">{said}</p> : null}
          {text ? <p class="govuk-body outturn-as-typed">{text}</p> : null}
        </>
      );
    })}
  </>
);

export interface TurnTheCurveProps {
  /** Oldest first. */
  readonly reports: readonly CurveReport[];
  /** How we are doing, by the figures. */
  readonly figures?: string | undefined;
  /** Where the report is read by itself, with the chart. */
  readonly printHref?: string;
}

/** The latest turn-the-curve report, with the earlier ones as they were read. */
export const TurnTheCurve = ({ reports, figures, printHref }: TurnTheCurveProps) => {
  const [latest, ...earlier] = reports.toReversed();
  if (!latest) return null;
  return (
    <section class="outturn-section outturn-report" id="report">
      <h2 class="govuk-heading-m">Turn-the-curve report</h2>
      <Parts report={latest} figures={figures} />
      <Written report={latest} />
      {printHref ? (
        <p class="govuk-body outturn-no-print">
          <a class="govuk-link" href={printHref}>
            The report by itself, to print
          </a>
        </p>
      ) : null}
      {earlier.map((report) => (
        <Details summary={`Report of ${dateText(ukDate(report.at))}`}>
          <Parts report={report} />
          <Written report={report} />
        </Details>
      ))}
    </section>
  );
};
