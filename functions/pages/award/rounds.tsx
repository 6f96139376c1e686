import type { AwardState, Round } from '../../../domain/award/award.ts';
import { repeatedStepNames } from '../../../domain/award/standstill/review-vocabulary.ts';
import { noticeSpec } from '../../../domain/notice/notices.ts';
import { Details, SummaryList } from '../components/index.ts';
import { dateText, dateTimeText } from '../format.ts';
import { closedBy } from './closed.ts';
import type { MayDo } from './next-steps.tsx';
import { formHref, outcomeNames } from './words.ts';

const representationText = ({ representations }: Round): string =>
  representations
    .map(({ from, received, furtherDecisions }) => {
      const outcome = furtherDecisions.at(-1)?.outcome;
      return `${from}, ${dateTimeText(received)}: ${outcome ? outcomeNames[outcome] : 'no further decision'}`;
    })
    .join('\n');

const RoundRecord = ({ round }: { round: Round }) => (
  <SummaryList
    rows={[
      { key: 'Decision', value: `${round.decision.body}, ${dateText(round.decision.date)}` },
      { key: 'Evidence frozen', value: dateTimeText(round.frozenAt) },
      round.notices.length > 0 && {
        key: 'Notices',
        value: (
          <span class="outturn-typed">
            {round.notices.map((each) => `${noticeSpec(each.kind).title}, ${dateTimeText(each.published)}`).join('\n')}
          </span>
        ),
      },
      round.confirmation !== undefined && {
        key: 'Award confirmed',
        value: `${dateText(round.confirmation.awardedOn)}, recorded by ${round.confirmation.by.name}`,
      },
      round.representations.length > 0 && {
        key: 'Representations',
        value: <span class="outturn-typed">{representationText(round)}</span>,
      },
      { key: 'Gone back on', value: `${dateText(round.repeated.decidedOn)}, recorded by ${round.repeated.by.name}` },
      { key: 'Step repeated', value: repeatedStepNames[round.repeated.from] },
      { key: 'Reasons', value: <span class="outturn-typed">{round.repeated.reasons}</span> },
    ]}
  />
);

/** The rounds that were gone back on, each as it stood. */
export const Rounds = ({ award: { rounds } }: { award: AwardState }) =>
  rounds.length === 0 ? null : (
    <section class="outturn-section" aria-labelledby="rounds">
      <h2 class="govuk-heading-m" id="rounds">
        Rounds that were gone back on
      </h2>
      {rounds.map((round, index) => (
        <Details summary={`Round ${index + 1}, decided on ${dateText(round.decision.date)}`}>
          <RoundRecord round={round} />
        </Details>
      ))}
    </section>
  );

/** How a procurement that does not go on is ended, or how it ended. */
export const Ending = ({ award, may }: { award: AwardState; may: MayDo }) => {
  const { abandonment } = award;
  if (abandonment)
    return (
      <section class="outturn-section" aria-labelledby="abandoned">
        <h2 class="govuk-heading-m" id="abandoned">
          Abandoned
        </h2>
        <SummaryList
          rows={[
            { key: 'Decided on', value: dateText(abandonment.decidedOn) },
            { key: 'Reasons', value: <span class="outturn-typed">{abandonment.reasons}</span> },
            {
              key: 'Providers told',
              value: abandonment.providersToldOn ? dateText(abandonment.providersToldOn) : 'Not recorded',
            },
            { key: 'Recorded', value: `${dateTimeText(abandonment.at)} by ${abandonment.by.name}` },
          ]}
        />
      </section>
    );
  const links = [
    may('repeat') &&
      closedBy('repeat', award) === undefined && {
        href: formHref(award.id, 'repeat'),
        text: 'Go back to an earlier step',
      },
    may('abandon') &&
      closedBy('abandon', award) === undefined && {
        href: formHref(award.id, 'abandon'),
        text: 'Abandon the procurement',
      },
  ].filter((each) => each !== false);
  return links.length === 0 ? null : (
    <section class="outturn-section" aria-labelledby="ending">
      <h2 class="govuk-heading-m" id="ending">
        If the award does not go on
      </h2>
      <ul class="govuk-list">
        {links.map(({ href, text }) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
