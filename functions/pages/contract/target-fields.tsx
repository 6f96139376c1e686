import { type RuleSet, ruleSets, type Target, type TargetKind } from '../../../domain/measure/target.ts';
import type { FormState } from '../../forms/form-state.ts';
import { ChoiceField, NumberField, type Option, SelectField, TextField } from '../form-fields.tsx';
import { FieldGroup } from '../form-groups.tsx';
import { listRows, RowInput, RowTable } from './row-fields.tsx';
import { ruleSetNames, targetKindNames } from './words.ts';

const optionsOf = (offered: readonly RuleSet[], standing: string): readonly Option[] =>
  ruleSets
    .filter((value) => offered.includes(value) || value === standing)
    .map((value) => ({ value, text: ruleSetNames[value] }));

/** The rules that a contract may choose, and the one that stands: bands come with imported figures alone. */
const offered = ['withinTolerance', 'points', 'statutory'] as const;

/** The rules that a row of a variation has the boxes for, and the one that stands. */
export const variedRuleSetOptions = (standing: string): readonly Option[] =>
  optionsOf(['withinTolerance', 'points'], standing);

const ByPeriod = ({ form, path }: { form: FormState; path: string }) => (
  <RowTable
    form={form}
    path={path}
    caption="Targets by period"
    rows={listRows(form, path, 'target', form.rows(path) === 0 ? 8 : 4)}
    columns={[
      {
        heading: 'Period, such as 2025-Q1',
        cell: (row, label) => <RowInput form={form} path={`${row}.period`} label={label} width={10} />,
      },
      {
        heading: 'Target',
        cell: (row, label) => (
          <RowInput form={form} path={`${row}.value`} label={label} width={5} inputmode="decimal" />
        ),
      },
    ]}
  />
);

const kindOptions = (form: FormState, path: string): readonly (Option & { readonly value: TargetKind | 'none' })[] => [
  { value: 'none', text: 'No target', hint: 'The measure is monitored only, and never coloured.' },
  { value: 'constant', text: targetKindNames.constant },
  {
    value: 'trajectory',
    text: targetKindNames.trajectory,
    hint: 'A period without one has no target.',
    conditional: <ByPeriod form={form} path={`${path}.byPeriod`} />,
  },
  {
    value: 'range',
    text: targetKindNames.range,
    hint: 'Both ends are on target. Whichever way is better then says nothing.',
    conditional: (
      <>
        <NumberField form={form} path={`${path}.low`} label="Low end" />
        <NumberField form={form} path={`${path}.high`} label="High end" />
      </>
    ),
  },
  {
    value: 'cumulative',
    text: targetKindNames.cumulative,
    hint: 'The year to date is compared with what is due by each period.',
    conditional: (
      <TextField
        form={form}
        path={`${path}.shares`}
        label="Share of the year in each period, in percent (optional)"
        hint="In order, adding up to 100, such as 20, 25, 25, 30. Left blank, the same in each."
        width={20}
      />
    ),
  },
];

/** The boxes of a measure's target: its kind, its figures, and how a miss is coloured. Whole without a script. */
export const TargetFields = ({ form, path }: { form: FormState; path: string }) => (
  <FieldGroup form={form} path={path} legend="Target">
    <ChoiceField
      form={form}
      path={`${path}.kind`}
      label="What kind of target is it?"
      options={kindOptions(form, path)}
    />
    <NumberField
      form={form}
      path={`${path}.value`}
      label="Target"
      hint="In the measure’s unit: 75 is 75%, or 75 people, or 75 days. For a total by the end of the year, that total. Blank for a range or targets by period."
    />
    <SelectField
      form={form}
      path={`${path}.ruleSet`}
      label="How is a miss coloured?"
      blank="No target"
      options={optionsOf(offered, form.value(`${path}.ruleSet`))}
    />
    <NumberField
      form={form}
      path={`${path}.tolerance`}
      label="Tolerance"
      hint="A miss of up to this much is amber, more is red. 0 makes any miss red. For the five ratings: Requires improvement up to here, Inadequate beyond."
    />
    <NumberField
      form={form}
      path={`${path}.firstBand`}
      label="For the five ratings: end of Approaching target"
      hint="In percent of the target, and no more than the tolerance. Blank for any other rule."
    />
  </FieldGroup>
);

const Kept = ({ form, path, name }: { form: FormState; path: string; name: string }) => (
  <input type="hidden" name={`${path}.${name}`} value={form.value(`${path}.${name}`)} />
);

/** The figures of one target in a row of a form, as its kind has them; the kind itself stays as it is. */
export const TargetBoxes = ({ form, path, label }: { form: FormState; path: string; label: string }) => {
  switch (form.value(`${path}.kind`)) {
    case 'range':
      return (
        <>
          <Kept form={form} path={path} name="kind" />
          <NumberField form={form} path={`${path}.low`} label="Low end" />
          <NumberField form={form} path={`${path}.high`} label="High end" />
        </>
      );
    case 'cumulative':
      return (
        <>
          <Kept form={form} path={path} name="kind" />
          <NumberField form={form} path={`${path}.value`} label="By the end of the year" />
          <TextField form={form} path={`${path}.shares`} label="Share in each period, in percent" width={10} />
        </>
      );
    case 'trajectory':
      return (
        <>
          <Kept form={form} path={path} name="kind" />
          <ByPeriod form={form} path={`${path}.byPeriod`} />
        </>
      );
    default:
      return <RowInput form={form} path={`${path}.value`} label={label} width={5} inputmode="decimal" />;
  }
};

/** How far a miss is tolerated, and the end of the first band where the rule that stands has one. */
export const ToleranceBoxes = ({ form, path, label }: { form: FormState; path: string; label: string }) => (
  <>
    <RowInput form={form} path={`${path}.tolerance`} label={label} width={5} inputmode="decimal" />
    {form.value(`${path}.firstBand`) === '' ? null : (
      <NumberField form={form} path={`${path}.firstBand`} label="First band" />
    )}
  </>
);

/** A target as its form shows it: its shares in one box, and a constant one by its name. */
export const typedTarget = (target: Target | undefined): object => {
  if (!target) return { kind: 'none' };
  if (target.kind !== 'cumulative') return { ...target, kind: target.kind ?? 'constant' };
  return { ...target, shares: target.shares?.join(', ') };
};
