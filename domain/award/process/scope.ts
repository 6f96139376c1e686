import * as z from 'zod';
import { arrangements, type RegimeAnswer, type RegimeFacts, regimeOf } from '../../regime/regime.ts';
import { regimeRules } from '../../regime/rules.ts';
import { thresholdCategories, thresholdOn } from '../../regime/thresholds.ts';
import { choice, entries, fieldset, type Parsed, pounds, text, yesNo } from '../../shared/fields.ts';
import { lazily } from '../../shared/lazily.ts';
import { type Refusal, refusal } from '../../shared/refusal.ts';
import type { AwardState } from '../award.ts';
import { isSetAside, unlessSetAside } from '../confirmation/confirmations.ts';
import { cpvCode } from '../cpv.ts';
import type { Details } from '../details.ts';
import { lifecycleRules } from '../rules.ts';
import { type Regime, regimeNames } from '../vocabulary.ts';

/** The facts from which it follows which law applies. Values come in pounds, including VAT where said, and are kept in pence. */
export const Scope = lazily(() =>
  z
    .object({
      arrangement: choice('what kind of arrangement it is', arrangements),
      isHealthService: yesNo('are health care services provided to individuals, all of it or in part?'),
      /** What it is where it is not a health care service. */
      category: choice('what is bought', thresholdCategories),
      estimatedValue: pounds('the estimated value including VAT').optional(),
      mixed: fieldset({
        healthValue: pounds('the estimated lifetime value of the health care services'),
        otherValue: pounds('the estimated lifetime value of everything else'),
        otherCouldBeSeparate: yesNo('could the rest reasonably be supplied under a separate contract?'),
        because: text('why the rest could or could not be supplied separately', 2000),
      }).optional(),
      furtherCpv: entries('further CPV codes', cpvCode(), 10),
      because: text('why this law applies', 2000),
    })
    .refine((scope) => scope.isHealthService || scope.mixed === undefined, {
      error: 'A mixed procurement has health care services in it: select yes, or leave the mixed values out',
      path: ['isHealthService'],
    }),
);
export type Scope = Parsed<typeof Scope>;

type Scoped = Details & Pick<AwardState, 'confirmations'>;

/** The facts as `regimeOf` takes them. Where someone confirmed that the exemption does not apply, it is judged as a contract. */
export const regimeFactsOf = (state: Scoped, scope: Scope): RegimeFacts => ({
  arrangement: isSetAside(state, regimeRules.outsideRegimes) ? 'contract' : scope.arrangement,
  began: state.began,
  isHealthService: scope.isHealthService,
  cpv: [state.cpv, ...scope.furtherCpv],
  ...(scope.mixed ? { mixed: scope.mixed } : {}),
  category: scope.category,
  estimatedValue: scope.estimatedValue,
});

/** Whether the value is exactly the threshold of the day on which the procurement began. */
export const isAtThreshold = ({ category, began, estimatedValue }: RegimeFacts): boolean =>
  estimatedValue !== undefined && thresholdOn(category, began)?.amount === estimatedValue;

const isLightTouch = ({ category, isHealthService }: RegimeFacts): boolean =>
  isHealthService || category === 'lightTouch' || category === 'lightTouchConcession';

const underTheAct = (facts: RegimeFacts, strand: RegimeAnswer['strand']): readonly Regime[] => {
  const reached: Regime = isLightTouch({ ...facts, isHealthService: false }) ? 'pa2023LightTouch' : 'pa2023';
  if (strand === 'unknown' || isAtThreshold(facts)) return [reached, 'pa2023BelowThreshold'];
  return strand === 'belowThreshold' ? ['pa2023BelowThreshold'] : [reached];
};

/** The 2015 Regulations have no regime of their own below the threshold here: either strand will do there. */
const underTheRegulations = (facts: RegimeFacts, answer: RegimeAnswer): readonly Regime[] => {
  if (answer.strand === 'belowThreshold') return ['pcr2015', 'pcr2015LightTouch'];
  const before = answer.rule === regimeRules.healthCareBeforePsr;
  return [isLightTouch({ ...facts, isHealthService: before }) ? 'pcr2015LightTouch' : 'pcr2015'];
};

/** The regimes under which an award on these facts can be recorded: more than one where what decides is not settled. */
export const fittingRegimes = (facts: RegimeFacts, answer = regimeOf(facts)): readonly Regime[] => {
  switch (answer.regime) {
    case 'psr':
    case 'outside':
      return [answer.regime];
    case 'pa2023':
      return underTheAct(facts, answer.strand);
    case 'pcr2015':
      return underTheRegulations(facts, answer);
    case 'unknown': {
      const { mixed: _, ...rest } = facts;
      return ['psr', ...fittingRegimes({ ...rest, isHealthService: false })];
    }
    default:
      return answer.regime satisfies never;
  }
};

/** Which law applies to this award, by the law in force when it began; undefined while its scope is not recorded. */
export const regimeAnswerOf = (state: AwardState): RegimeAnswer | undefined =>
  state.scope && regimeOf(regimeFactsOf(state, state.scope));

const fieldOf = (answer: RegimeAnswer, regime: Regime): string => {
  if (answer.regime === 'outside') return 'arrangement';
  if (answer.mixed) return 'mixed.healthValue';
  return answer.regime === 'psr' || !regime.startsWith(answer.regime) ? 'isHealthService' : 'estimatedValue';
};

/** Why the facts do not fit the regime under which the award is recorded, saying both; undefined when they do. */
export const refusalOfScope = (state: Scoped, scope: Scope): Refusal | undefined => {
  const facts = regimeFactsOf(state, scope);
  const answer = regimeOf(facts);
  const fitting = fittingRegimes(facts, answer);
  if (fitting.includes(state.regime)) return undefined;
  const [recorded, found] = [regimeNames[state.regime], fitting.map((each) => regimeNames[each]).join(' or ')];
  const contradicted = refusal(lifecycleRules.scopeFitsRegime, {
    because: `The award is recorded under another law than its facts lead to. Recorded: ${recorded}. By the facts: ${found}. ${answer.because}`,
    field: fieldOf(answer, state.regime),
  });
  return unlessSetAside(state, contradicted, answer.rule);
};
