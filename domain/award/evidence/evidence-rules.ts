import { rules } from '../../shared/refusal.ts';
import { platformRule, psr, type Source } from '../../shared/source.ts';

const equality: Source = {
  reference: 'Equality Act 2010, section 149, and the authority’s own rules',
  confidence: 'C',
};

/** What must be recorded before the decision. Each is an item on the checklist. */
export const evidenceRules = rules({
  processIsShown: {
    id: 'process-shown-to-be-open',
    sentence: 'The record shows that the process followed was open',
    source: psr('regulation 6 and regulation 24(d)', 'S'),
    mend: 'Record the facts about the services, the existing contract and the provider, with the reason for each judgement.',
  },
  changeIsConsidered: {
    id: 'considerable-change-considered',
    sentence: 'The record shows that the considerable change threshold was considered, with both values and the reason',
    source: psr('regulation 6(10) to (12), and Panel review CR0016-25', '2'),
    mend: 'Record the value of the existing contract at entry, the proposed lifetime value and the reasoning.',
  },
  scopeIsShown: {
    id: 'scope-recorded',
    sentence: 'The record shows which law applies, and from what facts',
    source: psr('regulations 2 and 3 and Schedule 1', '2'),
    mend: 'Record what is bought, its value and why this law applies.',
  },
  rulesAreConfirmed: {
    id: 'unconfirmed-rules-confirmed-by-name',
    sentence: 'An award rests on a rule that is not confirmed only when someone has confirmed it by name',
    source: platformRule,
    mend: 'Ask legal whether the rule applies to this award, and record who said so, when and why.',
  },
  urgencyIsShown: {
    id: 'urgency-recorded',
    sentence: 'The record shows that each test of an urgent award is met, with its reason',
    source: psr('regulation 24(d), for an award under regulation 14', 'S'),
    mend: 'Record the answer to each test and its reason.',
  },
  frameworkIsNamed: {
    id: 'framework-agreement-recorded',
    sentence: 'The record names the framework agreement and shows how the call-off follows its terms',
    source: psr('regulation 24(d), for a contract based on a framework agreement', 'S'),
    mend: 'Record the framework agreement, its reference and how its terms are followed.',
  },
  approachIsShown: {
    id: 'most-suitable-approach-recorded',
    sentence: 'The record shows which providers were considered, and how the most suitable one was identified',
    source: psr('regulations 6(6), 10 and 24(e)', '2'),
    mend: 'Record the providers considered, the information used and how the provider was identified.',
  },
  offersAreEvaluated: {
    id: 'offers-evaluated',
    sentence: 'The record shows how each offer was evaluated against the contract award criteria',
    source: psr('regulation 24(f)', 'S'),
    mend: 'Record the criteria, the scores and comments of each evaluator, the results and the moderation.',
  },
  awardCriteriaSumToHundred: {
    id: 'contract-award-criteria-weights',
    sentence: 'The weights of the contract award criteria add up to 100',
    source: platformRule,
    mend: 'Change the weights so that they add up to 100.',
  },
  offerIsScored: {
    id: 'offer-scored-by-each-criterion',
    sentence: 'Each offer has a score for each contract award criterion, and for no other',
    source: psr('regulation 24(f), and what the Panel expects of individual scores and comments', '2'),
    mend: 'Record the score and comment of each evaluator under the name of the criterion.',
  },
  unsuccessfulOfferIsExplained: {
    id: 'unsuccessful-offer-explained',
    sentence: 'An offer that did not succeed has the reason why',
    source: psr('regulation 11 and the letter to unsuccessful bidders', 'M'),
    mend: 'Record why the offer did not succeed: the letter to the bidder says so.',
  },
  lifetimeValueIsKnown: {
    id: 'lifetime-value-recorded',
    sentence: 'The record gives the approximate lifetime value of the contract',
    source: psr('Schedule 3 paragraph 5', 'S'),
    mend: 'Record the values as the papers print them, and choose the lifetime value to compute with.',
  },
  keyCriteriaAreConsidered: {
    id: 'key-criteria-considered',
    sentence: 'The record shows how each of the five key criteria was taken into account, and its relative importance',
    source: psr('regulations 5, 9(2) and 24(e)', 'S'),
    mend: 'Record the importance of each key criterion and how it was taken into account.',
  },
  weightsSumToHundred: {
    id: 'key-criteria-weights',
    sentence: 'The weights of the five key criteria add up to 100',
    source: platformRule,
    mend: 'Change the weights so that they add up to 100, or rank the criteria, or weigh them equally.',
  },
  ranksAreDistinct: {
    id: 'key-criteria-ranks',
    sentence: 'Each key criterion has a rank of its own, from 1 for the most important to 5',
    source: platformRule,
    mend: 'Give each criterion a different whole number from 1 to 5, or weigh them equally.',
  },
  selectionIsAssessed: {
    id: 'basic-selection-criteria-assessed',
    sentence: 'The record shows how the basic selection criteria were assessed',
    source: psr('regulations 9(2), 19 and 24(e)', 'S'),
    mend: 'Record for each criterion whether it is met, not met or not applied, and why.',
  },
  exclusionsAreChecked: {
    id: 'exclusions-checked',
    sentence:
      'The record shows that each provider was checked for exclusion, and that sub-contractors were asked about and checked',
    source: psr('regulations 20 and 20A, as amended by SI 2025/163', '2'),
    mend: 'Record the result for each provider, and the check of sub-contractors against the debarment list.',
  },
  conflictsAreStated: {
    id: 'conflicts-stated',
    sentence: 'The record states each conflict of interest and how it was managed, or that none was declared',
    source: psr('regulation 21 and Schedule 3 paragraphs 8 and 9', 'S'),
    mend: 'Record the conflicts, or that none was declared.',
  },
  decisionMakersAreNamed: {
    id: 'decision-makers-named',
    sentence: 'The record names who decides: for the notice by committee or job title, and each person for the record',
    source: psr('Schedule 3 paragraph 6 and regulation 24(d)', 'S'),
    mend: 'Record the committee or job titles, and the people who decide.',
  },
  optionsAreWeighed: {
    id: 'options-weighed',
    sentence: 'The record gives the options that were rejected, and why',
    source: platformRule,
    mend: 'Record each rejected option with its reason.',
  },
  signOffsAreGiven: {
    id: 'sign-offs-recorded',
    sentence: 'The record gives each sign-off, or says that it is not required or not stated',
    source: platformRule,
    mend: 'Record the reference of each sign-off.',
  },
  impactIsAssessed: {
    id: 'impact-assessed',
    sentence: 'The record gives the equality, climate and data protection assessments',
    source: equality,
    mend: 'Record each assessment, or why data protection needs none.',
  },
  reasonsAreGiven: {
    id: 'reasons-recorded',
    sentence: 'The record gives the reasons for selecting the provider',
    source: psr('Schedule 3 paragraph 7 and regulation 24(g)', 'S'),
    mend: 'Record the reasons, with reference to the key criteria.',
  },
});
