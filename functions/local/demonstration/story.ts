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

/** The working day, in minutes after midnight. What is done in one day of the story takes a minute or less. */
const [opens, closes] = [9 * 60 + 10, 16 * 60 + 40];

/**
 * A time in working hours for a day of the story, the same whenever it is told: everything would else seem to have been
 * done at the minute at which the demonstration was loaded.
 */
export const timeOn = (day: CivilDate): string => {
  // A number without a factor in common with the span, so that neighbouring days lie far apart.
  const minutes = opens + (((Date.parse(`${day}T00:00:00Z`) / 86_400_000) * 131) % (closes - opens));
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

/**
 * Tells the story up to and including `until`, moving the clock along; what would have happened later is left out. On the
 * last day the time is the real one: what a visitor does next must not seem to have come before.
 */
export const tell = async (
  story: Strand,
  until: CivilDate,
  { setToday }: Pick<DemonstrationAccess, 'setToday'>,
): Promise<void> => {
  try {
    let next = await story.next();
    let day: CivilDate | undefined;
    while (!next.done && next.value <= until) {
      // Set once for a day, since setting it again would put the clock back.
      if (next.value !== day) setToday(next.value, next.value === until ? undefined : timeOn(next.value));
      day = next.value;
      next = await story.next();
    }
  } finally {
    setToday(undefined);
  }
};
