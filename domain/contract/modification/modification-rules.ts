import { pcr2015 } from '../../regime/sources.ts';
import { rules } from '../../shared/refusal.ts';
import { procurementAct, psr } from '../../shared/source.ts';

const newProcess = 'Follow a new procurement, or change less.';

/** When a contract may change without a new procurement (law.md sections 5 and 8). */
export const modificationRules = rules({
  providedFor: {
    id: 'modification-provided-for',
    sentence: 'A contract may change as its own documents clearly and unambiguously provide',
    source: psr('regulation 13(1)(a)', 'S'),
    mend: 'Record the clause that provides for the change.',
  },
  successorQualifies: {
    id: 'modification-successor-qualifies',
    sentence:
      'Another provider takes over a contract after a corporate change only where it meets the basic selection criteria and nothing else changes',
    source: psr('regulation 13(1)(b)', 'S'),
    mend: 'Assess the successor against the basic selection criteria, and record any other change by itself.',
  },
  externalFactorsKeepCharacter: {
    id: 'modification-for-external-factors',
    sentence:
      'A change that answers factors beyond the control of the authority and the provider keeps the services materially the same in character',
    source: psr('regulation 13(1)(c)', 'S'),
    mend: newProcess,
  },
  decisionStaysWithinLimits: {
    id: 'modification-by-decision-within-limits',
    sentence:
      'A change by decision of the authority keeps the services materially the same in character, and the lifetime value changed by less than £500,000 or by less than 25% since the contract was entered into',
    source: psr('regulation 13(1)(d) and (2)', 'S'),
    mend: newProcess,
  },
  directAwardKeepsCharacter: {
    id: 'modification-of-direct-award',
    sentence:
      'A contract awarded under direct award process A or B may change while the services stay materially the same in character',
    source: psr('regulation 13(3)', 'I'),
    mend: newProcess,
  },
  actProvidesForIt: {
    id: 'modification-permitted-by-schedule-eight',
    sentence: 'A public contract may change as Schedule 8 permits, such as where its terms provide for the change',
    source: procurementAct('section 74 and Schedule 8', '2'),
    mend: 'Record the clause that provides for the change, and confirm with legal.',
  },
  actAllowsNovation: {
    id: 'modification-by-novation',
    sentence: 'A public contract may pass to another supplier by novation or assignment, whatever its value',
    source: procurementAct('section 74 and Schedule 8 paragraph 9', '2'),
    mend: 'Record the restructuring and the new supplier, and publish the contract change notice first.',
  },
  actIsNotSubstantial: {
    id: 'modification-not-substantial',
    sentence:
      'A public contract may change where that is not substantial: the term by 10% at most, the scope not materially, and the economic balance not materially towards the supplier',
    source: procurementAct('section 74', 'G'),
    mend: 'Follow a new procurement, or record why Schedule 8 permits the change and confirm it with legal.',
  },
  actStaysSmall: {
    id: 'modification-below-value-limit',
    sentence:
      'A public contract may change by 10% of its value at most (15% for works), all such changes together, where its scope stays materially the same',
    source: procurementAct('section 74', 'M'),
    mend: 'Follow a new procurement, or record why Schedule 8 permits the change and confirm it with legal.',
  },
  actLeavesFree: {
    id: 'modification-of-free-contract',
    sentence: 'A light-touch or below-threshold contract may be changed freely',
    source: procurementAct('section 74', '2'),
    mend: 'Nothing more is needed.',
  },
  pcrReviewClause: {
    id: 'modification-by-review-clause',
    sentence: 'A contract under the 2015 Regulations may change as a review clause in it provides',
    source: pcr2015('regulation 72(1)(a)', 'M'),
    mend: 'Record the clause, and confirm with legal.',
  },
  pcrUnforeseen: {
    id: 'modification-for-unforeseen-circumstances',
    sentence:
      'A contract under the 2015 Regulations may change for what could not be foreseen, by 50% of its value at most each time, while its overall nature stays the same',
    source: pcr2015('regulation 72(1)(c)', 'M'),
    mend: newProcess,
  },
  pcrReplacement: {
    id: 'modification-by-replacement',
    sentence:
      'Another provider takes over a contract under the 2015 Regulations only where it meets the selection criteria and nothing else changes',
    source: pcr2015('regulation 72(1)(d)', 'M'),
    mend: 'Assess the successor against the selection criteria, and record any other change by itself.',
  },
  pcrIsNotSubstantial: {
    id: 'modification-not-substantial-under-regulations',
    sentence: 'A contract under the 2015 Regulations may change where that is not substantial, whatever the value',
    source: pcr2015('regulation 72(1)(e)', 'M'),
    mend: newProcess,
  },
  pcrStaysSmall: {
    id: 'modification-below-threshold-and-limit',
    sentence:
      'A contract under the 2015 Regulations may change by less than the threshold and less than 10% of its value (15% for works), all changes together, while its overall nature stays the same',
    source: pcr2015('regulation 72(5)', 'M'),
    mend: newProcess,
  },
  outsideIsFree: {
    id: 'modification-outside-regimes',
    sentence: 'An agreement outside the procurement regimes changes as its own terms say',
    source: { reference: 'Grants, section 75 and in-house arrangements', confidence: 'M' },
    mend: 'Confirm with legal that no procurement regime applies.',
  },
});

/** When a change is published (law.md sections 5.1 and 8). */
export const modificationNoticeRules = rules({
  psrNotice: {
    id: 'modification-notice-from-half-a-million',
    sentence:
      'A modification is published when its value, or the value of all changes since the contract was entered into, is £500,000 or more either way',
    source: psr('regulation 13, read with NHS England’s flowchart', 'M'),
    mend: 'Publish the modification notice within 30 days of the modification.',
  },
  actNotice: {
    id: 'contract-change-notice-before-change',
    sentence:
      'A change to a public contract is published before it is made, unless it changes the value by 10% at most (15% for works) and the term by 10% at most; a novation is always published',
    source: procurementAct('section 75(1) to (6)', 'S'),
    mend: 'Publish the contract change notice, then make the change.',
  },
  pcrNotice: {
    id: 'modification-notice-under-regulations',
    sentence:
      'A change for additional needs or unforeseen circumstances under the 2015 Regulations is published as form F20',
    source: pcr2015('regulation 72(3)', 'M'),
    mend: 'Publish the notice. Its deadline is not confirmed: confirm with legal.',
  },
});
