import { facts, heading, sentence } from '../../document/blocks.ts';
import type { Block } from '../../document/document.ts';
import type { AwardState } from '../award.ts';

const answered = (answer: boolean | undefined, because?: string): string | undefined => {
  if (answer === undefined) return undefined;
  const word = answer ? 'Yes' : 'No';
  return because ? `${word}. ${sentence(because)}` : word;
};

/** The facts of regulation 6 as the authority judged them, each judgement with its reason; nothing where none is recorded. */
export const processFactBlocks = ({ processFacts: given }: AwardState): readonly Block[] => {
  if (!given) return [];
  const choice = given.unrestrictedPatientChoice;
  return [
    heading('The facts on which this rests'),
    ...facts([
      ['Provides the services already', answered(given.existingProvider)],
      ['Is the only provider capable', answered(given.onlyCapableProvider, given.onlyCapableBecause)],
      ['Patients are offered a choice of provider', answered(choice.choiceOffered)],
      ['The number of providers is unrestricted', answered(choice.numberUnlimited)],
      ['Every provider that meets the requirements is offered a contract', answered(choice.allQualifyingOffered)],
      ['Providers can express an interest', answered(choice.expressionOfInterestRoute)],
      ['The existing contract is due to expire and is replaced at its end', answered(given.existingContractExpiring)],
      ['Is satisfying the existing contract', answered(given.incumbentSatisfying, given.incumbentSatisfyingBecause)],
      [
        'Is likely to satisfy the new contract to a sufficient standard',
        answered(given.incumbentLikelyToSatisfy, given.incumbentLikelyBecause),
      ],
      ['A framework agreement is concluded', answered(given.framework)],
      ['The most suitable provider can be identified without competition', answered(given.canIdentifyMostSuitable)],
      ['The services are materially different in character', answered(given.materiallyDifferentInCharacter)],
      ['The changes follow from a decision of the authority', answered(given.attributableToAuthorityDecision)],
      ['The only change is who the provider is', answered(given.soleChangeIsProviderIdentity)],
      ['The change answers events beyond control', answered(given.externalFactors)],
    ]),
  ];
};
