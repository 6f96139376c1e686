import type { AwardState, PanelStep, ReceivedRepresentation } from '../../../domain/award/award.ts';
import type { AwardCommand } from '../../../domain/award/commands.ts';
import { intentionNotice } from '../../../domain/award/notices/notices.ts';
import { type OpenBecause, owesInformation, whyOpen } from '../../../domain/award/standstill/representations.ts';
import { panelRequestUntil } from '../../../domain/award/standstill/review-steps.ts';
import { afterAwardText, panelStepNames, reviewStepNames } from '../../../domain/award/standstill/review-vocabulary.ts';
import { Button, SummaryList } from '../components/index.ts';
import { dateText, dateTimeText } from '../format.ts';
import type { MayDo } from './next-steps.tsx';
import { formHref, outcomeNames } from './words.ts';

const openText: Record<OpenBecause, string> = {
  noFurtherDecision: 'There is no further decision yet',
  withPanel: 'The Panel reviews the case that it accepted',
  adviceUnanswered: 'No further decision answers the advice of the Panel yet',
};

const noted = (text: string, note: string | undefined): string => (note ? `${text}. ${note}` : text);

const panelText = ({ step, on, note, inTime, afterAward }: PanelStep): string => {
  const late = inTime === false ? ', later than five working days after the further decision' : '';
  const after = afterAward ? `, ${afterAwardText}` : '';
  return noted(`${panelStepNames[step]} on ${dateText(on)}${late}${after}`, note);
};

const panelRows = (representation: ReceivedRepresentation) => {
  const until = panelRequestUntil(representation);
  return [
    until !== undefined &&
      representation.panelSteps.length === 0 && {
        key: 'Panel',
        value: `Not asked. The provider can ask in time until the end of ${dateText(until)}`,
      },
    ...representation.panelSteps.map((step) => ({ key: 'Panel', value: panelText(step) })),
  ];
};

const rowsOf = (representation: ReceivedRepresentation) => {
  const { received, inTime, summary, informationRequested, reviewSteps, furtherDecisions } = representation;
  const why = whyOpen(representation);
  return [
    {
      key: 'Received',
      value: `${dateTimeText(received)}, ${inTime ? 'in time' : 'after the last day for representations'}`,
    },
    summary !== undefined && { key: 'What it says', value: summary },
    informationRequested !== undefined && { key: 'Information asked for', value: informationRequested },
    owesInformation(representation) && { key: 'Information', value: 'Owed promptly: none is recorded as supplied' },
    ...reviewSteps.map(({ step, on, note }) => ({
      key: 'Review',
      value: noted(`${reviewStepNames[step]} on ${dateText(on)}`, note),
    })),
    ...furtherDecisions.map(({ outcome, communicated, reasons }) => ({
      key: 'Further decision',
      value: `${outcomeNames[outcome]}. Communicated on ${dateText(communicated)}. ${reasons}`,
    })),
    ...panelRows(representation),
    why !== undefined && { key: 'Standstill', value: `${openText[why]}: it stays open` },
  ];
};

type Stepping = Extract<AwardCommand['type'], 'recordReviewStep' | 'recordFurtherDecision' | 'recordPanelStep'>;

const actionNames: Record<Stepping, string> = {
  recordReviewStep: 'Record a step of the review',
  recordFurtherDecision: 'Record the further decision',
  recordPanelStep: 'Record a step of the Panel',
};

/** What can be recorded on the representation as the award stands. */
const actionsOf = (award: AwardState, { id, inTime, furtherDecisions }: ReceivedRepresentation, may: MayDo) => {
  const runs = award.status === 'standstill';
  const open: Record<Stepping, boolean> = {
    recordReviewStep: inTime,
    recordFurtherDecision: inTime && runs,
    recordPanelStep: inTime && (runs || award.status === 'confirmed') && furtherDecisions.length > 0,
  };
  return (Object.keys(open) as readonly Stepping[])
    .filter((command) => open[command] && may(command))
    .map((command) => ({
      href: `${formHref(award.id, command)}?representation=${id}`,
      text: actionNames[command],
    }));
};

/** What providers said during standstill, how each was reviewed, and what was decided on it. */
export const Representations = ({ award, may }: { award: AwardState; may: MayDo }) => {
  if (!intentionNotice(award)) return null;
  const { representations, id, status } = award;
  return (
    <section class="outturn-section" aria-labelledby="representations">
      <h2 class="govuk-heading-m" id="representations">
        Representations
      </h2>
      {representations.length === 0 ? <p class="govuk-body">No representation is recorded.</p> : null}
      {representations.map((each) => (
        <SummaryList
          card={{ title: each.from, headingLevel: 3, actions: actionsOf(award, each, may) }}
          rows={rowsOf(each)}
        />
      ))}
      {status !== 'abandoned' && may('recordRepresentation') ? (
        <Button href={formHref(id, 'recordRepresentation')} variant="secondary">
          Record a representation
        </Button>
      ) : null}
    </section>
  );
};
