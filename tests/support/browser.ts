import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';
import axe, { type AxeResults } from 'axe-core';
import { type Browser, chromium as driver, type Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { alone } from '../../functions/local/alone.ts';

export interface TestBrowser {
  /** A page in a fresh profile: no cookies, and script switched off where wanted. Widths are in CSS pixels. */
  page(options?: { readonly javaScript?: boolean; readonly width?: number }): Promise<Page>;
}

const launched: Browser[] = [];
afterAll(async () => {
  await Promise.all(launched.map((browser) => browser.close()));
});

/** Starts the Chromium that comes with npm install, and closes it after the file's tests. */
export const testBrowser = async (): Promise<TestBrowser> => {
  const browser = await launch(await unpacked());
  launched.push(browser);
  return {
    page: async ({ javaScript = true, width = 1280 } = {}) => {
      const context = await browser.newContext({
        javaScriptEnabled: javaScript,
        viewport: { width, height: 900 },
        locale: 'en-GB',
        timezoneId: 'Europe/London',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      if (!javaScript) scriptless.add(page);
      return page;
    },
  };
};

/** Chooses the person on the sign-in page, from wherever the service sends someone who is not signed in. */
export const signIn = async (page: Page, baseUrl: string, personId: string): Promise<void> => {
  await page.goto(`${baseUrl}/sign-in`);
  await page.locator(`button[name="person"][value="${personId}"]`).click();
  await page.waitForURL(`${baseUrl}/**`);
};

const scriptless = new WeakSet<Page>();

const accessibilityRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Fails with the rule, the reason and the elements for each WCAG 2.2 A or AA failure that axe finds on the page. */
export const expectAccessible = async (page: Page): Promise<void> => {
  const subject = scriptless.has(page) ? await copyForInspection(page) : page;
  await subject.evaluate(axe.source);
  const { violations } = await subject.evaluate(
    (tags) => (window as unknown as { axe: typeof axe }).axe.run({ runOnly: { type: 'tag', values: tags } }),
    accessibilityRules,
  );
  if (subject !== page) await subject.context().close();
  expect(described(violations), `accessibility of ${page.url()}`).toEqual([]);
};

/**
 * axe is itself a script and cannot run where script is switched off. This opens the page as it stands, with its styles,
 * where axe can run and the page's own scripts cannot.
 */
const copyForInspection = async (page: Page): Promise<Page> => {
  const address = page.url();
  const body = await page.content();
  const context = await page.context().browser()?.newContext({ viewport: page.viewportSize(), locale: 'en-GB' });
  if (context === undefined) throw new Error('The browser has closed.');
  await context.route(
    (url) => url.href === address,
    (route) =>
      route.fulfill({
        body,
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': "script-src 'none'" },
      }),
  );
  const copy = await context.newPage();
  await copy.goto(address);
  return copy;
};

const described = (violations: AxeResults['violations']): string[] =>
  violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`);

const folder = join(import.meta.dirname, '..', '..', 'build', 'chromium');
const libraries = join(folder, 'al2023', 'lib');

/**
 * Unpacks Chromium once for all test files, and returns its path. Several files may want it at once, and the package
 * takes a half-written file for a finished one, so one process unpacks while the others wait.
 */
const unpacked = async (): Promise<string> => {
  const done = join(folder, 'unpacked');
  if (!existsSync(done)) {
    await alone(`${folder}.lock`, async () => {
      if (existsSync(done)) return;
      mkdirSync(folder, { recursive: true });
      const before = process.env.TMPDIR;
      // The package unpacks into the temporary folder and nowhere else.
      process.env.TMPDIR = folder;
      await Promise.all(archives().map((archive) => inflate(archive)));
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
      writeFileSync(done, '');
    });
  }
  return join(folder, 'chromium');
};

const archives = (): string[] => {
  const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
  return ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((name) => join(packed, name));
};

/** Flags for a Lambda function that do not suit a test: with them a closed page ends the browser, and any site is trusted. */
const unwanted = ['--single-process', '--no-zygote', '--in-process-gpu', '--disable-web-security'];

/** A machine without the few libraries that Chromium needs gets the ones that come with it. */
const launch = async (executablePath: string): Promise<Browser> => {
  const args = chromium.args.filter((flag) => !unwanted.includes(flag) && !flag.startsWith('--headless'));
  const environment = { ...inherited(), ...fonts() };
  try {
    return await driver.launch({ executablePath, args, env: environment });
  } catch {
    return driver.launch({ executablePath, args, env: { ...environment, LD_LIBRARY_PATH: libraries } });
  }
};

const inherited = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** A machine without fonts gets the one that comes with Chromium. */
const fonts = (): Record<string, string> => {
  if (existsSync('/etc/fonts/fonts.conf')) return {};
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`,
  );
  return { FONTCONFIG_FILE: file };
};
