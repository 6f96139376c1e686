import type { ProviderFigure, ServiceMeasure } from '../../../domain/disclosed/service.ts';
import { quadrantNames, quadrants } from '../../../domain/measure/measure.ts';
import { numberOf } from '../../../domain/scoring/exact.ts';
import { completenessText, type RollUp } from '../../../domain/scoring/roll-up.ts';
import { figureText } from '../../../domain/scoring/words.ts';
import { financialYearOf, type Period, periodName } from '../../../domain/shared/quarters.ts';
import { type FigureColumn, FigureTable, StatusTag } from '../components/index.ts';
import { CellStatus, FigureText } from './cells.tsx';

export interface ServicePageProps {
  readonly title: string;
  readonly href: string;
  readonly providers: readonly { readonly contract: string; readonly name: string }[];
  readonly period: Period;
  /** Other periods to look at, newest first. */
  readonly periods: readonly string[];
  readonly measures: readonly ServiceMeasure[];
}

const measureHref = (contract: string, key: string): string => `/contracts/${contract}/measures/${key}`;

const OneProvider = ({ figure, measureKey }: { figure: ProviderFigure | undefined; measureKey: string }) => {
  if (!figure?.cell) return <span class="outturn-absence outturn-absence--late">{capital(figure?.why ?? 'none')}</span>;
  const { cell, contract } = figure;
  return (
    <div>
      <a class="govuk-link" href={measureHref(contract, measureKey)}>
        <FigureText figure={cell.figure} />
      </a>
      {cell.figure.parts ? <span class="outturn-second-line">{cell.figure.parts}</span> : null}
    </div>
  );
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const wholeText = (found: Extract<RollUp, { kind: 'rolledUp' }>, unit: ServiceMeasure['measure']['unit']): string => {
  const value = numberOf(found.quantity);
  return value === undefined ? 'None in scope' : figureText(value, unit);
};

const partsText = ({ quantity }: Extract<RollUp, { kind: 'rolledUp' }>): string | undefined =>
  quantity.kind === 'ratio'
    ? `${figureText(quantity.numerator, 'count')} of ${figureText(quantity.denominator, 'count')}`
    : undefined;

/** A figure of the whole with how complete it is, or why there is none. */
const Whole = ({ found, measure, over }: { found: RollUp; over: string } & Pick<ServiceMeasure, 'measure'>) => {
  if (found.kind === 'refused') return <span class="outturn-second-line">{capital(found.because)}.</span>;
  if (found.kind === 'nothing') {
    return <span class="outturn-second-line">No figure: {completenessText(found, 'providers')}</span>;
  }
  const parts = partsText(found);
  const short = over === 'year' ? `${found.have} of ${found.of} figures` : completenessText(found, 'providers');
  return (
    <div>
      <strong>{wholeText(found, measure.unit)}</strong>
      {parts ? <span class="outturn-second-line">{parts}</span> : null}
      <span class="outturn-second-line">{short}</span>
    </div>
  );
};

const Status = ({ judged, providers }: ServiceMeasure) => {
  const [first] = providers.flatMap(({ cell }) => cell ?? []);
  if (!('score' in judged) || !first) return <span class="outturn-second-line">{capital(judged.because)}.</span>;
  return (
    <div>
      {judged.score.status === 'none' ? (
        <StatusTag status="none" meaning="no figure to judge" />
      ) : (
        <CellStatus cell={{ figure: first.figure, score: judged.score }} />
      )}
      <span class="outturn-second-line">{judged.because}.</span>
    </div>
  );
};

const columns = ({ providers, period }: ServicePageProps): readonly FigureColumn<ServiceMeasure>[] => [
  { key: 'measure', heading: 'Measure', cell: ({ measure }) => measure.title },
  ...providers.map(({ contract, name }) => ({
    key: contract,
    heading: name,
    numeric: true,
    cell: (row: ServiceMeasure) => (
      <OneProvider figure={row.providers.find((each) => each.contract === contract)} measureKey={row.measure.key} />
    ),
  })),
  {
    key: 'whole',
    heading: 'Service as a whole',
    numeric: true,
    cell: ({ whole, measure }) => <Whole found={whole} measure={measure} over="period" />,
  },
  { key: 'status', heading: 'Status of the whole', cell: (row) => <Status {...row} /> },
  {
    key: 'year',
    heading: `${financialYearOf(period.start)} so far`,
    numeric: true,
    cell: ({ year, whole, measure }) =>
      year.kind === 'refused' && whole.kind === 'refused' && year.because === whole.because ? (
        <span class="outturn-second-line">No figure, for the same reason</span>
      ) : (
        <Whole found={year} measure={measure} over="year" />
      ),
  },
];

/** One service that several providers deliver: each beside the whole, and what the whole is made of. */
export const ServicePage = (props: ServicePageProps) => {
  const { title, href, period, periods, measures } = props;
  const isProtected = measures.some(({ providers }) => providers.some(({ cell }) => cell?.figure.isProtected));
  return (
    <>
      <span class="govuk-caption-l">{title}</span>
      <h1 class="govuk-heading-l">Service as a whole</h1>
      <p class="govuk-body-l">
        {periodName(period.key)}: {props.providers.length} providers of one service.
      </p>
      <p class="govuk-body">
        Numerators are added up, and denominators; percentages are never averaged, and different people are never added.
        {isProtected
          ? ' The whole is made of the figures as they are shown here, rounded; one that is withheld is missing from it, so that it cannot be worked out.'
          : ''}
      </p>
      {periods.length > 0 ? (
        <p class="govuk-body outturn-no-print">
          Another period:{' '}
          {periods.flatMap((key, index) => [
            index > 0 ? ', ' : '',
            <a class="govuk-link" href={`${href}?period=${key}`}>
              {periodName(key)}
            </a>,
          ])}
          .
        </p>
      ) : null}
      <FigureTable
        caption="Each measure by provider and as a whole"
        captionHidden
        stackEarly
        columns={columns(props)}
        groups={quadrants
          .map((quadrant) => ({
            heading: quadrantNames[quadrant],
            rows: measures.filter(({ measure }) => measure.quadrant === quadrant),
          }))
          .filter(({ rows }) => rows.length > 0)}
        empty="No measure of this service has been reported yet."
      />
    </>
  );
};
