export type Step = () => Promise<void> | void;

/** What has to be undone at the end, in the reverse order of its doing. */
export interface CleanUp {
  add(step: Step): void;
  /** Does every step once, the last added first. */
  run(): Promise<void>;
}

export const cleanUp = (): CleanUp => {
  const steps: Step[] = [];
  return {
    add: (step) => void steps.push(step),
    run: async () => {
      for (const step of steps.splice(0).reverse()) await step();
    },
  };
};
