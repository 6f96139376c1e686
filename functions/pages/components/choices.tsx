import {
  type Attributes,
  type Content,
  classNames,
  type Extras,
  idList,
  isPresent,
  type Maybe,
  type Optional,
} from './common.ts';
import { Fieldset, type LegendProps } from './fieldset.tsx';
import { descriptionIds, FormGroup, HintAndError } from './form-group.tsx';
import { Hint } from './hint.tsx';
import { Label } from './label.tsx';

/** One radio or checkbox. */
export type Choice = { readonly value: string | number; readonly text: Content } & Optional<{
  id: string;
  name: string;
  hint: Content;
  checked: boolean;
  disabled: boolean;
  /** Shown below the choice once it is chosen; shown always where no script runs. */
  conditional: Content;
  /** A checkbox that clears the others: "None of these". */
  exclusive: boolean;
  labelClass: string;
  labelAttributes: Attributes;
  attributes: Attributes;
}>;

/** A word between choices, usually "or". */
export type Divider = { readonly divider: string };

export type ChoicesProps = Omit<Extras, 'id'> &
  LegendProps & { readonly name: string; readonly items: readonly Maybe<Choice | Divider>[] } & Optional<{
    /** Prefix of the ids; the name when left out. The first choice has the prefix itself as its id. */
    idPrefix: string;
    hint: Content;
    error: Content;
    small: boolean;
    groupClass: string;
    /** Classes, attributes and description of the fieldset; given, there is a fieldset even without a legend. */
    fieldset: Optional<{ class: string; attributes: Attributes; describedBy: string }>;
  }>;

type Kind = { readonly block: 'govuk-radios' | 'govuk-checkboxes'; readonly type: 'radio' | 'checkbox' };
type ItemProps = {
  readonly kind: Kind;
  readonly choice: Choice;
  readonly id: string;
  readonly name: string;
  readonly checked: boolean;
  readonly describedBy: string | undefined;
};

function ChoiceItem({ kind: { block, type }, choice, id, name, checked, describedBy }: ItemProps) {
  const hintId = isPresent(choice.hint) ? `${id}-item-hint` : undefined;
  const conditionalId = isPresent(choice.conditional) ? `conditional-${id}` : undefined;
  return (
    <>
      <div class={`${block}__item`}>
        <input
          class={`${block}__input`}
          id={id}
          name={choice.name ?? name}
          type={type}
          value={choice.value}
          checked={checked}
          disabled={choice.disabled}
          data-aria-controls={conditionalId}
          data-behaviour={choice.exclusive ? 'exclusive' : undefined}
          aria-describedby={idList(describedBy, hintId)}
          {...choice.attributes}
        />
        <Label for={id} class={classNames(`${block}__label`, choice.labelClass)} attributes={choice.labelAttributes}>
          {choice.text}
        </Label>
        {hintId ? (
          <Hint id={hintId} class={`${block}__hint`}>
            {choice.hint}
          </Hint>
        ) : null}
      </div>
      {conditionalId ? (
        <div
          class={classNames(`${block}__conditional`, !checked && `${block}__conditional--hidden`)}
          id={conditionalId}
        >
          {choice.conditional}
        </div>
      ) : null}
    </>
  );
}

type GroupProps = ChoicesProps & {
  readonly kind: Kind;
  readonly isChecked: (choice: Choice) => boolean;
  readonly itemDescribedBy?: string | undefined;
};

/** The frame that radios and checkboxes share: form group, fieldset, hint, error and the choices. */
export function ChoiceGroup({ kind, isChecked, itemDescribedBy, ...props }: GroupProps) {
  const { block } = kind;
  const idPrefix = props.idPrefix ?? props.name;
  const inner = (
    <>
      <HintAndError id={idPrefix} hint={props.hint} error={props.error} />
      <div
        class={classNames(block, props.small && `${block}--small`, props.class)}
        data-module={block}
        {...props.attributes}
      >
        {props.items.map((item, index) => {
          if (!item) return null;
          if ('divider' in item) return <div class={`${block}__divider`}>{item.divider}</div>;
          return (
            <ChoiceItem
              kind={kind}
              choice={item}
              id={item.id ?? (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`)}
              name={props.name}
              checked={isChecked(item)}
              describedBy={itemDescribedBy}
            />
          );
        })}
      </div>
    </>
  );
  const hasFieldset = isPresent(props.legend) || props.fieldset !== undefined;
  return (
    <FormGroup error={props.error} class={props.groupClass}>
      {hasFieldset ? (
        <Fieldset
          {...props.fieldset}
          legend={props.legend}
          legendSize={props.legendSize}
          legendClass={props.legendClass}
          pageHeading={props.pageHeading}
          describedBy={descriptionIds(idPrefix, { ...props, describedBy: props.fieldset?.describedBy })}
        >
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  );
}
