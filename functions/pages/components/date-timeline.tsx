import { dateText } from '../format.ts';
import type { Content, Optional } from './common.ts';

/** One step on the way, `yyyy-mm-dd` or not dated yet. `next` is the one to act on, `missing` one that is not shown to be done. */
export type TimelineStep = {
  readonly date: string | undefined;
  readonly text: Content;
  readonly state: 'done' | 'missing' | 'next' | 'later';
} & Optional<{ detail: Content; href: string }>;

export type DateTimelineProps = { readonly steps: readonly TimelineStep[] } & Optional<{ label: string }>;

const stateWords = { done: 'Done', missing: 'Not recorded', next: 'Next', later: 'Later' };

/** Dates in order, with what is done, what comes next and what comes later told in words. */
export function DateTimeline({ steps, label = 'Dates' }: DateTimelineProps) {
  return (
    <ol class="outturn-timeline" aria-label={label}>
      {steps.map(({ date, text, state, detail, href }) => (
        <li
          class={`outturn-timeline__step outturn-timeline__step--${state}`}
          aria-current={state === 'next' ? 'step' : undefined}
        >
          <span class="outturn-timeline__state">{stateWords[state]}</span>
          {date ? (
            <time class="outturn-timeline__date" datetime={date}>
              {dateText(date)}
            </time>
          ) : (
            <span class="outturn-timeline__date">Not yet</span>
          )}
          <span class="outturn-timeline__text">
            {href ? (
              <a class="govuk-link" href={href}>
                {text}
              </a>
            ) : (
              text
            )}
          </span>
          {detail ? <span class="outturn-timeline__detail">{detail}</span> : null}
        </li>
      ))}
    </ol>
  );
}
