import { scoredTargetWords, targetWords, toleranceWords } from '../../../domain/contract/target-words.ts';
import type { MeasureScores, ShownCell } from '../../../domain/disclosed/scores.ts';
import { type Measure, quadrantNames, quadrants } from '../../../domain/measure/measure.ts';
import { figureText } from '../../../domain/scoring/words.ts';
import type { ContractId } from '../../../domain/shared/ids.ts';
import { periodName } from '../../../domain/shared/quarters.ts';
import { CellStatus, DirectionText } from '../board/cells.tsx';
import { Sparkline } from '../charts/sparkline.tsx';
import { type FigureColumn, FigureTable, isPresent } from '../components/index.ts';
import { coursePath } from '../return/words.ts';
import { levelNames } from './words.ts';

type Row = MeasureScores;

export interface PerformanceProps {
  readonly contract: ContractId;
  readonly measures: readonly Row[];
  /** Whether figures may be shown at all: a provider sees what it is asked for, and its figures in its own returns. */
  readonly withFigures: boolean;
  /** Whether each measure leads to its history. */
  readonly linksMeasures: boolean;
}

const Definition = ({ measure, href }: { measure: Measure; href?: string | undefined }) => (
  <>
    {href === undefined ? (
      measure.title
    ) : (
      <a class="govuk-link" href={href}>
        {measure.title}
      </a>
    )}
    {measure.level === 'headline' ? <span class="outturn-second-line">{levelNames.headline} measure</span> : null}
  </>
);

/** The target in force, and the one that the latest figure was judged by, where a variation came between. */
const Target = ({ measure, history }: Row) => {
  const target = targetWords(measure);
  const latest = history.at(-1)?.score;
  const judgedBy = latest?.rule && scoredTargetWords(latest, measure.unit);
  const isForAll = measure.target?.kind === undefined || measure.target.kind === 'range';
  const wasOther = judgedBy !== undefined && isForAll && judgedBy !== target;
  return (
    <span class="outturn-target">
      {target ?? 'No target'}
      {target ? <span class="outturn-second-line">{toleranceWords(measure)}</span> : null}
      {wasOther ? (
        <span class="outturn-second-line">The latest figure was judged by {judgedBy}, in force then</span>
      ) : null}
    </span>
  );
};

const Latest = ({ contract, cell }: { contract: ContractId; cell: ShownCell | undefined }) =>
  cell ? (
    <span>
      <a class="govuk-link" href={`/contracts/${contract}/returns/${cell.period}`}>
        {cell.figure.text}
      </a>
      <span class="outturn-second-line">
        {[cell.figure.parts, periodName(cell.period), cell.restated && 'restated'].filter(isPresent).join(', ')}
      </span>
    </span>
  ) : (
    <span>Not reported yet</span>
  );

const Judged = ({ cell }: { cell: ShownCell | undefined }) =>
  cell ? (
    <span>
      <CellStatus cell={cell} />
      {cell.score.rule === undefined ? null : <span class="outturn-second-line">{cell.working().because}</span>}
    </span>
  ) : (
    <span>-</span>
  );

const Trend = ({ measure, history }: Row) => (
  <Sparkline
    title={measure.title}
    periods={Math.min(12, Math.max(4, history.length))}
    format={(value) => figureText(value, measure.unit)}
    points={history.map((cell) => ({
      period: cell.period,
      periodText: periodName(cell.period),
      value: cell.figure.value,
      target: cell.score.target ?? null,
    }))}
  />
);

const figureColumns = (contract: ContractId, linksMeasures: boolean): readonly FigureColumn<Row>[] => [
  {
    key: 'measure',
    heading: 'Measure',
    cell: ({ measure }) => (
      <Definition
        measure={measure}
        href={linksMeasures ? `/contracts/${contract}/measures/${measure.key}` : undefined}
      />
    ),
  },
  {
    key: 'latest',
    heading: 'Latest',
    numeric: true,
    cell: ({ history }) => <Latest contract={contract} cell={history.at(-1)} />,
  },
  { key: 'target', heading: 'Target', numeric: true, cell: (row) => <Target {...row} /> },
  { key: 'status', heading: 'Status', cell: ({ history }) => <Judged cell={history.at(-1)} /> },
  {
    key: 'direction',
    heading: 'Direction',
    cell: ({ history }) => {
      const last = history.at(-1);
      return last ? <DirectionText direction={last.score.direction} polarity={last.score.polarity} /> : '-';
    },
  },
  { key: 'trend', heading: 'Trend', cell: (row) => <Trend {...row} /> },
];

const definitionColumns = (contract: ContractId): readonly FigureColumn<Row>[] => [
  { key: 'measure', heading: 'Measure', cell: ({ measure }) => <Definition measure={measure} /> },
  { key: 'definition', heading: 'What it counts', cell: ({ measure }) => measure.definition },
  { key: 'target', heading: 'Target', numeric: true, cell: (row) => <Target {...row} /> },
  {
    key: 'course',
    heading: 'Turning the curve',
    cell: ({ measure }) =>
      measure.level === 'dataDevelopment' ? (
        'No data yet'
      ) : (
        <a class="govuk-link" href={coursePath(contract, measure.key)}>
          Actions and report<span class="govuk-visually-hidden"> on {measure.title}</span>
        </a>
      ),
  },
];

/** The measures by quadrant of Outcomes Based Accountability, each with its latest figure against its target. */
export const PerformanceTable = ({ contract, measures, withFigures, linksMeasures }: PerformanceProps) => (
  <FigureTable
    caption={withFigures ? 'Latest figures against target' : 'What is measured'}
    captionHidden
    stackEarly
    columns={withFigures ? figureColumns(contract, linksMeasures) : definitionColumns(contract)}
    groups={quadrants
      .map((quadrant) => ({
        heading: quadrantNames[quadrant],
        rows: measures.filter(({ measure }) => measure.quadrant === quadrant),
      }))
      .filter((group) => group.rows.length > 0)}
    empty="No measure is agreed yet."
  />
);
