/**
 * Stored shapes through time. When a noun's stored state changes shape, its `version` is raised and a step is added
 * here that lifts the shape before it; records are lifted as they are read and written back in the new shape.
 */
type Step = (state: unknown) => unknown;

const steps: Readonly<Record<string, Readonly<Record<number, Step>>>> = {};

/** The state lifted from its stored shape to the shape that the code knows today. */
export const upgrade = (noun: string, shape: number, state: unknown): unknown => {
  let lifted = state;
  for (let from = shape, step = steps[noun]?.[from]; step; from += 1, step = steps[noun]?.[from]) lifted = step(lifted);
  return lifted;
};
