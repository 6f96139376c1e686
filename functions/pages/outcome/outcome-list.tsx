import type { OutcomeLine } from '../../../domain/views/outcome-list.ts';
import { Button, FigureTable, Pagination } from '../components/index.ts';

export interface OutcomeListProps {
  readonly outcomes: readonly OutcomeLine[];
  /** The address of the next page. */
  readonly next: string | undefined;
  readonly mayRecord: boolean;
}

/** The outcomes that the authority works towards. */
export const OutcomeListPage = ({ outcomes, next, mayRecord }: OutcomeListProps) => (
  <>
    <h1 class="govuk-heading-l">Outcomes</h1>
    <p class="govuk-body">
      An outcome is a condition of wellbeing of a whole population. Its indicators tell how the population is doing; the
      measures of contracts tell what each service adds.
    </p>
    {mayRecord ? <Button href="/outcomes/new">Record an outcome</Button> : null}
    <FigureTable
      caption="Outcomes"
      captionHidden
      rows={outcomes}
      empty={
        mayRecord ? 'No outcome has been recorded yet. Record the first one.' : 'No outcome has been recorded yet.'
      }
      columns={[
        {
          key: 'title',
          heading: 'Outcome',
          cell: ({ outcome, title }) => (
            <a class="govuk-link" href={`/outcomes/${outcome}`}>
              {title}
            </a>
          ),
        },
        { key: 'population', heading: 'Population', cell: ({ population }) => population },
        { key: 'indicators', heading: 'Indicators', numeric: true, cell: ({ indicators }) => indicators },
      ]}
    />
    {next ? <Pagination next={{ href: next }} /> : null}
  </>
);
