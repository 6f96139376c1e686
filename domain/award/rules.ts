import { rules } from '../shared/refusal.ts';
import { platformRule, procurementAct, psr } from '../shared/source.ts';
import { evidenceRules } from './evidence-rules.ts';
import { processRules } from './process-rules.ts';

/** The order in which an award happens, and what stops it. */
export const lifecycleRules = rules({
  recordedOnce: {
    id: 'award-already-recorded',
    sentence: 'An award is recorded once',
    source: platformRule,
    mend: 'Open the award that is already there.',
  },
  recordedFirst: {
    id: 'award-not-recorded',
    sentence: 'An award is recorded before anything is added to it',
    source: platformRule,
    mend: 'Record the award first.',
  },
  evidenceIsFrozen: {
    id: 'evidence-frozen-at-decision',
    sentence: 'The evidence for an award cannot be changed once the decision is recorded',
    source: psr('regulation 24, and Panel reviews CR0023-25 and CR0024-25', '2'),
    mend: 'Add a note beside the evidence. It shows when it was added and by whom.',
  },
  processFitsRegime: {
    id: 'process-fits-regime',
    sentence: 'An award under the Provider Selection Regime names its process, and an award outside it names none',
    source: psr('regulation 6(1)', 'S'),
    mend: 'Choose direct award process C for the Provider Selection Regime, and not applicable for any other regime.',
  },
  regimeInForce: {
    id: 'regime-in-force',
    sentence: 'A procurement follows the regime that was in force when it began',
    source: procurementAct('commencement on 24 February 2025', '2'),
    mend: 'Check the date the procurement began: the Provider Selection Regime applies from 1 January 2024, and the Procurement Act 2023 replaced the Public Contracts Regulations 2015 on 24 February 2025.',
  },
  processOnlyUnderPsr: {
    id: 'process-only-under-provider-selection-regime',
    sentence: 'Process facts are recorded for an award under the Provider Selection Regime',
    source: psr('regulation 6(1)', 'S'),
    mend: 'Leave the process facts out, or correct the regime of the award.',
  },
  computesWithPrinted: {
    id: 'computes-with-printed-figure',
    sentence: 'The value to compute with is one of the values that the papers print',
    source: platformRule,
    mend: 'Add the figure with the place where it is printed, or choose one of those listed.',
  },
  decisionNotInFuture: {
    id: 'decision-not-in-future',
    sentence: 'A decision is recorded once it has been made',
    source: platformRule,
    mend: 'Enter the date on which the decision was made, today or earlier.',
  },
  reportBeforeDecision: {
    id: 'report-before-decision',
    sentence: 'The report is published before the decision is made',
    source: platformRule,
    mend: 'Check the two dates against the papers.',
  },
  decisionAfterEvidence: {
    id: 'decision-after-evidence',
    sentence: 'A decision rests on evidence that was there when it was made',
    source: psr('regulation 24(d) and (e)', 'S'),
    mend: 'Check the date of the decision and the date of the check or assessment.',
  },
  decidedBeforeStart: {
    id: 'decision-before-start',
    sentence: 'The decision to award comes before the contract starts',
    source: platformRule,
    mend: 'Check the date of the decision and the proposed start date.',
  },
  notExcluded: {
    id: 'provider-excluded',
    sentence:
      'A contract is not awarded to an excluded provider without overriding reasons relating to the public interest',
    source: psr('regulation 20', '2'),
    mend: 'Record the overriding public interest if there is one, or award to another provider. Confirm with legal.',
  },
  selectionCriteriaMet: {
    id: 'basic-selection-criteria-met',
    sentence: 'A contract is awarded to a provider that meets the basic selection criteria applied',
    source: psr('regulation 19', 'M'),
    mend: 'Check the result. A criterion that is not related to this contract can be left out as not applied. Confirm with legal.',
  },
  noSubContractorDebarred: {
    id: 'sub-contractor-on-debarment-list',
    sentence: 'An intended sub-contractor must not be on the debarment list',
    source: psr('regulation 20A', '2'),
    mend: 'Ask the provider for another sub-contractor, and record the new check. Confirm with legal.',
  },
  noticeOnlyUnderPsr: {
    id: 'intention-notice-only-under-provider-selection-regime',
    sentence: 'An intention notice and its standstill belong to an award under the Provider Selection Regime',
    source: psr('regulation 12(1)', 'S'),
    mend: 'Confirm the award once it is decided: no standstill is required under this regime.',
  },
  noticeAfterDecision: {
    id: 'notice-after-decision',
    sentence: 'The notice of intention to award is published after the decision to award',
    source: psr('regulation 9(3)', 'S'),
    mend: 'Record the decision first, and check the date the notice was published.',
  },
  noticePublishedOnce: {
    id: 'notice-already-published',
    sentence: 'The notice of intention to award is recorded once',
    source: platformRule,
    mend: 'Correct when it was published if that was recorded wrongly. Add a note if the notice itself was changed or published again.',
  },
  notInFuture: {
    id: 'not-in-future',
    sentence: 'What has not happened yet cannot be recorded as done',
    source: platformRule,
    mend: 'Enter the date and time at which it happened.',
  },
  submittedBeforePublished: {
    id: 'submitted-before-published',
    sentence: 'A notice is submitted before it is published',
    source: platformRule,
    mend: 'Check the two times. Standstill counts from the time of publication.',
  },
  noticeRecordedFirst: {
    id: 'notice-recorded-before-correction',
    sentence: 'The publication of a notice is recorded before it is corrected',
    source: platformRule,
    mend: 'Record the publication of the notice first.',
  },
  noticeStandsOnceConfirmed: {
    id: 'notice-stands-once-award-confirmed',
    sentence: 'When the notice was published can be corrected until the award is confirmed',
    source: platformRule,
    mend: 'Add a note that says what was recorded wrongly. Confirm with legal whether standstill had ended.',
  },
  noticeBeforeRepresentations: {
    id: 'notice-before-its-representations',
    sentence: 'A notice is published before the representations on it are received',
    source: psr('regulation 12(3)', 'S'),
    mend: 'Check the time of publication against when each representation was received.',
  },
  standstillCountable: {
    id: 'standstill-countable',
    sentence: 'Standstill is counted only where bank holidays are known',
    source: platformRule,
    mend: 'Check the date. Bank holidays are kept from 2019 to 2028.',
  },
  standstillIsRunning: {
    id: 'standstill-not-started',
    sentence: 'Representations are recorded once the notice of intention to award is published',
    source: psr('regulation 12(3)', 'S'),
    mend: 'Record the publication of the notice first.',
  },
  representationKnown: {
    id: 'representation-not-recorded',
    sentence: 'A further decision answers a representation that was received in time',
    source: psr('regulation 12(4)', 'S'),
    mend: 'Choose one of the representations recorded in time.',
  },
  furtherDecisionAfterRepresentation: {
    id: 'further-decision-after-representation',
    sentence: 'A further decision comes after the representation that it answers',
    source: psr('regulation 12(4)', 'S'),
    mend: 'Check the date on which the further decision was communicated.',
  },
  decidedBeforeConfirmed: {
    id: 'decision-before-confirmation',
    sentence: 'An award is confirmed after the decision to award',
    source: platformRule,
    mend: 'Record the decision first.',
  },
  noticeBeforeConfirmed: {
    id: 'notice-before-confirmation',
    sentence: 'An award under process C is confirmed after its intention notice was published and standstill ended',
    source: psr('regulations 9(3) and 12(1)', 'S'),
    mend: 'Publish the notice of intention to award, and wait for the end of standstill.',
  },
  standstillIsOver: {
    id: 'standstill-not-over',
    sentence: 'A contract is not made before the end of standstill',
    source: psr('regulation 12(1)', 'S'),
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
  furtherDecisionIsToProceed: {
    id: 'further-decision-not-to-proceed',
    sentence: 'An award is confirmed only when the further decision is to enter into the contract as intended',
    source: psr('regulation 12(4)(d)', 'S'),
    mend: 'Record a new award if the procurement goes on. A further decision recorded later replaces this one.',
  },
  confirmationNoticeOnlyUnderPsr: {
    id: 'confirmation-notice-only-under-provider-selection-regime',
    sentence: 'A notice confirming the award is recorded for an award under the Provider Selection Regime',
    source: psr('regulation 9', 'M'),
    mend: 'Nothing more is needed here.',
  },
  confirmedBeforeItsNotice: {
    id: 'confirmation-before-its-notice',
    sentence: 'The notice confirming the award is published once the award is confirmed',
    source: psr('regulation 9', 'M'),
    mend: 'Confirm the award first, and check the date the notice was published.',
  },
  confirmationNoticeOnce: {
    id: 'confirmation-notice-already-recorded',
    sentence: 'The notice confirming the award is recorded once',
    source: platformRule,
    mend: 'Add a note if it was recorded wrongly.',
  },
  confirmedOnce: {
    id: 'award-already-confirmed',
    sentence: 'An award is confirmed once',
    source: platformRule,
    mend: 'Nothing more is needed.',
  },
});

/** Every rule of the noun, for the pages that explain a refusal. */
export const awardRules = { ...lifecycleRules, ...evidenceRules, ...processRules };
