import type { AwardState } from '../../../domain/award/award.ts';
import { noticeFields, noticeText } from '../../../domain/award/notice.ts';
import { Details, Textarea } from '../components/index.ts';
import { dateText, dateTimeText } from '../format.ts';
import type { MayDo } from './next-steps.tsx';
import { formHref, shortReference } from './words.ts';

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

/** What was recorded before each correction, with who corrected it and why. */
const Corrections = ({ award: { notice } }: { award: AwardState }) => {
  const corrections = notice?.corrections ?? [];
  if (corrections.length === 0) return null;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {corrections.map(({ published: before, reason, at, by }) => (
        <li>
          Corrected by {by.name} on {dateTimeText(at)}: it was recorded as published on {dateTimeText(before)}.{' '}
          <span class="outturn-typed">{reason}</span>
        </li>
      ))}
    </ul>
  );
};

const confirmed = ({ published: on, noticeReference }: NonNullable<AwardState['confirmationNotice']>): string =>
  `The notice confirming the award was published on ${dateText(on)}${noticeReference ? ` as ${noticeReference}` : ''}.`;

/** The notice of intention to award, written from the evidence and ready to paste; once published, as it was. */
export const Notice = ({ award, may }: { award: AwardState; may: MayDo }) => {
  if (award.regime !== 'psr') return null;
  const done = published(award);
  return (
    <section class="outturn-section" aria-labelledby="notice">
      <h2 class="govuk-heading-m" id="notice">
        Notice of intention to award
      </h2>
      {done ? <p class="govuk-body">{done}</p> : <Missing award={award} />}
      <Corrections award={award} />
      {award.notice && award.status !== 'confirmed' && may('correctNotice') ? (
        <p class="govuk-body">
          <a class="govuk-link" href={formHref(award.id, 'correctNotice')}>
            Correct when it was published
          </a>
        </p>
      ) : null}
      {award.confirmationNotice ? <p class="govuk-body">{confirmed(award.confirmationNotice)}</p> : null}
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
