import * as z from 'zod';
import { openProcesses, type ProcessAnswer, type ProcessFacts } from '../award/process/process.ts';
import { processes } from '../award/vocabulary.ts';
import { pounds, yesNo } from '../shared/fields.ts';
import { lazily } from '../shared/lazily.ts';
import { psr } from '../shared/source.ts';
import { calculator, conflict, sourceText } from './calculator.ts';

const Facts = lazily(() =>
  z.object({
    isHealthService: yesNo('is it a health care service for individuals?'),
    existingProvider: yesNo('is there an existing provider of these services?'),
    onlyCapableProvider: yesNo('is the existing provider the only one capable, by the nature of the services?'),
    unrestrictedPatientChoice: z.object(
      {
        choiceOffered: yesNo('are patients offered a choice of provider?'),
        numberUnlimited: yesNo('is the number of providers unlimited?'),
        allQualifyingOffered: yesNo('are contracts offered to all providers that meet the requirements?'),
        expressionOfInterestRoute: yesNo('can providers express an interest?'),
      },
      { error: 'Answer the four questions about patient choice' },
    ),
    existingContractExpiring: yesNo('is an existing contract due to expire, and replaced at its end?'),
    incumbentSatisfying: yesNo('is the existing provider satisfying the contract?'),
    incumbentLikelyToSatisfy: yesNo('is it likely to satisfy the new contract to a sufficient standard?'),
    framework: yesNo('is it to conclude a framework agreement?'),
    canIdentifyMostSuitable: yesNo(
      'is the authority likely to be able to identify the most suitable provider?',
    ).nullable(),
    existingLifetimeValueAtEntry: pounds(
      'the lifetime value of the existing contract when it was entered into',
    ).nullish(),
    proposedLifetimeValue: pounds('the lifetime value of the proposed contract').nullish(),
    attributableToAuthorityDecision: yesNo('do the changes follow from a decision of the authority?'),
    materiallyDifferentInCharacter: yesNo('are the services materially different in character?'),
    soleChangeIsProviderIdentity: yesNo('is the only change who the provider is, after a corporate change?'),
    externalFactors: yesNo('does the change answer events beyond the control of both?'),
  }),
);
type Facts = z.output<ReturnType<typeof Facts>>;

const noExistingProvider = 'there is no existing provider (existingProvider)';

const checkFacts = (facts: Facts, context: z.RefinementCtx): void => {
  if (!facts.existingProvider && facts.incumbentSatisfying) {
    conflict(context, 'incumbentSatisfying', [
      noExistingProvider,
      'the existing provider satisfies its contract (incumbentSatisfying)',
    ]);
  }
  if (!facts.existingProvider && facts.incumbentLikelyToSatisfy) {
    conflict(context, 'incumbentLikelyToSatisfy', [
      noExistingProvider,
      'the existing provider is likely to satisfy the new contract (incumbentLikelyToSatisfy)',
    ]);
  }
  if (facts.soleChangeIsProviderIdentity && facts.materiallyDifferentInCharacter) {
    conflict(context, 'materiallyDifferentInCharacter', [
      'the only change is who the provider is (soleChangeIsProviderIdentity)',
      'the services are materially different in character (materiallyDifferentInCharacter)',
    ]);
  }
  // The values decide only where the authority's own decision changes the services of a contract that there is.
  if (!facts.existingProvider || !facts.attributableToAuthorityDecision) return;
  for (const field of ['existingLifetimeValueAtEntry', 'proposedLifetimeValue'] as const) {
    if (facts[field] === undefined || facts[field] === null) {
      context.addIssue({
        code: 'custom',
        path: [field],
        message: 'Enter this value: the considerable change threshold turns on it',
      });
    }
  }
};

const outside = {
  sentence: 'The Provider Selection Regime is for health care services for individuals',
  source: psr('regulation 3 and Schedule 1', '2'),
};

const notUnderTheRegime = () => {
  const { sentence: because } = outside;
  const source = sourceText(outside.source);
  return {
    required: null,
    permitted: [],
    refused: processes.map((process) => ({ process, because, source })),
    considerableChange: { met: false, because, source },
  };
};

const shown = ({ required, permitted, refused, considerableChange: change }: ProcessAnswer) => ({
  required,
  permitted,
  refused: refused.map(({ process, because, source }) => ({ process, because, source: sourceText(source) })),
  considerableChange: { met: change.met === true, because: change.because, source: sourceText(change.source) },
});

const schema = lazily(() => Facts().superRefine(checkFacts));

export const processCalculator = calculator({
  name: 'process',
  title: 'Which process does the Provider Selection Regime allow?',
  about: 'From the facts: which process is required, which are permitted, and why the others are refused.',
  schema,
  answer: ({
    isHealthService,
    canIdentifyMostSuitable,
    existingLifetimeValueAtEntry,
    proposedLifetimeValue,
    ...rest
  }) => {
    if (!isHealthService) return notUnderTheRegime();
    const facts: ProcessFacts = {
      ...rest,
      canIdentifyMostSuitable: canIdentifyMostSuitable ?? undefined,
      existingLifetimeValueAtEntry: existingLifetimeValueAtEntry ?? undefined,
      proposedLifetimeValue: proposedLifetimeValue ?? undefined,
    };
    return shown(openProcesses(facts));
  },
});
