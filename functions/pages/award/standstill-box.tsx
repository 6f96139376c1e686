import type { AwardState } from '../../../domain/award/award.ts';
import { noticeName } from '../../../domain/award/notices/notice-steps.ts';
import { standstillNotice } from '../../../domain/award/notices/notices.ts';
import {
  type OpenBecause,
  type RunningStandstill,
  standstillOf,
  whyOpen,
} from '../../../domain/award/standstill/representations.ts';
import { daysAfterFurtherDecision } from '../../../domain/award/standstill/standstill.ts';
import type { CivilDate } from '../../../domain/shared/dates.ts';
import { SummaryList } from '../components/index.ts';
import { LawSource } from './law-source.tsx';
import { dayText, shortDayText } from './words.ts';

const Days = ({ days }: { days: readonly CivilDate[] }) => (
  <ol class="govuk-list govuk-list--number outturn-days">
    {days.map((day) => (
      <li>{shortDayText(day)}</li>
    ))}
  </ol>
);

const midnight = (day: CivilDate): string => `Midnight at the end of ${dayText(day)}`;

const earliest = ({ earliestAward, suggestedAward, notProceeding }: RunningStandstill): string => {
  if (notProceeding.length > 0) return 'Not under this award: the further decision is not to proceed with it';
  if (earliestAward === undefined) return 'Not known while standstill stays open';
  if (suggestedAward === undefined || suggestedAward === earliestAward) return dayText(earliestAward);
  return `${dayText(earliestAward)}; the next working day is ${dayText(suggestedAward)}`;
};

const openWords: Record<OpenBecause, string> = {
  noFurtherDecision: 'a representation has no further decision yet',
  withPanel: 'the Panel reviews a case that it accepted',
  adviceUnanswered: 'no further decision answers the advice of the Panel yet',
};

const openText = ({ openRepresentations }: RunningStandstill): string => {
  const why = new Set(openRepresentations.map(whyOpen).filter((each) => each !== undefined));
  return `Open: ${[...why].map((each) => openWords[each]).join('; ')}`;
};

/** Each representation whose further decision keeps standstill open for five working days. */
const fiveDayRows = ({ representations }: AwardState) =>
  representations.flatMap(({ from, inTime, furtherDecisions }) => {
    const latest = furtherDecisions.at(-1);
    if (!inTime || !latest) return [];
    return [
      {
        key: `Five working days after the further decision for ${from}`,
        value: <Days days={daysAfterFurtherDecision(latest.communicated)} />,
      },
    ];
  });

/** How standstill was counted, day by day, and from when the contract may be made. */
export const StandstillBox = ({ award }: { award: AwardState }) => {
  const standstill = standstillOf(award);
  const notice = standstillNotice(award);
  if (!standstill || !notice) return null;
  const { starts, representationsUntil, workingDaysCounted, because, source, closes, law } = standstill;
  return (
    <section class="outturn-section" aria-labelledby="standstill">
      <h2 class="govuk-heading-m" id="standstill">
        Standstill
      </h2>
      <SummaryList
        rows={[
          { key: 'Notice published', value: `${dayText(notice.publishedOn)}: ${noticeName(notice.kind)}` },
          { key: 'Standstill starts', value: dayText(starts) },
          { key: 'Working days counted', value: <Days days={workingDaysCounted} /> },
          {
            key: law === 'psr' ? 'Representations in time until' : 'Eight working days end',
            value: midnight(representationsUntil),
          },
          ...fiveDayRows(award),
          {
            key: 'Standstill ends',
            value: closes ? midnight(closes) : openText(standstill),
          },
          { key: 'Contract may be made from', value: <strong>{earliest(standstill)}</strong> },
        ]}
      />
      <LawSource sentence={because} source={source} />
    </section>
  );
};
