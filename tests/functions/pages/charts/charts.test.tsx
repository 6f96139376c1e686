import { describe, expect, it } from 'vitest';
import { periodName } from '../../../../domain/shared/quarters.ts';
import type { ChartPoint } from '../../../../functions/pages/charts/points.ts';
import { RunChart } from '../../../../functions/pages/charts/run-chart.tsx';
import { Sparkline } from '../../../../functions/pages/charts/sparkline.tsx';
import { parseHtml } from '../components/normalise-html.ts';

const values = [41, 43.5, null, 44, 0];
const points: readonly ChartPoint[] = values.map((value, index) => ({
  period: `2024-Q${index + 1}`,
  periodText: periodName(index < 4 ? `2024-Q${index + 1}` : '2025-Q1'),
  value,
  target: index < 3 ? 45 : 50,
  mark: index === 1 ? 'The Saturday clinic opened' : undefined,
  absence: value === null ? 'Late' : undefined,
  limits: { middle: 30, lower: 5, upper: 60, phase: index < 2 ? 0 : 1 },
}));
const format = (value: number) => `${value.toFixed(1)}%`;
const html = async (node: unknown) => String(await node);

describe('a sparkline', () => {
  it('is an image that says from where to where, and how many periods are missing', async () => {
    const drawn = await html(<Sparkline title="Quits" points={points} format={format} />);
    expect(drawn).toContain('role="img"');
    expect(drawn).toContain(
      'From 41.0% in Q1 2024/25 (Apr-Jun) to 0.0% in Q1 2025/26 (Apr-Jun). 1 of 5 periods have no figure.',
    );
  });
  it('breaks its line at a gap and marks the last figure', async () => {
    const drawn = await html(<Sparkline title="Quits" points={points} format={format} />);
    const path = /<path class="outturn-chart__value" d="([^"]*)"/.exec(drawn)?.[1] ?? '';
    expect(path.match(/M/g)).toHaveLength(2);
    expect(drawn.match(/outturn-chart__point--last/g)).toHaveLength(1);
  });
  it('draws the last twelve periods only', async () => {
    const many = Array.from({ length: 15 }, (_, index) => ({ ...points[0], value: index }) as ChartPoint);
    const drawn = await html(<Sparkline title="Quits" points={many} format={String} />);
    expect(drawn).toContain('From 3 in');
  });
  it('says so when there are no figures yet', async () => {
    expect(await html(<Sparkline title="Quits" points={[]} format={format} />)).toContain('No figures yet.');
  });
});

describe('a run chart', () => {
  const chart = () =>
    html(
      <RunChart id="quits" title="Quits at 4 weeks" sentence="Quits fell to none." points={points} format={format} />,
    );
  it('has a sentence above, and every figure in a table below with the kind of each gap', async () => {
    const drawn = await chart();
    expect(drawn.indexOf('Quits fell to none.')).toBeLessThan(drawn.indexOf('<svg'));
    expect(drawn.match(/<th scope="row"/g)).toHaveLength(points.length);
    expect(drawn).toContain('data-label="Figure">Late</td>');
    expect(drawn).toContain('data-label="Figure">0.0%</td>');
  });
  it('labels each step of the target on the line', async () => {
    const drawn = await chart();
    expect(drawn).toContain('Target 45.0%');
    expect(drawn).toContain('Target 50.0%');
  });
  it('labels the last value and the limits', async () => {
    const drawn = await chart();
    for (const label of ['Latest 0.0%', 'Upper limit 60.0%', 'Average 30.0%', 'Lower limit 5.0%']) {
      expect(drawn).toContain(label);
    }
  });
  it('numbers its annotations and lists them below', async () => {
    expect(await chart()).toContain('<li>Q2 2024/25 (Jul-Sep): The Saturday clinic opened</li>');
  });
  it('draws the limits of each phase by themselves, with a line between two', async () => {
    const drawn = await chart();
    expect(drawn.match(/class="outturn-chart__middle"/g)).toHaveLength(2 * 2);
    expect(drawn.match(/class="outturn-chart__break"/g)).toHaveLength(2);
    expect(drawn).toContain('data-label="Limits">5.0% to 60.0%</td>');
  });
  it('marks special causes by shape and word, and says what the shape means', async () => {
    const marked = points.map((each, index) => ({ ...each, signal: index === 1 ? ('concern' as const) : undefined }));
    const drawn = await html(<RunChart id="quits" title="Quits" sentence="Worse." points={marked} format={format} />);
    expect(drawn).toMatch(/outturn-chart__signal--concern.*>Concern<\/text>/s);
    expect(drawn).toContain('Concern: worse beyond ordinary variation');
    expect(drawn).toContain('data-label="Signal">Concern</td>');
  });
  it('draws a forecast dashed in its fan, and one entered by people with crosses', async () => {
    const ahead = [
      ...points.map((each) => ({ ...each, limits: undefined })),
      {
        period: '2025-Q2',
        periodText: periodName('2025-Q2'),
        value: null,
        target: null,
        absence: 'Not due yet',
        forecast: { value: 40, lower: 20, upper: 60 },
        expected: 42,
      },
    ];
    const drawn = await html(<RunChart id="quits" title="Quits" sentence="Level." points={ahead} format={format} />);
    expect(drawn).toContain('data-label="Forecast drawn">40.0% (20.0% to 60.0%)</td>');
    expect(drawn).toContain('data-label="Forecast entered">42.0%</td>');
    expect(drawn.match(/class="outturn-chart__cross"/g)).toHaveLength(3);
    expect(drawn).toContain('Forecast entered by people');
    expect(drawn).not.toContain('data-label="Limits"');
  });
  it('draws a target that is a range as a band with its ends named, for the periods that have it', async () => {
    const ranged = points.map((each, index) => ({
      ...each,
      target: null,
      targetRange: index < 2 ? { low: 10, high: 20 } : undefined,
    }));
    const drawn = await html(<RunChart id="quits" title="Quits" sentence="Within." points={ranged} format={format} />);
    expect(drawn.match(/class="outturn-chart__range"/g)).toHaveLength(2);
    expect(drawn).toContain('Target 10.0% to 20.0%');
    expect(drawn).toContain('data-label="Target">10.0% to 20.0%</td>');
    expect(drawn).toContain('data-label="Target">None</td>');
  });
  it('is well-formed, with an image named and described by ids that are there', async () => {
    const drawn = await chart();
    expect(() => parseHtml(drawn)).not.toThrow();
    const ids = new Set([...drawn.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, list = ''] of drawn.matchAll(/aria-labelledby="([^"]+)"/g)) {
      for (const id of list.split(' ')) expect(ids).toContain(id);
    }
  });
  it('draws no figures at all without falling over', async () => {
    const none = points.map((each) => ({ ...each, value: null, target: null }));
    expect(
      await html(<RunChart id="none" title="Quits" sentence="Nothing yet." points={none} format={format} />),
    ).toContain('No figures yet.');
  });
});
