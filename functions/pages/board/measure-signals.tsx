import type { ShownForecast } from '../../../domain/disclosed/course.ts';
import type { ChartKind, ShownSignals, SignalsAsked } from '../../../domain/disclosed/signals.ts';
import type { Measure } from '../../../domain/measure/measure.ts';
import { forecastMethodNames, forecastMethodReasons } from '../../../domain/scoring/forecast/forecast.ts';
import { assuranceNames, stageNames, variationNames } from '../../../domain/scoring/signals/words.ts';
import { periodName } from '../../../domain/shared/quarters.ts';
import { SignalMark } from '../components/index.ts';
import { markOf } from './signal-words.ts';

interface SignalWordsProps {
  readonly measure: Measure;
  readonly course: { readonly shown: ShownSignals };
  readonly asked: SignalsAsked;
}

const profileNames = { mdc: 'Making Data Count', nhsr: 'NHS-R' } as const;
const chartNames: Readonly<Record<ChartKind, string>> = {
  xmr: 'limits from the differences between neighbouring figures (XmR chart)',
  p: 'limits from the number of cases behind each percentage (p-chart)',
};

/** The other ways in which the same figures can be read, as links. */
const otherReadings = ({ measure, asked }: SignalWordsProps) => [
  ...(asked.chart === 'p' || asked.profile === 'nhsr' ? [{ href: '?', text: 'The usual reading' }] : []),
  ...(asked.profile === 'nhsr' ? [] : [{ href: '?profile=nhsr', text: 'By the NHS-R profile' }]),
  ...(asked.chart !== 'p' && measure.calculation !== 'entered'
    ? [{ href: '?chart=p', text: 'By a p-chart, for small or changing numbers of cases' }]
    : []),
];

const Icons = ({ shown: { signals } }: { shown: ShownSignals }) =>
  signals?.variation ? (
    <>
      <p class="govuk-body">
        <SignalMark {...markOf(signals, variationNames[signals.variation])} />
      </p>
      {signals.assurance ? (
        <p class="govuk-body">
          Against the target: <strong>{assuranceNames[signals.assurance]}</strong>
        </p>
      ) : null}
    </>
  ) : null;

/** What may be said of so many figures, by which profile, and the other ways to read them. */
export const SignalWords = (props: SignalWordsProps) => {
  const { course, asked } = props;
  const { signals, because, isRounded } = course.shown;
  if (!signals) return <p class="govuk-body">{because}.</p>;
  const hasLimits = signals.points.some(({ lower }) => lower !== null);
  const how = hasLimits ? `, ${chartNames[course.shown.chart]}` : '';
  return (
    <>
      <Icons shown={course.shown} />
      <p class="govuk-body-s">
        {stageNames[signals.stage]}. Read by the {profileNames[course.shown.chart === 'p' ? 'mdc' : asked.profile]}{' '}
        profile
        {how}.{isRounded ? ' Worked out from the rounded figures that are shown here.' : ''}{' '}
        <span class="outturn-no-print">
          {otherReadings(props).map(({ href, text }, index) => (
            <>
              {index > 0 ? ' · ' : ''}
              <a class="govuk-link" href={href}>
                {text}
              </a>
            </>
          ))}
        </span>
      </p>
    </>
  );
};

/** How the forecast on the chart was made, and when it was frozen. */
export const ForecastWords = ({ forecast }: { forecast: ShownForecast }) => {
  const { drawn, because, frozenBy, expectedBecause } = forecast;
  const when = frozenBy ? `Forecast frozen when “${frozenBy.title}” began in ${periodName(frozenBy.from)}` : 'Forecast';
  return (
    <>
      <p class="govuk-body-s">
        {drawn
          ? `${when}. ${forecastMethodNames[drawn.method]}, from ${drawn.count} figures: ${forecastMethodReasons[drawn.method]}. The pale band is where nearly every figure would fall if nothing changed.`
          : `No forecast is drawn: ${because ?? 'there are no figures for one'}.`}
      </p>
      {expectedBecause ? <p class="govuk-body-s">Forecast entered by people: {expectedBecause}</p> : null}
    </>
  );
};
