import { psr, type Source } from '../shared/source.ts';
import { type NoticeFieldKey, noticeFieldKinds } from './contents.ts';

/**
 * When a notice is published, counted from its event in civil days in London. The day of publication counts, not that of
 * submission.
 * - `within`: a number of days. "Within 30 days of" ends thirty days after the event; "beginning with" counts the day itself.
 * - `before`: that many whole days lie between publication and the event.
 * - `onTheDay`: no later than the day of the event.
 * - `standstillBefore`: early enough for the standstill that it starts to be over on the day of the event.
 * - `yearFrom`: before the event's first anniversary.
 * - `pipeline`: within the first 56 days of the financial year of the event.
 */
export type DeadlineRule =
  | { readonly count: 'within'; readonly days: number; readonly from: 'daysOf' | 'beginningWith' }
  | { readonly count: 'before'; readonly wholeDays: number }
  | { readonly count: 'onTheDay' }
  | { readonly count: 'standstillBefore'; readonly law: 'psr' | 'pa2023' }
  | { readonly count: 'yearFrom' }
  | { readonly count: 'pipeline' };

/** One field of a notice, with its paragraph where the Schedule was read. */
export interface NoticeField {
  readonly key: NoticeFieldKey;
  readonly title: string;
  readonly paragraph?: number;
  readonly source: Source;
  /** A field that only some notices of the kind have: those about a framework, or based on one. */
  readonly only?: 'framework' | 'basedOnFramework';
}

/** What is known of one kind of notice. */
export interface NoticeSpec {
  readonly title: string;
  /** Whose law asks for it. A notice of one regime is never owed under another. */
  readonly regime: 'psr' | 'pa2023' | 'pcr2015';
  /** Schedule or section, as it is cited: `Schedule 3`, `section 53(1)`. */
  readonly provision: string;
  /** The form in which it is published, as notices seen so far have it. */
  readonly form?: string;
  /** Of the notice and its contents. */
  readonly source: Source;
  /** Empty where the contents are not known, which is not the same as needing none. */
  readonly fields: readonly NoticeField[];
  /** What the deadline counts from, as it reads within a sentence: `the award`. */
  readonly event: string;
  readonly deadline: DeadlineRule;
  readonly deadlineSource: Source;
}

/** Fields of a Schedule that was read, by paragraph, in its order. */
export const paragraphs = (
  schedule: number,
  fields: readonly (readonly [paragraph: number, key: NoticeFieldKey, only?: NoticeField['only']])[],
): readonly NoticeField[] =>
  fields.map(([paragraph, key, only]) => ({
    key,
    title: noticeFieldKinds[key][0],
    paragraph,
    source: psr(`Schedule ${schedule} paragraph ${paragraph}`, 'S'),
    ...(only ? { only } : {}),
  }));

/** Fields whose paragraphs are not known. */
export const unnumbered = (source: Source, ...keys: readonly NoticeFieldKey[]): readonly NoticeField[] =>
  keys.map((key) => ({ key, title: noticeFieldKinds[key][0], source }));

export const within = (days: number, from: 'daysOf' | 'beginningWith'): DeadlineRule => ({
  count: 'within',
  days,
  from,
});
