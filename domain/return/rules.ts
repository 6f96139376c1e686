import { rules } from '../shared/refusal.ts';
import { platformRule, type Source } from '../shared/source.ts';

const contractRule: Source = { reference: "The contract's reporting calendar and measures", confidence: 'C' };
const method = (section: string): Source => ({
  reference: `How Outturn treats measures, ${section}`,
  confidence: 'C',
});
const definitionOfMeasures = method('a measure is defined with how its figure is given');
const typedAbsence = method('zero, blank and each kind of absence are different values');

/** Every rule by which a return is refused, each named once. */
export const returnRules = rules({
  returnForContract: {
    id: 'return-for-contract',
    sentence: 'A return belongs to a signed contract and to one period of it',
    source: contractRule,
    mend: 'Open the return from the list of what is owed.',
  },
  periodInTerm: {
    id: 'return-period-in-term',
    sentence: 'A return is for a period of the reporting calendar, within the term of the contract',
    source: contractRule,
    mend: 'Choose a period from the list of what is owed. It shows the frequency and the term.',
  },
  periodHasCome: {
    id: 'return-period-has-come',
    sentence: 'A return can be begun on the last day of its period and sent once the period is over',
    source: contractRule,
    mend: 'Come back when the period is over. The list of what is owed shows the date.',
  },
  draftsOnly: {
    id: 'return-sent-already',
    sentence: 'A return that has been sent is not edited: a figure is corrected by a restatement, with its reason',
    source: platformRule,
    mend: 'Open the return and restate the figure, or answer the question asked about it.',
  },
  sentBeforeReview: {
    id: 'return-not-sent',
    sentence: 'A return is reviewed, and its figures restated, only once it has been sent',
    source: platformRule,
    mend: 'Wait until the provider sends it. Until then it is the provider’s draft.',
  },
  measureInContract: {
    id: 'return-measure-in-contract',
    sentence: 'A return reports the measures of the contract version in force when its period ended',
    source: contractRule,
    mend: 'Use the short name of a measure shown in the return.',
  },
  measureHasData: {
    id: 'return-measure-has-data',
    sentence: 'A measure on the data development agenda has no data yet and is not reported',
    source: method('a measure with no data is on the agenda, never red'),
    mend: 'Leave it out. It joins the return once the contract defines it.',
  },
  derivedNotEntered: {
    id: 'return-derived-not-entered',
    sentence: 'A derived figure is worked out from the others and is not typed',
    source: method('numerators are added up, and denominators, never percentages'),
    mend: 'Enter the figures that it is derived from.',
  },
  figureOrAbsence: {
    id: 'return-figure-or-absence',
    sentence: 'A row holds a figure or says why there is none, not both',
    source: typedAbsence,
    mend: 'Clear the figure, or clear the reason why there is none.',
  },
  absenceHasReason: {
    id: 'return-absence-has-reason',
    sentence: 'Where there is no figure, the return says why',
    source: typedAbsence,
    mend: 'Give the reason in a sentence. Only a late figure may go without.',
  },
  reasonHasAbsence: {
    id: 'return-reason-has-absence',
    sentence: 'A reason is given with the kind of absence that it explains',
    source: typedAbsence,
    mend: 'Choose why there is no figure, or move the text to the comment.',
  },
  bothParts: {
    id: 'return-both-parts',
    sentence: 'A percentage is reported as its numerator and its denominator',
    source: definitionOfMeasures,
    mend: 'Enter both counts. The percentage is worked out from them.',
  },
  singleFigure: {
    id: 'return-single-figure',
    sentence: 'This measure is reported as one figure',
    source: definitionOfMeasures,
    mend: 'Enter the figure alone, without numerator, denominator or percentage.',
  },
  partOfWhole: {
    id: 'return-part-of-whole',
    sentence: 'The numerator counts some of what the denominator counts, so it cannot be larger',
    source: definitionOfMeasures,
    mend: 'Check which count is which.',
  },
  statedIsRatio: {
    id: 'return-stated-is-ratio',
    sentence: 'A percentage given beside its parts is the ratio of the two, to as many places as it was given',
    source: definitionOfMeasures,
    mend: 'Correct the percentage or one of the counts, or leave the percentage out.',
  },
  figureInUnit: {
    id: 'return-figure-in-unit',
    sentence: 'A figure is in the unit of its measure: a count is whole, a percentage is 0 to 100, nothing is below 0',
    source: definitionOfMeasures,
    mend: 'Enter the figure in the unit shown beside the measure.',
  },
  everyMeasure: {
    id: 'return-every-measure',
    sentence: 'Every reported measure has a figure, even if it is zero, or says why there is none',
    source: contractRule,
    mend: 'Enter the figure, or choose why there is none.',
  },
  narrativeAnswered: {
    id: 'return-narrative-answered',
    sentence: 'The three review questions are answered before a return is sent',
    source: contractRule,
    mend: 'Answer the question. A sentence will do.',
  },
  missExplained: {
    id: 'return-miss-explained',
    sentence: 'A red figure is explained before the return is sent',
    source: platformRule,
    mend: 'Say in a few sentences why the target was missed and what is being done.',
  },
  noPersonalData: {
    id: 'return-no-personal-data',
    sentence: 'A return holds counts and narrative, and no personal data of the people served',
    source: platformRule,
    mend: 'On the page, tick that you have checked the text. By the API, send personalDataChecked as true.',
  },
  certified: {
    id: 'return-certified',
    sentence: 'A return is sent on the word of a named certifier who agrees to the statement',
    source: contractRule,
    mend: 'Enter the name of the certifier and agree to the statement.',
  },
  questionAboutFigure: {
    id: 'question-about-figure',
    sentence: 'A question is asked of one figure that the return holds',
    source: platformRule,
    mend: 'Choose a measure that the return reports.',
  },
  oneQuestionAtATime: {
    id: 'one-question-at-a-time',
    sentence: 'A figure has one open question at a time',
    source: platformRule,
    mend: 'Wait for the answer, then ask again.',
  },
  questionIsOpen: {
    id: 'question-is-open',
    sentence: 'An answer is given once, to a question that was asked',
    source: platformRule,
    mend: 'Choose a question that has no answer yet.',
  },
  answerTheQuestion: {
    id: 'answer-the-question',
    sentence: 'A figure with an open question is corrected in the answer to it',
    source: platformRule,
    mend: 'Answer the question, and give the corrected figure with the answer.',
  },
  somethingToAccept: {
    id: 'something-to-accept',
    sentence: 'An acceptance takes in at least one figure that was not accepted and has no open question',
    source: platformRule,
    mend: 'Wait for the answers, or leave it: the rest is accepted already.',
  },
  restatementChanges: {
    id: 'restatement-changes',
    sentence: 'A restatement changes the figure and leaves the row with a figure or an absence',
    source: platformRule,
    mend: 'Enter the corrected figure. If the figure is right, answer without one.',
  },
});
