import type { AwardState, ReceivedRepresentation } from '../../../domain/award/award.ts';
import { refusalOfWaiting } from '../../../domain/award/ending.ts';
import { evidenceChecklist } from '../../../domain/award/evidence/evidence.ts';
import { contractReferenceOf } from '../../../domain/award/notices/notice-contents.ts';
import { dutyOf } from '../../../domain/award/notices/notices.ts';
import { standstillOf } from '../../../domain/award/standstill/representations.ts';
import { timeline } from '../../../domain/award/timeline.ts';
import type { CivilDate } from '../../../domain/shared/dates.ts';
import type { ContractLine } from '../../../domain/views/contract-list.ts';
import { DateTimeline, NotificationBanner } from '../components/index.ts';
import { dateText } from '../format.ts';
import { AwardDetails } from './award-details.tsx';
import { Contradictions } from './contradictions.tsx';
import { AwardDocuments } from './documents.tsx';
import { EvidenceRecord } from './evidence-record.tsx';
import { EvidenceTasks } from './evidence-tasks.tsx';
import { LaterConfirmations } from './later-confirmations.tsx';
import { LawPanel } from './law-panel.tsx';
import { type MayDo, NextSteps } from './next-steps.tsx';
import { Notes } from './notes.tsx';
import { NoticesTable } from './notices-table.tsx';
import { Representations } from './representations.tsx';
import { Ending, Rounds } from './rounds.tsx';
import { StandstillBox } from './standstill-box.tsx';
import { AwardStatusTag } from './status-tag.tsx';
import { shortReference } from './words.ts';

export interface AwardPageProps {
  readonly award: AwardState;
  readonly today: CivilDate;
  /** Which commands the person may give on this award. */
  readonly may: MayDo;
  /** The contracts made under the award so far. */
  readonly contracts: readonly ContractLine[];
  /** What was just done, to say so. */
  readonly done?: string | undefined;
}

const whatStops = { repeat: 'to go back and repeat a step', abandon: 'to abandon the procurement' } as const;

/** What a further decision other than to proceed means for the award. */
const notProceedingText = (representations: readonly ReceivedRepresentation[]): string => {
  const decisions = representations.flatMap(({ from, furtherDecisions }) => {
    const outcome = furtherDecisions.at(-1)?.outcome;
    return outcome === undefined || outcome === 'proceed'
      ? []
      : [`The further decision on the representation from ${from} is ${whatStops[outcome]}.`];
  });
  return `${decisions.join(' ')} The award cannot be confirmed on this decision.`;
};

const openText = (count: number): string =>
  `Standstill stays open for ${count === 1 ? 'one representation' : `${count} representations`}.`;

const standstillText = (award: AwardState, today: CivilDate): string => {
  const standstill = standstillOf(award);
  if (!standstill) return '';
  const { closes, openRepresentations, notProceeding } = standstill;
  if (closes === undefined) return openText(openRepresentations.length);
  if (notProceeding.length > 0) return notProceedingText(notProceeding);
  return today <= closes
    ? `Standstill ends at midnight at the end of ${dateText(closes)}.`
    : `Standstill ended at midnight at the end of ${dateText(closes)}. The award can be confirmed.`;
};

/** Where the award stands, in one sentence. */
const standingText = (award: AwardState, today: CivilDate): string => {
  const decided = award.decision && `Decided by ${award.decision.body} on ${dateText(award.decision.date)}.`;
  switch (award.status) {
    case 'preparing': {
      const open = evidenceChecklist(award).filter((item) => item.required && !item.done).length;
      return open === 0
        ? 'The evidence is complete, and the decision can be recorded.'
        : 'The evidence is being put together.';
    }
    case 'decided':
      return `${decided} ${
        refusalOfWaiting(award)
          ? dutyOf(award).required === true
            ? 'The notice that starts standstill is not published yet.'
            : 'The contract award notice is not published yet.'
          : 'The award can be confirmed.'
      }`;
    case 'standstill':
      return `${decided} ${standstillText(award, today)}`;
    case 'confirmed':
      return `${decided} Award confirmed on ${dateText(award.confirmation?.awardedOn ?? today)}.`;
    case 'abandoned':
      return `The procurement was abandoned on ${dateText(award.abandonment?.decidedOn ?? today)}.`;
    default:
      return award.status satisfies never;
  }
};

const Dates = ({ award, today }: { award: AwardState; today: CivilDate }) => (
  <DateTimeline
    label="Dates of the award"
    steps={timeline(award, today).map(({ date, what, state, source }) => ({
      date,
      text: what,
      state,
      detail: state !== 'done' && source ? shortReference(source) : undefined,
    }))}
  />
);

/** Where is this award, what may I do next, what is missing? */
export const AwardPage = ({ award, today, may, contracts, done }: AwardPageProps) => (
  <>
    {done ? <NotificationBanner success text={done} /> : null}
    <span class="govuk-caption-l">{['Award', contractReferenceOf(award)].filter(Boolean).join(' ')}</span>
    <h1 class="govuk-heading-l">{award.title}</h1>
    <p class="govuk-body">
      <AwardStatusTag status={award.status} notProceeding={(standstillOf(award)?.notProceeding.length ?? 0) > 0} />
    </p>
    <p class="govuk-body-l">{standingText(award, today)}</p>
    <p class="govuk-body outturn-narrow-only">
      <a class="govuk-link govuk-link--no-visited-state" href="#next">
        What to do next
      </a>
    </p>
    <Dates award={award} today={today} />
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <NextSteps award={award} today={today} may={may} contracts={contracts} />
        {award.status === 'preparing' ? <EvidenceTasks award={award} may={may} /> : null}
        <StandstillBox award={award} />
        <Contradictions award={award} />
        <Representations award={award} may={may} />
        <NoticesTable award={award} today={today} may={may} />
        <Rounds award={award} />
        <Ending award={award} may={may} />
        <LaterConfirmations award={award} may={may} />
        <Notes award={award} may={may} />
        <AwardDetails award={award} may={may} />
        <AwardDocuments award={award} />
        <EvidenceRecord award={award} />
        <p class="govuk-body">
          <a class="govuk-link" href={`/awards/${award.id}/journal`}>
            Journal: everything that was done to this award, by whom and when
          </a>
        </p>
      </div>
      <div class="govuk-grid-column-one-third">
        <LawPanel award={award} />
      </div>
    </div>
  </>
);
