import type { ScaleLinear } from 'd3-scale';

/** The wide drawing, and the phone's: fewer units across, so that its letters stay readable. */
export const layouts = {
  wide: { width: 900, height: 300, left: 60, right: 160, top: 28, bottom: 34, labels: 5 },
  narrow: { width: 360, height: 280, left: 54, right: 18, top: 28, bottom: 34, labels: 2 },
};
export type Layout = keyof typeof layouts;

/** What every part of a drawing is placed by. `x` takes a period's place in the series, `y` a figure. */
export type Frame = {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly box: (typeof layouts)['wide'];
  readonly format: (value: number) => string;
};

/** About the size of a letter at the drawing's 14 px. */
export const labelHeight = 18;
export const letterWidth = 8;

/** Half the distance between two periods, so that a step changes between them and not on one. */
export const half = 0.5;
