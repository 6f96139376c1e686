import { rules } from '../shared/refusal.ts';
import { platformRule } from '../shared/source.ts';

export const outcomeRules = rules({
  outcomeExists: {
    id: 'outcome-exists',
    sentence: 'An outcome is recorded once',
    source: platformRule,
    mend: 'Open the outcome that is there.',
  },
  indicatorKeysDiffer: {
    id: 'indicator-keys-differ',
    sentence: 'Each indicator of an outcome has its own short name',
    source: platformRule,
    mend: 'Give the indicator a short name that no other indicator has.',
  },
  noSuchIndicator: {
    id: 'no-such-indicator',
    sentence: 'The outcome has no indicator of that name',
    source: platformRule,
    mend: 'Add the indicator first, or choose one from the outcome.',
  },
  readingNotInFuture: {
    id: 'reading-not-in-future',
    sentence: 'A reading tells where an indicator stood on a day that has come',
    source: platformRule,
    mend: 'Enter today or an earlier date.',
  },
});
