import * as z from 'zod';
import { decimal, fieldset, listOf, optionalText, periodKey, text, yesNo } from '../shared/fields.ts';
import { lazily } from '../shared/lazily.ts';

const personalDataChecked = lazily(() =>
  yesNo('have you checked that nothing in the text is about a person who uses the service?').optional(),
);

/** As far ahead as a forecast is drawn or entered. */
export const mostAhead = 12;

export const curveCommands = {
  rebase: {
    title: 'Begin a new phase of a measure, from which averages and limits are worked out anew',
    begins: true,
    schema: lazily(() =>
      z.object({
        from: periodKey('the first period of the new phase'),
        reason: text('what changed', 500),
        personalDataChecked: personalDataChecked(),
      }),
    ),
  },
  removeRebase: {
    title: 'Take back a new phase of a measure',
    schema: lazily(() =>
      z.object({
        from: periodKey('the first period of the phase'),
        reason: text('why it is taken back', 500),
        personalDataChecked: personalDataChecked(),
      }),
    ),
  },
  annotate: {
    title: 'Say on a measure’s chart what was done, and when',
    begins: true,
    schema: lazily(() =>
      z.object({
        on: periodKey('the period in which it was done'),
        text: text('what was done', 300),
        personalDataChecked: personalDataChecked(),
      }),
    ),
  },
  forecast: {
    title: 'Enter where a measure is expected to go if nothing changes',
    begins: true,
    schema: lazily(() =>
      z.object({
        points: listOf(
          'forecast',
          fieldset({ period: periodKey('the period'), value: decimal('the forecast') }),
          mostAhead,
        ),
        because: text('why the figures are expected to go there', 500),
        personalDataChecked: personalDataChecked(),
      }),
    ),
  },
  beginAction: {
    title: 'Begin an action to turn the curve, and freeze the baseline that it will be compared with',
    begins: true,
    schema: lazily(() =>
      z.object({
        title: text('what will be done', 200),
        owner: text('who does it', 160),
        from: periodKey('the first period that it can change'),
        because: text('why it should turn the curve', 1000),
        personalDataChecked: personalDataChecked(),
      }),
    ),
  },
  report: {
    title: 'Write a turn-the-curve report on a measure',
    begins: true,
    schema: lazily(() =>
      z.object({
        howAreWeDoing: optionalText('how we are doing', 1000),
        story: text('the story behind the curve', 2000),
        partners: text('the partners with a part to play', 1000),
        whatWorks: text('what works', 2000),
        noCostIdeas: optionalText('what could be done at little or no cost', 1000),
        proposals: text('what we propose to do', 2000),
        personalDataChecked: personalDataChecked(),
      }),
    ),
  },
} as const;
