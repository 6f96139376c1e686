import type { CivilDate } from '../../../domain/shared/dates.ts';
import type { DemonstrationAccess } from '../demonstration-access.ts';

/**
 * A strand of the demonstration's story. It yields the day on which it goes on, and is resumed when the clock stands
 * there, so that every command is carried out on the day on which it is said to have happened.
 */
export type Strand<Result = void> = AsyncGenerator<CivilDate, Result, void>;

interface Waiting {
  readonly strand: Strand<unknown>;
  readonly day: CivilDate;
}

const goOn = async (strand: Strand<unknown>): Promise<readonly Waiting[]> => {
  const next = await strand.next();
  return next.done ? [] : [{ strand, day: next.value }];
};

/** Several strands as one, in the order of their days. Those of the same day go at the same time. */
export async function* sideBySide(strands: readonly Strand<unknown>[]): Strand {
  let waiting = (await Promise.all(strands.map(goOn))).flat();
  for (;;) {
    const [day] = waiting.map((each) => each.day).toSorted();
    if (day === undefined) return;
    yield day;
    const isToday = (each: Waiting): boolean => each.day === day;
    const resumed = await Promise.all(waiting.filter(isToday).map(({ strand }) => goOn(strand)));
    waiting = [...waiting.filter((each) => !isToday(each)), ...resumed.flat()];
  }
}

/** Tells the story up to and including `until`, moving the clock along; what would have happened later is left out. */
export const tell = async (
  story: Strand,
  until: CivilDate,
  { setToday }: Pick<DemonstrationAccess, 'setToday'>,
): Promise<void> => {
  try {
    let next = await story.next();
    while (!next.done && next.value <= until) {
      setToday(next.value);
      next = await story.next();
    }
  } finally {
    setToday(undefined);
  }
};
