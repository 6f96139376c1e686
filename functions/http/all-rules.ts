import { awardRules } from '../../domain/award/rules.ts';
import { concernRules } from '../../domain/concern/rules.ts';
import { changeRules } from '../../domain/contract/change/change-rules.ts';
import { terminationRules } from '../../domain/contract/change/termination.ts';
import { urgentRules } from '../../domain/contract/change/urgent.ts';
import { extensionRules } from '../../domain/contract/extension/extension-rules.ts';
import { modificationNoticeRules, modificationRules } from '../../domain/contract/modification/modification-rules.ts';
import { moneyRules } from '../../domain/contract/money/money-rules.ts';
import { contractRules } from '../../domain/contract/rules.ts';
import { curveRules } from '../../domain/curve/rules.ts';
import { approachRules } from '../../domain/notice/deadline.ts';
import { noticeRules } from '../../domain/notice/missing-fields.ts';
import { outcomeRules } from '../../domain/outcome/rules.ts';
import { kpiRules } from '../../domain/regime/kpi.ts';
import { regimeRules } from '../../domain/regime/rules.ts';
import { standstillRules } from '../../domain/regime/standstill-duty.ts';
import { returnRules } from '../../domain/return/rules.ts';
import { colourRules } from '../../domain/scoring/rule-sets.ts';
import type { Rule } from '../../domain/shared/refusal.ts';
import { recordTooLarge } from '../run-command.ts';
import { requestRules } from './problems.ts';

/** Every rule that can refuse or colour something, each with the page `/problems/<id>`. */
export const allRules = (): readonly Rule[] =>
  [
    regimeRules,
    awardRules,
    standstillRules,
    noticeRules,
    approachRules,
    urgentRules,
    contractRules,
    extensionRules,
    moneyRules,
    changeRules,
    modificationRules,
    modificationNoticeRules,
    terminationRules,
    kpiRules,
    returnRules,
    concernRules,
    curveRules,
    outcomeRules,
    colourRules,
    requestRules,
    { recordTooLarge },
  ].flatMap((rules) => Object.values<Rule>(rules));
