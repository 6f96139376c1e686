import type { Need } from '../../../domain/views/home.ts';
import { Button, FigureTable, Tag } from '../components/index.ts';
import { dateText } from '../format.ts';
import { ContractLines, type ContractStanding } from './contract-lines.tsx';
import { GettingBetter, type Improving } from './getting-better.tsx';

export interface CommissionerHomeProps {
  readonly needs: readonly Need[];
  readonly better: readonly Improving[];
  readonly contracts: readonly ContractStanding[];
}

const When = ({ need }: { need: Need }) => {
  if (!need.date) return <span class="outturn-absence">No date</span>;
  return (
    <div>
      {need.dateIs === 'since' ? 'Since\u00a0' : ''}
      {dateText(need.date).replaceAll(' ', '\u00a0')}
      {need.isOverdue ? (
        <>
          {' '}
          <Tag colour="magenta">Overdue</Tag>
        </>
      ) : null}
    </div>
  );
};

/** What needs a commissioner now, in date order, then the contracts. */
export const CommissionerHome = ({ needs, better, contracts }: CommissionerHomeProps) => (
  <>
    <h1 class="govuk-heading-l">What needs you now</h1>
    <FigureTable
      caption={needs.length === 1 ? '1 thing, by date' : `${needs.length} things, by date`}
      captionSize="s"
      rows={needs}
      empty={
        contracts.length === 0
          ? 'Nothing yet. Begin by recording an award, or a contract that is already running.'
          : 'Nothing waits for you. Returns, concerns and dates appear here as they fall due.'
      }
      columns={[
        {
          key: 'what',
          heading: 'What',
          cell: ({ what, href }) => (
            <a class="govuk-link" href={href}>
              {what}
            </a>
          ),
        },
        { key: 'about', heading: 'Contract or award', cell: ({ about }) => about },
        { key: 'when', heading: 'When', cell: (need) => <When need={need} /> },
      ]}
    />
    <GettingBetter better={better} />
    {contracts.length === 0 ? (
      <div class="govuk-button-group">
        <Button href="/awards/new">Record an award</Button>
        <Button href="/contracts/new" variant="secondary">
          Record a contract
        </Button>
      </div>
    ) : (
      <ContractLines contracts={contracts} empty="No contract has been recorded yet." />
    )}
  </>
);
