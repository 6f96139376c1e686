import { rules } from '../shared/refusal.ts';
import { platformRule, type Source } from '../shared/source.ts';

const turningTheCurve: Source = {
  reference:
    'Outcomes Based Accountability: a baseline is history and forecast, and doing better than it turns the curve',
  confidence: 'C',
};

export const curveRules = rules({
  ofSignedContract: {
    id: 'curve-of-signed-contract',
    sentence: 'A curve is of a measure that a signed contract reports',
    source: platformRule,
    mend: 'Sign the contract first, or choose a measure that its returns ask for.',
  },
  ownPeriods: {
    id: 'curve-own-periods',
    sentence: 'A period of a curve is one for which the contract owes a return',
    source: platformRule,
    mend: 'Choose one of the contract’s own reporting periods.',
  },
  phaseBeginsOnce: {
    id: 'curve-phase-begins-once',
    sentence: 'A new phase begins once in a period',
    source: platformRule,
    mend: 'Nothing needs doing: the phase is there. To change its reason, take it back first.',
  },
  phaseToTakeBack: {
    id: 'curve-phase-to-take-back',
    sentence: 'Only a phase that was begun can be taken back',
    source: platformRule,
    mend: 'Choose a period in which a new phase begins.',
  },
  annotatesWhatWasDone: {
    id: 'curve-annotates-what-was-done',
    sentence: 'An annotation says what was done, so its period has begun',
    source: platformRule,
    mend: 'Choose the present period or an earlier one.',
  },
  forecastsPeriodsOnce: {
    id: 'curve-forecasts-periods-once',
    sentence: 'A forecast has one figure for each period',
    source: turningTheCurve,
    mend: 'Enter each period once.',
  },
  baselineBeforeFigures: {
    id: 'curve-baseline-before-figures',
    sentence: 'A baseline is frozen before the figures come that it will be compared with',
    source: turningTheCurve,
    mend: 'Choose the next period for which no return has been sent.',
  },
  noPersonalData: {
    id: 'curve-no-personal-data',
    sentence: 'What is written about a curve holds no personal data of the people served',
    source: platformRule,
    mend: 'On the page, tick that you have checked the text. By the API, send personalDataChecked as true.',
  },
});
