import type { Process } from '../award/vocabulary.ts';
import type { Rule } from '../shared/refusal.ts';
import { rules } from '../shared/refusal.ts';
import { procurementAct, psr, type Source } from '../shared/source.ts';
import { pcr2015 } from './sources.ts';

/** Which awards wait for a standstill, and which do not (law.md sections 2, 4 and 8). */
export const standstillRules = rules({
  chosenProcessesStandStill: {
    id: 'standstill-after-chosen-process',
    sentence:
      'Direct award process C, the most suitable provider process and the competitive process wait for the end of a standstill period',
    source: psr('regulation 12(1)', 'S'),
    mend: 'Publish the notice of intention to award, and wait for the end of standstill.',
  },
  directAwardsDoNotStandStill: {
    id: 'no-standstill-for-direct-award-a-or-b',
    sentence: 'Direct award processes A and B have no standstill period',
    source: psr('regulation 12(1)', 'S'),
    mend: 'Nothing more is needed before the contract.',
  },
  urgentAwardsDoNotStandStill: {
    id: 'no-standstill-for-urgent-award',
    sentence: 'An urgent award has no standstill period',
    source: psr('regulations 12(1) and 14', 'I'),
    mend: 'Nothing more is needed before the contract.',
  },
  ordinaryAwardsStandStill: {
    id: 'standstill-under-procurement-act',
    sentence: 'An award under the Procurement Act waits for eight working days beginning with the day of its notice',
    source: procurementAct('section 51(2)', 'S'),
    mend: 'Publish the contract award notice, and wait for the end of standstill.',
  },
  lightTouchMayStandStill: {
    id: 'no-mandatory-standstill-for-light-touch',
    sentence: 'A light-touch award needs no standstill period; one may be chosen',
    source: procurementAct('section 51', '2'),
    mend: 'Nothing more is needed before the contract.',
  },
  noneBelowThreshold: {
    id: 'no-standstill-below-threshold',
    sentence: 'An award below the threshold has no standstill period',
    source: procurementAct('sections 50 and 51', 'M'),
    mend: 'Confirm with legal.',
  },
  callOffIsNotConfirmed: {
    id: 'standstill-for-framework-call-off',
    sentence: 'A contract based on a framework agreement waits for the standstill that regulation 18 asks for, if any',
    source: psr('regulations 12(1) and 18', 'M'),
    mend: 'Confirm with legal: regulation 12(1) names process C, the most suitable provider process and the competitive process alone.',
  },
  noneOutsideRegimes: {
    id: 'no-standstill-outside-the-regimes',
    sentence: 'What is outside the procurement regimes has no standstill period',
    source: { reference: 'Grants, section 75 and in-house arrangements', confidence: 'I' },
    mend: 'Confirm with legal that nothing is procured.',
  },
  pcrIsNotConfirmed: {
    id: 'standstill-under-public-contracts-regulations',
    sentence: 'An award under the 2015 Regulations waits for the standstill that they ask for, if any',
    source: pcr2015('regulations 74 to 77 and 87', 'M'),
    mend: 'Confirm with legal.',
  },
});

/** What decides which notices an award owes and whether it waits: its process, or outside the Provider Selection Regime its regime. */
export type AwardRoute =
  | Process
  | 'urgent'
  | 'frameworkCallOff'
  | 'pa2023'
  | 'pa2023LightTouch'
  | 'pa2023BelowThreshold'
  | 'pcr2015'
  | 'outside';

export interface StandstillDuty {
  /** Unknown under the 2015 Regulations and for a call-off from a framework, whose standstill was not read. */
  readonly required: boolean | 'unknown';
  readonly rule: Rule;
  readonly because: string;
  readonly source: Source;
}

const duty = (required: boolean | 'unknown', rule: Rule): StandstillDuty => ({
  required,
  rule,
  because: rule.sentence,
  source: rule.source,
});

/** Whether an award made by that route waits for a standstill period, and why. */
export const standstillDuty = (route: AwardRoute): StandstillDuty => {
  switch (route) {
    case 'A':
    case 'B':
      return duty(false, standstillRules.directAwardsDoNotStandStill);
    case 'C':
    case 'mostSuitable':
    case 'competitive':
      return duty(true, standstillRules.chosenProcessesStandStill);
    case 'urgent':
      return duty(false, standstillRules.urgentAwardsDoNotStandStill);
    case 'frameworkCallOff':
      return duty('unknown', standstillRules.callOffIsNotConfirmed);
    case 'pa2023':
      return duty(true, standstillRules.ordinaryAwardsStandStill);
    case 'pa2023LightTouch':
      return duty(false, standstillRules.lightTouchMayStandStill);
    case 'pa2023BelowThreshold':
      return duty(false, standstillRules.noneBelowThreshold);
    case 'pcr2015':
      return duty('unknown', standstillRules.pcrIsNotConfirmed);
    case 'outside':
      return duty(false, standstillRules.noneOutsideRegimes);
    default:
      return route satisfies never;
  }
};
