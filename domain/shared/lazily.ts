/**
 * Makes a value when it is first asked for, and keeps it. For schemas and formatters: at a cold start every request would
 * wait for all of them, and needs one or two.
 */
export const lazily = <Value extends object>(make: () => Value): (() => Value) => {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
};
