import type { Contract } from '../../../domain/contract/contract.ts';
import type { MeasureScores } from '../../../domain/disclosed/scores.ts';
import { countStatuses, countsText } from '../../../domain/scoring/score.ts';
import type { CivilDate } from '../../../domain/shared/dates.ts';
import { periodName } from '../../../domain/shared/quarters.ts';
import type { ConcernLine } from '../../../domain/views/concern-list.ts';
import { SummaryList, Tag } from '../components/index.ts';
import { dateText } from '../format.ts';
import { type ComingUp, whenText } from './coming-up.ts';
import { countText } from './words.ts';

/** The award as a contract's page shows it. */
export interface AwardShown {
  readonly id: string;
  readonly title: string;
  readonly statusName: string;
  readonly regimeName: string;
  readonly isConfirmed: boolean;
  readonly awardedOn: CivilDate | undefined;
}

const Working = ({ measures, concerns }: { measures: readonly MeasureScores[]; concerns: readonly ConcernLine[] }) => {
  const latest = measures.flatMap(({ history }) => history.at(-1) ?? []);
  const period = latest
    .map((cell) => cell.period)
    .toSorted()
    .at(-1);
  if (period === undefined) return <>Nothing has been reported yet.</>;
  const counts = countsText(countStatuses(latest.map(({ score }) => score)));
  return (
    <>
      To {periodName(period)}: {counts}.{' '}
      {concerns.length > 0 ? (
        <a class="govuk-link" href="#concerns">
          {countText(concerns.length, 'concern')} open
        </a>
      ) : (
        'No concern is open.'
      )}
    </>
  );
};

const Lawful = ({ contract, award }: { contract: Contract; award: AwardShown | undefined }) => {
  const signed = contract.signedOn ? `Signed on ${dateText(contract.signedOn)}` : 'Not signed yet';
  const late = contract.signedOn && contract.signedOn > contract.start ? ', after it had started' : '';
  return (
    <>
      {award ? (
        <>
          <a class="govuk-link" href={`/awards/${award.id}`}>
            {award.title}
          </a>
          {award.awardedOn
            ? `: award confirmed on ${dateText(award.awardedOn)}`
            : `: ${award.statusName.toLowerCase()}, not confirmed`}
          , {award.regimeName}.{' '}
        </>
      ) : contract.award ? (
        'The award that it comes from cannot be shown. '
      ) : (
        `No award is recorded here: ${contract.awardNotNeededBecause ?? 'no reason given'}. `
      )}
      {signed}
      {late}.
    </>
  );
};

const mostShown = 5;

const Coming = ({ coming, today }: { coming: readonly ComingUp[]; today: CivilDate }) => (
  <ul class="govuk-list govuk-!-margin-bottom-0">
    {coming.slice(0, mostShown).map(({ date, dateIs, what, href, isPast }) => (
      <li>
        {isPast ? (
          <>
            <Tag colour="magenta">Now</Tag>{' '}
          </>
        ) : null}
        {href ? (
          <a class="govuk-link" href={href}>
            {what}
          </a>
        ) : (
          what
        )}
        {dateIs === 'notShown' ? '' : `: ${dateIs === 'sent' ? 'sent ' : ''}${whenText(date, today)}`}
      </li>
    ))}
    {coming.length === 0 ? <li>Nothing: the term is over.</li> : null}
  </ul>
);

/** The three questions that a contract's page is opened with, answered before anything else. */
export const Answers = (props: {
  contract: Contract;
  today: CivilDate;
  coming: readonly ComingUp[];
  /** Left out for people who may not see the figures together. */
  measures: readonly MeasureScores[] | undefined;
  concerns: readonly ConcernLine[];
  award: AwardShown | undefined;
  mayReadAward: boolean;
}) => (
  <SummaryList
    rows={[
      { key: 'What is coming?', value: <Coming coming={props.coming} today={props.today} /> },
      props.measures && {
        key: 'Is it working?',
        value: <Working measures={props.measures} concerns={props.concerns} />,
      },
      props.mayReadAward && {
        key: 'Is it lawful?',
        value: <Lawful contract={props.contract} award={props.award} />,
      },
    ]}
  />
);
