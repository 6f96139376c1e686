import type { Measure, Unit } from '../../../domain/measure/measure.ts';
import { absenceNames, statedAbsences } from '../../../domain/measure/quantity.ts';
import type { Figure } from '../../../domain/scoring/disclosure.ts';
import { type FormState, fieldId } from '../../forms/form-state.ts';
import { FigureTable, Input, Select, Textarea } from '../components/index.ts';
import { Definition, EarlierFigure, targetText } from './figure.tsx';
import { withinSentence } from './words.ts';

/** One row of the grid: the measure, and what was reported for the period before. */
export interface GridRow {
  readonly measure: Measure;
  readonly last: Figure | undefined;
}

const suffixes: Partial<Record<Unit, string>> = { percent: '%', days: 'days' };
const unitWords: Record<Unit, string> = {
  count: 'number',
  percent: 'percentage',
  rate: 'rate',
  pounds: 'amount in pounds',
  days: 'days',
  score: 'score',
};

/** How far a box must lie below the sticky header and how wide it is are the style sheet's business. */
const FigureBox = ({
  form,
  path,
  label,
  unit,
  part,
}: {
  form: FormState;
  path: string;
  label: string;
  unit: Unit;
  part?: 'numerator' | 'denominator';
}) => (
  <Input
    id={fieldId(path)}
    name={path}
    label={label}
    labelHidden
    value={form.value(path)}
    error={form.error(path)}
    inputmode={part || unit === 'count' ? 'numeric' : 'decimal'}
    autocomplete="off"
    prefix={unit === 'pounds' ? '£' : undefined}
    suffix={part ? undefined : suffixes[unit]}
    attributes={part && { [`data-ratio-${part}`]: '' }}
  />
);

const typedRatio = (form: FormState, path: string): string => {
  const [top, bottom] = ['numerator', 'denominator'].map((part) => Number(form.value(`${path}.${part}`) || Number.NaN));
  if (top === undefined || bottom === undefined || !(bottom > 0) || !(top <= bottom)) return '';
  return `${((top / bottom) * 100).toFixed(1)}%`;
};

/** What a measure is called and what its boxes take. */
const MeasureCell = ({ measure }: { measure: Measure }) => (
  <>
    <Definition measure={measure} />
    {measure.calculation === 'ratio' && (
      <span class="outturn-grid__counts">{`${measure.numeratorIs}, out of ${withinSentence(measure.denominatorIs ?? '')}`}</span>
    )}
    {measure.yearToDate && !/year to date/i.test(measure.title) && (
      <span class="outturn-grid__counts">Year to date</span>
    )}
  </>
);

/**
 * The figures of one quadrant, keyed like a spreadsheet. Every box is sent, so that one emptied is cleared. Works without
 * script; with it, the arrow keys move and each percentage is worked out while its parts are typed.
 */
export const EntryGrid = ({
  id,
  caption,
  rows,
  form,
}: {
  id: string;
  caption: string;
  rows: readonly GridRow[];
  form: FormState;
}) => {
  const hasRatio = rows.some((row) => row.measure.calculation === 'ratio');
  const pathOf = (row: GridRow, part: string): string => `entries.${row.measure.key}.${part}`;
  return (
    <FigureTable
      id={id}
      caption={caption}
      class="outturn-grid"
      attributes={{ 'data-outturn-grid': '' }}
      rowAttributes={(row) => (row.measure.calculation === 'ratio' ? { 'data-ratio': '' } : {})}
      stickyHeader
      stackEarly
      rows={rows}
      columns={[
        {
          key: 'measure',
          heading: 'Measure',
          class: 'outturn-grid__measure',
          cell: ({ measure }) => <MeasureCell measure={measure} />,
        },
        {
          key: 'last',
          heading: 'Last period',
          numeric: true,
          class: 'outturn-grid__last',
          cell: ({ last }) => <EarlierFigure figure={last} />,
        },
        {
          key: 'target',
          heading: 'Target',
          numeric: true,
          class: 'outturn-grid__target',
          cell: ({ measure }) => <span class="outturn-target">{targetText(measure)}</span>,
        },
        {
          key: 'figure',
          heading: 'Figure',
          numeric: true,
          class: 'outturn-grid__figure',
          cell: (row) => {
            const { measure } = row;
            const isRatio = measure.calculation === 'ratio';
            return (
              <FigureBox
                form={form}
                path={pathOf(row, isRatio ? 'numerator' : 'value')}
                label={`${measure.title}: ${isRatio ? measure.numeratorIs : unitWords[measure.unit]}`}
                unit={measure.unit}
                {...(isRatio && { part: 'numerator' as const })}
              />
            );
          },
        },
        hasRatio && {
          key: 'of',
          heading: 'Out of',
          numeric: true,
          class: 'outturn-grid__figure',
          cell: (row) =>
            row.measure.calculation === 'ratio' && (
              <FigureBox
                form={form}
                path={pathOf(row, 'denominator')}
                label={`${row.measure.title}: out of ${withinSentence(row.measure.denominatorIs ?? '')}`}
                unit={row.measure.unit}
                part="denominator"
              />
            ),
        },
        hasRatio && {
          key: 'check',
          heading: 'Makes',
          numeric: true,
          class: 'outturn-grid__check',
          cell: (row) =>
            row.measure.calculation === 'ratio' && (
              <output class="outturn-check" data-ratio-result="" aria-label={`${row.measure.title}: percentage`}>
                {typedRatio(form, `entries.${row.measure.key}`)}
              </output>
            ),
        },
        {
          key: 'absence',
          heading: 'Or why there is none',
          class: 'outturn-grid__absence',
          cell: (row) => <AbsenceBoxes row={row} form={form} />,
        },
        {
          key: 'comment',
          heading: 'Comment',
          class: 'outturn-grid__comment',
          cell: (row) => (
            <Textarea
              id={fieldId(pathOf(row, 'comment'))}
              name={pathOf(row, 'comment')}
              label={`${row.measure.title}: comment`}
              labelHidden
              rows={1}
              value={form.value(pathOf(row, 'comment'))}
              error={form.error(pathOf(row, 'comment'))}
            />
          ),
        },
      ]}
    />
  );
};

const AbsenceBoxes = ({ row, form }: { row: GridRow; form: FormState }) => {
  const [absence, reason] = [`entries.${row.measure.key}.absence`, `entries.${row.measure.key}.reason`];
  const hasReason = form.value(absence) !== '' || form.value(reason) !== '' || form.error(reason) !== undefined;
  return (
    <div>
      <Select
        id={fieldId(absence)}
        name={absence}
        label={`${row.measure.title}: why there is no figure`}
        labelHidden
        value={form.value(absence)}
        error={form.error(absence)}
        options={[
          { value: '', text: 'There is a figure' },
          ...statedAbsences.map((kind) => ({ value: kind, text: absenceNames[kind] })),
        ]}
      />
      <Input
        id={fieldId(reason)}
        name={reason}
        label={`${row.measure.title}: the reason, or when a late figure is expected`}
        labelHidden
        groupClass={hasReason ? undefined : 'outturn-grid__reason'}
        value={form.value(reason)}
        error={form.error(reason)}
        autocomplete="off"
        attributes={{ placeholder: 'Reason' }}
      />
    </div>
  );
};
