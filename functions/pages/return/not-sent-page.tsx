import type { CivilDate } from '../../../domain/shared/dates.ts';
import { contractWords } from '../board/lines.ts';
import { InsetText } from '../components/index.ts';
import { dateText } from '../format.ts';

/** A return that has not been sent, to everyone but its provider: nothing of a draft shows. */
export const NotSentPage = (props: {
  title: string;
  providerName: string;
  periodName: string;
  periodEnd: CivilDate;
  due: CivilDate | undefined;
  today: CivilDate;
}) => {
  const { due, today, periodEnd, providerName } = props;
  const isLate = due !== undefined && today > due;
  const when =
    today <= periodEnd
      ? `The period ends on ${dateText(periodEnd)}${due ? `, and its return is due by ${dateText(due)}` : ''}.`
      : due === undefined
        ? 'Its due date cannot be counted: the bank holidays of that year are not known.'
        : isLate
          ? `It is late: it was due on ${dateText(due)}.`
          : `It is due by ${dateText(due)}.`;
  return (
    <>
      <span class="govuk-caption-l">{contractWords(props)}</span>
      <h1 class="govuk-heading-l">{`Return for ${props.periodName}`}</h1>
      <InsetText>{`${providerName} has not sent this return. ${when}`}</InsetText>
    </>
  );
};
