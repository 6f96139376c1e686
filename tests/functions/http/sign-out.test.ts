import { describe, expect, it } from 'vitest';
import { signIn, testBrowser } from '../../support/browser.ts';
import { testService } from '../../support/service.ts';

const service = await testService();
const browser = await testBrowser();

describe('signing out', () => {
  it.each([true, false])(
    'is a button in the header of every page, and ends the session (JavaScript: %s)',
    async (javaScript) => {
      const page = await browser.page({ javaScript });
      await signIn(page, service.baseUrl, 'board-member');
      await page.goto(`${service.baseUrl}/scorecard`);
      await Promise.all([
        page.waitForURL(`${service.baseUrl}/signed-out`),
        page.getByRole('button', { name: 'Sign out' }).click(),
      ]);
      expect(await page.locator('h1').innerText()).toBe('You are signed out');
      await page.goto(service.baseUrl);
      expect(await page.locator('button[name="person"]').count()).toBeGreaterThan(0);
    },
  );
});
