import {
  levels,
  type Measure,
  polarities,
  protectingProfiles,
  quadrantNames,
  quadrants,
  units,
} from '../../../domain/measure/measure.ts';
import { defaultProfile, profileNames } from '../../../domain/scoring/disclosure-profiles.ts';
import type { FormState } from '../../forms/form-state.ts';
import { Button, SummaryList } from '../components/index.ts';
import {
  ChoiceField,
  CommandForm,
  LongTextField,
  type Option,
  SelectField,
  TextField,
  YesNoField,
} from '../form-fields.tsx';
import { FieldGroup } from '../form-groups.tsx';
import { listRows, RowInput, RowTable } from './row-fields.tsx';
import { TargetFields } from './target-fields.tsx';
import { additivityNames, calculationNames, levelNames, polarityNames, unitNames } from './words.ts';

interface Props {
  readonly form: FormState;
  readonly action: string;
  /** The measure's short name, when it is there already: it stays as it is, so that past returns keep their measure. */
  readonly known: string | undefined;
  /** The contract's measures that are given as two parts. */
  readonly others: readonly Measure[];
}

const optionsOf = <Value extends string>(values: readonly Value[], names: Record<Value, string>): readonly Option[] =>
  values.map((value) => ({ value, text: names[value] }));

const What = ({ form, known }: Pick<Props, 'form' | 'known'>) => (
  <>
    <TextField form={form} path="measure.title" label="Title of the measure" />
    {known ? (
      <>
        <SummaryList rows={[{ key: 'Short name', value: known }]} />
        <input type="hidden" name="measure.key" value={known} />
      </>
    ) : (
      <TextField
        form={form}
        path="measure.key"
        label="Short name"
        hint="Small letters, numbers and hyphens, such as smoking-quits. Use the same short name for the same measure in other contracts."
        width={20}
      />
    )}
    <LongTextField
      form={form}
      path="measure.definition"
      label="What it counts, in plain language"
      hint="So that two people counting the same service would give the same figure."
      rows={3}
    />
    <ChoiceField
      form={form}
      path="measure.quadrant"
      label="Which question does it answer?"
      options={optionsOf(quadrants, quadrantNames)}
    />
  </>
);

const levelHints: Partial<Record<string, string>> = {
  headline: 'Two or three in a contract: the ones that a board asks about first.',
  dataDevelopment: 'Worth having, and not yet defined or collected. It is never red, and returns do not ask for it.',
};

const Level = ({ form }: { form: FormState }) => (
  <ChoiceField
    form={form}
    path="measure.level"
    label="How is it used?"
    options={levels.map((value) => {
      const hint = levelHints[value];
      return {
        value,
        text: levelNames[value],
        ...(hint !== undefined && { hint }),
        ...(value === 'dataDevelopment' && {
          conditional: (
            <LongTextField
              form={form}
              path="measure.undefinedInPaper"
              label="What has to be settled first?"
              hint="For example, the papers name no unit and no source."
              rows={3}
            />
          ),
        }),
      };
    })}
  />
);

/** The measures that a derived one is made from, by their short names. */
const DerivedFrom = ({ form, others }: Pick<Props, 'form' | 'others'>) => (
  <>
    {others.length > 0 ? (
      <p class="govuk-hint">
        Given as two parts in this contract: {others.map(({ key, title }) => `${key} (${title})`).join(', ')}
      </p>
    ) : null}
    <RowTable
      form={form}
      path="measure.derivedFrom"
      caption="Derived from"
      rows={listRows(form, 'measure.derivedFrom', 'measure', 3)}
      columns={[
        {
          heading: 'Short name',
          cell: (path, label) => <RowInput form={form} path={path} label={label} width={20} />,
        },
      ]}
    />
  </>
);

const Figure = ({ form, others }: Pick<Props, 'form' | 'others'>) => (
  <FieldGroup form={form} path="measure.figure" legend="The figure">
    <SelectField form={form} path="measure.unit" label="Unit" options={optionsOf(units, unitNames)} />
    <ChoiceField
      form={form}
      path="measure.calculation"
      label="How is the figure given?"
      options={[
        {
          value: 'entered',
          text: calculationNames.entered,
          hint: 'A rate or percentage given so has no interval: nobody can say how far chance could move it.',
        },
        {
          value: 'ratio',
          text: calculationNames.ratio,
          hint: 'For percentages: the percentage is worked out and never typed.',
          conditional: (
            <>
              <TextField form={form} path="measure.numeratorIs" label="What the numerator counts" />
              <TextField form={form} path="measure.denominatorIs" label="What the denominator counts" />
            </>
          ),
        },
        {
          value: 'derived',
          text: calculationNames.derived,
          hint: 'Numerators are added up, and denominators; the provider is not asked for it.',
          conditional: <DerivedFrom form={form} others={others} />,
        },
      ]}
    />
    <YesNoField
      form={form}
      path="measure.countsPeople"
      label="Does the figure count people?"
      hint="Small numbers of people are then hidden from everyone but the provider and you."
    />
    <SelectField
      form={form}
      path="measure.disclosureProfile"
      label="How does the data owner want small numbers protected? (optional)"
      blank={`The usual way: ${profileNames[defaultProfile].toLowerCase()}`}
      options={optionsOf(protectingProfiles, profileNames)}
    />
    <TextField
      form={form}
      path="measure.partOf"
      label="Short name of the measure that it is a part of (optional)"
      hint="For a breakdown, such as women among all who quit: a small number could otherwise be worked out from the total."
      width={20}
    />
    <YesNoField form={form} path="measure.yearToDate" label="Is each figure for the year to date?" />
    <ChoiceField
      form={form}
      path="measure.additivity"
      label="Can its figures be added up?"
      options={(['events', 'distinctPeople', 'notAdditive'] as const).map((value) => ({
        value,
        text: additivityNames[value],
      }))}
    />
    <TextField
      form={form}
      path="measure.proxyBecause"
      label="If it stands in for something else, why? (optional)"
      hint="For example, a ratio of two counts that does not follow the same people."
    />
  </FieldGroup>
);

/** The whole definition of one measure. */
export const MeasureForm = ({ form, action, known, others }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">{known ? 'Change a measure' : 'Add a measure'}</h1>
      <CommandForm form={form} action={action}>
        <What form={form} known={known} />
        <Level form={form} />
        <Figure form={form} others={others} />
        <ChoiceField
          form={form}
          path="measure.polarity"
          label="Which way is better?"
          options={optionsOf(polarities, polarityNames)}
        />
        <TargetFields form={form} path="measure.target" />
        <Button preventDoubleClick>Save the measure</Button>
      </CommandForm>
    </div>
  </div>
);
