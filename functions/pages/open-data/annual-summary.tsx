import { dueInWords, readings, type Summary, yearInWords } from '../../../domain/open-data/annual-summary/summary.ts';
import { annualSummaryDue, type CountedRecord, type SummaryFigure } from '../../../domain/regime/annual-summary.ts';
import type { CivilDate } from '../../../domain/shared/dates.ts';
import { psr } from '../../../domain/shared/source.ts';
import type { FormState } from '../../forms/form-state.ts';
import { Button, Details, FigureTable, RuleSource } from '../components/index.ts';
import { DateField } from '../form-fields.tsx';
import { dateText } from '../format.ts';

const addressOf = ({ noun, id }: CountedRecord): string => `/${noun}s/${id}`;

const Counted = ({ figure }: { figure: SummaryFigure }) => {
  const records = figure.counted.flatMap(({ record }) => record ?? []);
  if (records.length === 0) return <>Nothing</>;
  return (
    <Details
      class="govuk-!-margin-bottom-0"
      summary={`Show the ${records.length === 1 ? 'record' : `${records.length} records`}`}
    >
      <ul class="govuk-list">
        {records.map((record) => (
          <li>
            <a class="govuk-link" href={addressOf(record)}>
              {record.what}
            </a>
          </li>
        ))}
      </ul>
    </Details>
  );
};

const Figures = ({ summary }: { summary: Summary }) => (
  <FigureTable
    caption={`The nine figures, ${yearInWords(summary.year)}`}
    rows={summary.figures}
    columns={[
      { key: 'what', heading: 'What is counted', cell: ({ letter, what }) => `(${letter}) ${what}` },
      { key: 'count', heading: 'Number', numeric: true, cell: ({ count }) => String(count) },
      { key: 'records', heading: 'Counted from', cell: (figure) => <Counted figure={figure} /> },
    ]}
  />
);

const Representations = ({ summary }: { summary: Summary }) => (
  <FigureTable
    caption="Representations: their nature and impact"
    rows={summary.representations}
    empty="No representation was received in a standstill period that ended in the year."
    columns={[
      {
        key: 'award',
        heading: 'Award',
        cell: ({ award, title }) => (
          <a class="govuk-link" href={`/awards/${award}`}>
            {title}
          </a>
        ),
      },
      { key: 'ended', heading: 'Standstill ended', cell: ({ standstillEnded }) => dateText(standstillEnded) },
      { key: 'nature', heading: 'Nature', cell: ({ nature }) => nature },
      { key: 'impact', heading: 'Impact', cell: ({ impact }) => impact },
    ]}
  />
);

const Unplaced = ({ unplaced }: Pick<Summary, 'unplaced'>) =>
  unplaced.length === 0 ? null : (
    <section class="outturn-section" aria-labelledby="unplaced">
      <h2 class="govuk-heading-m" id="unplaced">
        Contracts that are not counted
      </h2>
      <p class="govuk-body">
        These have no award here and no regime recorded with them, so they count for no provider as a contract held.
      </p>
      <ul class="govuk-list">
        {unplaced.map(({ contract, title }) => (
          <li>
            <a class="govuk-link" href={`/contracts/${contract}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );

const YearForm = ({ form }: { form: FormState }) => (
  <form method="get" action="/annual-summary" novalidate class="outturn-no-print">
    <DateField form={form} path="from" label="First day of the year" hint="For example, 1 4 2025" />
    <DateField form={form} path="to" label="Last day of the year" hint="For example, 31 3 2026" />
    <Button variant="secondary">Show this year</Button>
  </form>
);

const Files = ({ year }: Pick<Summary, 'year'>) => {
  const query = `?from=${year.from}&to=${year.to}`;
  return (
    <ul class="govuk-list outturn-no-print">
      <li>
        <a class="govuk-link" href={`/annual-summary.docx${query}`} download>
          Save the summary as a Word file
        </a>
      </li>
      <li>
        <a class="govuk-link" href={`/annual-summary.csv${query}`} download>
          Save the figures (CSV)
        </a>
      </li>
    </ul>
  );
};

const Whole = ({ summary, today }: { summary: Summary; today: CivilDate }) => {
  const { source } = annualSummaryDue(summary.year);
  return (
    <>
      <RuleSource sentence={dueInWords(summary.year, today)} source={source.reference} confidence={source.confidence} />
      <Files year={summary.year} />
      <Figures summary={summary} />
      <RuleSource sentence={readings} source={psr('regulation 25(2)', 'I').reference} confidence="I" />
      <Representations summary={summary} />
      <Unplaced unplaced={summary.unplaced} />
    </>
  );
};

/** What did we award in a year, and under which process? Each figure opens to what it counts. */
export const AnnualSummaryPage = (props: {
  form: FormState;
  /** Left out where the year that was asked for is none. */
  summary: Summary | undefined;
  today: CivilDate;
}) => (
  <>
    {props.summary ? <span class="govuk-caption-l">{yearInWords(props.summary.year)}</span> : null}
    <h1 class="govuk-heading-l">Annual summary</h1>
    {props.summary ? <Whole summary={props.summary} today={props.today} /> : null}
    <h2 class="govuk-heading-m">Another year</h2>
    <YearForm form={props.form} />
  </>
);
