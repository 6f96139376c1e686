import type { Refusal } from '../../domain/shared/refusal.ts';
import type { Typed, TypedGroup } from './form-data.ts';

export interface FormProblem {
  /** Dotted path of the field; empty where no single field is at fault. */
  readonly field: string;
  readonly because: string;
  readonly refusal?: Refusal;
}

/** What a form shows: what was typed (or what stands), what is wrong with it, and the version that it was made from. */
export class FormState {
  readonly typed: TypedGroup;
  readonly problems: readonly FormProblem[];
  /** Goes into the hidden field `version`: a change made by someone else in the meantime is then noticed. */
  readonly version: number;
  /** Goes into the hidden field `requestId`: sending the same form twice does the thing once. */
  readonly requestId: string;

  constructor(given: { typed: TypedGroup; problems?: readonly FormProblem[]; version: number; requestId: string }) {
    this.typed = given.typed;
    this.problems = given.problems ?? [];
    this.version = given.version;
    this.requestId = given.requestId;
  }

  /** The text typed at a dotted path, or nothing. */
  value(path: string): string {
    const found = this.at(path);
    return typeof found === 'string' ? found : '';
  }

  /** How many rows were typed in the list at a path. */
  rows(path: string): number {
    const found = this.at(path);
    return Array.isArray(found) ? found.length : 0;
  }

  /** The message for the field at a path, or undefined. */
  error(path: string): string | undefined {
    return this.problems.find((problem) => problem.field === path)?.because;
  }

  get hasProblems(): boolean {
    return this.problems.length > 0;
  }

  private at(path: string): Typed | undefined {
    let found: Typed | undefined = this.typed;
    for (const part of path.split('.')) {
      if (found === undefined || typeof found === 'string') return undefined;
      found = (found as Readonly<Record<string, Typed>>)[part];
    }
    return found;
  }
}

/** The id of the element that a field's error links to: the field's path, dots as hyphens. */
export const fieldId = (path: string): string => path.replaceAll('.', '-');
