import { openProcesses, type ProcessFacts } from '../../../domain/award/process/process.ts';
import { parsePounds, pence } from '../../../domain/shared/money.ts';

/** Facts from which a process follows, for the cases of regulation 6. */

export const pounds = (text: string) => parsePounds(text) ?? pence(Number.NaN);

/** An expiring contract with a provider that satisfies it and likely will again, unchanged. */
export const settled: ProcessFacts = {
  existingProvider: true,
  onlyCapableProvider: false,
  unrestrictedPatientChoice: {
    choiceOffered: false,
    numberUnlimited: false,
    allQualifyingOffered: false,
    expressionOfInterestRoute: false,
  },
  existingContractExpiring: true,
  incumbentSatisfying: true,
  incumbentLikelyToSatisfy: true,
  framework: false,
  canIdentifyMostSuitable: true,
  materiallyDifferentInCharacter: false,
  soleChangeIsProviderIdentity: false,
  externalFactors: false,
  attributableToAuthorityDecision: false,
};

export const patientChoice = {
  choiceOffered: true,
  numberUnlimited: true,
  allQualifyingOffered: true,
  expressionOfInterestRoute: true,
};

/** The same, with a lifetime value that a decision of the authority changed, both in pounds. */
export const changedFrom = (atEntry: string, proposed: string): ProcessFacts => ({
  ...settled,
  attributableToAuthorityDecision: true,
  existingLifetimeValueAtEntry: pounds(atEntry),
  proposedLifetimeValue: pounds(proposed),
});

/** The rules that close that process on these facts. */
export const closing = (facts: ProcessFacts, process: string) =>
  openProcesses(facts)
    .refused.filter((each) => each.process === process)
    .map((each) => each.rule.id);
