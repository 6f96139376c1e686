import type { AwardState } from '../../../domain/award/award.ts';
import { isLetter } from '../../../domain/award/notices/notices.ts';
import {
  correctableNotices,
  kindsToRecord,
  type NoticeStanding,
  noticeStandingNames,
  noticesOwed,
  type OwedNotice,
} from '../../../domain/award/notices/notices-owed.ts';
import type { NoticeKind } from '../../../domain/notice/notices.ts';
import type { CivilDate } from '../../../domain/shared/dates.ts';
import { confidenceWords, FigureTable, Tag } from '../components/index.ts';
import { dateText, dateTimeText } from '../format.ts';
import type { MayDo } from './next-steps.tsx';
import { publishHref } from './notice-fields.tsx';
import { formHref, shortReference } from './words.ts';

const colours: Record<NoticeStanding, 'grey' | 'blue' | 'purple'> = {
  notYet: 'grey',
  due: 'blue',
  late: 'purple',
  published: 'grey',
  publishedLate: 'purple',
};

/** How a notice stands, in a word; a letter is sent rather than published. */
export const NoticeTag = ({ kind, standing }: Pick<OwedNotice, 'kind' | 'standing'>) => {
  const name = noticeStandingNames[standing];
  return (
    <Tag colour={colours[standing]} class="outturn-tag">
      {isLetter(kind) ? name.replace('Published', 'Sent') : name}
    </Tag>
  );
};

/** The address of the preview of a notice. */
export const noticeHref = (award: string, kind: NoticeKind): string => `/awards/${award}/notices/${kind}`;

const Deadline = ({ deadline, spec, standing }: OwedNotice) => {
  if (!deadline) return standing === 'notYet' ? <>Counts from {spec.event}</> : <>No day is known</>;
  const { targetDay, lastLawfulDay, source } = deadline;
  return (
    <>
      {targetDay === lastLawfulDay ? null : (
        <>
          Aim for {dateText(targetDay)}
          <br />
        </>
      )}
      Last lawful day {dateText(lastLawfulDay)}
      <span class="outturn-second-line">
        {shortReference(source)} ({confidenceWords[source.confidence]})
      </span>
    </>
  );
};

const Publication = ({ award, notice, may }: { award: AwardState; notice: OwedNotice; may: MayDo }) => {
  const { kind, record } = notice;
  if (!record)
    return may('publishNotice') && kindsToRecord(award).includes(kind) ? (
      <a class="govuk-link" href={publishHref(award.id, kind)}>
        Record {isLetter(kind) ? 'that it was sent' : 'its publication'}
        <span class="govuk-visually-hidden">: {notice.spec.title}</span>
      </a>
    ) : (
      <>Not recorded</>
    );
  return (
    <>
      {dateTimeText(record.published)}
      {record.noticeReference ? `, as ${record.noticeReference}` : ''}
      {record.submitted ? <span class="outturn-second-line">Submitted {dateTimeText(record.submitted)}</span> : null}
      {may('correctNotice') && correctableNotices(award).includes(record) ? (
        <span class="outturn-second-line">
          <a class="govuk-link" href={`${formHref(award.id, 'correctNotice')}?kind=${kind}`}>
            Correct when it was published
            <span class="govuk-visually-hidden">: {notice.spec.title}</span>
          </a>
        </span>
      ) : null}
    </>
  );
};

/** Every notice that the award's regime and process ask for: how it stands, by when, and when it was published. */
export const NoticesTable = ({ award, today, may }: { award: AwardState; today: CivilDate; may: MayDo }) => {
  const notices = noticesOwed(award, today);
  return (
    <section class="outturn-section" aria-labelledby="notices">
      <h2 class="govuk-heading-m" id="notices">
        Notices
      </h2>
      <FigureTable
        caption="Notices of the award"
        captionHidden
        columns={[
          {
            key: 'notice',
            heading: 'Notice',
            cell: (notice: OwedNotice) => (
              <a class="govuk-link" href={noticeHref(award.id, notice.kind)}>
                {notice.spec.title}
              </a>
            ),
          },
          { key: 'standing', heading: 'State', cell: (notice) => <NoticeTag {...notice} /> },
          { key: 'deadline', heading: 'Deadline', cell: (notice) => <Deadline {...notice} /> },
          {
            key: 'published',
            heading: 'Published',
            cell: (notice) => <Publication award={award} notice={notice} may={may} />,
          },
        ]}
        rows={notices}
        empty="No notice is known to be owed under this regime. Confirm with legal whether one is."
      />
    </section>
  );
};
