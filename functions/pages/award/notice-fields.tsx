import { contractReferenceOf } from '../../../domain/award/notices/notice-contents.ts';
import { correctableNotices, kindsToRecord } from '../../../domain/award/notices/notices-owed.ts';
import { type NoticeKind, noticeSpec } from '../../../domain/notice/notices.ts';
import { ChoiceField, DateTimeField, LongTextField, TextField, YesNoField } from '../form-fields.tsx';
import { RowsField } from '../form-groups.tsx';
import type { FieldsProps } from './form-page.tsx';
import { StandstillBox } from './standstill-box.tsx';
import { formHref } from './words.ts';

const optionOf = (kind: NoticeKind) => ({ value: kind, text: noticeSpec(kind).title });

/** What a refused notice still lacks; each is mended where it is recorded, and the preview links there. */
const Missing = ({ form, award }: FieldsProps) => {
  const missing = form.problems.filter(
    ({ refusal }) => refusal?.rule.id === 'notice-says-everything-its-schedule-asks-for',
  );
  const kind = form.value('kind');
  if (missing.length === 0) return null;
  return (
    <>
      {missing.map(({ field, because }) => (
        <p class="govuk-error-message" id={field} tabindex={-1}>
          {because}
        </p>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={`/awards/${award.id}/notices/${kind}`}>
          See the notice and where each field is recorded
        </a>
      </p>
    </>
  );
};

/** The publication of one notice of the award: every deadline and standstill counts from it. */
export const PublishNoticeFields = (props: FieldsProps) => {
  const { form, award } = props;
  const kinds = kindsToRecord(award);
  const known = contractReferenceOf(award);
  return (
    <>
      <Missing {...props} />
      <ChoiceField form={form} path="kind" label="Which notice?" options={kinds.map(optionOf)} />
      <DateTimeField
        form={form}
        path="submitted"
        label="When the notice was submitted (optional)"
        hint="For example, 9 12 2024 at 10:00."
      />
      <DateTimeField
        form={form}
        path="published"
        label="When the notice was published"
        hint="Deadlines and standstill count from this, not from when it was submitted. For a letter, when it was sent. For example, 9 12 2024 at 16:30."
      />
      <TextField
        form={form}
        path="contractReference"
        label={known ? 'Contract reference, if the notice gives another (optional)' : 'Contract reference'}
        hint={known ? `Recorded: ${known}.` : 'The notice needs one.'}
        width={20}
      />
      <TextField form={form} path="noticeReference" label="Number of the notice (optional)" width={20} />
      {kinds.includes('contractAwardLightTouch') ? (
        <YesNoField
          form={form}
          path="voluntaryStandstill"
          label="Does a contract award notice, light touch, start a voluntary standstill? (optional)"
        />
      ) : null}
    </>
  );
};

/** When a notice was published, where that was recorded wrongly. */
export const CorrectNoticeFields = ({ form, award }: FieldsProps) => (
  <>
    <p class="govuk-body">
      Where standstill counts from the notice, it is counted again from the corrected time, and so is which
      representations are in time. The journal keeps what was recorded before.
    </p>
    <StandstillBox award={award} />
    <ChoiceField
      form={form}
      path="kind"
      label="Which notice?"
      options={correctableNotices(award).map(({ kind }) => optionOf(kind))}
    />
    <DateTimeField form={form} path="published" label="When the notice was published" />
    <DateTimeField form={form} path="submitted" label="When the notice was submitted (optional)" />
    <LongTextField form={form} path="reason" label="Why it is corrected" rows={3} />
  </>
);

/** What a notice says that is no evidence: kept apart from it, and not frozen with it. */
export const NoticeWordingFields = ({ form, award }: FieldsProps) => (
  <>
    <p class="govuk-body">
      Everything else in a notice comes from{' '}
      <a class="govuk-link" href={`/awards/${award.id}`}>
        the evidence
      </a>
      .
    </p>
    <LongTextField
      form={form}
      path="howToBeKnown"
      label="How a provider can make itself known (optional)"
      hint="For the notice of intention to follow the most suitable provider process."
      rows={3}
    />
    <TextField
      form={form}
      path="frameworkDuration"
      label="How long the framework agreement lasts (optional)"
      hint="Only where a framework agreement is concluded."
    />
    <RowsField
      form={form}
      path="frameworkAuthorities"
      legend="Authorities that may use the framework agreement"
      each="Authority"
      least={1}
      row={(path) => <TextField form={form} path={path} label="Name of the authority" />}
    />
  </>
);

/** The address of the form that records a notice, with the notice chosen. */
export const publishHref = (award: string, kind: NoticeKind): string =>
  `${formHref(award, 'publishNotice')}?kind=${kind}`;
