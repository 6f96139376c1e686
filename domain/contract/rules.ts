import { rules } from '../shared/refusal.ts';
import { platformRule, psr } from '../shared/source.ts';

export const contractRules = rules({
  contractExists: {
    id: 'contract-exists',
    sentence: 'A contract is recorded once',
    source: platformRule,
    mend: 'Open the contract that is there, or record another under its own id.',
  },
  awardNamedOrNotNeeded: {
    id: 'award-named-or-not-needed',
    sentence: 'A contract names the award that it comes from, or says why there is none',
    source: platformRule,
    mend: 'Choose the award, or say why no award is recorded, such as a contract made before this system.',
  },
  awardConfirmedBeforeContract: {
    id: 'award-confirmed-before-contract',
    sentence:
      'A contract may not be entered into before its award is confirmed, and an award is not confirmed before standstill ends',
    source: psr('regulation 12(1)', 'S'),
    mend: 'Confirm the award first. Its page says on which day that can be done.',
  },
  startsAfterAward: {
    id: 'contract-starts-after-award',
    sentence: 'A contract starts no earlier than the day on which its award was made',
    source: psr('regulation 12(1)', 'I'),
    mend: 'Correct the start of the contract in its details, or the date of the award.',
  },
  providerIsTheAwarded: {
    id: 'provider-is-the-awarded',
    sentence: 'A contract is made with a provider to whom the award was made',
    source: psr('regulation 24(a)', 'S'),
    mend: 'Choose a provider named in the award.',
  },
  termsCompleteBeforeSigning: {
    id: 'terms-complete-before-signing',
    sentence: 'A contract is signed with its value by financial year and at least one measure to report',
    source: platformRule,
    mend: 'Add the value of each year (or that it is not stated) and the measures, then sign.',
  },
  signedTermsChangeByVariation: {
    id: 'signed-terms-change-by-variation',
    sentence: 'The terms of a signed contract change only by a variation with a date and a reason',
    source: platformRule,
    mend: 'Record a variation. Earlier terms are kept, so that past results can be checked against them.',
  },
  notSigned: {
    id: 'contract-not-signed',
    sentence: 'Only a signed contract can be varied',
    source: platformRule,
    mend: 'Change the draft terms, or sign the contract first.',
  },
  signedOnceOnly: {
    id: 'signed-once-only',
    sentence: 'A contract is signed once',
    source: platformRule,
    mend: 'Nothing needs doing: the contract is already signed.',
  },
  dateNotInFuture: {
    id: 'date-not-in-future',
    sentence: 'A thing is recorded as done only when its day has come',
    source: platformRule,
    mend: 'Enter today or an earlier date.',
  },
  variationInOrder: {
    id: 'variation-in-order',
    sentence: 'A variation takes effect within the term and not before the variation that came before it',
    source: platformRule,
    mend: 'Enter a date on or after the latest version and no later than the end of the contract.',
  },
  variationChangesSomething: {
    id: 'variation-changes-something',
    sentence: 'A variation changes the value, the funding or the measures',
    source: platformRule,
    mend: 'Change a value, a funding line, a measure or a target. What is left as it stands is no variation.',
  },
  measureKeysDiffer: {
    id: 'measure-keys-differ',
    sentence: 'Each measure in a contract has its own short name',
    source: platformRule,
    mend: 'Give each measure a short name that no other measure has.',
  },
  noSuchMeasure: {
    id: 'no-such-measure',
    sentence: 'The contract has no measure of that name',
    source: platformRule,
    mend: 'Choose a measure from the contract.',
  },
  outcomeOnRecord: {
    id: 'outcome-on-record',
    sentence: 'The outcome that a contract works towards is one that is recorded',
    source: platformRule,
    mend: 'Choose a recorded outcome, record the outcome first, or leave it out.',
  },
  notTooManyMeasures: {
    id: 'not-too-many-measures',
    sentence: 'A contract has 200 measures at most',
    source: platformRule,
    mend: 'Remove a measure first. Two or three headline measures tell a board more than forty others.',
  },
  derivedFromOthers: {
    id: 'derived-from-measures-with-parts',
    sentence:
      'A derived measure is worked out from measures of the same contract that are given as a numerator and a denominator',
    source: platformRule,
    mend: 'Change the measures that it is derived from. Numerators and denominators are added up, never percentages.',
  },
  partOfAnother: {
    id: 'part-of-a-measure-of-the-contract',
    sentence: 'A measure can be a part of another measure of the same contract',
    source: platformRule,
    mend: 'Enter the short name of the measure that holds the total, or leave the box blank.',
  },
  targetFitsMeasure: {
    id: 'target-fits-measure',
    sentence: 'A target fits the definition of its measure',
    source: platformRule,
    mend: 'Change the target, or vary the measure itself.',
  },
  reportedPeriodsKeepTheirTerms: {
    id: 'reported-periods-keep-their-terms',
    sentence: 'Measures and targets change only from a period that has not been reported yet',
    source: platformRule,
    mend: 'Enter a date after the last period reported. Values and funding may take effect earlier, by a variation of their own.',
  },
  datesWithinTerm: {
    id: 'dates-within-term',
    sentence: 'Break dates and the date for deciding the extension lie within the term',
    source: platformRule,
    mend: 'Check the date against the start and the length of the term.',
  },
  yearsWithinTerm: {
    id: 'years-within-term',
    sentence: 'Each value belongs to a financial year of the term, extension included',
    source: platformRule,
    mend: 'Check the financial year, or correct the term first.',
  },
  yearsDiffer: {
    id: 'years-differ',
    sentence: 'Each financial year is given once',
    source: platformRule,
    mend: 'Put one value beside each financial year.',
  },
});
