/** A vertex of the drawn line, in the drawing's units; `y` is null where the line has a gap. */
export type Vertex = { readonly x: number; readonly y: number | null };

export type LabelSpace = {
  /** Ends of the straight line that the label belongs to, and its height on the page. */
  readonly left: number;
  readonly right: number;
  readonly at: number;
  /** How wide the label is. */
  readonly width: number;
  /** The line of figures that it should keep clear of, from left to right. */
  readonly line: readonly Vertex[];
  /** Heights of other level lines, which have labels of their own. */
  readonly others?: readonly number[];
};

export type LabelPlace = { readonly x: number; readonly y: number };

/** Distance of a text's middle from the line it labels, and of its baseline above and below. */
const offsets = [
  { middle: -11, baseline: -6 },
  { middle: 12, baseline: 17 },
];
const step = 6;

/** The line's height at `x`, or undefined where it has a gap or does not reach. */
function heightAt(line: readonly Vertex[], x: number): number | undefined {
  for (const [index, end] of line.entries()) {
    const start = line[index - 1];
    if (!start || start.y === null || end.y === null || x < start.x || x > end.x) continue;
    return start.y + ((x - start.x) / (end.x - start.x)) * (end.y - start.y);
  }
  return undefined;
}

/** How far the line keeps from a label whose middle is at `middle`; endless where there is no line. */
function clearance({ line, width, others = [] }: LabelSpace, left: number, middle: number): number {
  let least = Math.min(Number.POSITIVE_INFINITY, ...others.map((height) => Math.abs(height - middle)));
  for (let x = left; x <= left + width; x += step) {
    const height = heightAt(line, x);
    if (height !== undefined) least = Math.min(least, Math.abs(height - middle));
  }
  return least;
}

/**
 * Where along a straight line its label is farthest from the line of figures, above it or below. The first place that is
 * clear enough to read wins, so that labels stand at the beginning of their line where they can.
 */
export function roomiestPlace(space: LabelSpace): LabelPlace {
  const enough = 18;
  let best = { x: space.left + 4, y: space.at - 6, clearance: -1 };
  for (let x = space.left + 4; x <= Math.max(space.left + 4, space.right - space.width); x += step) {
    for (const { middle, baseline } of offsets) {
      const found = clearance(space, x, space.at + middle);
      if (found > best.clearance) best = { x, y: space.at + baseline, clearance: found };
      if (found >= enough) return { x, y: space.at + baseline };
    }
  }
  return { x: best.x, y: best.y };
}
