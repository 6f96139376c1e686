import * as z from 'zod';
import { group, type Parsed, text, yesNo } from '../../shared/fields.ts';
import { lazily } from '../../shared/lazily.ts';

/**
 * The facts from which regulation 6 says what process is required, permitted or refused, each judgement with its
 * reason. The names are those of the process calculator.
 */
export const ProcessRecord = lazily(() =>
  z.object({
    existingProvider: yesNo('does the provider already provide these services?'),
    onlyCapableProvider: yesNo('is this the only provider capable, because of the nature of the services?'),
    onlyCapableBecause: text('why the services are or are not capable of being provided by others', 2000),
    unrestrictedPatientChoice: group({
      choiceOffered: yesNo('are patients offered a choice of provider?'),
      numberUnlimited: yesNo('is the number of providers unrestricted?'),
      allQualifyingOffered: yesNo('will every provider that meets the requirements be offered a contract?'),
      expressionOfInterestRoute: yesNo('can providers express an interest?'),
    }),
    existingContractExpiring: yesNo('is the existing contract due to expire, with this one replacing it at its end?'),
    incumbentSatisfying: yesNo('is the existing provider satisfying the existing contract?'),
    incumbentSatisfyingBecause: text('how you know that the existing contract is or is not being satisfied', 2000),
    incumbentLikelyToSatisfy: yesNo('is the provider likely to satisfy the new contract to a sufficient standard?'),
    incumbentLikelyBecause: text('why the provider is or is not likely to satisfy the new contract', 2000),
    framework: yesNo('is this to conclude a framework agreement?'),
    canIdentifyMostSuitable: yesNo('could the most suitable provider be identified without competition?').optional(),
    materiallyDifferentInCharacter: yesNo(
      'are the services materially different in character from the existing contract as it was entered into?',
    ),
    attributableToAuthorityDecision: yesNo('do the changes in the services follow from a decision of the authority?'),
    soleChangeIsProviderIdentity: yesNo('is the only change that the provider merged or was taken over?'),
    externalFactors: yesNo('does the change answer events beyond the control of the authority and the provider?'),
  }),
);
export type ProcessRecord = Parsed<typeof ProcessRecord>;
