import { describe, expect, it } from 'vitest';
import { people } from '../../functions/local/demonstration/people.ts';
import { signIn, testBrowser } from '../support/browser.ts';
import { leaveBy, text, visit } from '../support/forms.ts';
import { testService } from '../support/service.ts';
import { confirmAward, confirmTooEarly, recordAward } from './award.ts';
import { makeContract } from './contract.ts';
import { extendContract, readAwardDocuments, varyForGrant } from './extension.ts';
import { answerQuestion, fillReturn, reviewReturn, seeConcern, sendReturn } from './return.ts';

const browser = await testBrowser();

describe.each([
  ['with JavaScript', true, 1280],
  ['without JavaScript, on a phone', false, 360],
])('the whole journey %s', (_how, javaScript, width) => {
  it('goes from an award through a return to the board’s scorecard, a grant and an extension, and every page on the way is accessible', async () => {
    const service = await testService({ people, today: '2024-12-10' });
    const site = service.baseUrl;
    const as = async (person: string) => {
      const page = await browser.page({ javaScript, width });
      await signIn(page, site, person);
      return page;
    };

    const commissioner = await as('commissioner');
    await visit(commissioner);
    const award = await recordAward(commissioner, site);
    await confirmTooEarly(commissioner, award);
    service.setToday('2025-03-24');
    await confirmAward(commissioner, award);
    await readAwardDocuments(commissioner, award);
    const contract = await makeContract(commissioner, award, site);

    service.setToday('2025-07-10');
    const dataOfficer = await as('livewell-data');
    await visit(dataOfficer);
    expect(await text(dataOfficer)).toContain('Health Improvement Services');
    await fillReturn(dataOfficer, contract);
    await sendReturn(await as('livewell-certifier'), contract);

    await seeConcern(commissioner, contract);
    await reviewReturn(commissioner, site, contract);
    await answerQuestion(dataOfficer, contract);

    const board = await as('board');
    await visit(board);
    await board.goto(`${site}/scorecard`);
    await visit(board);
    expect(await text(board)).toContain('People who had stopped smoking after four weeks');
    await board.goto(`${contract}/measures/quits`);
    await visit(board);
    // 105 against 120 is within 15%: amber, and the board may follow the figure to the return that it came from.
    expect(await text(board)).toMatch(/Amber/);
    await leaveBy(board, () => board.locator('main a[href$="/returns/2025-Q1"]').first().click());
    await visit(board);
    expect(await text(board)).toContain('It left the hospital clinic out');

    await varyForGrant(commissioner, contract);
    await extendContract(commissioner, contract);

    const stranger = await as('barnardos-certifier');
    await stranger.goto(contract);
    expect(await stranger.locator('h1').innerText()).toContain('nothing at this address');
  }, 300_000);
});
