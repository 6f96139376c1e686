/** A wait that can be cut short. Ringing while nobody waits makes the next wait return at once, so no ring is lost. */
export const alarm = (): { wait(milliseconds: number): Promise<'rung' | 'elapsed'>; ring(): void } => {
  let rung = false;
  let wake: (() => void) | undefined;
  return {
    ring: () => {
      rung = true;
      wake?.();
    },
    wait: (milliseconds) =>
      new Promise((resolve) => {
        const end = (): void => {
          clearTimeout(timer);
          wake = undefined;
          resolve(rung ? 'rung' : 'elapsed');
          rung = false;
        };
        const timer = setTimeout(end, milliseconds);
        if (rung) end();
        else wake = end;
      }),
  };
};
