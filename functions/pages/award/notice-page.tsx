import type { AwardState } from '../../../domain/award/award.ts';
import { type FilledField, filledFields, noticeContentsOf } from '../../../domain/award/notices/notice-contents.ts';
import { isLetter } from '../../../domain/award/notices/notices.ts';
import { kindsToRecord, type OwedNotice } from '../../../domain/award/notices/notices-owed.ts';
import { noticeWarnings } from '../../../domain/notice/missing-fields.ts';
import { noticeText } from '../../../domain/notice/text.ts';
import { Button, FigureTable, SummaryList, Textarea, WarningText } from '../components/index.ts';
import { dateText, dateTimeText } from '../format.ts';
import { LawSource } from './law-source.tsx';
import type { MayDo } from './next-steps.tsx';
import { publishHref } from './notice-fields.tsx';
import { NoticeTag } from './notices-table.tsx';
import { formHref, shortNameNote, shortReference } from './words.ts';

interface NoticePageProps {
  readonly award: AwardState;
  readonly notice: OwedNotice;
  readonly may: MayDo;
}

const Mend = ({ award, field, may }: { award: AwardState; field: FilledField; may: MayDo }) => {
  const { mend, missing } = field;
  if (missing === undefined) return null;
  if (mend === undefined) return <>{missing}. The evidence is frozen: go back to that step to change it.</>;
  return may(mend) ? (
    <a class="govuk-link" href={formHref(award.id, mend)}>
      {missing}
    </a>
  ) : (
    <span>{missing}</span>
  );
};

/** Each field of the Schedule with what the record says, or what is missing and where to record it. */
const Fields = ({ award, notice: { kind, spec }, may }: NoticePageProps) => {
  const fields = filledFields(award, kind);
  if (fields.length === 0)
    return (
      <WarningText>
        What this notice has to say was not read in the law. The text below is what the record holds: complete it in the
        form.
      </WarningText>
    );
  return (
    <FigureTable
      caption={`What ${spec.provision} asks for`}
      columns={[
        {
          key: 'field',
          heading: 'Field',
          cell: (field: FilledField) => (
            <>
              {field.title}
              <span class="outturn-second-line">{shortReference(field.source)}</span>
            </>
          ),
        },
        {
          key: 'text',
          heading: 'What the record says',
          cell: (field) =>
            field.missing === undefined ? (
              <span class="outturn-typed">{field.text}</span>
            ) : (
              <strong>
                Missing: <Mend award={award} field={field} may={may} />
              </strong>
            ),
        },
      ]}
      rows={fields}
    />
  );
};

const Corrections = ({ notice: { record } }: NoticePageProps) =>
  record && record.corrections.length > 0 ? (
    <ul class="govuk-list govuk-list--bullet">
      {record.corrections.map(({ published, reason, at, by }) => (
        <li>
          Corrected by {by.name} on {dateTimeText(at)}: it was recorded as published on {dateTimeText(published)}.{' '}
          <span class="outturn-typed">{reason}</span>
        </li>
      ))}
    </ul>
  ) : null;

const formText = ({ kind, spec }: OwedNotice): string => {
  if (isLetter(kind)) return 'A letter to each unsuccessful bidder; it is not published';
  return spec.form
    ? `${spec.form}, on the central digital platform`
    : 'The form is not known; on the central digital platform';
};

/** One notice of an award: what each field says, what is missing, and the whole text ready to paste. */
export const NoticePage = (props: NoticePageProps) => {
  const { award, notice, may } = props;
  const { kind, spec, deadline, record, standing } = notice;
  const contents = noticeContentsOf(award, kind);
  const done = isLetter(kind) ? 'Sent' : 'Published';
  return (
    <>
      <span class="govuk-caption-l">{award.title}</span>
      <h1 class="govuk-heading-l">{spec.title}</h1>
      <p class="govuk-body">
        <NoticeTag kind={kind} standing={standing} />
      </p>
      <SummaryList
        rows={[
          { key: 'Form', value: formText(notice) },
          deadline !== undefined &&
            deadline.targetDay !== deadline.lastLawfulDay && {
              key: 'Day to aim for',
              value: dateText(deadline.targetDay),
            },
          deadline !== undefined && { key: 'Last lawful day', value: dateText(deadline.lastLawfulDay) },
          record?.submitted !== undefined && { key: 'Submitted', value: dateTimeText(record.submitted) },
          record !== undefined && { key: done, value: dateTimeText(record.published) },
          record?.noticeReference !== undefined && { key: 'Number of the notice', value: record.noticeReference },
        ]}
      />
      <Corrections {...props} />
      {deadline ? <LawSource sentence={deadline.because} source={deadline.source} /> : null}
      {noticeWarnings(kind, contents).map((warning) => (
        <WarningText>{warning}</WarningText>
      ))}
      {may('publishNotice') && kindsToRecord(award).includes(kind) ? (
        <div class="govuk-button-group">
          <Button href={publishHref(award.id, kind)}>Record that it was {done.toLowerCase()}</Button>
          {award.regime === 'psr' && may('recordNoticeWording') ? (
            <a class="govuk-link" href={formHref(award.id, 'recordNoticeWording')}>
              Record what only a notice says
            </a>
          ) : null}
        </div>
      ) : null}
      {filledFields(award, kind).length > 0 ? (
        <p class="govuk-body">
          <a class="govuk-link govuk-link--no-visited-state" href="#notice-text">
            Go to the text, ready to paste
          </a>
        </p>
      ) : null}
      <Fields {...props} />
      <Textarea
        name="notice-text"
        label="Text of the notice, ready to paste"
        hint={record ? undefined : 'Written from the record. What is missing stands in square brackets.'}
        value={noticeText(kind, contents)}
        rows={24}
        spellcheck={false}
        attributes={{ readonly: true }}
      />
      <LawSource sentence="The law lays down what this notice says." source={spec.source} />
      {spec.regime === 'psr' ? <p class="govuk-body-s">{shortNameNote}</p> : null}
    </>
  );
};
