import type { AwardState } from './award.ts';
import type { KeyCriteria } from './evidence-sections.ts';
import { importanceInWords } from './notice.ts';
import { debarmentChecksFrom, processOf } from './process-of.ts';
import { keyCriteria, keyCriterionNames, signOffNames, signOffs } from './vocabulary.ts';

/** What is missing from a part of the evidence, each as a sentence that says what to do. */

export const missingFromProcess = (state: AwardState): readonly string[] => {
  const answer = processOf(state);
  if (!answer) return ['Record the facts that show which process is open'];
  const closed = answer.refused.filter((each) => each.process === 'C').map((each) => each.because);
  const unconfirmed = answer.considerableChange.exception && !state.processFacts?.exceptionConfirmedBy;
  return unconfirmed ? [...closed, 'Record who confirmed that the exception to the threshold applies'] : closed;
};

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
