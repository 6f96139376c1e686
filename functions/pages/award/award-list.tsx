import { regimeNames } from '../../../domain/award/vocabulary.ts';
import type { CivilDate } from '../../../domain/shared/dates.ts';
import type { AwardLine } from '../../../domain/views/award-list.ts';
import { awardTasks } from '../../../domain/views/award-tasks.ts';
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

const contractsWanting = (line: AwardLine, made: number): string => {
  const wanting = line.providers.length - made;
  if (wanting <= 0) return 'Nothing: the award is confirmed and its contracts are recorded';
  if (line.providers.length === 1) return 'Record the contract';
  return `Record ${wanting} of ${line.providers.length} contracts`;
};

/** What the award waits for, from its line and how many of its providers have a contract recorded. */
export const waitingFor = (line: AwardLine, today: CivilDate, contractsMade: number): string => {
  const [task] = awardTasks(line, today);
  if (task) return task.what;
  if (line.status === 'confirmed') return contractsWanting(line, contractsMade);
  return line.status === 'abandoned' ? 'Nothing: the procurement is abandoned' : 'Nothing is due';
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
    <p class="govuk-body outturn-no-print">
      <a class="govuk-link" href="/annual-summary">
        Annual summary
      </a>
    </p>
  </>
);
