import { cpus } from 'node:os';
import { scoreOf } from '../../domain/scoring/score.ts';
import { type SignalsInput, signals } from '../../domain/scoring/signals/signals.ts';
import { against, printTable, ratio } from './print.ts';
import { timesOf } from './timing.ts';

/**
 * Prints what scoring costs: one series in microseconds, how that grows with its length, and a portfolio of contracts
 * scored whole on one core. Nothing is asserted: figures stand beside their aims.
 */
const aims = { microseconds: 50, seconds: 20, megabytes: 1024 };
const measuresEach = 40;
const quarters = 20;

/**
 * A sawtooth about 72 on a slow wave, to one decimal place as people type figures: it has trends, shifts and points
 * outside the limits, the same on every run.
 */
const seriesOf = (length: number, start = 0): SignalsInput['points'] =>
  Array.from({ length }, (_, index) => ({
    at: `point ${String(index).padStart(6, '0')}`,
    value: Math.round((63 + (((index + start) * 37) % 19) + Math.sin((index + start) / 9) * 6) * 10) / 10,
  }));

const inputOf = (points: SignalsInput['points'], profile: SignalsInput['profile']): SignalsInput => ({
  profile,
  points,
  improvementDirection: 'increase',
  target: 75,
});

/** Microseconds for one run: the median of many batches, after the first ones in which code is still compiled. */
const microseconds = (run: () => unknown, { batches = 60, each = 400, warmUp = 20 } = {}) => {
  const samples: number[] = [];
  for (let batch = 0; batch < warmUp + batches; batch += 1) {
    const start = performance.now();
    for (let index = 0; index < each; index += 1) run();
    if (batch >= warmUp) samples.push(((performance.now() - start) * 1000) / each);
  }
  return timesOf(samples);
};

const printSeries = (): void => {
  const lines = (['nhsr', 'mdc'] as const).map((profile) => {
    const input = inputOf(seriesOf(36), profile);
    const { median, p95 } = microseconds(() => signals(input));
    return [profile, median.toFixed(1), p95.toFixed(1), against(median, aims.microseconds, ' us')];
  });
  printTable('One series of 36 points, microseconds', ['profile', 'median', 'p95', 'aim'], lines);
};

const printGrowth = (): void => {
  const lengths = [36, 360, 3600];
  const medians = lengths.map((length) => {
    const input = inputOf(seriesOf(length), 'nhsr');
    return microseconds(() => signals(input), { each: Math.max(4, Math.round(14_400 / length)) }).median;
  });
  const lines = lengths.map((length, index) => {
    const each = (medians[index] ?? 0) / length;
    const first = (medians[0] ?? 0) / (lengths[0] ?? 1);
    return [String(length), (medians[index] ?? 0).toFixed(1), each.toFixed(3), ratio(each / first)];
  });
  printTable(
    'Growth with the length of a series under nhsr, microseconds',
    ['points', 'median', 'each point', 'to the first'],
    lines,
    ['Linear growth keeps the last column at or below 1.'],
  );
};

const measure = {
  unit: 'percent',
  polarity: 'higherIsBetter',
  target: { value: 75, ruleSet: 'withinTolerance', tolerance: 15 },
} as const;

/** So many different series that are met again and again: to make one costs as much as to score it. */
const pool = Array.from({ length: 2000 }, (_, index) =>
  seriesOf(quarters, index).map(({ at, value }) => ({ at, value, quantity: { kind: 'number', value } as const })),
);

/** Colours every observation and draws every measure's signals, one contract after another; seconds and megabytes. */
const portfolio = (contracts: number) => {
  const counts = { green: 0, amber: 0, red: 0, none: 0 };
  let concerns = 0;
  let resident = 0;
  const start = performance.now();
  for (let contract = 0; contract < contracts; contract += 1) {
    for (let index = 0; index < measuresEach; index += 1) {
      const points = pool[(contract * measuresEach + index) % pool.length] ?? [];
      points.forEach(({ quantity }, quarter) => {
        counts[scoreOf(measure, quantity, { previous: points[quarter - 1]?.quantity }).status] += 1;
      });
      if (signals(inputOf(points, 'mdc')).variation === 'special_cause_concern') concerns += 1;
    }
    if (contract % 100 === 0) resident = Math.max(resident, process.memoryUsage().rss);
  }
  const observations = contracts * measuresEach * quarters;
  return {
    observations,
    concerns,
    counts,
    seconds: (performance.now() - start) / 1000,
    megabytes: resident / 1024 ** 2,
  };
};

const printPortfolios = (): void => {
  const sizes = [100, 1000, 10_000];
  const runs = sizes.map(portfolio);
  const lines = runs.map(({ observations, seconds, megabytes, concerns }, index) => {
    const isLast = index === sizes.length - 1;
    return [
      (sizes[index] ?? 0).toLocaleString('en-GB'),
      observations.toLocaleString('en-GB'),
      seconds.toFixed(2),
      ((seconds * 1e6) / observations).toFixed(2),
      megabytes.toFixed(0),
      concerns.toLocaleString('en-GB'),
      isLast ? against(seconds, aims.seconds, ' s') : '',
      isLast ? against(megabytes, aims.megabytes, ' MB') : '',
    ];
  });
  printTable(
    `Portfolios of ${measuresEach} measures over ${quarters} quarters: every colour and every signal, one core`,
    ['contracts', 'observations', 'seconds', 'us each', 'MB at most', 'concerns', 'time', 'memory'],
    lines,
  );
};

console.log(`Outturn scoring: Node ${process.version}, ${cpus()[0]?.model ?? 'processor'}`);
printSeries();
printGrowth();
printPortfolios();
