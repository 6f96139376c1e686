import type { AwardState } from '../award.ts';
import { isSetAside } from '../confirmation/confirmations.ts';
import { unconfirmedRules } from '../confirmation/unconfirmed-rules.ts';
import { noticeRecorded } from '../notices/notices.ts';
import { failedTests, refusalOfEarlyAssessment, refusalsOfClosed } from '../process/process-judged.ts';
import { debarmentChecksFrom } from '../process/process-of.ts';
import { refusalOfScope } from '../process/scope.ts';
import { keyCriteria, keyCriterionNames, signOffNames, signOffs } from '../vocabulary.ts';
import type { KeyCriteria } from './evidence-sections.ts';
import { importanceInWords } from './importance.ts';

/** What is missing from a part of the evidence, each as a sentence that says what to do. */

export const missingFromScope = (state: AwardState): readonly string[] => {
  if (!state.scope) return ['Record what is bought, its value and why this law applies'];
  const contradicted = refusalOfScope(state, state.scope);
  return contradicted ? [contradicted.because] : [];
};

export const missingFromProcess = (state: AwardState): readonly string[] =>
  state.processFacts
    ? refusalsOfClosed(state, state.processFacts).map((each) => each.because)
    : ['Record the facts that show which process is open'];

export const missingFromUrgency = (state: AwardState): readonly string[] =>
  state.urgency
    ? failedTests(state, state.urgency).map((each) => each.because)
    : ['Record the answer to each test of an urgent award, with its reason'];

export const missingFromFramework = ({ frameworkUsed }: AwardState): readonly string[] =>
  frameworkUsed ? [] : ['Record the framework agreement, its reference and how its terms are followed'];

export const missingFromApproach = (state: AwardState): readonly string[] => [
  ...(state.approach
    ? [refusalOfEarlyAssessment(state, state.approach)?.because].filter((each) => each !== undefined)
    : ['Record the providers considered and how the most suitable one was identified']),
  ...(noticeRecorded(state, 'mostSuitableApproach')
    ? []
    : ['Publish the notice of the most suitable provider approach, and record when it was published']),
];

/** The rule is not confirmed, so that somebody may confirm by name that the decision need not wait for the notice. */
export const missingFromInvitation = (state: AwardState): readonly string[] =>
  noticeRecorded(state, 'competitiveInvitation') || isSetAside(state, unconfirmedRules.offersInvitedByNotice)
    ? []
    : ['Publish the notice inviting offers, and record when it was published'];

export const missingFromKeyCriteria = (criteria: KeyCriteria | undefined): readonly string[] => {
  if (!criteria) return ['Record the importance of the five key criteria and how each was taken into account'];
  return keyCriteria.flatMap((key) => {
    const name = keyCriterionNames[key];
    return [
      ...(importanceInWords(criteria, key) ? [] : [`Enter the importance of this key criterion: ${name}`]),
      ...(criteria.criteria[key].account ? [] : [`Enter how this key criterion was taken into account: ${name}`]),
    ];
  });
};

export const missingFromExclusions = ({ began, providers, exclusions }: AwardState): readonly string[] => {
  if (!exclusions) return ['Record whether each provider is excluded, excludable or neither'];
  const checked = new Set(exclusions.providers.map((each) => each.organisation));
  const unchecked = providers
    .filter((each) => !checked.has(each.organisation))
    .map((each) => `Record whether ${each.name} is excluded, excludable or neither`);
  if (began < debarmentChecksFrom) return unchecked;
  return [
    ...unchecked,
    ...(exclusions.subContractorsAsked ? [] : ['Ask whether the provider intends to sub-contract']),
    ...(exclusions.debarmentList === 'notChecked' ? ['Check intended sub-contractors against the debarment list'] : []),
  ];
};

export const unstatedSignOffs = (given: AwardState['signOffs']): readonly string[] =>
  given
    ? signOffs
        .filter((key) => given[key].state === 'notStated')
        .map((key) => `${signOffNames[key]}: the papers do not say`)
    : [];
