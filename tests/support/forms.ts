import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible } from './browser.ts';

/** What to fill in, by the field's name. A date is `2024-12-09`, a date with a time `2024-12-10 09:30`. */
export type Filled = Readonly<Record<string, string>>;

const named = (page: Page, name: string) => page.locator(`main [name="${name}"]`);

const fillDate = async (page: Page, name: string, text: string): Promise<void> => {
  const [date = '', time] = text.split(' ');
  const [year = '', month = '', day = ''] = date.split('-');
  const parts = { day: String(Number(day)), month: String(Number(month)), year };
  for (const [part, value] of Object.entries(parts)) await named(page, `${name}.${part}`).fill(value);
  if (time) await named(page, `${name}.time`).fill(time);
};

/** Fills in one field as a person would: types, chooses or ticks. */
export const fill = async (page: Page, name: string, value: string): Promise<void> => {
  const field = named(page, name);
  if ((await field.count()) === 0) return await fillDate(page, name, value);
  const first = field.first();
  const tag = await first.evaluate((element) => element.tagName);
  const type = await first.getAttribute('type');
  if (tag === 'SELECT') await first.selectOption(value);
  else if (type === 'radio' || type === 'checkbox')
    await page.locator(`main [name="${name}"][value="${value}"]`).check();
  else await first.fill(value);
};

/** Does something that leads to another document, and waits until that one is there. */
export const leaveBy = async (page: Page, act: () => Promise<void>): Promise<void> => {
  const left = page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame());
  await act();
  await left;
  await page.waitForLoadState('load');
};

/** Opens a form's page, fills it in and sends it by its first button. */
export const send = async (page: Page, address: string, filled: Filled, button?: string): Promise<void> => {
  await page.goto(address);
  await visit(page);
  for (const [name, value] of Object.entries(filled)) await fill(page, name, value);
  const sending = button
    ? page.getByRole('button', { name: button })
    : page.locator('main form[method="post"] button').last();
  await leaveBy(page, () => sending.click());
};

/** Sends a form that must be taken, and leaves the page that it leads on to. */
export const carryOut = async (page: Page, address: string, filled: Filled, button?: string): Promise<void> => {
  await send(page, address, filled, button);
  await visit(page);
  const wrong = await page.locator('.govuk-error-summary').allInnerTexts();
  expect(wrong, `${address} was refused`).toEqual([]);
};

/** Sends a form that must be refused, and gives what the page says is wrong. */
export const refused = async (page: Page, address: string, filled: Filled, button?: string): Promise<string> => {
  await send(page, address, filled, button);
  await visit(page);
  expect(await page.title(), `${address} was not refused`).toMatch(/^Error: /);
  return await page.locator('.govuk-error-summary').innerText();
};

/** Every page that a journey comes to must be accessible, have one main heading, and not scroll sideways. */
export const visit = async (page: Page): Promise<void> => {
  await expectAccessible(page);
  expect(await page.locator('h1').count(), `main headings of ${page.url()}`).toBe(1);
  // The browser's own measure of the page; a string, since pages are looked at with scripts switched off too.
  const sideways = await page.locator('html').evaluate((root) => root.scrollWidth > root.clientWidth);
  expect(sideways, `${page.url()} scrolls sideways`).toBe(false);
};

export const text = (page: Page): Promise<string> => page.locator('main').innerText();
