import * as z from 'zod';
import { choice, date, text, yesNo } from '../shared/fields.ts';
import { lazily } from '../shared/lazily.ts';
import { reviewFindings } from './concern.ts';

const personalDataChecked = lazily(() =>
  yesNo('have you checked that nothing in the text is about a person who uses the service?').optional(),
);

export const concernCommands = {
  /** By the platform: what it says is read from the return itself. */
  open: { title: 'Open a concern for a red figure', begins: true, schema: lazily(() => z.object({})) },
  note: { title: 'Note that the figure of a concern was restated', schema: lazily(() => z.object({})) },
  explain: {
    title: 'Explain a red figure',
    schema: lazily(() =>
      z.object({ explanation: text('the explanation', 2000), personalDataChecked: personalDataChecked() }),
    ),
  },
  agreeAction: {
    title: 'Agree an action with an owner and a due date',
    schema: lazily(() =>
      z.object({
        action: text('the action', 1000),
        owner: text('who does it', 160),
        due: date('the date by which it is done'),
        personalDataChecked: personalDataChecked(),
      }),
    ),
  },
  review: {
    title: 'Review whether an action worked',
    schema: lazily(() =>
      z.object({
        actionId: z.string({ error: 'Choose an action' }).regex(/^a[1-9]\d{0,3}$/, { error: 'Choose an action' }),
        worked: choice('whether it worked', reviewFindings),
        note: text('what came of it', 1000),
        personalDataChecked: personalDataChecked(),
      }),
    ),
  },
  close: {
    title: 'Close a concern with a reason',
    schema: lazily(() =>
      z.object({ reason: text('the reason for closing', 1000), personalDataChecked: personalDataChecked() }),
    ),
  },
} as const;
