import type { ContractScores, ShownCell } from '../../../domain/disclosed/scores.ts';
import type { Measure } from '../../../domain/measure/measure.ts';
import { ruleSets } from '../../../domain/measure/target.ts';
import { currentRule, toleranceText } from '../../../domain/scoring/rule-sets.ts';
import { judgesYearToDate, polarityUnder, targetAt } from '../../../domain/scoring/ruled-target.ts';
import { ruledTargetOf } from '../../../domain/scoring/score.ts';
import { type OtherRule, type UnderOther, underOther } from '../../../domain/scoring/under-rule.ts';
import { type PeriodKey, periodName, periodOf } from '../../../domain/shared/quarters.ts';
import type { FormState } from '../../forms/form-state.ts';
import { Button, Details, FigureTable, InsetText } from '../components/index.ts';
import { ruleSetNames } from '../contract/words.ts';
import { NumberField, SelectField } from '../form-fields.tsx';
import { dateText } from '../format.ts';
import { CellStatus, FigureText, targetText } from './cells.tsx';

export interface UnderRuleProps {
  readonly contract: Pick<ContractScores, 'contract' | 'versions'>;
  readonly measure: Measure;
  readonly history: readonly ShownCell[];
  /** What was asked for, with what is wrong with it. */
  readonly form: FormState;
  /** Undefined while nothing is asked, or what is asked cannot be read. */
  readonly other: OtherRule | undefined;
}

interface Compared {
  readonly cell: ShownCell;
  readonly period: PeriodKey;
  readonly found: UnderOther;
}

/** Judged on the figure as it is shown to this reader: by asking again and again nobody learns more than it says. */
const compare = (cell: ShownCell, { contract, measure }: UnderRuleProps, other: OtherRule): Compared => {
  const { score, figure, period } = cell;
  const definedIn = (number: number) =>
    contract.versions.find((each) => each.number === number)?.measures.find((each) => each.key === measure.key);
  const asThen = definedIn(cell.contractVersion) ?? measure;
  const chosen = other.version === undefined ? undefined : definedIn(other.version);
  const by = chosen ?? asThen;
  const found = underOther(
    {
      quantity: figure.quantity,
      unit: asThen.unit,
      polarity: other.version === undefined ? score.polarity : polarityUnder(by),
      target:
        other.version === undefined
          ? (score.noTarget ?? ruledTargetOf(score))
          : targetAt(chosen?.target, periodOf(period)),
      toDate: score.toDate,
      needsToDate: judgesYearToDate(by),
    },
    other,
  );
  return { cell, period, found };
};

const isSame = ({ cell, found }: Compared): boolean =>
  found.applies && found.status === cell.score.status && found.rating === cell.score.rating;

const changeWords = (compared: Compared): string => {
  const { cell, found } = compared;
  if (!found.applies) return `Does not apply: ${found.because}`;
  if (isSame(compared)) return 'The same';
  if (found.status === 'none') return found.because;
  return cell.score.status === 'none' ? 'Would have a colour' : 'Would be another';
};

/** The cell as the other rule would colour it. */
const asUnder = ({ figure, score }: ShownCell, found: Extract<UnderOther, { applies: true }>) => {
  const { rating: _rating, ...kept } = score;
  const rated = found.rating && { rating: found.rating };
  return { figure, score: { ...kept, status: found.status, rule: found.target.rule, ...rated } };
};

const summaryWords = (rows: readonly Compared[]): string => {
  const judged = rows.filter(({ found }) => found.applies);
  if (judged.length === 0) return 'The rule applies to none of these figures.';
  const changed = judged.filter((row) => !isSame(row)).length;
  if (changed === 0)
    return `No colour would be another in ${judged.length === 1 ? 'the one period' : `${judged.length} periods`}.`;
  return `${changed} of ${judged.length} ${judged.length === 1 ? 'period' : 'periods'} would have another colour.`;
};

const ruleWords = ({ ruleSet, tolerance, firstBand, version }: OtherRule, measure: Measure): string =>
  [
    ruleSetNames[ruleSet],
    ...(firstBand === undefined ? [] : [`first band ${toleranceText(currentRule[ruleSet], firstBand, measure.unit)}`]),
    `tolerance ${toleranceText(currentRule[ruleSet], tolerance, measure.unit)}`,
    version === undefined ? 'the target in force in each period' : `the target of contract version ${version}`,
  ].join('; ');

const Answer = ({ rows, other, measure }: { rows: readonly Compared[]; other: OtherRule; measure: Measure }) => (
  <>
    <InsetText>
      {summaryWords(rows)} Asked: {ruleWords(other, measure)}. What is recorded stays as it is.
    </InsetText>
    <FigureTable
      caption="Under the rule in force, and under the other"
      captionHidden
      rows={rows.toReversed()}
      empty="There is no figure yet."
      columns={[
        { key: 'period', heading: 'Period', cell: ({ period }) => periodName(period) },
        { key: 'figure', heading: 'Figure', numeric: true, cell: ({ cell }) => <FigureText figure={cell.figure} /> },
        {
          key: 'then',
          heading: 'In force then',
          cell: ({ cell }) => (
            <div>
              <CellStatus cell={cell} />
              <span class="outturn-second-line">{targetText(measure, cell)}</span>
            </div>
          ),
        },
        {
          key: 'other',
          heading: 'Under the other rule',
          cell: ({ cell, found }) =>
            found.applies ? <CellStatus cell={asUnder(cell, found)} /> : <span class="outturn-absence">None</span>,
        },
        { key: 'change', heading: 'What changes', cell: changeWords },
      ]}
    />
    {rows.some(({ cell }) => cell.figure.isProtected) ? (
      <p class="govuk-body-s">
        The other rule is put to the figures as they are shown to you, rounded or withheld. The colours in force were
        given by the exact ones.
      </p>
    ) : null}
  </>
);

/** What the colours would be under another rule, tolerance or version's target. Asked by address, so it can be kept. */
export const UnderRule = (props: UnderRuleProps) => {
  const { contract, measure, history, form, other } = props;
  if (history.length === 0) return null;
  const rows = other ? history.map((cell) => compare(cell, props, other)) : [];
  return (
    <section id="under-rule" class={other ? 'outturn-section' : 'outturn-section outturn-no-print'}>
      <h2 class="govuk-heading-m">Under another rule</h2>
      {other ? <Answer rows={rows} other={other} measure={measure} /> : null}
      <Details
        summary="Ask what the colours would be under another rule"
        open={form.hasProblems || other !== undefined}
      >
        <form method="get" action={`/contracts/${contract.contract}/measures/${measure.key}#under-rule`} novalidate>
          <SelectField
            form={form}
            path="under"
            label="Rule"
            options={ruleSets.map((value) => ({ value, text: ruleSetNames[value] }))}
          />
          <NumberField
            form={form}
            path="tolerance"
            label="Tolerance"
            hint="In percent of the target; in units or percentage points where the rule says so."
          />
          <NumberField
            form={form}
            path="band"
            label="End of the first band (for the statutory ratings and for bands)"
            hint="In percent of the target."
          />
          {contract.versions.length > 1 ? (
            <SelectField
              form={form}
              path="version"
              label="Target"
              blank="The one in force in each period"
              options={contract.versions.map(({ number, effectiveFrom }) => ({
                value: String(number),
                text: `Of contract version ${number}, from ${dateText(effectiveFrom)}`,
              }))}
            />
          ) : null}
          <Button variant="secondary">Show</Button>
        </form>
      </Details>
    </section>
  );
};
