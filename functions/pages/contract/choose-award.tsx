import { awardStatusNames } from '../../../domain/award/vocabulary.ts';
import type { AwardLine } from '../../../domain/views/award-list.ts';
import { Button, FigureTable } from '../components/index.ts';

/** The first step of a contract: which award it comes from, or that none is recorded. */
export const ChooseAwardPage = ({ awards }: { awards: readonly AwardLine[] }) => (
  <>
    <h1 class="govuk-heading-l">Which award is the contract made under?</h1>
    <FigureTable
      caption="Awards"
      captionHidden
      columns={[
        {
          key: 'title',
          heading: 'Award',
          cell: (line: AwardLine) => (
            <a class="govuk-link" href={`/contracts/new?award=${line.award}`}>
              {line.title}
            </a>
          ),
        },
        { key: 'providers', heading: 'Providers', cell: (line) => line.providers.join(', ') },
        { key: 'status', heading: 'Status', cell: (line) => awardStatusNames[line.status] },
      ]}
      rows={awards}
      empty="No award is recorded yet. Record the award first, or a contract that was made before this system."
    />
    <p class="govuk-body">
      <Button variant="secondary" href="/contracts/new?award=none">
        Record a contract without an award
      </Button>
    </p>
  </>
);

/** Which provider of an award with several the contract is made with. */
export const ChooseProviderPage = (props: {
  award: string;
  title: string;
  providers: readonly { readonly organisation: string; readonly name: string }[];
}) => (
  <>
    <h1 class="govuk-heading-l">With which provider is the contract made?</h1>
    <p class="govuk-body">The award, {props.title}, was made to several providers. Each has a contract of its own.</p>
    <ul class="govuk-list">
      {props.providers.map(({ organisation, name }) => (
        <li>
          <a class="govuk-link" href={`/contracts/new?award=${props.award}&provider=${organisation}`}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  </>
);
