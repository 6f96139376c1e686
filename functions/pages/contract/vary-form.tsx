import type { Contract, ContractVersion } from '../../../domain/contract/contract.ts';
import type { ContractRegime } from '../../../domain/contract/regime.ts';
import { judgedBy } from '../../../domain/contract/target-words.ts';
import { isReported, type Measure } from '../../../domain/measure/measure.ts';
import type { FormState } from '../../forms/form-state.ts';
import { Refusals } from '../award/refusals.tsx';
import { Button, Details, InsetText } from '../components/index.ts';
import { CommandForm, DateField, LongTextField } from '../form-fields.tsx';
import { ModificationFields } from './modification-fields.tsx';
import { RowSelect, RowTable } from './row-fields.tsx';
import { TargetBoxes, ToleranceBoxes, variedRuleSetOptions } from './target-fields.tsx';
import { FundingFields, ValueFields } from './terms-fields.tsx';

interface Props {
  readonly contract: Contract;
  readonly latest: ContractVersion;
  readonly regime: ContractRegime;
  /** Whether the lifetime value at entry has still to be stated. */
  readonly asksEntryValue: boolean;
  readonly form: FormState;
  readonly action: string;
}

/** A measure without a better direction can have no target but a range. */
export const mayHaveTarget = (measure: Measure): boolean =>
  isReported(measure) && (measure.polarity !== 'none' || measure.target?.kind === 'range');

const Targets = ({ form, measures }: { form: FormState; measures: readonly Measure[] }) => (
  <RowTable
    form={form}
    path="targets"
    caption="Targets and tolerances"
    rowHeading="Measure"
    rows={measures.map((measure) => ({
      path: `targets.${measure.key}`,
      name: measure.title,
      header: (
        <>
          {measure.title}
          <span class="outturn-second-line">Now: {judgedBy(measure)}</span>
        </>
      ),
    }))}
    columns={[
      {
        heading: 'Target',
        cell: (path, label) => <TargetBoxes form={form} path={path} label={label} />,
      },
      {
        heading: 'How a miss is coloured',
        cell: (path, label) => (
          <RowSelect
            form={form}
            path={`${path}.ruleSet`}
            label={label}
            options={[
              ...variedRuleSetOptions(form.value(`${path}.ruleSet`)),
              { value: 'none', text: 'No target: monitored only' },
            ]}
          />
        ),
      },
      {
        heading: 'Tolerance',
        cell: (path, label) => <ToleranceBoxes form={form} path={path} label={label} />,
      },
    ]}
  />
);

/** A variation: everything as it stands, to be changed where it changes, from a day on and for a reason. */
export const VaryForm = ({ contract, latest, regime, asksEntryValue, form, action }: Props) => (
  <>
    <h1 class="govuk-heading-l">Record a variation</h1>
    <Refusals form={form} />
    <p class="govuk-body">
      {contract.title}, with {contract.providerName}. The boxes hold what stands now: change what changes and leave the
      rest.
    </p>
    <InsetText>
      Version {latest.number} stays on the record. A period is judged by the terms in force on its last day, so targets
      can change only from a period that has not been reported.
    </InsetText>
    <CommandForm form={form} action={action}>
      <DateField form={form} path="effectiveFrom" label="The date the variation takes effect" />
      <LongTextField form={form} path="because" label="The reason for the variation" rows={3} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ModificationFields form={form} regime={regime} asksEntryValue={asksEntryValue} />
        </div>
      </div>
      <Targets form={form} measures={latest.measures.filter(mayHaveTarget)} />
      <ValueFields form={form} />
      <FundingFields form={form} />
      <Details summary="Adding, removing or redefining a measure">
        Send the whole list of measures to the API with the command that this form uses. The measures’ short names stay
        as they are, so that earlier figures keep their measure.
      </Details>
      <Button preventDoubleClick>Record the variation</Button>
    </CommandForm>
  </>
);
