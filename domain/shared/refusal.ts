import type { Source } from './source.ts';

/** A rule named once as a sentence. Code, message, test and page share the sentence. */
export interface Rule {
  /** Kebab-case and unique: it is the address of the page that explains the refusal, `/problems/<id>`. */
  readonly id: string;
  readonly sentence: string;
  readonly source: Source;
  /** What the person can do about it. */
  readonly mend: string;
}

/** Why a command was not carried out. A refusal is a value; only faults throw. */
export interface Refusal {
  readonly rule: Rule;
  readonly because: string;
  /** Dotted path of the input at fault, as in the command's schema: `keyCriteria.value.weight`. */
  readonly field?: string;
}

export type Decision<Event> =
  | { readonly accepted: true; readonly events: readonly Event[] }
  | { readonly accepted: false; readonly refusals: readonly [Refusal, ...Refusal[]] };

export const accept = <Event>(...events: readonly Event[]): Decision<Event> => ({ accepted: true, events });

export const refuse = (first: Refusal, ...rest: readonly Refusal[]): Decision<never> => ({
  accepted: false,
  refusals: [first, ...rest],
});

/**
 * A refusal under `rule`. Without `because`, the rule's own sentence is the reason.
 */
export const refusal = (rule: Rule, detail: { because?: string; field?: string } = {}): Refusal => ({
  rule,
  because: detail.because ?? rule.sentence,
  ...(detail.field === undefined ? {} : { field: detail.field }),
});

/** Refuses with every refusal found, or hands over to `otherwise` when there is none. */
export const unlessRefused = <Event>(
  found: readonly (Refusal | undefined | false)[],
  otherwise: () => Decision<Event>,
): Decision<Event> => {
  const refusals = found.filter((each): each is Refusal => Boolean(each));
  const [first, ...rest] = refusals;
  return first === undefined ? otherwise() : refuse(first, ...rest);
};

/** Gives back the rules as they are, checked to be rules while their keys stay known to the compiler. */
export const rules = <Rules extends Record<string, Rule>>(all: Rules): Rules => all;
