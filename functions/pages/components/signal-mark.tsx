import type { Optional } from './common.ts';

/** What the run of figures says, beyond ordinary ups and downs: statistical process control's reading. */
export type DisplaySignal = 'improvement' | 'concern' | 'both' | 'change' | 'none' | 'notEnough';

const signalWords: Readonly<Record<DisplaySignal, string>> = {
  improvement: 'Improving beyond ordinary variation',
  concern: 'Worsening beyond ordinary variation',
  both: 'Better and worse beyond ordinary variation',
  change: 'Changed beyond ordinary variation, neither better nor worse',
  none: 'No change beyond ordinary variation',
  notEnough: 'Too few points to tell',
};

export type SignalMarkProps = { readonly signal: DisplaySignal } & Optional<{
  /** The sentence of the rule that fired: "8 points in a row above the middle line". */
  sentence: string;
  /** Which way the figures move, where that differs from whether it is good. */
  direction: 'up' | 'down';
  iconOnly: boolean;
}>;

const glyphs = {
  up: 'M4 14 10 5l6 9z',
  down: 'M4 6l6 9 6-9z',
  none: 'M4 9h12v2.4H4z',
  notEnough: 'M8.8 4h2.4v7H8.8zm0 9h2.4v2.4H8.8z',
};

/** The signal's icon and its sentence. Blue for improvement, orange for concern: red and green belong to status. */
export function SignalMark({ signal, sentence, direction, iconOnly }: SignalMarkProps) {
  const words = sentence ?? signalWords[signal];
  const glyph =
    signal === 'none' || signal === 'notEnough'
      ? glyphs[signal]
      : glyphs[direction ?? (signal === 'concern' ? 'down' : 'up')];
  return (
    <span class={`outturn-signal outturn-signal--${signal}`}>
      <svg class="outturn-signal__icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
        <circle cx="10" cy="10" r="9" />
        <path d={glyph} />
      </svg>{' '}
      <span class={iconOnly ? 'govuk-visually-hidden' : 'outturn-signal__words'}>{words}</span>
    </span>
  );
}
