import type { Contract } from '../../../domain/contract/contract.ts';
import { type ContractNotice, noticeQuery } from '../../../domain/contract/notices/notices-owed.ts';
import { performanceRatingNames } from '../../../domain/regime/kpi.ts';
import { FigureTable, Tag } from '../components/index.ts';
import { dateText } from '../format.ts';
import { noticeStateNames } from './change-words.ts';

const stateColours = { due: 'yellow', late: 'red', published: 'green', publishedLate: 'orange' } as const;

/** How a notice stands, in a word. */
export const NoticeTag = ({ notice }: { notice: ContractNotice }) => (
  <Tag colour={stateColours[notice.state]}>{noticeStateNames[notice.state]}</Tag>
);

/** Every notice about a contract, with its last day, its state, and where its publication is recorded. */
export const NoticeTable = ({
  contract,
  notices,
  mayRecord,
}: {
  contract: Contract;
  notices: readonly ContractNotice[];
  mayRecord: boolean;
}) => (
  <FigureTable
    caption="Notices about the contract"
    captionSize="s"
    columns={[
      {
        key: 'notice',
        heading: 'Notice',
        cell: (each: ContractNotice) => (
          <>
            <a class="govuk-link" href={`/contracts/${contract.id}/notices/${each.kind}?${noticeQuery(each)}`}>
              {each.title}
            </a>
            <span class="outturn-second-line">
              {each.form ? `${each.form}. ` : ''}
              {each.isVoluntary ? 'Published by choice. ' : ''}
              {each.deadline.because}
            </span>
          </>
        ),
      },
      { key: 'by', heading: 'Last day', cell: (each) => dateText(each.deadline.lastLawfulDay) },
      {
        key: 'state',
        heading: 'State',
        cell: (each) => (
          <>
            <NoticeTag notice={each} />
            {each.published ? (
              <span class="outturn-second-line">
                {dateText(each.published.publishedOn)}
                {each.published.noticeReference ? `, ${each.published.noticeReference}` : ''}
                {each.published.rating ? `. Rating: ${performanceRatingNames[each.published.rating]}` : ''}
              </span>
            ) : null}
          </>
        ),
      },
      mayRecord && {
        key: 'record',
        heading: 'Record',
        cell: (each) => (
          <a
            class="govuk-link"
            href={`/contracts/${contract.id}/publish-notice?kind=${each.kind}&${noticeQuery(each)}`}
          >
            {each.published ? 'Correct' : 'Record publication'}
            <span class="govuk-visually-hidden"> of {each.title.toLowerCase()}</span>
          </a>
        ),
      },
    ]}
    rows={notices}
    empty="No notice is owed."
  />
);
