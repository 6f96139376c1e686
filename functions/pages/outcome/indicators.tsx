import type { Indicator, Outcome, Reading } from '../../../domain/outcome/outcome.ts';
import { Sparkline } from '../charts/sparkline.tsx';
import { FigureTable } from '../components/index.ts';
import { dateText, decimal } from '../format.ts';

/** A reading as its source prints it: no decimals are added to a figure that had none. */
export const readingFigure = (value: number): string =>
  decimal(value, Math.min(6, (String(value).split('.')[1] ?? '').length));

/** The unit as it stands in a heading: `households`, `£ a year`. */
export const unitHeading = (unit: string): string => unit.replace(/^pounds\b/i, '£');

/** A reading with its unit: `449 households`, `£246,000,000 a year`. */
export const readingWithUnit = (value: number, unit: string): string => {
  const [, after] = /^pounds\b(.*)$/i.exec(unit) ?? [];
  return after === undefined ? `${readingFigure(value)} ${unit}` : `£${readingFigure(value)}${after}`;
};

const changes = {
  higherIsBetter: { up: 'the better way', down: 'the worse way' },
  lowerIsBetter: { up: 'the worse way', down: 'the better way' },
  none: { up: undefined, down: undefined },
} as const;

/** How the last reading stands to the one before: `Lower than before: the better way`. */
export const movedWords = (polarity: Indicator['polarity'], readings: readonly Reading[]): string => {
  const [before, latest] = readings.slice(-2);
  if (!before || !latest) return 'One reading: nothing to compare';
  if (latest.value === before.value) return 'The same as before';
  const way = latest.value > before.value ? 'up' : 'down';
  const meaning = changes[polarity][way];
  return `${way === 'up' ? 'Higher' : 'Lower'} than before${meaning ? `: ${meaning}` : ''}`;
};

export const readingPoints = (readings: readonly Reading[]) =>
  readings.map(({ at, value }) => ({ period: at, periodText: dateText(at), value, target: null }));

/** What keeps the two accountabilities apart, said wherever an indicator stands beside measures. */
export const firewallWords =
  'Many causes and many partners act on a whole population. These indicators colour no contract and no provider.';

/** The indicators of a population, without a target, a status or a contract's name. */
export const PopulationIndicators = ({ outcome, caption }: { outcome: Outcome; caption: string }) => (
  <section class="outturn-population" aria-label={caption}>
    <FigureTable
      caption={caption}
      captionSize="s"
      dense
      rows={outcome.indicators}
      empty="No population indicator has been recorded yet."
      columns={[
        {
          key: 'indicator',
          heading: 'Indicator',
          cell: ({ title, key }) => (
            <a class="govuk-link" href={`/outcomes/${outcome.id}#${key}`}>
              {title}
            </a>
          ),
        },
        {
          key: 'latest',
          heading: 'Latest reading',
          numeric: true,
          cell: ({ readings, unit }) => {
            const latest = readings.at(-1);
            return latest ? readingWithUnit(latest.value, unit) : <span class="outturn-absence">No reading yet</span>;
          },
        },
        {
          key: 'at',
          heading: 'On',
          cell: ({ readings }) => {
            const latest = readings.at(-1);
            return latest ? dateText(latest.at) : 'No date';
          },
        },
        {
          key: 'moved',
          heading: 'Against the reading before',
          cell: (each) => movedWords(each.polarity, each.readings),
        },
        {
          key: 'shape',
          heading: 'Readings',
          cell: ({ title, readings }) =>
            readings.length < 2 ? (
              <span class="outturn-absence">Too few to draw</span>
            ) : (
              <Sparkline title={title} points={readingPoints(readings)} format={readingFigure} />
            ),
        },
      ]}
    />
    <p class="govuk-body-s">{firewallWords}</p>
  </section>
);
