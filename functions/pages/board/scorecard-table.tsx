import { signalsOf } from '../../../domain/disclosed/signals.ts';
import { assuranceNames, defaultSignalProfile, variationNames } from '../../../domain/scoring/signals/words.ts';
import { figureText } from '../../../domain/scoring/words.ts';
import { periodName } from '../../../domain/shared/quarters.ts';
import { Sparkline } from '../charts/sparkline.tsx';
import { type FigureColumn, FigureTable, SignalMark } from '../components/index.ts';
import { dateText } from '../format.ts';
import { CellStatus, DirectionText, FigureText, isRounded, readingText, targetText } from './cells.tsx';
import { type BoardLine, measurePath, type Sort } from './lines.ts';
import { periodsOf, pointsOf } from './points.ts';
import { markOf, noSignalWords } from './signal-words.ts';

/** What the sorting links are made from: the address of the same page sorted otherwise. */
export interface Sorting {
  readonly by: Sort;
  readonly href: (sort: Sort) => string;
}

const turnedWords = { worse: 'Turned worse', better: 'Turned better' } as const;

interface Named {
  readonly line: BoardLine;
  readonly namesContract: boolean;
}

const LatestFigure = ({ line: { latest } }: { line: BoardLine }) =>
  latest ? (
    <div>
      <span class="outturn-scorecard__latest">
        <FigureText figure={latest.figure} />
      </span>
      <span class="outturn-scorecard__period">{periodName(latest.period)}</span>
      {[isRounded(latest.figure) && 'Rounded', latest.restated && 'Restated'].map((word) =>
        word ? <span class="outturn-scorecard__period">{word}</span> : null,
      )}
    </div>
  ) : (
    <span class="outturn-absence">No return yet</span>
  );

const Status = ({ line: { latest, turned, missing, ...line }, namesContract }: Named) =>
  latest ? (
    <div>
      <CellStatus cell={latest} href={`${measurePath(line)}#status`} />
      {turned ? <span class="outturn-scorecard__period">{turnedWords[turned]}</span> : null}
      {namesContract && missing?.state === 'late' ? (
        <span class="outturn-scorecard__period">
          {missing.period.key.slice(5)} return <strong>late</strong>
        </span>
      ) : null}
    </div>
  ) : (
    <span class="outturn-absence">No figure</span>
  );

const Shape = ({ line }: { line: BoardLine }) => {
  const { measure, history } = line;
  return history.length === 0 ? (
    <span class="outturn-absence">No figures</span>
  ) : (
    <Sparkline
      title={`${measure.title}, last twelve periods`}
      points={pointsOf(periodsOf(history), measure)}
      format={(value) => figureText(value, measure.unit)}
    />
  );
};

/** The shape, and below it the first line of what is said of the latest figure. */
const ShapeAndStory = ({ line }: { line: BoardLine }) => (
  <div>
    <Shape line={line} />
    {line.story ? <span class="outturn-scorecard__story">{line.story}</span> : null}
  </div>
);

/** Variation and assurance with their words. The sentence behind them is read out, and stands on the measure's page. */
const Signal = ({ line }: { line: BoardLine }) => {
  const shown = signalsOf(line, line.contract.versions, { profile: defaultSignalProfile, chart: 'xmr' });
  const { signals } = shown;
  if (!signals?.variation) {
    return <span class="outturn-absence">{noSignalWords(shown, line.measure.yearToDate)}</span>;
  }
  return (
    <div title={signals.because}>
      <SignalMark {...markOf(signals, variationNames[signals.variation])} />
      {signals.assurance ? <span class="outturn-scorecard__period">{assuranceNames[signals.assurance]}</span> : null}
      <span class="govuk-visually-hidden"> {signals.because}</span>
    </div>
  );
};

const MeasureName = ({ line, namesContract }: Named) => {
  const { contract, title, providerName } = line.contract;
  return (
    <div>
      <a class="govuk-link" href={measurePath(line)}>
        {line.measure.title}
      </a>
      {namesContract ? (
        <span class="outturn-scorecard__period">
          <a
            class="govuk-link govuk-link--no-visited-state govuk-link--text-colour"
            href={`/contracts/${contract}/scorecard`}
          >
            {title}
          </a>
        </span>
      ) : null}
      {namesContract && !title.includes(providerName) ? (
        <span class="outturn-scorecard__period">{providerName}</span>
      ) : null}
    </div>
  );
};

const columns = (sorting: Sorting | undefined, namesContract: boolean): readonly FigureColumn<BoardLine>[] => {
  const sort = (by: Sort) =>
    sorting && { sort: { href: sorting.href(by), direction: sorting.by === by ? ('ascending' as const) : undefined } };
  return [
    {
      key: 'measure',
      heading: 'Measure',
      ...sort('measure'),
      cell: (line) => <MeasureName line={line} namesContract={namesContract} />,
    },
    { key: 'latest', heading: 'Latest', numeric: true, cell: (line) => <LatestFigure line={line} /> },
    {
      key: 'target',
      heading: 'Target',
      numeric: true,
      cell: ({ latest, measure }) => (
        <span class="outturn-target">{latest ? targetText(measure, latest) : 'None'}</span>
      ),
    },
    {
      key: 'status',
      heading: 'Status',
      ...sort('status'),
      cell: (line) => <Status line={line} namesContract={namesContract} />,
    },
    { key: 'reading', heading: 'Reading', cell: ({ latest }) => (latest ? readingText(latest) : 'Nothing to read') },
    {
      key: 'direction',
      heading: 'Direction',
      cell: ({ latest }) =>
        latest ? (
          <DirectionText direction={latest.score.direction} polarity={latest.score.polarity} />
        ) : (
          <span class="outturn-absence">Not comparable</span>
        ),
    },
    { key: 'signal', heading: 'Signal', cell: (line) => <Signal line={line} /> },
    { key: 'shape', heading: 'Last twelve periods', cell: (line) => <ShapeAndStory line={line} /> },
  ];
};

export interface ScorecardTableProps {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly groups: readonly { readonly heading: string | null; readonly lines: readonly BoardLine[] }[];
  readonly sorting?: Sorting;
  /** Whether each line names its contract: not on the scorecard of one contract. */
  readonly namesContract: boolean;
}

/** Measures with their latest figures, each of them a link to where it comes from. */
export const ScorecardTable = ({ caption, captionHidden, groups, sorting, namesContract }: ScorecardTableProps) => (
  <FigureTable
    caption={caption}
    captionHidden={captionHidden}
    class="outturn-scorecard"
    stickyHeader
    columns={columns(sorting, namesContract)}
    groups={groups.filter(({ lines }) => lines.length > 0).map(({ heading, lines }) => ({ heading, rows: lines }))}
    empty="No measure here has been reported yet."
  />
);

/** The first letter as a capital: a sentence made from a phrase. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** One late or awaited return in a sentence. */
export const missingWords = (missing: NonNullable<BoardLine['missing']>): string => {
  const name = periodName(missing.period.key);
  const due = missing.due ? dateText(missing.due) : undefined;
  return missing.state === 'late'
    ? `the return for ${name} is late${due ? `: it was due on ${due}` : ''}`
    : `the return for ${name} has not come yet${due ? `: it is due by ${due}` : ''}`;
};
