import { type CivilDate, writtenDate } from '../../shared/dates.ts';
import { psr } from '../../shared/source.ts';
import type { AwardState, ReceivedRepresentation } from '../award.ts';
import type { NextStep } from '../next-steps.ts';
import { awaitsPanel, owesInformation, type RunningStandstill, standstillOf, whyOpen } from './representations.ts';
import { reviewRules as rules } from './review-rules.ts';
import { closesAfterFurtherDecision } from './standstill.ts';

/** What the commissioner does, or waits for, while standstill runs. */

const informationStep = ({ id, from }: ReceivedRepresentation): NextStep => ({
  key: `${id}-information`,
  what: `Give ${from} the information it asked for, promptly, then record when it was supplied`,
  command: 'recordReviewStep',
  representation: id,
  source: psr('regulation 12(4)(b)', 'S'),
});

/** The information that providers asked for and that is not recorded as supplied: owed promptly, whatever the award's state. */
export const informationSteps = ({ representations }: AwardState): readonly NextStep[] =>
  representations.filter(owesInformation).map(informationStep);

const openStep = (representation: ReceivedRepresentation): readonly NextStep[] => {
  const { id, from } = representation;
  switch (whyOpen(representation)) {
    case 'noFurtherDecision':
      return [
        {
          key: id,
          what: `Review the decision and record the further decision for ${from}`,
          command: 'recordFurtherDecision',
          representation: id,
          source: rules.representationsAnswered.source,
        },
      ];
    case 'withPanel':
      return [
        {
          key: `${id}-panel`,
          what: `Wait for the Panel, which reviews the representation from ${from}, and record its advice`,
          command: 'recordPanelStep',
          representation: id,
          source: rules.panelCaseIsOver.source,
        },
      ];
    case 'adviceUnanswered':
      return [
        {
          key: id,
          what: `Consider the advice of the Panel and record the further decision for ${from}`,
          command: 'recordFurtherDecision',
          representation: id,
          source: rules.adviceIsAnswered.source,
        },
      ];
    default:
      return [];
  }
};

/** A case that the Panel has not yet taken keeps nothing open by itself, and is better settled before the award. */
const askedStep = ({ id, from }: ReceivedRepresentation): NextStep => ({
  key: `${id}-panel-asked`,
  what: `${from} has asked the Panel for a review. Record whether the Panel accepts the case: standstill is then kept open`,
  command: 'recordPanelStep',
  representation: id,
  source: rules.panelCaseIsOver.source,
});

const waitStep = (closes: CivilDate, earliest: CivilDate, { law }: RunningStandstill): NextStep => ({
  key: 'wait',
  what: `Wait for the end of standstill, at midnight at the end of ${writtenDate(closes)}${law === 'psr' ? '. Record any representation' : ''}`,
  ...(law === 'psr' ? { command: 'recordRepresentation' as const } : {}),
  on: earliest,
  source: law === 'psr' ? rules.standstillIsOver.source : rules.actStandstillIsOver.source,
});

/** A further decision not to proceed leads to the step that carries it out. */
const stoppedStep = ({ furtherDecisions, from }: ReceivedRepresentation): NextStep => {
  const abandons = furtherDecisions.at(-1)?.outcome === 'abandon';
  return {
    key: 'notProceeding',
    what: `The further decision on the representation from ${from} is to ${
      abandons
        ? 'abandon the procurement: record that it is abandoned'
        : 'go back to an earlier step: record that it is repeated'
    }`,
    command: abandons ? 'abandon' : 'repeat',
    source: rules.furtherDecisionIsToProceed.source,
  };
};

/** The steps of a running standstill; empty once it is over and nothing is open. */
export const standstillSteps = (state: AwardState, today: CivilDate): readonly NextStep[] => {
  const standstill = standstillOf(state);
  if (!standstill) return [];
  const open = standstill.openRepresentations.flatMap(openStep);
  const [stopped] = standstill.notProceeding.filter((each) => !standstill.openRepresentations.includes(each));
  const asked = state.representations.filter(awaitsPanel).map(askedStep);
  if (open.length > 0 || stopped) return [...open, ...asked, ...(stopped ? [stoppedStep(stopped)] : [])];
  const { closes, earliestAward } = standstill;
  if (closes === undefined || earliestAward === undefined || today > closes) return asked;
  return [...asked, waitStep(closes, earliestAward, standstill)];
};

/** Until when the provider may ask the Panel in time; undefined before it has a further decision. */
export const panelRequestUntil = ({ furtherDecisions }: ReceivedRepresentation): CivilDate | undefined => {
  const told = furtherDecisions.at(-1)?.communicated;
  return told && closesAfterFurtherDecision(told);
};
