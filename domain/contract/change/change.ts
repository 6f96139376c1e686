import * as z from 'zod';
import type { NoticeKind } from '../../notice/notices.ts';
import { type KeptConfirmation, NamedConfirmation } from '../../shared/confirmation.ts';
import type { CivilDate } from '../../shared/dates.ts';
import { choice, fieldset, optionalText, type Parsed, pounds, signedPounds, text, yesNo } from '../../shared/fields.ts';
import { lazily } from '../../shared/lazily.ts';
import type { Pence } from '../../shared/money.ts';
import type { Source } from '../../shared/source.ts';
import type { ModificationRegime } from '../modification/modification-facts.ts';

/**
 * The grounds on which a variation can rest. That another provider takes the contract over is none of them: it changes
 * nothing else, and is recorded by itself.
 */
export const variationGrounds = ['providedFor', 'externalFactors', 'authorityDecision', 'urgent'] as const;
export type VariationGround = (typeof variationGrounds)[number];

/** The ground of any change, a novation included. */
export type ChangeGround = VariationGround | 'successor';

/** The tests of an urgent change, by the names of the law that asks them. */
const Urgency = lazily(() =>
  fieldset({
    mustBeMadeUrgently: yesNo('must the change be made urgently?'),
    reasonForeseeable: yesNo('could the authority foresee the reason for the urgency?'),
    reasonAttributableToAuthority: yesNo('is the reason for the urgency the authority’s own doing?'),
    delayRisksSafety: yesNo('would delay risk the safety of patients or the public?'),
  }),
);

/** Why a contract may change without a new procurement: what is typed with each variation. Money comes in pounds. */
export const Modification = lazily(() => z.preprocess((value) => value ?? {}, Typed()));
export type Modification = Parsed<typeof Modification>;

const Typed = lazily(() =>
  fieldset({
    ground: choice('the ground for the change', variationGrounds),
    groundBecause: text('why that ground applies', 2000),
    materiallyDifferentInCharacter: yesNo('would the services be materially different in character?'),
    lifetimeValueChange: signedPounds('the change in the lifetime value'),
    shiftsBalanceToSupplier: yesNo('does the change shift the economic balance towards the provider?').optional(),
    urgency: Urgency().optional(),
    /** Stated once, where neither the award nor the years say it. */
    lifetimeValueAtEntry: fieldset({
      amount: pounds('the lifetime value when the contract was entered into'),
      because: text('where that lifetime value comes from', 1000),
    }).optional(),
    decisionMakers: optionalText('who decided: a committee or job titles will do', 300),
    noConflictDeclared: yesNo('was no conflict of interest declared?').optional(),
    declaredConflicts: optionalText('the conflicts of interest that were declared', 2000),
    conflictManagement: optionalText('how the conflicts were managed', 2000),
    /** Where the rule that decides about the change is not confirmed itself. */
    confirmation: NamedConfirmation().optional(),
  }).refine((given) => given.ground !== 'urgent' || given.urgency !== undefined, {
    error: 'Answer the questions about urgency',
    path: ['urgency'],
  }),
);

/** The lifetime value when the contract was entered into, and where it is known from. It never changes. */
export interface LifetimeAtEntry {
  readonly amount: Pence;
  readonly from: 'award' | 'years' | 'stated';
  readonly because: string;
}

/** The notice that a change asks for, as it was found when the change was recorded. */
export interface ChangeNotice {
  /** Left out where the law asks for a notice whose deadline is not known. */
  readonly kind?: NoticeKind | undefined;
  readonly sentence: string;
  readonly source: Source;
}

/** What the law said of a change when it was recorded: kept, so that a later reading of the law alters no record. */
export interface ChangeFinding {
  readonly regime: ModificationRegime;
  readonly rule: string;
  readonly because: string;
  readonly source: Source;
  /** The rule refused the change and is not confirmed itself; who confirmed it is named in the change. */
  readonly setAside: boolean;
  /** Unknown where no limit of the regime turns on it and nothing says it. */
  readonly lifetimeValueAtEntry?: Pence | undefined;
  /** Of all changes since the contract was entered into, this one included. */
  readonly cumulativeChange: Pence;
  readonly cumulativePercent: number | null;
  readonly notice?: ChangeNotice | undefined;
  /** What to look at again, each as a sentence. */
  readonly review: readonly string[];
}

/** A change to a signed contract as it is kept: its legal ground as typed, and what the law said. */
export interface RecordedChange extends Omit<Modification, 'ground' | 'lifetimeValueAtEntry' | 'confirmation'> {
  readonly ground: ChangeGround;
  /** Of the unconfirmed rules that decided about it. */
  readonly confirmations?: readonly KeptConfirmation[] | undefined;
  /** The day of the change, where its version is in force from a later one. */
  readonly madeOn?: CivilDate | undefined;
  /** The day on which it was recorded, which is on or after its decision. */
  readonly recordedOn?: CivilDate | undefined;
  readonly found: ChangeFinding;
}
