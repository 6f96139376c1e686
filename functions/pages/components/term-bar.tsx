import { count, dateText } from '../format.ts';
import type { Optional } from './common.ts';

/** A date on which either side may end the contract, `yyyy-mm-dd`. */
export type TermBreak = { readonly date: string; readonly text: string };

/** An option to extend, not yet taken, in the order in which they may be taken. */
export type TermExtension = { readonly until: string; readonly text: string } & Optional<{ decideBy: string }>;

export type TermBarProps = {
  /** First and last day of the term as it stands, `yyyy-mm-dd`. */
  readonly start: string;
  readonly end: string;
  readonly today: string;
} & Optional<{ breaks: readonly TermBreak[]; extensions: readonly TermExtension[] }>;

const widths = { wide: 720, narrow: 330 };
const barTop = 26;
const barHeight = 22;

const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

function yearStarts(from: string, to: string): readonly string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const monthAndDay = from.slice(4);
  return Array.from({ length: last - first }, (_, index) => `${first + index + 1}${monthAndDay}`).filter(
    (date) => dayNumber(date) < dayNumber(to),
  );
}

type Scale = (date: string) => number;

function Marker({ x, label, anchor }: { x: number; label: string; anchor: 'start' | 'middle' | 'end' }) {
  return (
    <g class="outturn-term__today">
      <line x1={x} x2={x} y1={barTop - 8} y2={barTop + barHeight + 8} />
      <text x={x} y={barTop - 12} text-anchor={anchor}>
        {label}
      </text>
    </g>
  );
}

type DrawingProps = TermBarProps & { readonly layout: keyof typeof widths };

function Drawing({ start, end, today, breaks = [], extensions = [], layout }: DrawingProps) {
  const width = widths[layout];
  const latest = extensions.reduce((date, { until }) => (until > date ? until : date), end);
  const [first, last] = [dayNumber(start), dayNumber(latest) + 1];
  const x: Scale = (date) => Math.round(((dayNumber(date) - first) / (last - first)) * width * 10) / 10;
  const inside = today >= start && today <= latest;
  const todayX = x(today);
  const edges = [end, ...extensions.map(({ until }) => until)];
  return (
    <svg
      class={`outturn-term__drawing outturn-term__drawing--${layout}`}
      viewBox={`-1 0 ${width + 2} 60`}
      aria-hidden="true"
      focusable="false"
    >
      <rect class="outturn-term__term" x="0" y={barTop} width={x(end)} height={barHeight} />
      {inside ? (
        <rect class="outturn-term__elapsed" x="0" y={barTop} width={Math.min(todayX, x(end))} height={barHeight} />
      ) : null}
      {extensions.map(({ until }, index) => {
        const from = x(edges[index] ?? end);
        return <rect class="outturn-term__option" x={from} y={barTop} width={x(until) - from} height={barHeight} />;
      })}
      {yearStarts(start, latest).map((date) => (
        <line class="outturn-term__year" x1={x(date)} x2={x(date)} y1={barTop} y2={barTop + barHeight} />
      ))}
      {breaks.map(({ date }) => (
        <path class="outturn-term__break" d={`M${x(date)} ${barTop + barHeight - 4}l-6 12h12z`} />
      ))}
      {inside ? (
        <Marker x={todayX} label="Today" anchor={todayX < 40 ? 'start' : todayX > width - 40 ? 'end' : 'middle'} />
      ) : null}
    </svg>
  );
}

function todayWords({ start, end, today }: TermBarProps): string {
  if (today < start) return `The term has not begun: it starts on ${dateText(start)}.`;
  if (today > end) return `The term ended on ${dateText(end)}.`;
  const elapsed = dayNumber(today) - dayNumber(start);
  const whole = dayNumber(end) + 1 - dayNumber(start);
  const left = dayNumber(end) - dayNumber(today);
  return `Today, ${dateText(today)}, is ${Math.round((elapsed / whole) * 100)}% of the way through: ${count(left)} ${left === 1 ? 'day' : 'days'} left.`;
}

/** The contract's term as a bar with today, breaks and options; the list below says the same in words. */
export function TermBar(props: TermBarProps) {
  const { start, end, breaks = [], extensions = [] } = props;
  return (
    <figure class="outturn-term">
      <Drawing {...props} layout="wide" />
      <Drawing {...props} layout="narrow" />
      <figcaption>
        <p class="outturn-term__today-words">{todayWords(props)}</p>
        <ul class="outturn-term__list">
          <li>
            <span class="outturn-term__key outturn-term__key--term" aria-hidden="true" />
            Term: {dateText(start)} to {dateText(end)}
          </li>
          {breaks.map(({ date, text }) => (
            <li>
              <span class="outturn-term__key outturn-term__key--break" aria-hidden="true" />
              {text}: {dateText(date)}
            </li>
          ))}
          {extensions.map(({ until, text, decideBy }) => (
            <li>
              <span class="outturn-term__key outturn-term__key--option" aria-hidden="true" />
              {text}: to {dateText(until)}
              {decideBy ? `, decide by ${dateText(decideBy)}` : ''}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
