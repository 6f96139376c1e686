import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { carryOut, refused, text, visit } from '../support/forms.ts';
import { wordParagraphs } from '../support/word.ts';

const documentAt = async (page: Page, address: string): Promise<string> => {
  const answer = await page.context().request.get(address);
  expect(answer.headers()['content-type']).toContain('wordprocessingml');
  return wordParagraphs(await answer.body())
    .map((paragraph) => paragraph.text)
    .join('\n');
};

/** The papers that the award's record writes: the report and the record under regulation 24, on the page and in Word. */
export const readAwardDocuments = async (page: Page, award: string): Promise<void> => {
  for (const name of ['report', 'record']) {
    await page.goto(`${award}/${name}`);
    await visit(page);
    expect(await text(page)).toContain('Livewell Southwest');
    expect(await documentAt(page, `${award}/${name}.docx`)).toContain('Livewell Southwest');
  }
};

/** A grant of the year is recorded as a variation; what the law would refuse is refused, and nothing is lost. */
export const varyForGrant = async (page: Page, contract: string): Promise<void> => {
  const grant = {
    effectiveFrom: '2025-08-01',
    because: 'The Smokefree Generation grant for 2025/26 is confirmed',
    'modification.ground': 'authorityDecision',
    'modification.groundBecause': 'The authority decides to spend the grant through this contract',
    'modification.materiallyDifferentInCharacter': 'no',
    'funding.1.amount': '24,000',
  };
  const why = await refused(page, `${contract}/vary`, { ...grant, 'modification.lifetimeValueChange': '2,000,000' });
  expect(why).toContain('25%');
  expect(await page.locator('[name="funding.1.amount"]').inputValue()).toBe('24,000');

  await carryOut(page, `${contract}/vary`, { ...grant, 'modification.lifetimeValueChange': '24,000' });
  await page.goto(contract);
  await visit(page);
  expect(await text(page)).toContain('£24,000');
};

/** The option is registered, its dossier read, and the extension decided: only by whoever may, and after consulting. */
export const extendContract = async (page: Page, contract: string): Promise<void> => {
  await carryOut(page, `${contract}/record-options`, {
    'options.0.years': '2',
    'options.0.noticeMonths': '6',
    'options.0.delegatedTo': 'Director of Public Health',
    'options.0.inConsultationWith': 'Cabinet Member for Health and Adult Social Care',
    'options.0.wherePrinted': 'Cabinet report of 9 December 2024',
  });
  await page.goto(`${contract}/extension`);
  await visit(page);
  const dossier = await text(page);
  for (const words of [
    '30 September 2027',
    'Director of Public Health',
    'regulation 13(1)(a)',
    'No decision is recorded',
  ])
    expect(dossier).toContain(words);
  expect(await documentAt(page, `${contract}/extension.docx`)).toContain('30 September 2027');

  const decision = {
    outcome: 'extend',
    decidedOn: '2025-07-10',
    reasons: 'Two of three measures are on target, and the third turns',
    'values.0.financialYear': '2028/29',
    'values.0.status': 'notStated',
    'values.1.financialYear': '2029/30',
    'values.1.status': 'notStated',
  };
  const unheard = await refused(page, `${contract}/decide-extension`, { ...decision, decidedBy: 'Head of Leisure' });
  expect(unheard).toContain('Director of Public Health');
  await carryOut(page, `${contract}/decide-extension`, {
    ...decision,
    decidedBy: 'Director of Public Health',
    'consulted.role': 'Cabinet Member for Health and Adult Social Care',
    'consulted.on': '2025-07-08',
  });
  await page.goto(`${contract}/extension?decision=1`);
  await visit(page);
  expect(await text(page)).toContain('Two of three measures are on target');
  await page.goto(contract);
  await visit(page);
  expect(await text(page)).toContain('31 March 2030');
};
