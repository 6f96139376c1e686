/**
 * Makes a value when it is first asked for, and keeps it. For formatters: the first of a kind takes milliseconds, and at a
 * cold start every request would wait for all of them.
 */
export const lazily = <Value extends object>(make: () => Value): (() => Value) => {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
};
