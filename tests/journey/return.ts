import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { carryOut, fill, leaveBy, refused, text, visit } from '../support/forms.ts';

/** Step 4, by the data officer: typed in part, saved, come back to, and completed but for the certificate. */
export const fillReturn = async (page: Page, contract: string): Promise<void> => {
  const period = `${contract}/returns/2025-Q1`;
  await page.goto(period);
  await visit(page);
  const saving = `${period}/save`;
  expect(
    await refused(page, saving, { 'entries.seen-in-time.numerator': '90', 'entries.seen-in-time.denominator': '80' }),
  ).toMatch(/larger than the denominator/i);
  // What was typed is kept beside what is wrong with it.
  expect(await page.locator('[name="entries.seen-in-time.numerator"]').inputValue()).toBe('90');

  await carryOut(page, saving, { 'entries.health-checks.value': '0', 'entries.quits.value': '60' });
  await page.goto(saving);
  // Zero is not blank.
  expect(await page.locator('[name="entries.health-checks.value"]').inputValue()).toBe('0');
  await carryOut(page, saving, {
    'entries.health-checks.value': '410',
    'entries.seen-in-time.absence': 'notCollected',
    'entries.seen-in-time.reason': 'The booking system was changed',
    'entries.quit-rate.numerator': '60',
    'entries.quit-rate.denominator': '90',
    'narrative.workingWell': 'Evening clinics are full',
    'narrative.worriedAbout': 'Fewer people are referred by general practice',
    'narrative.needsToHappen': 'A referral route from general practice',
  });
};

/** Step 4, by the certifier: sees the miss before sending, explains it, certifies and sends; a receipt. */
export const sendReturn = async (page: Page, contract: string): Promise<void> => {
  const sending = `${contract}/returns/2025-Q1/send`;
  await page.goto(sending);
  await visit(page);
  expect(await text(page)).toMatch(/Red/);
  const certificate = { certifier: 'Chris Lake', statementAgreed: 'yes' };
  expect(await refused(page, sending, certificate)).toMatch(/needs an explanation/i);
  await carryOut(page, sending, { 'explanations.quits': 'Two advisers left in May', ...certificate });
  const receipt = await text(page);
  expect(receipt).toMatch(/sent/i);
  expect(receipt).toContain('2025-Q1');
};

/** Step 5: the red has a concern, with the rule, the inputs and the margin. */
export const seeConcern = async (page: Page, contract: string): Promise<void> => {
  await page.goto(`${contract}/concerns/2025-Q1.quits`);
  await visit(page);
  const shown = await text(page);
  expect(shown).toMatch(/Red/);
  expect(shown).toContain('120');
  expect(shown).toContain('Two advisers left in May');
};

/** Step 6, by the commissioner: who has reported, one question, the rest accepted. */
export const reviewReturn = async (page: Page, site: string, contract: string): Promise<void> => {
  await page.goto(`${site}/status-board`);
  await visit(page);
  expect(await text(page)).toContain('Health Improvement Services');
  const period = `${contract}/returns/2025-Q1`;
  await page.goto(period);
  await visit(page);
  expect(await text(page)).toContain('Not collected');
  await carryOut(page, `${period}/ask?measure=quits`, { question: 'Does this include the hospital clinic?' });
  await carryOut(page, `${period}/accept`, {});
};

/** Step 6, by the provider: the answer corrects the figure, and the earlier one stays. */
export const answerQuestion = async (page: Page, contract: string): Promise<void> => {
  const period = `${contract}/returns/2025-Q1`;
  await page.goto(`${period}/answer?question=q1`);
  await visit(page);
  if ((await page.locator('main [name="questionId"][type="radio"]').count()) > 0) await fill(page, 'questionId', 'q1');
  await fill(page, 'answer', 'It left the hospital clinic out');
  await fill(page, 'entry.value', '105');
  await leaveBy(page, () => page.locator('main form[method="post"] button').last().click());
  await visit(page);
  await page.goto(period);
  await visit(page);
  const shown = await text(page);
  for (const word of ['105', '60', 'It left the hospital clinic out']) expect(shown).toContain(word);
};
