import { rules } from '../../shared/refusal.ts';
import { platformRule, procurementAct, psr } from '../../shared/source.ts';

/** What regulation 12 says of representations, their review, the Panel, and when standstill ends; and what ends an award. */
export const reviewRules = rules({
  representationsUnderPsr: {
    id: 'representations-only-under-provider-selection-regime',
    sentence: 'Representations in a standstill belong to an award under the Provider Selection Regime',
    source: psr('regulation 12(3)', 'S'),
    mend: 'Add a note with what the supplier said. Confirm with legal how a challenge under another regime is answered.',
  },
  standstillIsRunning: {
    id: 'standstill-not-started',
    sentence: 'Representations are recorded once the notice of intention to award is published',
    source: psr('regulation 12(3)', 'S'),
    mend: 'Record the publication of the notice first.',
  },
  representationKnown: {
    id: 'representation-not-recorded',
    sentence: 'A review and its further decision answer a representation that was received in time',
    source: psr('regulation 12(4)', 'S'),
    mend: 'Choose one of the representations recorded in time.',
  },
  reviewAfterRepresentation: {
    id: 'review-after-representation',
    sentence: 'A representation is reviewed after it is received',
    source: psr('regulation 12(4)', 'S'),
    mend: 'Check the date of the step against when the representation was received.',
  },
  informationWasAskedFor: {
    id: 'information-asked-for',
    sentence: 'Information is supplied to a provider that asked for it',
    source: psr('regulation 12(4)(b)', 'S'),
    mend: 'Add a note if something else was supplied.',
  },
  furtherDecisionAfterRepresentation: {
    id: 'further-decision-after-representation',
    sentence:
      'A further decision comes after the representation that it answers, and after any advice of the Panel on it',
    source: psr('regulation 12(4)', 'S'),
    mend: 'Check the date on which the further decision was communicated.',
  },
  furtherDecisionOnce: {
    id: 'further-decision-recorded-once',
    sentence: 'A further decision is recorded once',
    source: platformRule,
    mend: 'Nothing needs doing if it is the same decision. Check the outcome and the date if it is another.',
  },
  panelStepsInOrder: {
    id: 'panel-steps-in-order',
    sentence:
      'The Panel is asked after a further decision, then accepts or declines the case, and advises on a case that it accepted',
    source: psr('regulations 12 and 23, as NHS England guides on the Panel', 'G'),
    mend: 'Record the steps in the order in which they happened, each on or after the day of the one before.',
  },
  standstillIsOver: {
    id: 'standstill-not-over',
    sentence: 'A contract is not made before the end of standstill',
    source: psr('regulation 12(1)', 'S'),
    mend: 'Wait until standstill has ended.',
  },
  actStandstillIsOver: {
    id: 'standstill-not-over-under-procurement-act',
    sentence:
      'A contract under the Procurement Act is not made before the end of the standstill that its notice starts',
    source: procurementAct('section 51', 'S'),
    mend: 'Wait until standstill has ended.',
  },
  fiveWorkingDaysAreOver: {
    id: 'five-working-days-not-over',
    sentence:
      'Standstill stays open for five working days after the further decision on a representation is communicated',
    source: psr('regulation 12, as NHS England guides on reviewing decisions during standstill', 'G'),
    mend: 'Wait until the five working days have passed.',
  },
  representationsAnswered: {
    id: 'representation-open',
    sentence: 'Standstill stays open until every representation received in time has a further decision',
    source: psr('regulation 12(4)', 'S'),
    mend: 'Review the decision, tell the provider the further decision, and record it.',
  },
  panelCaseIsOver: {
    id: 'panel-case-open',
    sentence: 'Standstill is kept open while the Panel reviews a case that it accepted',
    source: psr('regulation 23, as NHS England guides on the Panel', 'M'),
    mend: 'Wait for the advice of the Panel and record it. The guidance is unconfirmed: confirm with legal.',
  },
  adviceIsAnswered: {
    id: 'panel-advice-unanswered',
    sentence: 'After the Panel has advised, a further decision is made and communicated before standstill ends',
    source: psr('regulations 12 and 23', 'I'),
    mend: 'Consider the advice, tell the provider the further decision, and record it.',
  },
  furtherDecisionIsToProceed: {
    id: 'further-decision-not-to-proceed',
    sentence: 'An award is confirmed only when the further decision is to enter into the contract as intended',
    source: psr('regulation 12(4)(d)', 'S'),
    mend: 'Go back to the step that is repeated, or abandon the procurement. A further decision recorded later replaces this one.',
  },
  noticeBeforeConfirmed: {
    id: 'notice-before-confirmation',
    sentence:
      'An award that waits for standstill is confirmed after its intention notice was published and standstill ended',
    source: psr('regulations 9(3), 10(7), 11(9) and 12(1)', 'S'),
    mend: 'Publish the notice of intention to award, and wait for the end of standstill.',
  },
  actNoticeBeforeConfirmed: {
    id: 'contract-award-notice-before-confirmation',
    sentence:
      'An award under the Procurement Act is confirmed after its contract award notice was published and standstill ended',
    source: procurementAct('sections 50 and 51', 'S'),
    mend: 'Publish the contract award notice, and wait for the end of standstill.',
  },
  lightTouchNoticeBeforeConfirmed: {
    id: 'light-touch-notice-before-confirmation',
    sentence:
      'A light-touch award under the Procurement Act is confirmed after its contract award notice was published',
    source: procurementAct('section 50', '2'),
    mend: 'Publish the contract award notice, and record when it was published.',
  },
  decidedBeforeRepeated: {
    id: 'decision-before-repetition',
    sentence: 'A step is repeated after the decision to award',
    source: platformRule,
    mend: 'Record the evidence again: it can be changed until the decision.',
  },
  repeatedBeforeContract: {
    id: 'repetition-before-contract',
    sentence: 'A step is repeated before the contract is made',
    source: psr('regulation 15', 'M'),
    mend: 'Look at how the contract can be changed or ended.',
  },
  abandonedBeforeContract: {
    id: 'abandonment-before-contract',
    sentence: 'A procurement is abandoned before the contract is made',
    source: psr('regulation 15', 'M'),
    mend: 'Look at how the contract can be ended.',
  },
  endedInOrder: {
    id: 'end-of-round-in-order',
    sentence:
      'The decision to go back or to abandon comes after what it goes back on, and providers are told after it is made',
    source: platformRule,
    mend: 'Check the dates against the decision to award and the further decisions.',
  },
});
