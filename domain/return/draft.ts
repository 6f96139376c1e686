import type { Entry } from '../measure/quantity.ts';
import { MeasureKey } from '../shared/ids.ts';
import type { Changes } from './events.ts';
import { type ByMeasure, type Draft, forMeasure, type Narrative } from './return.ts';

export const emptyDraft: Draft = { entries: {}, narrative: {}, explanations: {} };

/** The entry with only what was typed: a box left blank is not stored. */
export const typedOnly = (entry: Entry): Entry =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));

const isEmpty = (entry: Entry): boolean => Object.keys(entry).length === 0;

/** The keys of a record by measure, as the keys they are. */
export const measureKeys = (all: ByMeasure<unknown>): readonly MeasureKey[] =>
  Object.keys(all).map((key) => MeasureKey.parse(key));

const merged = <Value>(
  before: Readonly<Record<string, Value>>,
  changes: Readonly<Record<string, Value>> | undefined,
  isCleared: (value: Value) => boolean,
): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries({ ...before, ...changes }).filter(([, value]) => !isCleared(value)));

/** The draft after the changes: rows and answers that are not among them stay, and cleared ones go. */
export const withChanges = (draft: Draft, changes: Changes): Draft => ({
  entries: merged(draft.entries, changes.entries, isEmpty),
  narrative: merged(
    draft.narrative as Record<string, string>,
    changes.narrative as Record<string, string>,
    (text) => text === '',
  ),
  explanations: merged(draft.explanations, changes.explanations, (text) => text === ''),
});

/** The same entry, field for field. */
export const sameEntry = (a: Entry, b: Entry): boolean => {
  const [left, right] = [typedOnly(a), typedOnly(b)];
  const names = new Set([...Object.keys(left), ...Object.keys(right)]) as Set<keyof Entry>;
  return [...names].every((name) => left[name] === right[name]);
};

/** What a command carries of a draft, as parsed: undefined stands for blank. */
export interface FilledIn {
  readonly entries?: ByMeasure<Entry> | undefined;
  readonly narrative?: { readonly [Question in keyof Narrative]?: string | undefined } | undefined;
  readonly explanations?: ByMeasure<string | undefined> | undefined;
}

const blankAsEmpty = (texts: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text ?? '']));

/** What of a command is worth recording: only the rows and answers that differ from the draft. */
export const changesTo = (draft: Draft, filled: FilledIn): Changes => {
  const entries = Object.fromEntries(
    measureKeys(filled.entries ?? {})
      .map((key) => [key, typedOnly(forMeasure(filled.entries ?? {}, key) ?? {})] as const)
      .filter(([key, entry]) => !sameEntry(entry, forMeasure(draft.entries, key) ?? {})),
  );
  const differing = (texts: Record<string, string>, before: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(texts).filter(([name, text]) => text !== (Object.hasOwn(before, name) ? before[name] : '')),
    );
  const narrative: Narrative = differing(
    blankAsEmpty(filled.narrative ?? {}),
    draft.narrative as Record<string, string>,
  );
  const explanations = differing(blankAsEmpty(filled.explanations ?? {}), draft.explanations);
  return {
    ...(Object.keys(entries).length > 0 && { entries }),
    ...(Object.keys(narrative).length > 0 && { narrative }),
    ...(Object.keys(explanations).length > 0 && { explanations }),
  };
};
