import { rules } from '../../shared/refusal.ts';
import { platformRule } from '../../shared/source.ts';

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
  spentOnceTheYearBegan: {
    id: 'spent-once-the-year-began',
    sentence: 'Nothing is spent of a financial year before it begins',
    source: platformRule,
    mend: 'Check the financial year and the date at which the figures stand.',
  },
  forecastCoversSpend: {
    id: 'forecast-covers-spend',
    sentence: 'A forecast for the whole year that is below what was spent already is recorded with its reason',
    source: platformRule,
    mend: 'Check the two figures, or enter in the note what will be credited before the year ends.',
  },
  varianceWithinTolerance: {
    id: 'spend-variance-tolerance',
    sentence:
      'A variance of money is within tolerance up to 5% of what it is compared with, unless the record sets another tolerance',
    source: platformRule,
    mend: 'Set the council’s own tolerance where it has one: the figure of 5% is the platform’s, not law.',
  },
});
