import type { ActionEffect } from '../../../domain/disclosed/course.ts';
import type { Measure } from '../../../domain/measure/measure.ts';
import { forecastMethodNames } from '../../../domain/scoring/forecast/forecast.ts';
import { turnNames } from '../../../domain/scoring/forecast/turn.ts';
import { figureText } from '../../../domain/scoring/words.ts';
import { periodName } from '../../../domain/shared/quarters.ts';
import { Details, FigureTable, SummaryList } from '../components/index.ts';
import { dateText, ukDate } from '../format.ts';

interface ActionProps {
  readonly effect: ActionEffect;
  readonly measure: Measure;
}

/** The baseline as it was frozen: the figures before the action, and where they were expected to go. */
const Baseline = ({ effect: { action }, measure }: ActionProps) => {
  const { history, drawn, entered, notDrawnBecause } = action.baseline;
  const text = (value: number): string => figureText(value, measure.unit);
  const ahead = [
    ...new Set([...(drawn?.points ?? []).map(({ at }) => at), ...(entered?.points ?? []).map(({ period }) => period)]),
  ].toSorted();
  return (
    <Details summary="The baseline as it was frozen">
      <FigureTable
        caption="History"
        captionSize="s"
        dense
        rows={history}
        empty="No figure had come yet."
        columns={[
          { key: 'period', heading: 'Period', cell: ({ period }) => periodName(period) },
          { key: 'figure', heading: 'Figure as it stood', numeric: true, cell: ({ figure }) => figure.text },
        ]}
      />
      {drawn ? (
        <p class="govuk-body-s">{`${forecastMethodNames[drawn.method]}, from ${drawn.count} figures.`}</p>
      ) : (
        <p class="govuk-body-s">{`No forecast was drawn: ${notDrawnBecause}.`}</p>
      )}
      {entered ? <p class="govuk-body-s">{`Entered by people: ${entered.because}`}</p> : null}
      {ahead.length > 0 ? (
        <FigureTable
          caption="Forecast"
          captionSize="s"
          dense
          rows={ahead}
          columns={[
            { key: 'period', heading: 'Period', cell: (period) => periodName(period) },
            {
              key: 'drawn',
              heading: 'Drawn from the figures',
              numeric: true,
              cell: (period) => {
                const point = drawn?.points.find(({ at }) => at === period);
                return point ? `${text(point.value)} (${text(point.lower)} to ${text(point.upper)})` : 'None';
              },
            },
            {
              key: 'entered',
              heading: 'Entered by people',
              numeric: true,
              cell: (period) => {
                const point = entered?.points.find((each) => each.period === period);
                return point ? text(point.value) : 'None';
              },
            },
          ]}
        />
      ) : null}
    </Details>
  );
};

const Action = ({ effect, measure }: ActionProps) => {
  const { action, turn, because, target } = effect;
  return (
    <>
      <h3 class="govuk-heading-s">{action.title}</h3>
      <SummaryList
        rows={[
          { key: 'Who', value: action.owner },
          { key: 'From', value: `${periodName(action.from)}; recorded on ${dateText(ukDate(action.at))}` },
          { key: 'Why it should work', value: action.because },
          {
            key: 'Effect so far',
            value: (
              <>
                {turn ? (
                  <p class="govuk-body">
                    <strong>{turnNames[turn.turn]}.</strong>
                  </p>
                ) : null}
                <p class="govuk-body">{because}</p>
                {target ? <p class="govuk-body">{target}</p> : null}
              </>
            ),
          },
        ]}
      />
      <Baseline effect={effect} measure={measure} />
    </>
  );
};

/** What is done to turn the curve, and whether it has turned against the baseline that was frozen. */
export const CurveActions = ({ effects, measure }: { effects: readonly ActionEffect[]; measure: Measure }) =>
  effects.length === 0 ? null : (
    <section class="outturn-section" id="actions">
      <h2 class="govuk-heading-m">Actions and their effect</h2>
      {effects.toReversed().map((effect) => (
        <Action effect={effect} measure={measure} />
      ))}
    </section>
  );
