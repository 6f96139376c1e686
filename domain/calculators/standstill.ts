import * as z from 'zod';
import { canCountStandstill, standstillPa2023, standstillPsr } from '../award/standstill/standstill.ts';
import { type CivilDate, isCivilDate, londonDate } from '../shared/dates.ts';
import { choice, instant } from '../shared/fields.ts';
import { lazily } from '../shared/lazily.ts';
import { calculator, sourceText } from './calculator.ts';

const label = 'the day or the time at which the notice was published';

/** A civil date, or a point in time whose date in London counts: 23:30 UTC in summer is already the next day. */
const published = () =>
  z
    .string({ error: `Enter ${label}` })
    .min(1, { error: `Enter ${label}` })
    .transform((text, context): CivilDate => {
      if (isCivilDate(text)) return text;
      const time = text.includes('T') ? instant(label).safeParse(text) : undefined;
      if (time?.success) return londonDate(time.data);
      context.addIssue({
        code: 'custom',
        message: time?.error.issues[0]?.message ?? 'The day of publication must be a real date, such as 2026-12-03',
      });
      return z.NEVER;
    })
    .refine(canCountStandstill, {
      error: 'The day of publication must be one for which bank holidays are known: from 2019 to October 2028',
    });

const schema = lazily(() => z.object({ regime: choice('the regime', ['psr', 'pa2023']), published: published() }));

export const standstillCalculator = calculator({
  name: 'standstill',
  title: 'When does standstill end?',
  about:
    'From the day on which the notice was published: when standstill starts, until when representations are in time, and the first day on which the contract may be made.',
  schema,
  answer: ({ regime, published: day }) => {
    const { starts, representationsUntil, earliestAward, workingDaysCounted, because, source } =
      regime === 'psr' ? standstillPsr(day) : standstillPa2023(day);
    return { starts, representationsUntil, earliestAward, workingDaysCounted, because, source: sourceText(source) };
  },
});
