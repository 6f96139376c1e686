import { ChoiceGroup, type ChoicesProps } from './choices.tsx';
import { classNames, type Optional } from './common.ts';

export type RadiosProps = ChoicesProps & Optional<{ value: string | number; inline: boolean }>;

/** One of a few. A choice may open further fields below itself (`conditional`). */
export function Radios({ value, inline, ...props }: RadiosProps) {
  return (
    <ChoiceGroup
      {...props}
      kind={{ block: 'govuk-radios', type: 'radio' }}
      class={classNames(inline && 'govuk-radios--inline', props.class)}
      isChecked={(choice) => choice.checked ?? (value !== undefined && choice.value === value)}
    />
  );
}
