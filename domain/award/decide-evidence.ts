import { writtenDate } from '../shared/dates.ts';
import { type Refusal, type Rule, refusal } from '../shared/refusal.ts';
import type { AwardState } from './award.ts';
import type { AwardCommandData } from './commands.ts';
import type { Details } from './details.ts';
import { evidenceRules } from './evidence-rules.ts';
import type { KeyCriteria } from './evidence-sections.ts';
import type { ProcessRecord } from './process-facts.ts';
import { answerFor, debarmentChecksFrom, replacesAtEnd } from './process-of.ts';
import { processRules } from './process-rules.ts';
import { lifecycleRules } from './rules.ts';
import type { Values } from './values.ts';
import { keyCriteria } from './vocabulary.ts';

/** What stops a part of the evidence from being recorded, beyond what its schema refuses. */

type Found = readonly (Refusal | undefined | false)[];

const psrFrom = '2024-01-01';

const inForce = ({ regime, began }: Details): boolean =>
  ({
    psr: began >= psrFrom,
    pa2023LightTouch: began >= debarmentChecksFrom,
    pcr2015LightTouch: began < debarmentChecksFrom,
    outside: true,
  })[regime];

export const refusalsOfDetails = (details: Details): Found => [
  (details.regime === 'psr') !== (details.process === 'C') &&
    refusal(lifecycleRules.processFitsRegime, { field: 'process' }),
  !inForce(details) && refusal(lifecycleRules.regimeInForce, { field: 'began' }),
];

export const refusalsOfValues = (values: Values): Found => {
  const { annual, lifetime } = values.computesWith;
  return [
    annual !== undefined &&
      !values.annual.some((each) => each.amount === annual) &&
      refusal(lifecycleRules.computesWithPrinted, { field: 'computesWith.annual' }),
    lifetime !== undefined &&
      !values.lifetime.some((each) => each.amount === lifetime) &&
      refusal(lifecycleRules.computesWithPrinted, { field: 'computesWith.lifetime' }),
  ];
};

/** The input that a condition of process C speaks of, so that the refusal stands beside it. */
const fieldOf = new Map<Rule, string>([
  [processRules.aIsRequired, 'onlyCapableProvider'],
  [processRules.bIsRequired, 'unrestrictedPatientChoice.choiceOffered'],
  [processRules.cNeedsExistingProvider, 'existingProvider'],
  [processRules.cNeedsExpiringContract, 'existingContractExpiring'],
  [processRules.cNeedsNoConsiderableChange, 'materiallyDifferentInCharacter'],
  [processRules.cNeedsKnownChange, 'attributableToAuthorityDecision'],
  [processRules.cNeedsSatisfiedContract, 'incumbentSatisfying'],
  [processRules.cNeedsSufficientStandard, 'incumbentLikelyToSatisfy'],
  [processRules.cIsNotForFrameworks, 'framework'],
]);

const expiryDetail = (state: AwardState, record: ProcessRecord): string => {
  const ends = state.existingContract?.ends;
  return record.existingContractExpiring && ends !== undefined && !replacesAtEnd(state)
    ? `: the existing contract ends on ${writtenDate(ends)} and the new one would start on ${writtenDate(state.start)}`
    : '';
};

export const refusalsOfProcess = (state: AwardState, record: ProcessRecord): Found => {
  if (state.regime !== 'psr') return [refusal(lifecycleRules.processOnlyUnderPsr)];
  const answer = answerFor(state, record);
  const closed = answer.refused
    .filter((each) => each.process === 'C')
    .map(({ rule, because }) => {
      const detail = rule === processRules.cNeedsExpiringContract ? expiryDetail(state, record) : '';
      const field = fieldOf.get(rule);
      return refusal(rule, { because: `${because}${detail}`, ...(field === undefined ? {} : { field }) });
    });
  const needsConfirmation = answer.considerableChange.exception && !record.exceptionConfirmedBy;
  return [
    ...closed,
    needsConfirmation && refusal(evidenceRules.exceptionIsConfirmed, { field: 'exceptionConfirmedBy' }),
  ];
};

export const refusalsOfKeyCriteria = ({ method, criteria }: KeyCriteria): Found => {
  const given = keyCriteria.map((key) => criteria[key].importance).filter((each) => each !== undefined);
  const complete = given.length === keyCriteria.length;
  if (method === 'equal') return [];
  if (method === 'ranked') {
    const ranks = given.every((rank) => Number.isInteger(rank) && rank >= 1 && rank <= 5);
    const distinct = new Set(given).size === given.length;
    return [!(ranks && distinct) && refusal(evidenceRules.ranksAreDistinct, { field: 'criteria' })];
  }
  const sum = Number(given.reduce((total, weight) => total + weight, 0).toFixed(6));
  const wrong = complete ? sum !== 100 : sum > 100;
  return [
    wrong &&
      refusal(evidenceRules.weightsSumToHundred, {
        because: `${evidenceRules.weightsSumToHundred.sentence}: they add up to ${sum}`,
        field: 'criteria',
      }),
  ];
};

/** What the recorded evidence itself says against the award, once it is complete. */
export const refusalsOfFindings = (state: AwardState, decision: AwardCommandData<'decide'>): Found => {
  const { basicSelection, exclusions, assessments } = state;
  const isPsr = state.regime === 'psr';
  const later = (date: string | undefined, what: string) =>
    date !== undefined &&
    date > decision.date &&
    refusal(lifecycleRules.decisionAfterEvidence, {
      because: `${lifecycleRules.decisionAfterEvidence.sentence}: the ${what} is dated after the decision`,
      field: 'date',
    });
  return [
    isPsr &&
      exclusions?.providers.some((each) => each.result === 'excluded') &&
      !exclusions.overridingPublicInterest &&
      refusal(lifecycleRules.notExcluded, { field: 'exclusions' }),
    isPsr &&
      exclusions?.debarmentList === 'listed' &&
      refusal(lifecycleRules.noSubContractorDebarred, { field: 'exclusions' }),
    isPsr &&
      basicSelection !== undefined &&
      Object.values(basicSelection).some((each) => each.result === 'notMet') &&
      refusal(lifecycleRules.selectionCriteriaMet, { field: 'basicSelection' }),
    later(exclusions?.checkedOn, 'check for exclusion'),
    later(assessments?.equality?.assessed, 'equality impact assessment'),
  ];
};
