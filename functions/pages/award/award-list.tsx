import { regimeNames } from '../../../domain/award/vocabulary.ts';
import type { CivilDate } from '../../../domain/shared/dates.ts';
import type { AwardLine } from '../../../domain/views/award-list.ts';
import { Button, FigureTable, Pagination, Tag } from '../components/index.ts';
import { dateText } from '../format.ts';
import { AwardStatusTag } from './status-tag.tsx';

interface AwardListProps {
  readonly lines: readonly AwardLine[];
  readonly today: CivilDate;
  readonly mayRecord: boolean;
  /** Address of the page of the list that follows. */
  readonly next?: string | undefined;
  /** Address of the first page, when this is a later one. */
  readonly first?: string | undefined;
}

const open = (count: number): string => (count === 1 ? '1 representation' : `${count} representations`);

/** What the award waits for, from its line alone. */
export const waitingFor = (line: AwardLine, today: CivilDate): string => {
  switch (line.status) {
    case 'preparing':
      return 'Complete the evidence and record the decision';
    case 'decided':
      return line.regime === 'psr' ? 'Publish the intention notice' : 'Confirm the award';
    case 'standstill':
      if (line.openRepresentations > 0) return `Answer ${open(line.openRepresentations)}`;
      if (line.notProceeding) return 'Repeat the step or abandon the procurement';
      if (line.standstillCloses !== undefined && today <= line.standstillCloses)
        return `Wait: standstill ends at midnight at the end of ${dateText(line.standstillCloses)}`;
      return 'Confirm the award: standstill has ended';
    case 'confirmed':
      return line.confirmationNoticeBy !== undefined && today <= line.confirmationNoticeBy
        ? `Publish the confirmation notice by ${dateText(line.confirmationNoticeBy)}`
        : 'Nothing: the award is confirmed';
    default:
      return line.status satisfies never;
  }
};

/** Every award of the authority: how far each has come, and what it waits for. */
export const AwardList = ({ lines, today, mayRecord, next, first }: AwardListProps) => (
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
            </>
          ),
        },
        { key: 'status', heading: 'Status', cell: (line) => <AwardStatusTag status={line.status} /> },
        { key: 'next', heading: 'What is next', cell: (line) => waitingFor(line, today) },
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
