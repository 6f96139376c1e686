import { regimeNames } from '../../../domain/award/vocabulary.ts';
import type { CivilDate } from '../../../domain/shared/dates.ts';
import type { AwardLine } from '../../../domain/views/award-list.ts';
import { Button, FigureTable, Pagination, Tag } from '../components/index.ts';
import { dateText } from '../format.ts';
import { AwardStatusTag } from './status-tag.tsx';

interface AwardListProps {
  readonly lines: readonly AwardLine[];
  readonly today: CivilDate;
  /** For how many of an award's providers a contract is recorded. */
  readonly contractsMade: (award: string) => number;
  readonly mayRecord: boolean;
  /** Address of the page of the list that follows. */
  readonly next?: string | undefined;
  /** Address of the first page, when this is a later one. */
  readonly first?: string | undefined;
}

const open = (count: number): string => (count === 1 ? '1 representation' : `${count} representations`);

const contractsWanting = (line: AwardLine, made: number): string => {
  const wanting = line.providers.length - made;
  if (wanting <= 0) return 'Nothing: the award is confirmed and its contracts are recorded';
  if (line.providers.length === 1) return 'Record the contract';
  return `Record ${wanting} of ${line.providers.length} contracts`;
};

/** What the award waits for, from its line and how many of its providers have a contract recorded. */
export const waitingFor = (line: AwardLine, today: CivilDate, contractsMade: number): string => {
  switch (line.status) {
    case 'preparing':
      return 'Complete the evidence and record the decision';
    case 'decided':
      return line.regime === 'psr' ? 'Publish the intention notice' : 'Confirm the award';
    case 'standstill':
      if (line.notProceeding) return 'Nothing: it cannot be confirmed. Record a new award if the procurement goes on';
      if (line.openRepresentations > 0) return `Answer ${open(line.openRepresentations)}`;
      if (line.standstillCloses !== undefined && today <= line.standstillCloses)
        return `Wait: standstill ends at midnight at the end of ${dateText(line.standstillCloses)}`;
      return 'Confirm the award: standstill has ended';
    case 'confirmed':
      if (line.confirmationNoticeBy === undefined) return contractsWanting(line, contractsMade);
      return today <= line.confirmationNoticeBy
        ? `Publish the confirmation notice by ${dateText(line.confirmationNoticeBy)}`
        : `Record when the confirmation notice was published: it was due by ${dateText(line.confirmationNoticeBy)}`;
    default:
      return line.status satisfies never;
  }
};

/** Every award of the authority: how far each has come, and what it waits for. */
export const AwardList = ({ lines, today, contractsMade, mayRecord, next, first }: AwardListProps) => (
  <>
    <h1 class="govuk-heading-l">Awards</h1>
    {mayRecord && <Button href="/awards/new">Record an award</Button>}
    <FigureTable
      caption="Awards, the latest first"
      captionHidden
      columns={[
        {
          key: 'title',
          heading: 'Award',
          cell: (line: AwardLine) => (
            <>
              <a class="govuk-link" href={`/awards/${line.award}`}>
                {line.title}
              </a>
              <br />
              <span class="govuk-body-s">{line.providers.join(', ')}</span>
              {line.demonstration ? <span class="outturn-second-line">Made up in part, for demonstration</span> : null}
            </>
          ),
        },
        {
          key: 'status',
          heading: 'Status',
          cell: (line) => <AwardStatusTag status={line.status} notProceeding={line.notProceeding} />,
        },
        { key: 'next', heading: 'What is next', cell: (line) => waitingFor(line, today, contractsMade(line.award)) },
        { key: 'decided', heading: 'Decided', cell: (line) => (line.decidedOn ? dateText(line.decidedOn) : 'Not yet') },
        { key: 'regime', heading: 'Regime', cell: (line) => regimeNames[line.regime] },
        {
          key: 'discrepancy',
          heading: 'Figures',
          cell: (line) =>
            line.hasDiscrepancy ? (
              <Tag colour="purple" class="outturn-tag">
                Figures disagree
              </Tag>
            ) : (
              'No contradiction found'
            ),
        },
      ]}
      rows={lines}
      empty={
        mayRecord
          ? 'No award is recorded yet. Start with what the award is about: the services, the provider and the regime.'
          : 'No award is recorded yet. A commissioner records the first one.'
      }
    />
    {(next || first) && (
      <Pagination
        landmarkLabel="Pages of awards"
        previous={first ? { href: first, text: 'First page' } : undefined}
        next={next ? { href: next } : undefined}
      />
    )}
  </>
);
