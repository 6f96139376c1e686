import type { Contract } from '../../../domain/contract/contract.ts';
import { isGivenWithNotice } from '../../../domain/contract/notices/notice-refusals.ts';
import { type ContractNotice, noticeQuery } from '../../../domain/contract/notices/notices-owed.ts';
import type { MissingField } from '../../../domain/notice/missing-fields.ts';
import { noticeSpec } from '../../../domain/notice/notices.ts';
import { performanceRatingNames } from '../../../domain/regime/kpi.ts';
import { confidenceWords } from '../../../domain/shared/source.ts';
import { Button, SummaryList } from '../components/index.ts';
import { dateText } from '../format.ts';
import { noticeStateNames } from './change-words.ts';

/** One notice about a contract, ready to paste into the form in which it is published. */
export const ContractNoticePage = (props: {
  contract: Contract;
  notice: ContractNotice;
  text: string;
  missing: readonly MissingField[];
  warnings: readonly string[];
  mayRecord: boolean;
}) => {
  const { contract, notice, text, missing, warnings, mayRecord } = props;
  const spec = noticeSpec(notice.kind);
  const { published } = notice;
  const recording = `/contracts/${contract.id}/publish-notice?kind=${notice.kind}&${noticeQuery(notice)}`;
  return (
    <>
      <h1 class="govuk-heading-l">{spec.title}</h1>
      <SummaryList
        rows={[
          { key: 'Contract', value: contract.title },
          spec.form !== undefined && { key: 'Form', value: spec.form },
          { key: 'Source', value: `${spec.source.reference} (${confidenceWords[spec.source.confidence]})` },
          {
            key: 'Last day',
            value: (
              <>
                {dateText(notice.deadline.lastLawfulDay)}
                {notice.deadline.targetDay < notice.deadline.lastLawfulDay
                  ? `; aim for ${dateText(notice.deadline.targetDay)}`
                  : ''}
                <span class="outturn-second-line">{notice.deadline.because}</span>
              </>
            ),
          },
          {
            key: 'State',
            value: published
              ? `${noticeStateNames[notice.state]} on ${dateText(published.publishedOn)}`
              : noticeStateNames[notice.state],
          },
          published?.rating && { key: 'Rating', value: performanceRatingNames[published.rating] },
        ]}
      />
      {missing.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">What is missing</h2>
          <ul class="govuk-list govuk-list--bullet">
            {missing.map(({ because, source }) => (
              <li>
                {because} ({source.reference})
              </li>
            ))}
          </ul>
          {mayRecord && missing.some(({ key }) => isGivenWithNotice(key)) ? (
            <p class="govuk-body">
              <a class="govuk-link" href={`${recording}#wording`}>
                Give what is missing when its publication is recorded
              </a>
            </p>
          ) : null}
        </>
      ) : null}
      {warnings.map((warning) => (
        <p class="govuk-body">{warning}</p>
      ))}
      {spec.fields.length === 0 ? (
        <p class="govuk-body">
          What this notice has to say was not read in the law. The text below is a start: complete it in the form.
        </p>
      ) : null}
      <h2 class="govuk-heading-m">Text to paste</h2>
      <div class="outturn-typed govuk-body">{text}</div>
      {mayRecord ? (
        <p class="govuk-body outturn-no-print">
          <Button href={recording}>
            {published ? 'Correct when it was published' : 'Record that it was published'}
          </Button>
        </p>
      ) : null}
    </>
  );
};
