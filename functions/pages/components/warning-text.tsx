import { type Content, classNames, type Extras, type Optional } from './common.ts';

export type WarningTextProps = Extras & { readonly children: Content } & Optional<{ iconText: string }>;

/** Something with a consequence, said before the person acts. */
export function WarningText({ children, iconText = 'Warning', ...extras }: WarningTextProps) {
  return (
    <div id={extras.id} class={classNames('govuk-warning-text', extras.class)} {...extras.attributes}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>{' '}
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{iconText}</span> {children}
      </strong>
    </div>
  );
}
