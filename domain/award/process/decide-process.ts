import { type Refusal, refusal } from '../../shared/refusal.ts';
import type { AwardState } from '../award.ts';
import type { AwardCommandData } from '../commands.ts';
import { unlessSetAside } from '../confirmation/confirmations.ts';
import type { Details } from '../details.ts';
import { lifecycleRules } from '../rules.ts';
import { type AwardProcess, processNames } from '../vocabulary.ts';
import { type Offers, refusalsOfOffers } from './offers.ts';
import type { Approach, Urgency } from './process-evidence.ts';
import type { ProcessRecord } from './process-facts.ts';
import { failedTests, refusalOfEarlyAssessment, refusalsOfClosed } from './process-judged.ts';

/** What stops a process, and the evidence that one process alone asks for, from being recorded. */

type Found = readonly (Refusal | undefined | false)[];

export const refusalsOfProcess = (state: AwardState, record: ProcessRecord): Found =>
  state.regime === 'psr' ? refusalsOfClosed(state, record) : [refusal(lifecycleRules.processOnlyUnderPsr)];

/** What stops a correction that chooses another process than the facts leave open. */
export const refusalsOfChosen = (state: AwardState, details: Details): Found =>
  state.processFacts === undefined || details.process === state.process || details.regime !== 'psr'
    ? []
    : refusalsOfClosed(
        { ...details, values: state.values, confirmations: state.confirmations },
        state.processFacts,
      ).map((each) => ({ ...each, field: 'process' }));

/** Evidence of a process that this award does not follow. */
const unlessFollowed = (state: AwardState, process: AwardProcess): Refusal | false => {
  const rule = lifecycleRules.evidenceFitsProcess;
  return (
    state.process !== process &&
    refusal(rule, { because: `${rule.sentence}: this award follows ${processNames[state.process]}` })
  );
};

export const refusalsOfUrgency = (state: AwardState, given: Urgency): Found => [
  unlessFollowed(state, 'urgent'),
  ...failedTests(state, given),
];

export const refusalsOfFramework = (state: AwardState, given: AwardCommandData<'recordFramework'>): Found => [
  unlessFollowed(state, 'frameworkCallOff'),
  given.ends < state.began && refusal(lifecycleRules.frameworkInForce, { field: 'ends' }),
];

export const refusalsOfApproach = (state: AwardState, given: Approach, today: string): Found => [
  unlessFollowed(state, 'mostSuitable'),
  refusalOfEarlyAssessment(state, given),
  given.completed > today && refusal(lifecycleRules.notInFuture, { field: 'completed' }),
];

export const refusalsOfEvaluation = (state: AwardState, given: Offers, today: string): Found => [
  unlessFollowed(state, 'competitive'),
  ...refusalsOfOffers(given).map((each) => unlessSetAside(state, each)),
  given.evaluated > today && refusal(lifecycleRules.notInFuture, { field: 'evaluated' }),
];
