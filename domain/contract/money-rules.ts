import { rules } from '../shared/refusal.ts';
import { platformRule } from '../shared/source.ts';

/** When figures of money are refused, and how a variance is judged (measures.md section 3). */
export const moneyRules = rules({
  spendOfSignedContract: {
    id: 'spend-of-signed-contract',
    sentence: 'Spend is recorded of a signed contract, for a financial year of its term',
    source: platformRule,
    mend: 'Sign the contract first, and check the financial year against the term.',
  },
  budgetIsKnown: {
    id: 'spend-has-a-budget',
    sentence: 'Spend is judged against a budget: the one recorded with it, or the contract’s value for the year',
    source: platformRule,
    mend: 'Enter the budget for the year, since the contract states no value for it.',
  },
  correctionSaysWhy: {
    id: 'spend-correction-says-why',
    sentence: 'Figures that were recorded already are corrected with a reason, and the earlier ones are kept',
    source: platformRule,
    mend: 'Enter in the note why the figures are corrected, or enter another date if they are new ones.',
  },
  varianceWithinTolerance: {
    id: 'spend-variance-tolerance',
    sentence:
      'A variance of money is within tolerance up to 5% of what it is compared with, unless the record sets another tolerance',
    source: platformRule,
    mend: 'Set the council’s own tolerance where it has one: the figure of 5% is the platform’s, not law.',
  },
});
