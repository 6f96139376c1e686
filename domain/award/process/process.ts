import type { Rule } from '../../shared/refusal.ts';
import type { Source } from '../../shared/source.ts';
import type { Process } from '../vocabulary.ts';
import { type ChangeFacts, type ConsiderableChange, considerableChange } from './considerable-change.ts';
import { processRules } from './process-rules.ts';

/** The facts of regulation 6, named as the process calculator names them. */
export interface ProcessFacts extends ChangeFacts {
  readonly existingProvider: boolean;
  readonly onlyCapableProvider: boolean;
  readonly unrestrictedPatientChoice: {
    readonly choiceOffered: boolean;
    readonly numberUnlimited: boolean;
    readonly allQualifyingOffered: boolean;
    readonly expressionOfInterestRoute: boolean;
  };
  readonly existingContractExpiring: boolean;
  readonly incumbentSatisfying: boolean;
  readonly incumbentLikelyToSatisfy: boolean;
  readonly framework: boolean;
  /** Undefined when nobody has formed a view: the process is then neither offered nor refused. */
  readonly canIdentifyMostSuitable?: boolean | undefined;
}

export interface RefusedProcess {
  readonly process: Process;
  readonly rule: Rule;
  /** The unconfirmed rule on which the refusal rests, where it rests on one: it can be set aside by name. */
  readonly rests?: Rule;
  readonly because: string;
  readonly source: Source;
}

export interface ProcessAnswer {
  /** The one process that must be followed; null when there is a choice. */
  readonly required: 'A' | 'B' | 'competitive' | null;
  readonly permitted: readonly Process[];
  /** Each reason for which a process is closed: a process stands here once for each condition it fails. */
  readonly refused: readonly RefusedProcess[];
  readonly considerableChange: ConsiderableChange;
}

interface Condition {
  readonly rule: Rule;
  readonly rests?: Rule | undefined;
  readonly holds: boolean;
  readonly because?: string;
}

const conditionsA = (facts: ProcessFacts): readonly Condition[] => [
  { rule: processRules.aNeedsExistingProvider, holds: facts.existingProvider },
  { rule: processRules.aNeedsOnlyCapableProvider, holds: facts.onlyCapableProvider },
  { rule: processRules.aIsNotForFrameworks, holds: !facts.framework },
];

const conditionsB = ({ unrestrictedPatientChoice: choice, framework }: ProcessFacts): readonly Condition[] => [
  { rule: processRules.bNeedsPatientChoice, holds: choice.choiceOffered },
  { rule: processRules.bNeedsNoLimit, holds: choice.numberUnlimited },
  { rule: processRules.bOffersToAll, holds: choice.allQualifyingOffered },
  { rule: processRules.bNeedsExpressionOfInterest, holds: choice.expressionOfInterestRoute },
  { rule: processRules.bIsNotForFrameworks, holds: !framework },
];

const conditionsC = (facts: ProcessFacts, change: ConsiderableChange): readonly Condition[] => [
  { rule: processRules.cNeedsExistingProvider, holds: facts.existingProvider },
  { rule: processRules.cNeedsExpiringContract, holds: facts.existingContractExpiring },
  {
    rule: processRules.cNeedsNoConsiderableChange,
    holds: change.met !== true,
    because: change.because,
    rests: change.rule,
  },
  { rule: processRules.cNeedsKnownChange, holds: change.met !== 'unknown', because: change.because },
  { rule: processRules.cNeedsSatisfiedContract, holds: facts.incumbentSatisfying },
  { rule: processRules.cNeedsSufficientStandard, holds: facts.incumbentLikelyToSatisfy },
  { rule: processRules.cIsNotForFrameworks, holds: !facts.framework },
];

const conditionsMostSuitable = (facts: ProcessFacts): readonly Condition[] => [
  { rule: processRules.mostSuitableNeedsView, holds: facts.canIdentifyMostSuitable !== false },
  { rule: processRules.mostSuitableIsNotForFrameworks, holds: !facts.framework },
];

type IsSetAside = (rule: Rule) => boolean;

const refusedBy = (
  process: Process,
  conditions: readonly Condition[],
  isSetAside: IsSetAside,
): readonly RefusedProcess[] =>
  conditions
    .filter(({ holds, rule, rests = rule }) => !(holds || isSetAside(rests)))
    .map(({ rule, because, rests }) => ({
      process,
      rule,
      ...(rests ? { rests } : {}),
      because: because === undefined ? rule.sentence : `${rule.sentence}: ${because}`,
      source: rule.source,
    }));

/**
 * Which process the Provider Selection Regime requires, permits and refuses on these facts, and why (regulation 6;
 * law.md section 1). A comes before B and both before the rest, which may be chosen among where they are open. `isSetAside`
 * tells which rules someone has confirmed not to apply: they refuse nothing.
 */
export const openProcesses = (facts: ProcessFacts, isSetAside: IsSetAside = () => false): ProcessAnswer => {
  const change = considerableChange(facts);
  const refusedA = refusedBy('A', conditionsA(facts), isSetAside);
  const refusedB = refusedBy('B', conditionsB(facts), isSetAside);
  const mandatory = refusedA.length === 0 ? 'A' : refusedB.length === 0 ? 'B' : undefined;
  if (mandatory) {
    const rule = mandatory === 'A' ? processRules.aIsRequired : processRules.bIsRequired;
    const failed = mandatory === 'A' ? refusedB : refusedA;
    const closed = (['B', 'C', 'mostSuitable', 'competitive'] as const)
      .filter((process) => process !== mandatory && !failed.some((each) => each.process === process))
      .map((process) => ({ process, rule, because: rule.sentence, source: rule.source }));
    return {
      required: mandatory,
      permitted: [mandatory],
      refused: [...failed, ...closed],
      considerableChange: change,
    };
  }
  const refusedC = refusedBy('C', conditionsC(facts, change), isSetAside);
  const refusedMostSuitable = refusedBy('mostSuitable', conditionsMostSuitable(facts), isSetAside);
  const permitted: readonly Process[] = [
    ...(refusedC.length === 0 ? (['C'] as const) : []),
    ...(refusedMostSuitable.length === 0 ? (['mostSuitable'] as const) : []),
    'competitive',
  ];
  return {
    required: permitted.length === 1 ? 'competitive' : null,
    permitted,
    refused: [...refusedA, ...refusedB, ...refusedC, ...refusedMostSuitable],
    considerableChange: change,
  };
};
