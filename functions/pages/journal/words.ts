import type { AwardEvent } from '../../../domain/award/events.ts';
import { panelStepNames, reviewStepNames } from '../../../domain/award/standstill/review-vocabulary.ts';
import { awardStatusNames, processNames, regimeNames } from '../../../domain/award/vocabulary.ts';
import { reviewFindingNames } from '../../../domain/concern/concern.ts';
import type { ConcernEvent } from '../../../domain/concern/events.ts';
import { novationKindNames } from '../../../domain/contract/change/novate.ts';
import { terminationKindNames } from '../../../domain/contract/change/terminate.ts';
import { yearStatusNames } from '../../../domain/contract/contract.ts';
import type { ContractEvent } from '../../../domain/contract/events.ts';
import type { CurveEvent } from '../../../domain/curve/events.ts';
import { quadrantNames } from '../../../domain/measure/measure.ts';
import { absenceNames } from '../../../domain/measure/quantity.ts';
import { noticeKinds, noticeSpec } from '../../../domain/notice/notices.ts';
import type { OutcomeEvent } from '../../../domain/outcome/noun.ts';
import { performanceRatingNames } from '../../../domain/regime/kpi.ts';
import type { ReturnEvent } from '../../../domain/return/events.ts';
import { returnStatusNames } from '../../../domain/return/return.ts';
import { directionNames } from '../../../domain/scoring/direction.ts';
import { forecastMethodNames } from '../../../domain/scoring/forecast/forecast.ts';
import { colourRules } from '../../../domain/scoring/rule-sets.ts';
import { positionNames } from '../../../domain/shared/confirmation.ts';
import { roleNames } from '../../../domain/shared/people.ts';
import { groundNames } from '../contract/change-words.ts';
import {
  additivityNames,
  calculationNames,
  frequencyNames,
  levelNames,
  polarityNames,
  ruleSetNames,
  targetKindNames,
  unitNames,
} from '../contract/words.ts';

type AnyEvent = AwardEvent | ContractEvent | ReturnEvent | ConcernEvent | CurveEvent | OutcomeEvent;

/** What each event says was done. An event without a sentence here does not compile. */
const sentences: Record<AnyEvent['type'], string> = {
  awardRecorded: 'Award recorded',
  detailsCorrected: 'Details corrected',
  valuesRecorded: 'Contract values recorded as printed',
  scopeRecorded: 'Which law applies recorded',
  processRecorded: 'Facts for the process recorded',
  urgencyRecorded: 'Why the award is urgent recorded',
  frameworkRecorded: 'Framework agreement used recorded',
  approachRecorded: 'How the most suitable provider was identified recorded',
  offersRecorded: 'Evaluation of offers recorded',
  rulesConfirmed: 'Named confirmation of unconfirmed rules recorded',
  keyCriteriaRecorded: 'Key criteria recorded',
  basicSelectionRecorded: 'Basic selection criteria recorded',
  exclusionsRecorded: 'Checks for exclusion recorded',
  conflictsRecorded: 'Conflicts of interest recorded',
  decisionMakersRecorded: 'Decision-makers recorded',
  optionsRecorded: 'Rejected options recorded',
  signOffsRecorded: 'Sign-offs recorded',
  assessmentsRecorded: 'Impact assessments recorded',
  reasonsRecorded: 'Reasons for the selection recorded',
  awardDecided: 'Decision to award recorded; the evidence is frozen from here',
  noticeWordingRecorded: 'What only a notice says recorded',
  noticePublished: 'Publication of a notice recorded',
  noticeCorrected: 'Publication of a notice corrected; what counts from it counted again',
  representationReceived: 'Representation recorded',
  reviewStepRecorded: 'Step of the review of a representation recorded',
  panelStepRecorded: 'Step of the review by the Panel recorded',
  furtherDecisionCommunicated: 'Further decision recorded',
  awardConfirmed: 'Award confirmed',
  stepRepeated: 'Gone back to an earlier step',
  procurementAbandoned: 'Procurement abandoned',
  noteAdded: 'Note added',

  contractRecorded: 'Contract recorded, as a draft',
  valuesSet: 'Value by financial year set',
  fundingSet: 'Funding lines set',
  measuresSet: 'Measures set',
  measurePut: 'Measure added or changed',
  measureRemoved: 'Measure removed',
  contractSigned: 'Contract signed',
  contractVaried: 'Contract varied',
  extensionOptionsRecorded: 'Extension options recorded',
  extensionDecided: 'Decision on the extension recorded',
  spendRecorded: 'Spend of a financial year recorded',
  contractNovated: 'Contract passed on to another provider',
  contractTerminated: 'Contract terminated',
  contractNoticePublished: 'Publication of a notice about the contract recorded',

  returnBegun: 'Return begun',
  returnSaved: 'Return saved',
  returnSent: 'Return certified and sent',
  questionAsked: 'Question asked about a figure',
  questionAnswered: 'Question answered',
  figureRestated: 'Figure restated',
  figuresAccepted: 'Figures accepted',

  concernOpened: 'Concern opened',
  explanationCarriedOver: 'Explanation carried over from the return',
  concernExplained: 'Explanation given',
  causeFound: 'Cause found',
  causeOver: 'Cause over',
  figureWithheld: 'Kept from readers who see figures protected',
  ownersNamed: 'Owners named',
  concernEscalated: 'Escalation step taken',
  contradictionSettled: 'Decided which figure is computed with',
  restatementNoted: 'Restated figure noted',
  concernReopened: 'Concern opened again',
  actionAgreed: 'Action agreed',
  actionReviewed: 'Action reviewed',
  concernClosed: 'Concern closed',

  curveBegun: 'First record about the course of a measure',
  curveRebased: 'New phase begun',
  rebaseRemoved: 'New phase taken back',
  curveAnnotated: 'Annotation added to the chart',
  forecastEntered: 'Forecast entered',
  actionBegun: 'Action to turn the curve begun; its baseline is frozen from here',
  curveReported: 'Turn-the-curve report written',

  outcomeRecorded: 'Outcome recorded',
  indicatorRecorded: 'Indicator recorded',
  readingRecorded: 'Reading recorded',
};

/** `measurePut` is "Measure added or changed"; an event of an older version of this code is named by its own words. */
export const eventSentence = (type: string): string =>
  Object.hasOwn(sentences, type) ? sentences[type as AnyEvent['type']] : labelOf(type);

const labels: Readonly<Record<string, string>> = {
  kpis: 'Key performance indicators',
  kpisNotAssessableBecause: 'Why performance cannot be assessed by indicators',
  because: 'Reason',
  cpv: 'CPV code',
  key: 'Measure',
  measureKey: 'Measure',
  printedEnd: 'Latest end as printed',
  extensionDecideBy: 'Extension decided by',
  initialTermYears: 'Initial term, years',
  initialTermMonths: 'Initial term, months',
  extensionTermYears: 'Extension option, years',
  dueWorkingDays: 'Working days allowed',
  numeratorIs: 'The numerator counts',
  denominatorIs: 'The denominator counts',
  undefinedInPaper: 'What has to be settled',
  awardNotNeededBecause: 'Why no award is recorded',
  by: 'Who',
  at: 'When',
  on: 'Date',
};

/** A field's name as words: `signedOn` is "Signed on". Short names with hyphens stay as they are. */
export const labelOf = (name: string): string => {
  const known = Object.hasOwn(labels, name) ? labels[name] : undefined;
  if (known !== undefined || name.includes('-') || name === '') return known ?? name;
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

type Names = Readonly<Record<string, string>>;

const statusNames: Names = {
  ...awardStatusNames,
  ...returnStatusNames,
  ...yearStatusNames,
  signed: 'Signed',
  open: 'Open',
  closed: 'Closed',
  green: 'Green',
  amber: 'Amber',
  red: 'Red',
  none: 'No colour',
};

const noticeTitles: Names = Object.fromEntries(noticeKinds.map((kind) => [kind, noticeSpec(kind).title]));

const namesByField: Readonly<Record<string, Names>> = {
  status: statusNames,
  regime: regimeNames,
  process: processNames,
  quadrant: quadrantNames,
  level: levelNames,
  unit: unitNames,
  polarity: polarityNames,
  calculation: calculationNames,
  additivity: additivityNames,
  frequency: frequencyNames,
  direction: directionNames,
  sinceLastYear: directionNames,
  absence: absenceNames,
  kind: {
    ...absenceNames,
    ...targetKindNames,
    ...noticeTitles,
    ...novationKindNames,
    ...terminationKindNames,
    other: 'Other',
    number: 'Figure',
    ratio: 'Numerator and denominator',
  },
  step: { ...reviewStepNames, ...panelStepNames },
  ground: groundNames,
  position: positionNames,
  rating: performanceRatingNames,
  worked: reviewFindingNames,
  method: forecastMethodNames,
  roles: roleNames,
  rule: Object.fromEntries(Object.entries(colourRules).map(([name, { sentence }]) => [name, sentence])),
  ruleSet: ruleSetNames,
};

/** A choice as it is stored, such as `notStated`; free text never looks like this. */
const codeWord = /^[a-z]+(?:[A-Z][a-z]+)+$/;

/** A word of a closed list as pages write it; the text itself where it is free text. */
export const valueName = (field: string, value: string): string => {
  const names = Object.hasOwn(namesByField, field) ? namesByField[field] : undefined;
  if (names && Object.hasOwn(names, value)) return names[value] ?? value;
  return codeWord.test(value) ? labelOf(value) : value;
};
