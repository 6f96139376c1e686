import { procurementRegulations } from '../../regime/sources.ts';
import { rules } from '../../shared/refusal.ts';
import { platformRule, procurementAct, psr } from '../../shared/source.ts';

/** What stops a change to a signed contract beside the law on modifications itself. */
export const changeRules = rules({
  confirmationIsNamed: {
    id: 'unconfirmed-rule-needs-named-confirmation',
    sentence: 'A change that an unconfirmed rule decides is recorded with the name of who confirmed it',
    source: platformRule,
    mend: 'Ask legal, then enter who confirmed it, when, and that the rule applies. All of it is kept with the change.',
  },
  confirmationFitsChange: {
    id: 'confirmation-fits-change',
    sentence:
      'A change that rests on an unconfirmed rule is not recorded where somebody confirmed that the rule does not apply',
    source: platformRule,
    mend: 'Choose another ground for the change, or ask legal again.',
  },
  confirmedBeforeRecorded: {
    id: 'confirmation-not-in-future',
    sentence: 'A confirmation is recorded once it has been given',
    source: platformRule,
    mend: 'Enter today or an earlier date.',
  },
  entryValueIsKnown: {
    id: 'lifetime-value-at-entry-known',
    sentence: 'The limits on changes are counted from the lifetime value when the contract was entered into',
    source: psr('regulation 13(2)', 'S'),
    mend: 'Enter the lifetime value at entry and where it comes from. It is asked once.',
  },
  entryValueIsFixed: {
    id: 'lifetime-value-at-entry-fixed',
    sentence: 'The lifetime value when the contract was entered into is fixed, and no later change alters it',
    source: psr('regulation 13(2)', 'S'),
    mend: 'Leave the lifetime value at entry out: it is known already.',
  },
  entryValueCoversDecreases: {
    id: 'changes-leave-a-value',
    sentence: 'All changes together take no more away than the lifetime value when the contract was entered into',
    source: platformRule,
    mend: 'Check the change, and the lifetime value at entry.',
  },
  urgentOnlyUnderPsr: {
    id: 'urgent-change-only-under-provider-selection-regime',
    sentence: 'An urgent modification is a ground of the Provider Selection Regime alone',
    source: psr('regulation 14', 'M'),
    mend: 'Choose another ground. Where events beyond anybody’s control are the reason, choose external factors.',
  },
  regimeIsTheAwards: {
    id: 'regime-is-the-awards',
    sentence: 'A contract follows the procurement regime of the award that it comes from',
    source: platformRule,
    mend: 'Leave the regime out: the award says it.',
  },
  endedContractsStand: {
    id: 'contract-has-ended',
    sentence: 'A contract changes during its term, and not once it has ended',
    source: psr('regulation 13(1)', 'S'),
    mend: 'Check the end of the contract. Services beyond it need a procurement of their own.',
  },
  novationChangesProviderAlone: {
    id: 'novation-changes-provider-alone',
    sentence: 'A novation changes who the provider is and nothing else',
    source: psr('regulation 13(1)(b)', 'S'),
    mend: 'Record the novation by itself, and every other change as a variation on its own ground.',
  },
  novationIsToAnother: {
    id: 'novation-to-another-provider',
    sentence: 'A novation passes the contract to another provider',
    source: platformRule,
    mend: 'Enter the organisation that takes the contract over.',
  },
  novationInOrder: {
    id: 'novation-in-order',
    sentence: 'A novation is recorded once its day has come, within the term and not before the latest version',
    source: platformRule,
    mend: 'Enter the day on which the other provider took over: today or earlier.',
  },
  reportedPeriodsKeepTheirProvider: {
    id: 'reported-periods-keep-their-provider',
    sentence: 'A return stays with the provider that sent it',
    source: platformRule,
    mend: 'Enter a day after the last period that was reported.',
  },
  novationIsPublishedFirst: {
    id: 'novation-published-first',
    sentence: 'A novation under the Procurement Act is published by a contract change notice before it is made',
    source: procurementAct('section 75(2) and Schedule 8 paragraph 9', 'S'),
    mend: 'Publish the contract change notice, and enter when it was published: before the day of the novation.',
  },
  terminationWithinTerm: {
    id: 'termination-within-term',
    sentence: 'A contract is terminated within its term, before the end that it has',
    source: platformRule,
    mend: 'Enter a day from the start of the contract and before its end.',
  },
  terminationAfterReports: {
    id: 'termination-after-reported-periods',
    sentence: 'A contract does not end before the last period that was reported under it',
    source: platformRule,
    mend: 'Enter the end of that period or a later day.',
  },
  terminationNoticeBeforeEnd: {
    id: 'termination-notice-before-end',
    sentence: 'Notice to terminate is given on or before the day on which the contract ends, and not in the future',
    source: platformRule,
    mend: 'Check the two dates.',
  },
  regulation22OnlyUnderPsr: {
    id: 'termination-under-regulation-22-only-under-provider-selection-regime',
    sentence: 'A contract is terminated under regulation 22 only where it follows the Provider Selection Regime',
    source: psr('regulation 22', 'M'),
    mend: 'Choose how the contract is terminated under its own terms, and confirm with legal.',
  },
  terminatedOnce: {
    id: 'contract-terminated-once',
    sentence: 'A contract is terminated once',
    source: platformRule,
    mend: 'Nothing needs doing: its end is recorded.',
  },
  terminatedIsNotExtended: {
    id: 'terminated-contract-not-extended',
    sentence: 'A contract whose termination is recorded is not extended',
    source: platformRule,
    mend: 'Nothing needs doing: the contract ends on the day that is recorded.',
  },
  noticeOfContract: {
    id: 'notice-of-the-contracts-regime',
    sentence:
      'A contract has the notices of its own regime: none of the Procurement Act under the Provider Selection Regime',
    source: psr('exemption from the Procurement Act 2023', 'I'),
    mend: 'Choose one of the notices that the contract page lists.',
  },
  noticeHasItsChange: {
    id: 'notice-has-its-change',
    sentence: 'A notice of a change belongs to a change that is recorded',
    source: platformRule,
    mend: 'Record the change first, or choose the version of the contract that the notice is about.',
  },
  noticeAfterChange: {
    id: 'notice-after-its-change',
    sentence: 'A notice that a contract was modified is published once the change is decided',
    source: psr('regulations 13 and 14(5)', 'M'),
    mend: 'Check the date of publication, and the date of the change.',
  },
  ratingInPerformanceNotice: {
    id: 'rating-in-performance-notice-alone',
    sentence: 'A rating belongs to a notice of how the contract is performed',
    source: procurementRegulations('regulation 39(4)', 'S'),
    mend: 'Leave the rating out, or choose the performance notice.',
  },
  performanceInOrder: {
    id: 'performance-notices-in-order',
    sentence: 'Performance notices are recorded in the order of their years',
    source: platformRule,
    mend: 'Record the earlier performance notice first.',
  },
  noticePublishedAlready: {
    id: 'contract-notice-already-published',
    sentence: 'The publication of a notice is recorded once, and then only corrected with a reason',
    source: platformRule,
    mend: 'Enter the reason for the correction. The journal keeps what stood.',
  },
  noticeInOrder: {
    id: 'contract-notice-in-order',
    sentence: 'A notice is submitted before it is published, and recorded once it is',
    source: platformRule,
    mend: 'Check the times of submission and publication.',
  },
});
