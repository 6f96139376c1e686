import { awardRules } from '../../domain/award/rules.ts';
import { concernRules } from '../../domain/concern/rules.ts';
import { modificationNoticeRules, modificationRules } from '../../domain/contract/modification-rules.ts';
import { contractRules } from '../../domain/contract/rules.ts';
import { outcomeRules } from '../../domain/outcome/rules.ts';
import { returnRules } from '../../domain/return/rules.ts';
import { colourRules } from '../../domain/scoring/rule-sets.ts';
import type { Rule } from '../../domain/shared/refusal.ts';
import { recordTooLarge } from '../run-command.ts';
import { requestRules } from './problems.ts';

/** Every rule that can refuse or colour something, each with the page `/problems/<id>`. */
export const allRules = (): readonly Rule[] =>
  [
    awardRules,
    contractRules,
    modificationRules,
    modificationNoticeRules,
    returnRules,
    concernRules,
    outcomeRules,
    colourRules,
    requestRules,
    { recordTooLarge },
  ].flatMap((rules) => Object.values<Rule>(rules));
