import { describe, expect, it } from 'vitest';
import { testService } from '../../support/service.ts';
import { fieldsOf, visitorAs } from '../../support/visitor.ts';
import { boardToday, havingBoard } from './board-given.ts';

const service = await testService({ today: boardToday });

describe('outcomes', () => {
  it('are recorded, measured and read without script, and name the contracts that contribute', async () => {
    const { outcome, contract } = await havingBoard(service);
    const commissioner = await visitorAs(service, 'commissioner');
    const path = `/outcomes/${outcome}`;

    const added = await commissioner.send(
      await commissioner.open(`${path}/record-indicator`),
      fieldsOf({
        title: 'Adults who smoke',
        key: 'adults-who-smoke',
        unit: 'percent of adults',
        polarity: 'lowerIsBetter',
        source: 'National survey',
      }),
    );
    expect(added.path).toBe(path);
    const form = await commissioner.open(`${path}/record-reading?key=adults-who-smoke`);
    expect(form.form.get('key')).toBe('adults-who-smoke');
    for (const [at, value] of [
      ['2024-03-31', '14'],
      ['2025-03-31', '13.2'],
    ]) {
      const page = await commissioner.open(`${path}/record-reading`);
      const reading = { key: 'adults-who-smoke', at, value, source: 'Survey of the year' };
      expect((await commissioner.send(page, fieldsOf(reading))).path).toBe(path);
    }

    const board = await visitorAs(service, 'board-member');
    const { text, links } = await board.open(path);
    expect(text).toContain('13.2 percent of adults on 31 March 2025. Lower than before: the better way.');
    expect(text).toContain('These contracts contribute to the outcome');
    expect(links).toContain(`/contracts/${contract}/scorecard`);
    expect(links).not.toContain(`${path}/record-indicator`);
    expect(text).not.toMatch(/Green|Amber|Red\b/);
    expect(text).toMatch(/Stop smoking support, Harbour Care 2 green, 0 amber, 1 red, 2 no colour/);
    expect(text).toContain('the people it serves');

    const scorecard = await board.open('/scorecard');
    expect(scorecard.text).toContain('How the population is doing: Adults in Northtown');
    expect(scorecard.text).toContain('These indicators colour no contract and no provider.');
  });

  it('keep what was typed, and link the message to its field, when something is wrong', async () => {
    const commissioner = await visitorAs(service, 'commissioner');
    const page = await commissioner.send(await commissioner.open('/outcomes/new'), fieldsOf({ title: 'A safe home' }));
    expect(page.status).toBe(422);
    expect(page.problems).toEqual([{ message: 'Enter the population', field: 'population' }]);
    expect(page.form.get('title')).toBe('A safe home');
  });

  it('refuse a reading of a day that has not come, at its field', async () => {
    const { body } = await service.client.as('commissioner').get<{ items: { outcome: string }[] }>('/v1/outcomes');
    const path = `/outcomes/${body.items[0]?.outcome}/record-reading`;
    const commissioner = await visitorAs(service, 'commissioner');
    const reading = { key: 'adults-who-smoke', at: '2026-02-11', value: '13', source: 'Survey' };
    const page = await commissioner.send(await commissioner.open(path), fieldsOf(reading));
    expect(page.problems.map(({ field }) => field)).toEqual(['at']);
  });

  it('are listed a page at a time, on the page and through the API', async () => {
    const commissioner = service.client.as('commissioner');
    for (const title of ['Children are safe', 'Households have a home']) {
      await commissioner.post('/v1/outcomes', { title, population: 'Everyone' });
    }
    const first = await commissioner.get<{ items: unknown[]; next: string }>('/v1/outcomes?limit=2');
    const rest = await commissioner.get<{ items: unknown[]; next: null }>(
      `/v1/outcomes?limit=2&cursor=${first.body.next}`,
    );
    expect([first.body.items.length, rest.body.items.length, rest.body.next]).toEqual([2, 1, null]);

    const board = await visitorAs(service, 'board-member');
    const page = await board.open('/outcomes?limit=2');
    expect(page.links).toContain(`/outcomes?cursor=${first.body.next}&limit=2`);
    expect((await board.open('/outcomes?cursor=nonsense!')).status).toBe(400);
  });

  it('are not found by another authority and not shown to providers', async () => {
    const { body } = await service.client.as('commissioner').get<{ items: { outcome: string }[] }>('/v1/outcomes');
    const path = `/outcomes/${body.items[0]?.outcome}`;
    expect((await (await visitorAs(service, 'other-commissioner')).open(path)).status).toBe(404);
    expect((await (await visitorAs(service, 'certifier')).open('/outcomes')).status).toBe(403);
    expect((await (await visitorAs(service, 'board-member')).open(`${path}/record-reading`)).status).toBe(403);
  });
});
