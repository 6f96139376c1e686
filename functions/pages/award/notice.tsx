import type { AwardState } from '../../../domain/award/award.ts';
import { noticeFields, noticeText } from '../../../domain/award/notice.ts';
import { Details, Textarea } from '../components/index.ts';
import { dateTimeText } from '../format.ts';
import { shortReference } from './words.ts';

const Missing = ({ award }: { award: AwardState }) => {
  const missing = noticeFields(award).filter((each) => each.missing !== undefined);
  if (missing.length === 0) return <p class="govuk-body">The notice has everything that Schedule 3 asks for.</p>;
  return (
    <>
      <p class="govuk-body">Still missing from the notice:</p>
      <ul class="govuk-list govuk-list--bullet">
        {missing.map((each) => (
          <li>
            {each.missing} <span class="outturn-quiet">({shortReference(each.source)})</span>
          </li>
        ))}
      </ul>
    </>
  );
};

const published = ({ notice }: AwardState): string | undefined => {
  if (!notice) return undefined;
  const number = notice.noticeReference ? ` as ${notice.noticeReference}` : '';
  return `Published on ${dateTimeText(notice.published)}${number}.`;
};

/** The notice of intention to award, written from the evidence and ready to paste; once published, as it was. */
export const Notice = ({ award }: { award: AwardState }) => {
  if (award.regime !== 'psr') return null;
  const done = published(award);
  return (
    <section class="outturn-section" aria-labelledby="notice">
      <h2 class="govuk-heading-m" id="notice">
        Notice of intention to award
      </h2>
      {done ? <p class="govuk-body">{done}</p> : <Missing award={award} />}
      <Details summary={done ? 'Text of the notice' : 'Text of the notice, to paste into the central digital platform'}>
        <Textarea
          name="notice-text"
          label="Notice text"
          hint={done ? undefined : 'Written from the evidence. What is missing stands in square brackets.'}
          value={noticeText(award)}
          rows={24}
          spellcheck={false}
          attributes={{ readonly: true }}
        />
      </Details>
    </section>
  );
};
