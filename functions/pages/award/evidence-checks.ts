import type { AwardEvidence, AwardState } from '../../../domain/award/award.ts';
import { importanceInWords } from '../../../domain/award/evidence/importance.ts';
import {
  basicSelectionCriteria,
  basicSelectionNames,
  keyCriteria,
  keyCriterionNames,
  signOffNames,
  signOffs,
} from '../../../domain/award/vocabulary.ts';
import { dateText } from '../format.ts';
import { type Row, stated } from './evidence-papers.ts';
import { checkStateNames, debarmentNames, exclusionResultNames, selectionResultNames, yesOrNo } from './words.ts';

/** What was judged and checked, written as rows of name and value. */

type Part<Name extends keyof AwardEvidence> = NonNullable<AwardEvidence[Name]>;

const reasoned = (answer: boolean, because: string): string => `${yesOrNo(answer)}. ${because}`;

export const processRows = (facts: Part<'processFacts'>): readonly Row[] => {
  const { unrestrictedPatientChoice: choice } = facts;
  return stated([
    { key: 'Provides the services already', value: yesOrNo(facts.existingProvider) },
    { key: 'Only provider capable', value: reasoned(facts.onlyCapableProvider, facts.onlyCapableBecause) },
    {
      key: 'Patients choose among unrestricted providers',
      value: yesOrNo(
        choice.choiceOffered &&
          choice.numberUnlimited &&
          choice.allQualifyingOffered &&
          choice.expressionOfInterestRoute,
      ),
    },
    { key: 'Existing contract due to expire', value: yesOrNo(facts.existingContractExpiring) },
    {
      key: 'Satisfying the existing contract',
      value: reasoned(facts.incumbentSatisfying, facts.incumbentSatisfyingBecause),
    },
    {
      key: 'Likely to satisfy the new contract',
      value: reasoned(facts.incumbentLikelyToSatisfy, facts.incumbentLikelyBecause),
    },
    { key: 'Framework agreement', value: yesOrNo(facts.framework) },
    {
      key: 'Most suitable provider identifiable without competition',
      value: facts.canIdentifyMostSuitable === undefined ? undefined : yesOrNo(facts.canIdentifyMostSuitable),
    },
    { key: 'Materially different in character', value: yesOrNo(facts.materiallyDifferentInCharacter) },
    { key: 'Change follows from the authority’s decision', value: yesOrNo(facts.attributableToAuthorityDecision) },
    { key: 'Only change is who the provider is', value: yesOrNo(facts.soleChangeIsProviderIdentity) },
    { key: 'Answers events beyond control', value: yesOrNo(facts.externalFactors) },
  ]);
};

export const criteriaRows = (given: Part<'keyCriteria'>): readonly Row[] =>
  keyCriteria.map((key) => ({
    key: keyCriterionNames[key],
    value: [importanceInWords(given, key) ?? 'Importance not recorded', given.criteria[key].account]
      .filter(Boolean)
      .map((text) => `${text?.charAt(0).toUpperCase()}${text?.slice(1)}`)
      .join('\n'),
  }));

export const selectionRows = (given: Part<'basicSelection'>): readonly Row[] =>
  basicSelectionCriteria.map((key) => ({
    key: basicSelectionNames[key],
    value: `${selectionResultNames[given[key].result]}. ${given[key].reason}`,
  }));

export const exclusionRows = (given: Part<'exclusions'>, providers: AwardState['providers']): readonly Row[] =>
  stated([
    ...given.providers.map(({ organisation, result, reason }) => ({
      key: providers.find((each) => each.organisation === organisation)?.name ?? organisation,
      value: `${exclusionResultNames[result]}. ${reason}`,
    })),
    { key: 'Overriding public interest', value: given.overridingPublicInterest },
    { key: 'Checked on', value: dateText(given.checkedOn) },
    { key: 'Provider asked about sub-contractors', value: yesOrNo(given.subContractorsAsked) },
    { key: 'Debarment list', value: debarmentNames[given.debarmentList] },
  ]);

interface Check {
  readonly state: keyof typeof checkStateNames;
  readonly reference?: string | undefined;
  readonly because?: string | undefined;
}

const checkText = ({ state, reference, because }: Check): string =>
  [checkStateNames[state], state === 'given' ? reference : because].filter(Boolean).join(': ');

export const signOffRows = (given: Part<'signOffs'>): readonly Row[] =>
  signOffs.map((key) => ({ key: signOffNames[key], value: checkText(given[key]) }));

type Assessments = Part<'assessments'>;

const equalityText = (equality: NonNullable<Assessments['equality']>): string =>
  [
    `Assessed on ${dateText(equality.assessed)}.`,
    `Negative impact on people who use the services: ${yesOrNo(equality.externalNegative).toLowerCase()}.`,
    `Negative impact on staff: ${yesOrNo(equality.internalNegative).toLowerCase()}.`,
    `Full assessment required: ${yesOrNo(equality.fullAssessmentRequired).toLowerCase()}${
      equality.fullAssessmentReference ? `, ${equality.fullAssessmentReference}` : ''
    }.`,
  ].join('\n');

const climateText = ({ reference, scores }: NonNullable<Assessments['climate']>): string =>
  [
    `Reference ${reference}. Scores from 1 to 5, where 3 is neutral.`,
    ...scores.map(
      ({ theme, before, mitigated }) =>
        `${theme}: ${before}${mitigated === undefined ? '' : `, ${mitigated} after mitigation`}`,
    ),
  ].join('\n');

export const assessmentRows = ({ equality, climate, dataProtection }: Assessments): readonly Row[] =>
  stated([
    { key: 'Equality', value: equality && equalityText(equality) },
    { key: 'Climate', value: climate && climateText(climate) },
    { key: 'Data protection', value: dataProtection && checkText(dataProtection) },
  ]);
