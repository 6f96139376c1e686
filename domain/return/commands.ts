import * as z from 'zod';
import { Entry } from '../measure/quantity.ts';
import { optionalText, periodKey, text, yesNo } from '../shared/fields.ts';
import { MeasureKey } from '../shared/ids.ts';
import { lazily } from '../shared/lazily.ts';

const mostRows = 200;

const byMeasure = <Schema extends z.ZodType>(called: string, schema: Schema) =>
  z
    .record(MeasureKey, schema, {
      error: (issue) =>
        issue.code === 'invalid_key'
          ? 'Use the short name of a measure, such as smoking-quits'
          : `Give ${called} under the short name of each measure`,
    })
    .refine((rows) => Object.keys(rows).length <= mostRows, {
      error: `There can be ${mostRows} rows at most: ${called}`,
    });

/** What may be filled in, all at once or a part at a time. What is given blank is cleared; what is left out stays. */
const filledIn = lazily(() => ({
  period: periodKey('the period').optional(),
  entries: byMeasure('the figures', Entry()).optional(),
  narrative: z
    .strictObject(
      {
        workingWell: optionalText('what is working well', 4000),
        worriedAbout: optionalText('what you are worried about', 4000),
        needsToHappen: optionalText('what needs to happen', 4000),
      },
      {
        error: (issue) =>
          issue.code === 'invalid_type' ? 'Give the narrative as answers to the three review questions' : undefined,
      },
    )
    .optional(),
  explanations: byMeasure('the explanations', optionalText('the explanation', 2000)).optional(),
}));

const personalDataChecked = lazily(() =>
  yesNo('have you checked that nothing in the text is about a person who uses the service?').optional(),
);

export const returnCommands = {
  save: {
    title: 'Save what has been filled in, beginning the return where there is none',
    begins: true,
    judgesTheRest: true,
    schema: lazily(() => z.object(filledIn())),
  },
  send: {
    title: 'Certify the return and send it, with anything still to be filled in',
    begins: true,
    judgesTheRest: true,
    schema: lazily(() =>
      z.object({
        ...filledIn(),
        certifier: text('the name of the certifier', 120),
        statementAgreed: yesNo('does the certifier agree to the statement?'),
        personalDataChecked: personalDataChecked(),
      }),
    ),
  },
  ask: {
    title: 'Ask a question of one figure',
    schema: lazily(() => z.object({ measureKey: MeasureKey, question: text('the question', 1000) })),
  },
  accept: { title: 'Accept every figure that has no open question', schema: lazily(() => z.object({})) },
  answer: {
    title: 'Answer a question, with the corrected figure where it was wrong',
    schema: lazily(() =>
      z.object({
        questionId: z.string({ error: 'Choose a question' }).regex(/^q[1-9]\d{0,3}$/, { error: 'Choose a question' }),
        answer: text('the answer', 2000),
        entry: Entry().optional(),
        /** Why the figure was wrong; the answer stands in for it where it is left out. */
        reason: optionalText('the reason for the correction', 1000),
        personalDataChecked: personalDataChecked(),
      }),
    ),
  },
  restate: {
    title: 'Correct a figure that was sent, with the reason',
    schema: lazily(() =>
      z.object({
        measureKey: MeasureKey,
        entry: Entry(),
        reason: text('the reason for the correction', 1000),
        personalDataChecked: personalDataChecked(),
      }),
    ),
  },
} as const;

/** What the certifier agrees to. */
export const certificationStatement =
  'I certify that these figures were taken from our records, that they are right as far as I know, and that nothing in this return is about a person who could be recognised.';
