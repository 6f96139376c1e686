import { describe, expect, it } from 'vitest';
import type { DisclosedReturn } from '../../../domain/disclosed/return.ts';
import type { ContractScores } from '../../../domain/disclosed/scores.ts';
import { replayed } from '../../../domain/scoring/score.ts';
import type { AwardLine } from '../../../domain/views/award-list.ts';
import { load, people } from '../../../functions/local/demonstration/load.ts';
import { expectAccessible, signIn, testBrowser } from '../../support/browser.ts';
import { testService } from '../../support/service.ts';
import { visitorAs } from '../../support/visitor.ts';

const today = '2026-11-21';
const service = await testService({ people, today });
await load({ ...service, today });
await service.drained();

const get = async <Body>(path: string): Promise<Body> => {
  const { status, body } = await service.client.as('commissioner').get<Body>(`/v1${path}`);
  if (status !== 200) throw new Error(`${path} answered ${status}`);
  return body;
};
const { items: scorecards } = await get<{ items: readonly ContractScores[] }>('/scorecard');
const { items: awards } = await get<{ items: readonly AwardLine[] }>('/awards?limit=100');
const hubs = awards.find(({ title }) => title.startsWith('Family Hubs'))?.award;

describe('every result of the demonstration', () => {
  const periodsOf = ({ measures }: ContractScores) =>
    new Set(measures.flatMap(({ history }) => history.map(({ period }) => period)));
  const returns = scorecards.flatMap((scores) =>
    [...periodsOf(scores)].map((period) => `/contracts/${scores.contract}/returns/${period}`),
  );

  it('is what its own rule, target, tolerance and direction give again', async () => {
    const sent = await Promise.all(returns.map((path) => get<DisclosedReturn>(path)));
    const results = sent.flatMap(({ rows }) =>
      rows.flatMap(({ measure, shown }) => (shown ? [{ measure, shown }] : [])),
    );
    expect(results.length).toBeGreaterThan(100);
    for (const { measure, shown } of results) {
      expect(replayed(shown.score, shown.figure.quantity, measure.unit), measure.title).toEqual(shown.score);
    }
  });

  it('stands on the scorecard as in its return', () => {
    for (const { measures } of scorecards) {
      for (const { measure, history } of measures) {
        for (const { score, figure } of history) {
          const { direction: _one, sinceLastYear: _other, ...given } = score;
          expect(replayed(score, figure.quantity, measure.unit)).toMatchObject(given);
        }
      }
    }
  });
});

describe('Family Hubs, one service of three providers', () => {
  const path = `/awards/${hubs}/performance`;

  it('adds numerators and denominators of the providers, and says who is missing', async () => {
    const page = await (await visitorAs(service, 'commissioner')).open(path);
    expect(page.heading).toBe('Service as a whole');
    expect(page.text).toContain('Engagement rate 73.3% 126 of 172 64.9% 148 of 228 Late 68.5% 274 of 400');
    expect(page.text).toContain('2 of 3 providers; missing: Lark, late');
    expect(page.text).toContain('Not coloured while a provider is missing.');
    expect(page.text).toContain('Its averages are typed without the number of cases behind them');
  });

  it('is coloured by the target that the contracts share once every provider has sent', async () => {
    const page = await (await visitorAs(service, 'commissioner')).open(`${path}?period=2026-Q1`);
    expect(page.text).toContain('3 of 3 providers');
    expect(page.text).toMatch(/meets the target of 70%/);
  });

  it('is made of what the board is shown: a provider that is withheld is missing from the whole', async () => {
    const page = await (await visitorAs(service, 'board')).open(`${path}?period=2026-Q1`);
    expect(page.text).toContain('missing: Lark, withheld to protect people');
    expect(page.text).toContain('Suppressed');
  });

  it('is reached from the scorecard of each of its contracts, and from no other', async () => {
    const visitor = await visitorAs(service, 'board');
    const links = await Promise.all(
      scorecards.map(async ({ contract, title }) => ({
        title,
        links: (await visitor.open(`/contracts/${contract}/scorecard`)).links.includes(path),
      })),
    );
    expect(links.filter((each) => each.links)).toHaveLength(3);
  });

  it('is not found for an award of one contract, nor by a provider', async () => {
    const single = awards.find(({ award }) => award !== hubs)?.award;
    expect((await (await visitorAs(service, 'board')).open(`/awards/${single}/performance`)).status).toBe(404);
    expect((await (await visitorAs(service, 'lark-certifier')).open(path)).status).toBeGreaterThanOrEqual(403);
  });

  it('is accessible, at a phone’s width too', async () => {
    const browser = await testBrowser();
    for (const width of [360, 1280]) {
      const page = await browser.page({ width });
      await signIn(page, service.baseUrl, 'board');
      await page.goto(`${service.baseUrl}${path}`);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});
