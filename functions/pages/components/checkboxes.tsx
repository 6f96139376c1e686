import { ChoiceGroup, type ChoicesProps } from './choices.tsx';
import { idList, isPresent, type Optional } from './common.ts';
import { descriptionIds } from './form-group.tsx';

export type CheckboxesProps = ChoicesProps &
  Optional<{
    values: readonly (string | number)[];
    /** Ids that describe a lone checkbox, which has no fieldset to carry them. */
    describedBy: string;
  }>;

/** Any number of a few. Without a legend or fieldset the hint and error describe each box itself. */
export function Checkboxes({ values = [], describedBy, ...props }: CheckboxesProps) {
  const hasFieldset = isPresent(props.legend) || props.fieldset !== undefined;
  const idPrefix = props.idPrefix ?? props.name;
  return (
    <ChoiceGroup
      {...props}
      fieldset={props.fieldset && { ...props.fieldset, describedBy: props.fieldset.describedBy ?? describedBy }}
      kind={{ block: 'govuk-checkboxes', type: 'checkbox' }}
      isChecked={(choice) => choice.checked ?? values.includes(choice.value)}
      itemDescribedBy={hasFieldset ? undefined : idList(descriptionIds(idPrefix, { ...props, describedBy }))}
    />
  );
}
