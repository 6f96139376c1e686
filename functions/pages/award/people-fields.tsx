import { weighsCriteria } from '../../../domain/award/process/process-of.ts';
import { keyCriteria, keyCriterionNames } from '../../../domain/award/vocabulary.ts';
import { psr } from '../../../domain/shared/source.ts';
import { LongTextField, TextField, YesNoField } from '../form-fields.tsx';
import { FieldGroup, RowsField } from '../form-groups.tsx';
import type { FieldsProps } from './form-page.tsx';
import { sourceHint } from './words.ts';

/** Conflicts of interest and how each was managed, or that none was declared. */
export const ConflictsFields = ({ form }: FieldsProps) => (
  <>
    <YesNoField form={form} path="noneDeclared" label="Is it true that no conflicts of interest were declared?" />
    <RowsField
      form={form}
      path="declared"
      legend="Conflicts declared"
      hint="Leave blank when none was declared. The intention notice prints them."
      each="Conflict"
      row={(path) => (
        <>
          <TextField form={form} path={`${path}.who`} label="Who declared the interest" />
          <LongTextField form={form} path={`${path}.interest`} label="The interest" rows={2} />
          <LongTextField form={form} path={`${path}.management`} label="How it was managed" rows={2} />
        </>
      )}
    />
  </>
);

/** Who decides: as the notice names them, and each person for the record. */
export const DecisionMakersFields = ({ form }: FieldsProps) => (
  <>
    <RowsField
      form={form}
      path="published"
      legend="As the notice names them"
      hint={sourceHint(psr('Schedule 3 paragraph 6', 'S'))}
      each="Decision-maker"
      row={(path) => <TextField form={form} path={path} label="Committee or job title" />}
    />
    <RowsField
      form={form}
      path="individuals"
      legend="The people, for the record"
      hint={`Not published. ${sourceHint(psr('regulation 24(d)', 'S'))}`}
      each="Person"
      least={4}
      inline
      row={(path) => (
        <>
          <TextField form={form} path={`${path}.name`} label="Name" />
          <TextField form={form} path={`${path}.capacity`} label="Capacity in which they decide" />
        </>
      )}
    />
  </>
);

/** The options that were rejected, each with its reason. */
export const OptionsFields = ({ form }: FieldsProps) => (
  <RowsField
    form={form}
    path="rejected"
    legend="Rejected options"
    each="Option"
    least={3}
    row={(path) => (
      <>
        <LongTextField form={form} path={`${path}.option`} label="The option" rows={2} />
        <LongTextField form={form} path={`${path}.because`} label="Why it was rejected" rows={3} />
      </>
    )}
  />
);

/** Why this provider, and what was found on considerable change. */
export const ReasonsFields = ({ form, award }: FieldsProps) => (
  <>
    <LongTextField
      form={form}
      path="selectingProvider"
      label="Reasons for selecting the provider"
      hint="The intention notice prints them, followed by how each key criterion was taken into account."
      rows={6}
    />
    {weighsCriteria(award) ? (
      <FieldGroup
        form={form}
        path="byCriterion"
        legend="Reasons by key criterion (optional)"
        hint="Where a key criterion was a reason by itself, beside how it was taken into account."
      >
        {keyCriteria.map((key) => (
          <LongTextField form={form} path={`byCriterion.${key}`} label={keyCriterionNames[key]} rows={2} />
        ))}
      </FieldGroup>
    ) : null}
    {award.process === 'C' ? (
      <LongTextField
        form={form}
        path="considerableChange"
        label="Why the considerable change threshold is, or is not, met"
        hint={sourceHint(psr('regulation 6(10) to (12), and Panel review CR0016-25', '2'))}
        rows={4}
      />
    ) : null}
  </>
);
