import * as z from 'zod';
import { choice, date, fieldset, optionalText, periodKey, text, yesNo } from '../shared/fields.ts';
import { lazily } from '../shared/lazily.ts';
import { causeKinds } from './cause.ts';
import { reviewFindings } from './concern.ts';

const personalDataChecked = lazily(() =>
  yesNo('have you checked that nothing in the text is about a person who uses the service?').optional(),
);

/** Words of the platform's own: nobody typed them, so nothing is looked for in them. */
const said = (label: string, max: number) =>
  z.string({ error: `Give ${label}` }).max(max, { error: `Give ${label} in ${max} characters at most` });
const causeKey = lazily(() => said('the cause', 160));

/** What the platform found, for `tell`. A red figure itself is read from its return. */
const Told = lazily(() =>
  z.object({
    /** Of the return that was judged. */
    period: periodKey('the period').optional(),
    causes: z.array(
      fieldset({
        kind: choice('the kind of cause', causeKinds),
        key: causeKey(),
        period: periodKey('the period of the cause').optional(),
        sentence: said('what was found', 4000),
        figures: z
          .array(
            fieldset({
              what: said('what the figure is', 600),
              written: said('the figure', 200),
              printedIn: said('where it stands', 600),
            }),
          )
          .optional(),
        computesWith: said('the figure that is computed with', 200).optional(),
        decidedBy: said('who decided so', 600).optional(),
      }),
    ),
    /** The causes that were looked for, by the beginning of their keys: one that was not found is over. */
    judged: z.array(causeKey()),
    overBecause: said('why the others are over', 600).optional(),
    withheld: z.boolean().optional(),
  }),
);

export const concernCommands = {
  /** By the platform, whose judgement it carries: the same told again changes nothing. */
  open: { title: 'Open a concern, or add to it what was found', begins: true, schema: Told },
  explain: {
    title: 'Explain what raised a concern',
    schema: lazily(() =>
      z.object({ explanation: text('the explanation', 2000), personalDataChecked: personalDataChecked() }),
    ),
  },
  nameOwners: {
    title: 'Name who looks after a concern on each side',
    schema: lazily(() =>
      z.object({
        authority: text('who looks after it for the authority', 160),
        provider: optionalText('who looks after it for the provider', 160),
      }),
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
  escalate: {
    title: 'Take the next of the contract’s escalation steps',
    schema: lazily(() =>
      z.object({
        step: text('the step', 160),
        on: date('the date of the step'),
        because: text('the reason for the step', 1000),
        skippedBecause: optionalText('why a step is left out', 1000),
        personalDataChecked: personalDataChecked(),
      }),
    ),
  },
  settle: {
    title: 'Decide which of the figures that contradict each other is computed with',
    schema: lazily(() =>
      z.object({
        contradiction: z
          .string({ error: 'Choose a contradiction' })
          .min(1, { error: 'Choose a contradiction' })
          .max(160),
        computesWith: text('the figure to compute with', 200),
        because: text('the reason', 1000),
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
