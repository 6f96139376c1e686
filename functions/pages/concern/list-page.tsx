import { causeKindNames } from '../../../domain/concern/cause.ts';
import { nextStepNames } from '../../../domain/concern/concern.ts';
import type { CivilDate } from '../../../domain/shared/dates.ts';
import { periodName } from '../../../domain/shared/quarters.ts';
import type { ConcernLine } from '../../../domain/views/concern-list.ts';
import { FigureTable, Pagination, StatusTag, Tag } from '../components/index.ts';
import { dateText, ukDate } from '../format.ts';
import { concernPath } from '../return/words.ts';

export interface ListedConcern extends ConcernLine {
  readonly measureTitle: string;
  readonly contractTitle: string;
  /** Whom the reader deals with about it: the provider, or the authority for a provider's person. */
  readonly otherParty: string;
}

export interface ConcernList {
  readonly concerns: readonly ListedConcern[];
  readonly otherPartyIs: 'Provider' | 'Authority';
  /** Whether the reader sees figures protected, so that some concerns are not listed. */
  readonly seesProtected: boolean;
  readonly today: CivilDate;
  readonly nextHref: string | undefined;
  readonly firstHref: string | undefined;
}

const DueCell = ({ concern, today }: { concern: ListedConcern; today: CivilDate }) => {
  if (concern.due === undefined) return <>{concern.status === 'open' ? 'No action agreed' : ''}</>;
  return (
    <>
      {dateText(concern.due)}
      {concern.status === 'open' && concern.due < today && (
        <>
          {' '}
          <Tag colour="magenta">Overdue</Tag>
        </>
      )}
    </>
  );
};

/** Only for readers who see each figure's own colour in a list. */
const figureNow = {
  key: 'colour',
  heading: 'Colour in that period',
  cell: ({ colour }: ListedConcern) => (colour ? <StatusTag status={colour} short /> : ''),
};

/** Every concern that the reader's organisation is party to, open ones first. */
export const ConcernListPage = ({ concerns, otherPartyIs, seesProtected, today, nextHref, firstHref }: ConcernList) => (
  <>
    <h1 class="govuk-heading-l">Concerns</h1>
    <p class="govuk-body">
      A red figure opens a concern, and so do a change for the worse beyond chance, a target that is consistently
      missed, a late return, money outside its tolerance and figures that contradict each other. There is one for each
      subject, which stays open until the commissioner closes it with a reason. The longest open comes first.
    </p>
    {seesProtected && (
      <p class="govuk-body">
        Concerns about figures that are withheld to protect people are not listed here, whether there are any or not.
      </p>
    )}
    <FigureTable
      caption="Concerns, open ones first"
      captionHidden
      rows={concerns}
      empty="Nothing has raised a concern so far. When something does, its concern is opened by itself and shows here."
      columns={[
        {
          key: 'measure',
          heading: 'About',
          cell: (each) => (
            <a class="govuk-link" href={concernPath(each.contract, each.period, each.measure)}>
              {each.measureTitle}
              {each.period ? <span class="govuk-visually-hidden">, {periodName(each.period)}</span> : null}
            </a>
          ),
        },
        {
          key: 'causes',
          heading: 'Why',
          cell: ({ causes = [], escalatedTo }) => (
            <>
              {causes.map((kind) => causeKindNames[kind]).join('; ')}
              {escalatedTo ? <span class="outturn-figure__note">{`Escalated: ${escalatedTo}`}</span> : null}
            </>
          ),
        },
        { key: 'period', heading: 'Period', cell: ({ period }) => (period ? periodName(period) : 'No one period') },
        { key: 'contract', heading: 'Contract', cell: ({ contractTitle }) => contractTitle },
        { key: 'party', heading: otherPartyIs, cell: ({ otherParty }) => otherParty },
        ...(concerns.some(({ colour }) => colour) ? [figureNow] : []),
        { key: 'next', heading: 'Next', cell: ({ next }) => nextStepNames[next] },
        { key: 'due', heading: 'Action due', cell: (each) => <DueCell concern={each} today={today} /> },
        { key: 'opened', heading: 'Opened', cell: ({ openedAt }) => dateText(ukDate(openedAt)) },
      ]}
    />
    {(nextHref || firstHref) && (
      <Pagination
        {...(firstHref && { previous: { href: firstHref, text: 'First page' } })}
        {...(nextHref && { next: { href: nextHref } })}
      />
    )}
  </>
);
