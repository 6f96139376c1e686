import {
  basicSelectionCriteria,
  basicSelectionNames,
  importanceMethods,
  keyCriteria,
  keyCriterionNames,
} from '../../../domain/award/vocabulary.ts';
import { ChoiceField, LongTextField, NumberField } from '../form-fields.tsx';
import { FieldGroup } from '../form-groups.tsx';
import type { FieldsProps } from './form-page.tsx';
import { methodNames, selectionResultNames } from './words.ts';

/** The five key criteria: how important each is, and how it was taken into account. Saved as far as it goes. */
export const KeyCriteriaFields = ({ form }: FieldsProps) => (
  <>
    <ChoiceField
      form={form}
      path="method"
      label="How is the importance of the criteria given?"
      options={importanceMethods.map((method) => ({ value: method, text: methodNames[method] }))}
    />
    <FieldGroup
      form={form}
      path="criteria"
      legend="The five key criteria"
      hint="You can save some now and the rest later. The intention notice prints them all."
    >
      {keyCriteria.map((key) => (
        <FieldGroup form={form} path={`criteria.${key}`} legend={keyCriterionNames[key]} size="s">
          <NumberField
            form={form}
            path={`criteria.${key}.importance`}
            label="Importance"
            hint="A rank from 1 to 5, or a weight in percent. Leave blank if all are equal."
            width={3}
          />
          <LongTextField form={form} path={`criteria.${key}.account`} label="How it was taken into account" rows={3} />
        </FieldGroup>
      ))}
    </FieldGroup>
  </>
);

/** The three basic selection criteria, each with its result and the reason. */
export const BasicSelectionFields = ({ form }: FieldsProps) => (
  <>
    {basicSelectionCriteria.map((key) => (
      <FieldGroup form={form} path={key} legend={basicSelectionNames[key]}>
        <ChoiceField
          form={form}
          path={`${key}.result`}
          label="Result"
          inline
          options={(['met', 'notMet', 'notApplied'] as const).map((result) => ({
            value: result,
            text: selectionResultNames[result],
          }))}
        />
        <LongTextField form={form} path={`${key}.reason`} label="Reason" rows={3} />
      </FieldGroup>
    ))}
  </>
);
