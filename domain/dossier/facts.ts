import type { Contract } from '../contract/contract.ts';
import { changesOn, type ExtensionDecided, type OpenOption, openOption } from '../contract/extension/extension.ts';
import { type ExtensionLaw, extensionLaw, valuesFor, yearsOfExtension } from '../contract/extension/extension-law.ts';
import type { AwardForContract } from '../contract/related.ts';
import type { DisclosedConcern } from '../disclosed/concern.ts';
import type { MeasureScores } from '../disclosed/scores.ts';
import type { CivilDate } from '../shared/dates.ts';

/** What a dossier is made from: the record as it stands, or as it stood before a decision, as its reader may see it. */
export interface DossierFacts {
  readonly contract: Contract;
  readonly award?: (AwardForContract & { readonly title: string }) | undefined;
  /** Every measure with its history, oldest period first. */
  readonly measures: readonly MeasureScores[];
  /** The concerns that are open. */
  readonly concerns: readonly DisclosedConcern[];
  readonly madeOn: CivilDate;
  /** What was decided on these facts; left out while nothing is. */
  readonly decision?: ExtensionDecided | undefined;
}

/** The option that the dossier is about, with the legal test on what the contract states for its years. */
export interface Tested {
  readonly open: OpenOption;
  readonly law: ExtensionLaw;
  /** The day of the change for a decision on the last day. */
  readonly changedLast: CivilDate;
}

/** Undefined where the register holds no option. The test is for a decision on the day of the dossier. */
export const testedOption = ({ contract, award, madeOn }: DossierFacts): Tested | undefined => {
  const open = openOption(contract);
  if (!open) return undefined;
  const values = valuesFor(contract.terms.values, yearsOfExtension(contract, open.end));
  const changedOn = changesOn(contract, open, madeOn);
  const changedLast = changesOn(contract, open, open.decideBy);
  return { open, changedLast, law: extensionLaw(contract, award, { end: open.end, values, changedOn }) };
};
