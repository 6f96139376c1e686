import type { Measure } from '../measure/measure.ts';
import { absenceNames, isAbsent, type Quantity } from '../measure/quantity.ts';
import type { Role, Standing } from '../shared/people.ts';
import { defaultProfile, type Profile, protectedCount, protectedRatio } from './disclosure-profiles.ts';
import { numberOf } from './exact.ts';
import { figureText } from './words.ts';

/** Who is asking. The provider and its contract manager see figures as reported; every other reader, protected. */
const audiences = ['provider', 'contractManager', 'board', 'public'] as const;
export type Audience = (typeof audiences)[number];

/** Which audience someone is for a record that their organisation stands so to. */
export const audienceOf = (standing: Standing, roles: readonly Role[]): Audience => {
  if (standing === 'none') return 'public';
  if (standing === 'provider') return 'provider';
  return roles.some((role) => role === 'commissioner' || role === 'platform') ? 'contractManager' : 'board';
};

/** Whether an audience sees figures of people as they were reported. */
export const seesExactFigures = (audience: Audience): boolean =>
  audience === 'provider' || audience === 'contractManager';

export interface Reader {
  readonly audience: Audience;
}

/**
 * A figure as recorded: not for showing. `disclose` turns it into one that may be shown. The measure says how its data
 * owner protects small numbers, so that the profile goes wherever the figure goes.
 */
export interface RecordedFigure {
  readonly quantity: Quantity;
  readonly measure: Pick<Measure, 'unit' | 'countsPeople' | 'disclosureProfile'>;
}

/** How the figures of a measure are protected: not at all where they count no people. */
export const profileOf = ({ countsPeople, disclosureProfile }: RecordedFigure['measure']): Profile =>
  countsPeople ? (disclosureProfile ?? defaultProfile) : 'exact';

/** A figure that may be shown to the reader it was made for. */
export interface Figure {
  readonly quantity: Quantity;
  /** To draw and to sort by, in the measure's unit; null for an absence and for 0 of 0. */
  readonly value: number | null;
  /** `80.6%`, `1,234`, `Not collected`: with its unit, ready to print. */
  readonly text: string;
  /** `64 of 282`; null where the figure has no parts. */
  readonly parts: string | null;
  /** Why there is no figure, or how it was protected; null when there is nothing to say. */
  readonly note: string | null;
  /** Whether anything was rounded or withheld for this reader. */
  readonly isProtected: boolean;
}

const suppressed: Quantity = { kind: 'suppressed' };

/**
 * The quantity as the profile lets it be shown. An average, rate or percentage entered without the number of people
 * behind it cannot be rounded from its parts, so where it is said to count people it is withheld.
 */
const protect = ({ quantity, measure }: RecordedFigure, profile: Profile): Quantity => {
  if (profile === 'exact' || isAbsent(quantity)) return quantity;
  if (quantity.kind === 'ratio') {
    const shown = protectedRatio(quantity.numerator, quantity.denominator, profile);
    return shown ? { kind: 'ratio', ...shown } : suppressed;
  }
  const shown = measure.unit === 'count' ? protectedCount(quantity.value, profile) : undefined;
  return shown === undefined ? suppressed : { kind: 'number', value: shown };
};

/** Whether a figure is withheld for what it is from those who see figures protected. */
export const isWithheldAlone = (recorded: RecordedFigure): boolean =>
  protect(recorded, profileOf(recorded.measure)).kind === 'suppressed';

/** What stands for a figure whose rounding would contradict its colour. */
export const withheldForRounding: Figure = {
  quantity: suppressed,
  value: null,
  text: 'Not shown: rounding would mislead',
  parts: null,
  note: 'Rounded to protect people, it would stand on the wrong side of its target or tolerance',
  isProtected: true,
};

const textOf = (quantity: Quantity, unit: Measure['unit']): string => {
  if (isAbsent(quantity)) return absenceNames[quantity.kind];
  const value = numberOf(quantity);
  return value === undefined ? 'None in scope' : figureText(value, unit);
};

const noteOf = (quantity: Quantity, isProtected: boolean): string | null => {
  if (quantity.kind === 'suppressed') return 'Withheld so that nobody can be recognised from a small number';
  if (quantity.kind === 'late') return quantity.expected ? `Expected: ${quantity.expected}` : null;
  if ('reason' in quantity) return quantity.reason === '' ? null : quantity.reason;
  const isZero =
    (quantity.kind === 'number' && quantity.value === 0) || (quantity.kind === 'ratio' && quantity.denominator === 0);
  return isProtected && !isZero ? 'Rounded so that nobody can be recognised from a small number' : null;
};

const count = (value: number): string => figureText(value, 'count');

/**
 * The one way by which a figure leaves the record: on a page, chart, export, message or answer of the API. Small counts
 * of people are rounded or withheld for everyone but the provider and its contract manager; a percentage is made from
 * the rounded parts and withheld if either part is; figures that do not count people are exact (measures.md section 6).
 * `isTelling` says that another, withheld figure could be worked out from this one, which is then withheld too, with the
 * same words: see differencing.ts.
 */
export const disclose = (recorded: RecordedFigure, reader: Reader, isTelling = false): Figure => {
  const isExact = seesExactFigures(reader.audience);
  const profile = isExact ? 'exact' : profileOf(recorded.measure);
  const isWithheld = isTelling && !isExact && !isAbsent(recorded.quantity);
  const quantity = isWithheld ? suppressed : protect(recorded, profile);
  const isProtected = isWithheld || (profile !== 'exact' && !isAbsent(recorded.quantity));
  return {
    quantity,
    value: numberOf(quantity) ?? null,
    text: textOf(quantity, recorded.measure.unit),
    parts: quantity.kind === 'ratio' ? `${count(quantity.numerator)} of ${count(quantity.denominator)}` : null,
    note: noteOf(quantity, isProtected),
    isProtected,
  };
};
