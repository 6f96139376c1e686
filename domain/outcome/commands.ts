import * as z from 'zod';
import { polarities } from '../measure/measure.ts';
import { choice, date, decimal, text } from '../shared/fields.ts';
import { MeasureKey } from '../shared/ids.ts';
import { lazily } from '../shared/lazily.ts';

export const outcomeCommands = {
  record: {
    title: 'Record an outcome for a population',
    begins: true,
    schema: lazily(() =>
      z.object({
        title: text('the outcome, as a condition of wellbeing', 160),
        population: text('the population', 160),
      }),
    ),
  },
  recordIndicator: {
    title: 'Add a population indicator to an outcome',
    schema: lazily(() =>
      z.object({
        key: MeasureKey,
        title: text('the indicator', 160),
        unit: text('the unit of the indicator', 40),
        polarity: choice('which direction is better', polarities),
        source: text('the source of the indicator', 300),
      }),
    ),
  },
  recordReading: {
    title: 'Record where a population indicator stood on a day',
    schema: lazily(() =>
      z.object({
        key: MeasureKey,
        at: date('the date of the reading'),
        value: decimal('the reading'),
        source: text('where the reading was published', 300),
      }),
    ),
  },
} as const;
