import { rules } from '../shared/refusal.ts';
import { platformRule, procurementAct, psr } from '../shared/source.ts';
import { unconfirmedRules } from './confirmation/unconfirmed-rules.ts';
import { evidenceRules } from './evidence/evidence-rules.ts';
import { publicationRules } from './notices/notice-rules.ts';
import { processRules } from './process/process-rules.ts';
import { reviewRules } from './standstill/review-rules.ts';

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
  scopeFitsRegime: {
    id: 'regime-fits-facts',
    sentence: 'The law under which an award is recorded is the one that its facts lead to',
    source: psr('regulations 2 and 3 and Schedule 1', '2'),
    mend: 'Correct the regime of the award, or correct the facts about what is bought.',
  },
  evidenceFitsProcess: {
    id: 'evidence-fits-process',
    sentence:
      'Urgency, a framework agreement used, an approach and offers are each recorded for the process that asks for them',
    source: psr('regulations 10, 11, 14 and 18', '2'),
    mend: 'Correct the process of the award if it is wrong, or leave this evidence out.',
  },
  frameworkInForce: {
    id: 'framework-agreement-in-force',
    sentence: 'A call-off is begun before the framework agreement ends',
    source: platformRule,
    mend: 'Check the date on which the framework agreement ends and the date the procurement began.',
  },
  confirmationNamesRule: {
    id: 'confirmation-names-unconfirmed-rule',
    sentence: 'A named confirmation is about a rule that is not confirmed',
    source: platformRule,
    mend: 'Choose among the rules that the form lists.',
  },
  processFitsRegime: {
    id: 'process-fits-regime',
    sentence: 'An award under the Provider Selection Regime names its process, and an award outside it names none',
    source: psr('regulation 6(1)', 'S'),
    mend: 'Choose the process that is followed under the Provider Selection Regime, and not applicable for any other regime.',
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
  notInFuture: {
    id: 'not-in-future',
    sentence: 'What has not happened yet cannot be recorded as done',
    source: platformRule,
    mend: 'Enter the date and time at which it happened.',
  },
  decidedBeforeConfirmed: {
    id: 'decision-before-confirmation',
    sentence: 'An award is confirmed after the decision to award',
    source: platformRule,
    mend: 'Record the decision first.',
  },
  confirmedOnce: {
    id: 'award-already-confirmed',
    sentence: 'An award is confirmed once',
    source: platformRule,
    mend: 'Nothing more is needed.',
  },
});

/** Every rule of the noun, for the pages that explain a refusal. */
export const awardRules = {
  ...lifecycleRules,
  ...publicationRules,
  ...reviewRules,
  ...evidenceRules,
  ...processRules,
  ...unconfirmedRules,
};
