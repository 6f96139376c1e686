import * as z from 'zod';
import { modification } from '../contract/modification/modification.ts';
import { awardedUnder, modificationGrounds, modificationRegimes } from '../contract/modification/modification-facts.ts';
import { choice, pounds, signedPounds, yesNo } from '../shared/fields.ts';
import { lazily } from '../shared/lazily.ts';
import { toPoundsDecimal } from '../shared/money.ts';
import { calculator, conflict, sourceText } from './calculator.ts';

const Facts = lazily(() =>
  z.object({
    regime: choice('the regime', modificationRegimes),
    originalLifetimeValue: pounds('the lifetime value when the contract was entered into'),
    previousCumulativeChange: signedPounds('the change made so far'),
    thisChange: signedPounds('this change'),
    ground: choice('the ground for the change', modificationGrounds),
    materiallyDifferentInCharacter: yesNo('would the contract be materially different in character?'),
    successorMeetsBasicSelection: yesNo('does the successor meet the basic selection criteria?').nullish(),
    awardedUnder: choice('the process under which the contract was awarded', awardedUnder).nullish(),
  }),
);
type Facts = z.output<ReturnType<typeof Facts>>;

const checkFacts = (facts: Facts, context: z.RefinementCtx): void => {
  const missing = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
  if (facts.regime === 'psr' && !facts.awardedUnder) {
    missing('awardedUnder', 'Select the process under which the contract was awarded');
  }
  if (facts.ground === 'successor' && typeof facts.successorMeetsBasicSelection !== 'boolean') {
    missing('successorMeetsBasicSelection', 'Select yes or no: does the successor meet the basic selection criteria?');
  }
  if (facts.originalLifetimeValue + facts.previousCumulativeChange < 0) {
    conflict(context, 'previousCumulativeChange', [
      'the contract was worth originalLifetimeValue when it was entered into',
      'previousCumulativeChange has taken more than that away',
    ]);
  }
};

const schema = lazily(() => Facts().superRefine(checkFacts));

export const modificationCalculator = calculator({
  name: 'modification',
  title: 'May this contract be modified?',
  about:
    'From the change and what came before it: whether it is permitted without a new procurement, and whether a notice is due.',
  schema,
  answer: ({ successorMeetsBasicSelection, awardedUnder: process, ...facts }) => {
    const found = modification({
      ...facts,
      successorMeetsBasicSelection: successorMeetsBasicSelection ?? undefined,
      awardedUnder: process ?? undefined,
    });
    return {
      permitted: found.permitted,
      because: [found.because, ...found.review].join('. '),
      source: sourceText(found.source),
      cumulativeChange: toPoundsDecimal(found.cumulativeChange),
      cumulativePercent: found.cumulativePercent,
      noticeRequired: found.noticeRequired,
      noticeDue: found.noticeDue?.sentence ?? null,
    };
  },
});
