import type { DisclosedRow } from '../../../domain/disclosed/return.ts';
import type { Measure } from '../../../domain/measure/measure.ts';
import { absenceNames, statedAbsences } from '../../../domain/measure/quantity.ts';
import type { FormState } from '../../forms/form-state.ts';
import { Button, Checkboxes, InsetText, Restatement, SummaryList } from '../components/index.ts';
import { CommandForm, LongTextField, NumberField, SelectField, TextField } from '../form-fields.tsx';
import { FigureCell, StatusCell, targetText } from './figure.tsx';
import { quotingHint, returnPath } from './words.ts';

/** One figure of a sent return, and the form about it. */
export interface AboutFigure {
  readonly contract: string;
  readonly period: string;
  readonly periodName: string;
  readonly row: DisclosedRow;
  readonly form: FormState;
}

const AboutIt = ({ row, periodName }: AboutFigure) => (
  <SummaryList
    rows={[
      { key: periodName, value: <FigureCell figure={row.shown?.figure} /> },
      { key: 'Target', value: targetText(row.measure, row.shown?.score) },
      row.shown && { key: 'Status', value: <StatusCell shown={row.shown} measure={row.measure} /> },
      row.explanation !== undefined && { key: 'Explanation', value: row.explanation },
      row.comment !== undefined && { key: 'Comment', value: row.comment },
    ]}
  />
);

/** The commissioner's question about one figure. */
export const AskPage = (props: AboutFigure) => {
  const { form, row, contract, period } = props;
  return (
    <>
      <span class="govuk-caption-l">{row.measure.title}</span>
      <h1 class="govuk-heading-l">Ask a question about this figure</h1>
      <AboutIt {...props} />
      <CommandForm form={form} action={`${returnPath(contract, period)}/ask?measure=${row.measure.key}`}>
        <input type="hidden" name="measureKey" value={row.measure.key} />
        <LongTextField
          form={form}
          path="question"
          label="Your question"
          hint="The provider is told that there is a question. This figure stays out of an acceptance until it is answered."
        />
        <Button type="submit" preventDoubleClick>
          Ask
        </Button>
      </CommandForm>
    </>
  );
};

/** The boxes for a corrected figure. */
const CorrectedFigure = ({ form, measure }: { form: FormState; measure: Measure }) => (
  <>
    {measure.calculation === 'ratio' ? (
      <>
        <NumberField form={form} path="entry.numerator" label={measure.numeratorIs ?? 'Numerator'} whole />
        <NumberField form={form} path="entry.denominator" label={`Out of: ${measure.denominatorIs}`} whole />
      </>
    ) : (
      <NumberField
        form={form}
        path="entry.value"
        label="Corrected figure"
        whole={measure.unit === 'count'}
        {...(measure.unit === 'percent' && { suffix: '%' })}
      />
    )}
    <SelectField
      form={form}
      path="entry.absence"
      label="Or why there is no figure"
      blank="There is a figure"
      options={statedAbsences.map((kind) => ({ value: kind, text: absenceNames[kind] }))}
    />
    <TextField
      form={form}
      path="entry.reason"
      label="Reason why there is none"
      hint="Leave empty where there is a figure"
    />
  </>
);

const CheckedText = ({ form }: { form: FormState }) => {
  const isAsked = form.problems.some((problem) => problem.refusal?.rule.id === 'return-no-personal-data');
  return (
    isAsked && (
      <Checkboxes
        idPrefix="personalDataChecked"
        name="personalDataChecked"
        values={[form.value('personalDataChecked')]}
        items={[{ value: 'yes', text: 'I have checked this text: it is not about a person who uses the service' }]}
      />
    )
  );
};

/** The provider's answer to one question, with the corrected figure where it was wrong. */
export const AnswerPage = (props: AboutFigure & { question: { id: string; question: string; askedBy: string } }) => {
  const { form, row, contract, period, question } = props;
  return (
    <>
      <span class="govuk-caption-l">{row.measure.title}</span>
      <h1 class="govuk-heading-l">Answer a question</h1>
      <InsetText>{`${question.askedBy} asks: ${question.question}`}</InsetText>
      <AboutIt {...props} />
      <CommandForm form={form} action={`${returnPath(contract, period)}/answer?question=${question.id}`}>
        <input type="hidden" name="questionId" value={question.id} />
        <LongTextField form={form} path="answer" label="Your answer" hint={quotingHint} />
        <h2 class="govuk-heading-m">If the figure was wrong</h2>
        <p class="govuk-body">
          Enter the right one. The earlier figure stays on record beside it. Leave these boxes empty if the figure is
          right.
        </p>
        <CorrectedFigure form={form} measure={row.measure} />
        <LongTextField
          form={form}
          path="reason"
          label="Why the figure was wrong"
          hint="Your answer stands in for it if you leave this empty"
          rows={3}
        />
        <CheckedText form={form} />
        <Button type="submit" preventDoubleClick>
          Send the answer
        </Button>
      </CommandForm>
    </>
  );
};

/** The certifier's correction of a figure that nobody asked about. */
export const RestatePage = (props: AboutFigure) => {
  const { form, row, contract, period } = props;
  return (
    <>
      <span class="govuk-caption-l">{row.measure.title}</span>
      <h1 class="govuk-heading-l">Correct this figure</h1>
      <p class="govuk-body">
        The earlier figure stays on record beside the corrected one, with your reason. The commissioner accepts it
        again.
      </p>
      <AboutIt {...props} />
      {row.restatements.map(({ before, after, reason, at, by }) => (
        <Restatement before={before.text} after={after.text} reason={reason} when={at} who={by} />
      ))}
      <CommandForm form={form} action={`${returnPath(contract, period)}/restate?measure=${row.measure.key}`}>
        <input type="hidden" name="measureKey" value={row.measure.key} />
        <CorrectedFigure form={form} measure={row.measure} />
        <LongTextField form={form} path="reason" label="Why the figure was wrong" rows={3} />
        <CheckedText form={form} />
        <Button type="submit" preventDoubleClick>
          Restate the figure
        </Button>
      </CommandForm>
    </>
  );
};
