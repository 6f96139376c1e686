export interface Times {
  readonly median: number;
  readonly p95: number;
}

/** The median and 95th percentile of times in milliseconds. */
export const timesOf = (samples: readonly number[]): Times => {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
};

/** Something to time; `before` makes it ready and `after` clears up, both untimed. */
export interface Timed {
  readonly before?: (() => Promise<unknown>) | undefined;
  readonly run: () => Promise<unknown>;
  readonly after?: (() => Promise<void>) | undefined;
}

/**
 * Times several things in turn, round after round, so that whatever else the machine does falls on all of them alike.
 * The first rounds, in which code is still being compiled, are not counted.
 */
export const interleaved = async <Name extends string>(
  things: Readonly<Record<Name, Timed>>,
  { rounds, warmUp }: { readonly rounds: number; readonly warmUp: number },
): Promise<Readonly<Record<Name, Times>>> => {
  const names = Object.keys(things) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < warmUp + rounds; round += 1) {
    // Each goes first as often as the others: what runs after a pause pays for it.
    const order = round % 2 === 0 ? names : names.toReversed();
    for (const name of order) {
      const { before, run, after } = things[name];
      await before?.();
      const start = performance.now();
      await run();
      const time = performance.now() - start;
      if (round >= warmUp) samples[name].push(time);
      await after?.();
    }
  }
  return Object.fromEntries(names.map((name) => [name, timesOf(samples[name])])) as Record<Name, Times>;
};
