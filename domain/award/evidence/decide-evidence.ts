import { regimesFrom } from '../../regime/regime.ts';
import { type CivilDate, writtenDate } from '../../shared/dates.ts';
import { type Refusal, refusal } from '../../shared/refusal.ts';
import type { AwardState } from '../award.ts';
import type { AwardCommandData } from '../commands.ts';
import { unlessSetAside } from '../confirmation/confirmations.ts';
import type { Details } from '../details.ts';
import { weighsCriteria } from '../process/process-of.ts';
import { lifecycleRules } from '../rules.ts';
import type { Values } from '../values.ts';
import { keyCriteria } from '../vocabulary.ts';
import { evidenceRules } from './evidence-rules.ts';
import type { KeyCriteria } from './evidence-sections.ts';

/** What stops a part of the evidence from being recorded, beyond what its schema refuses. */

type Found = readonly (Refusal | undefined | false)[];

const inForce = ({ regime, began }: Details): boolean => {
  switch (regime) {
    case 'psr':
      return began >= regimesFrom.psr;
    case 'pa2023':
    case 'pa2023LightTouch':
    case 'pa2023BelowThreshold':
      return began >= regimesFrom.pa2023;
    case 'pcr2015':
    case 'pcr2015LightTouch':
      return began < regimesFrom.pa2023;
    case 'outside':
      return true;
    default:
      return regime satisfies never;
  }
};

export const refusalsOfDetails = (details: Details): Found => [
  (details.regime === 'psr') === (details.process === 'notApplicable') &&
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
  const { process, basicSelection, exclusions, assessments, approach, offers, confirmations = [] } = state;
  const isPsr = state.regime === 'psr';
  const later = (date: CivilDate | undefined, what: string) =>
    date !== undefined &&
    date > decision.date &&
    refusal(lifecycleRules.decisionAfterEvidence, {
      because: `${lifecycleRules.decisionAfterEvidence.sentence}: the ${what} is dated ${writtenDate(date)}, after the decision`,
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
    weighsCriteria(state) &&
      basicSelection !== undefined &&
      Object.values(basicSelection).some((each) => each.result === 'notMet') &&
      unlessSetAside(state, refusal(lifecycleRules.selectionCriteriaMet, { field: 'basicSelection' })),
    later(exclusions?.checkedOn, 'check for exclusion'),
    later(assessments?.equality?.assessed, 'equality impact assessment'),
    later(process === 'mostSuitable' ? approach?.completed : undefined, 'assessment of providers'),
    later(process === 'competitive' ? offers?.evaluated : undefined, 'evaluation of offers'),
    ...confirmations.map((each) => later(each.on, `confirmation by ${each.confirmedBy}`)),
  ];
};
