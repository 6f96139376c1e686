import { describe, expect, it } from 'vitest';
import type { DisclosedCurve } from '../../../domain/disclosed/curve.ts';
import { turnOf } from '../../../domain/scoring/forecast/turn.ts';
import type { ContractLine } from '../../../domain/views/contract-list.ts';
import { load, people } from '../../../functions/local/demonstration/load.ts';
import { testService } from '../../support/service.ts';

interface Scorecard {
  readonly measures: readonly {
    readonly measure: { readonly key: string };
    readonly signal: { readonly variation: string; readonly assurance: string; readonly because: string };
    readonly history: readonly {
      readonly period: string;
      readonly figure: { readonly value: number };
      readonly score: { readonly status: string };
    }[];
  }[];
}

describe('the monthly contract of the demonstration, as a board member reads it on 21 November 2026', async () => {
  const today = '2026-11-21';
  const service = await testService({ people, today });
  await load({ ...service, today });
  await service.drained();
  const get = async <Body>(path: string): Promise<Body> =>
    (await service.client.as('board').get<Body>(`/v1${path}`)).body;

  const { items } = await get<{ items: readonly ContractLine[] }>('/contracts?limit=100');
  const contract = items.find(({ title }) => title === 'Young Carers')?.contract ?? '';
  const { measures } = await get<Scorecard>(`/contracts/${contract}/scorecard`);
  const measureOf = (key: string) => measures.find(({ measure }) => measure.key === key);

  // The averages and limits were worked out apart from the code that is tested, by the method of measures.md section 4.
  it.each([
    [
      'sessions-held',
      ['common_cause', 'inconsistent'],
      'The latest, 29, is within the usual variation around the average of 28.77, limits 19.9 to 37.64.',
    ],
    [
      'days-to-first-meeting',
      ['special_cause_improvement', 'inconsistent'],
      'The latest, 8.5 days, is one of 7 or more in succession below the average: an improvement. The average is 9.8 days, the limits 7.7 days to 12 days.',
    ],
    [
      'requests-answered',
      ['special_cause_concern', 'inconsistent'],
      'The latest, 81.6%, is one of 7 or more in succession below the average: a concern. The average is 88%, the limits 78.8% to 97.1%.',
    ],
    [
      'sessions-with-checked-worker',
      ['common_cause', 'consistent_pass'],
      'No variation seen: all 19 points are the same. The latest, 100%, meets the target of 100%.',
    ],
  ])('shows of %s the signals meant: %j', (key, icons, sentence) => {
    const signal = measureOf(key)?.signal;
    expect([signal?.variation, signal?.assurance]).toEqual(icons);
    expect(signal?.because).toContain(sentence);
  });

  it('has a figure of each measure for nineteen months, none of them red and none withheld', () => {
    for (const { history } of measures) {
      expect(history).toHaveLength(19);
      for (const { figure, score } of history) {
        expect(figure.value).not.toBeNull();
        expect(score.status).not.toBe('red');
      }
    }
  });

  it('has a curve that turned: seven figures better than the average frozen when the action began', async () => {
    const curve = await get<DisclosedCurve>(`/contracts/${contract}/measures/days-to-first-meeting`);
    const drawn = curve.actions[0]?.baseline.drawn;
    expect([drawn?.method, drawn?.count, drawn?.points[0]?.value.toFixed(3)]).toEqual(['average', 12, '10.542']);
    const points = measureOf('days-to-first-meeting')?.history.map(({ period, figure }) => ({
      at: period,
      value: figure.value,
    }));
    expect(turnOf(drawn?.points ?? [], points ?? [], 'lowerIsBetter')).toMatchObject({ turn: 'turned', better: 7 });
    expect([curve.annotations.length, curve.reports.length]).toEqual([1, 1]);
  });

  it('has a new phase with its reason where a second group opened', async () => {
    const curve = await get<DisclosedCurve>(`/contracts/${contract}/measures/sessions-held`);
    expect(curve.rebases).toMatchObject([{ from: '2025-M07', reason: expect.stringContaining('second weekly group') }]);
  });
});
