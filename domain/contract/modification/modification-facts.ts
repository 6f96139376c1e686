import type { NoticeKind } from '../../notice/notices.ts';
import type { Pence } from '../../shared/money.ts';
import type { Rule } from '../../shared/refusal.ts';
import type { Source } from '../../shared/source.ts';

/** Whose law governs a change to a contract. `pa2023` and `pcr2015` are the ordinary strands. */
export const modificationRegimes = [
  'psr',
  'pa2023',
  'pa2023LightTouch',
  'pa2023BelowThreshold',
  'pcr2015',
  'pcr2015LightTouch',
  'outside',
] as const;
export type ModificationRegime = (typeof modificationRegimes)[number];

/**
 * Why the contract changes: its own terms provide for it, another body takes the provider's place, events beyond anybody's
 * control, or the authority decided so.
 */
export const modificationGrounds = ['providedFor', 'successor', 'externalFactors', 'authorityDecision'] as const;
export type ModificationGround = (typeof modificationGrounds)[number];

export const awardedUnder = ['A', 'B', 'C', 'mostSuitable', 'competitive'] as const;
export type AwardedUnder = (typeof awardedUnder)[number];

/** The processes whose contracts change without a limit on the value (regulation 13(3)). */
export const directAwards: readonly AwardedUnder[] = ['A', 'B'];

/** A change to a contract, as the modification calculator names its facts. Amounts in pence; a decrease is negative. */
export interface ModificationFacts {
  readonly regime: ModificationRegime;
  /** When the contract was entered into. Later changes never raise it. */
  readonly originalLifetimeValue: Pence;
  /** Of every earlier change since the contract was entered into, this one left out. */
  readonly previousCumulativeChange: Pence;
  readonly thisChange: Pence;
  readonly ground: ModificationGround;
  readonly materiallyDifferentInCharacter: boolean;
  /** Undefined while the authority is not satisfied either way. */
  readonly successorMeetsBasicSelection?: boolean | undefined;
  /** The process under which the contract was awarded, where that was the Provider Selection Regime. */
  readonly awardedUnder?: (typeof awardedUnder)[number] | undefined;
  /** Works have wider limits than goods and services. */
  readonly isWorks?: boolean | undefined;
  /** The change in the term, in days, against the longest term that the contract allows. */
  readonly term?: { readonly maximumDays: number; readonly changeDays: number } | undefined;
  /** Whether the change shifts the economic balance materially in favour of the supplier. Undefined when unknown. */
  readonly shiftsBalanceToSupplier?: boolean | undefined;
}

/** When the notice of the change is due. Without a kind, its deadline is not known. */
export interface NoticeDue {
  readonly kind?: NoticeKind;
  readonly sentence: string;
  readonly source: Source;
}

export interface ModificationAnswer {
  readonly permitted: boolean;
  readonly rule: Rule;
  readonly because: string;
  readonly source: Source;
  /** With this change, in pence; negative when the contract is worth less than when it was entered into. */
  readonly cumulativeChange: Pence;
  /** Of the original lifetime value, to two decimal places; null when that value is nothing. */
  readonly cumulativePercent: number | null;
  readonly noticeRequired: boolean;
  readonly noticeDue?: NoticeDue;
  /** What a person must look at again, each as a sentence; never stops the change. */
  readonly review: readonly string[];
}

/** What a regime finds, before the sums that every answer carries are added. */
export type ModificationFinding = Omit<
  ModificationAnswer,
  'source' | 'cumulativeChange' | 'cumulativePercent' | 'noticeRequired'
>;
