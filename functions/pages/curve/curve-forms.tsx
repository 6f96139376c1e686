import type { Child } from 'hono/jsx';
import { type ReportPart, reportParts, reportQuestions } from '../../../domain/curve/curve.ts';
import type { FormState } from '../../forms/form-state.ts';
import { Button, Checkboxes, InsetText } from '../components/index.ts';
import { CommandForm, LongTextField, NumberField, type Option, SelectField, TextField } from '../form-fields.tsx';
import { RowsField } from '../form-groups.tsx';

export interface CurveFormProps {
  readonly form: FormState;
  /** The address of the measure's page. */
  readonly path: string;
  readonly measureTitle: string;
  /** Periods to choose from, in the order of the list. */
  readonly periods: readonly Option[];
}

interface FrameProps extends CurveFormProps {
  readonly heading: string;
  readonly command: string;
  readonly button: string;
  readonly children?: Child | Child[];
}

const isFlagged = (form: FormState): boolean =>
  form.problems.some((problem) => problem.refusal?.rule.id === 'curve-no-personal-data');

const FormPage = ({ form, path, measureTitle, heading, command, button, children }: FrameProps) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{measureTitle}</span>
      <h1 class="govuk-heading-l">{heading}</h1>
      <CommandForm form={form} action={`${path}/${command}`}>
        {children}
        {isFlagged(form) ? (
          <Checkboxes
            idPrefix="personalDataChecked"
            name="personalDataChecked"
            values={[form.value('personalDataChecked')]}
            items={[{ value: 'yes', text: 'I have checked this text: it is not about a person who uses the service' }]}
          />
        ) : null}
        <Button type="submit" preventDoubleClick>
          {button}
        </Button>
      </CommandForm>
    </div>
  </div>
);

const readByBoard = 'The board reads this. It must not give numbers of people that the board is not shown';

export const RebaseForm = (props: CurveFormProps) => (
  <FormPage {...props} heading="Begin a new phase" command="rebase" button="Begin the phase">
    <p class="govuk-body">
      Averages and limits are worked out anew from here on. Only do this where it is known that the service or its
      counting changed, not because the figures did.
    </p>
    <SelectField form={props.form} path="from" label="First period of the new phase" options={props.periods} />
    <LongTextField form={props.form} path="reason" label="What changed" rows={3} hint={readByBoard} />
  </FormPage>
);

export const RemoveRebaseForm = (props: CurveFormProps) => (
  <FormPage {...props} heading="Take back a phase" command="remove-rebase" button="Take it back">
    {props.periods.length === 0 ? <InsetText>No phase has been begun that could be taken back.</InsetText> : null}
    <SelectField form={props.form} path="from" label="Phase that began in" options={props.periods} />
    <LongTextField form={props.form} path="reason" label="Why it is taken back" rows={3} />
  </FormPage>
);

export const AnnotateForm = (props: CurveFormProps) => (
  <FormPage {...props} heading="Add an annotation" command="annotate" button="Add it to the chart">
    <SelectField form={props.form} path="on" label="Period" options={props.periods} />
    <LongTextField form={props.form} path="text" label="What was done" rows={2} hint={readByBoard} />
  </FormPage>
);

export const ForecastForm = (props: CurveFormProps & { unit: string }) => (
  <FormPage {...props} heading="Enter a forecast" command="forecast" button="Keep the forecast">
    <p class="govuk-body">
      Where do you expect the figures to go if nothing changes? The forecast drawn from the figures stands beside it.
    </p>
    <RowsField
      form={props.form}
      path="points"
      legend="Forecast"
      each="Period"
      least={4}
      inline
      row={(path) => (
        <>
          <SelectField form={props.form} path={`${path}.period`} label="Period" options={props.periods} />
          <NumberField form={props.form} path={`${path}.value`} label={`Forecast, ${props.unit}`} />
        </>
      )}
    />
    <LongTextField form={props.form} path="because" label="Why you expect this" rows={3} hint={readByBoard} />
  </FormPage>
);

export const BeginActionForm = (props: CurveFormProps) => (
  <FormPage {...props} heading="Begin an action" command="begin-action" button="Begin it and freeze the baseline">
    <p class="govuk-body">
      The history, the forecast drawn from it and the forecast that was entered are frozen as they stand now. Later
      figures are compared with them.
    </p>
    <TextField form={props.form} path="title" label="What will be done" />
    <TextField form={props.form} path="owner" label="Who does it" hint="A person or a team" width={20} />
    <SelectField
      form={props.form}
      path="from"
      label="First period that it can change"
      hint="One for which no return has been sent yet"
      options={props.periods}
    />
    <LongTextField form={props.form} path="because" label="Why it should turn the curve" rows={3} hint={readByBoard} />
  </FormPage>
);

const reportHints: Readonly<Partial<Record<ReportPart, string>>> = {
  howAreWeDoing: 'The figures are shown with it. Add what they do not say, or leave it blank',
  story: `The causes at work. ${readByBoard}`,
  noCostIdeas: 'May be left blank',
  proposals: 'What, who, by when',
};

export const ReportForm = (props: CurveFormProps) => (
  <FormPage {...props} heading="Write a turn-the-curve report" command="report" button="Keep the report">
    <p class="govuk-body">It is best written together with the provider. Earlier reports are kept as they were read.</p>
    {reportParts.map((part) => (
      <LongTextField form={props.form} path={part} label={reportQuestions[part]} hint={reportHints[part]} rows={4} />
    ))}
  </FormPage>
);
