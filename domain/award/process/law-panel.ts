import { type RegimeAnswer, regimesFrom } from '../../regime/regime.ts';
import { standstillDuty } from '../../regime/standstill-duty.ts';
import { writtenDate } from '../../shared/dates.ts';
import type { Rule } from '../../shared/refusal.ts';
import { procurementAct, psr, type Source } from '../../shared/source.ts';
import type { AwardState, KeptConfirmation } from '../award.ts';
import { confirmationOf, isSetAside } from '../confirmation/confirmations.ts';
import { type ReliedRule, rulesRelied } from '../confirmation/rules-relied.ts';
import { routeOf } from '../notices/notices.ts';
import type { AwardProcess, Regime } from '../vocabulary.ts';
import type { ProcessAnswer } from './process.ts';
import { processOf } from './process-of.ts';
import { regimeAnswerOf } from './scope.ts';

export interface LegalStatement {
  readonly sentence: string;
  readonly source: Source;
}

/** An unconfirmed rule that decides something here, and what someone said of it by name. */
export interface PanelRule extends ReliedRule {
  readonly confirmation: KeptConfirmation | undefined;
  readonly isSetAside: boolean;
}

/** What the law says about an award, for the panel beside its evidence. */
export interface LawPanel {
  readonly regime: Regime;
  readonly chosen: AwardProcess;
  /** Which law the recorded facts lead to; undefined until they are recorded. */
  readonly scope: RegimeAnswer | undefined;
  readonly statements: readonly LegalStatement[];
  /** Which processes are required, permitted and refused, and why; undefined until the facts are recorded. */
  readonly processes: ProcessAnswer | undefined;
  /** What decides something here and is not confirmed: each is to be confirmed by name. */
  readonly unconfirmed: readonly PanelRule[];
}

const actFrom = writtenDate(regimesFrom.pa2023);

const underTheAct = (days: number): LegalStatement => ({
  sentence: `Contract details are published within ${days} days of entering into the contract.`,
  source: procurementAct('section 53(1)', '2'),
});

const statementsOf = (regime: Regime): readonly LegalStatement[] => {
  switch (regime) {
    case 'psr':
      return [
        {
          sentence: 'Health care services are procured under the Provider Selection Regime, whatever their value.',
          source: psr('regulations 2, 3 and 6', '2'),
        },
      ];
    case 'pa2023':
      return [underTheAct(30)];
    case 'pa2023LightTouch':
      return [underTheAct(120)];
    case 'pcr2015':
    case 'pcr2015LightTouch':
      return [
        {
          sentence: `A procurement that began before ${actFrom} stays under the 2015 Regulations.`,
          source: procurementAct(`commencement on ${actFrom}`, 'G'),
        },
      ];
    case 'pa2023BelowThreshold':
    case 'outside':
      return [];
    default:
      return regime satisfies never;
  }
};

/** Said where it is settled; a rule on standstill that is not confirmed stands among those to confirm. */
const standstillStatement = (state: AwardState): readonly LegalStatement[] => {
  const { rule } = standstillDuty(routeOf(state));
  return rule.source.confidence === 'M' ? [] : [{ sentence: `${rule.sentence}.`, source: rule.source }];
};

const shown = (state: AwardState, rule: Rule) => ({
  confirmation: confirmationOf(state, rule),
  isSetAside: isSetAside(state, rule),
});

/** What the law says about the award: its regime, which processes are open and why the others are not. */
export const lawPanel = (state: AwardState): LawPanel => ({
  regime: state.regime,
  chosen: state.process,
  scope: regimeAnswerOf(state),
  statements: [...statementsOf(state.regime), ...standstillStatement(state)],
  processes: processOf(state),
  unconfirmed: rulesRelied(state).map((each) => ({ ...each, ...shown(state, each.rule) })),
});
