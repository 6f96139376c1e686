import { type Content, classNames, type Extras, type Optional } from './common.ts';

export type ButtonProps = Extras & { readonly children: Content } & Optional<{
    /** Given, the button is drawn as a link to this address. */
    href: string;
    type: 'submit' | 'button' | 'reset';
    name: string;
    value: string;
    variant: 'secondary' | 'warning' | 'inverse';
    /** The first step of a journey: drawn with an arrow. */
    start: boolean;
    disabled: boolean;
    /** Ignores a second click within a second: set it on every button that sends a command. */
    preventDoubleClick: boolean;
  }>;

function StartArrow() {
  return (
    <svg
      class="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  );
}

/** A button that sends a form, or (with `href`) a link that looks like one. */
export function Button({ children, href, type = 'submit', variant, start, preventDoubleClick, ...rest }: ButtonProps) {
  const shared = {
    id: rest.id,
    class: classNames(
      'govuk-button',
      variant && `govuk-button--${variant}`,
      start && 'govuk-button--start',
      rest.class,
    ),
    'data-module': 'govuk-button',
    ...rest.attributes,
  };
  const arrow = start ? <StartArrow /> : null;
  if (href) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: it goes to another page, so it is a link; the role tells the script to let the space bar follow it.
      <a href={href} role="button" draggable="false" {...shared}>
        {children}
        {arrow}
      </a>
    );
  }
  return (
    <button
      type={type}
      name={rest.name}
      value={rest.value}
      disabled={rest.disabled}
      aria-disabled={rest.disabled ? 'true' : undefined}
      data-prevent-double-click={preventDoubleClick === undefined ? undefined : String(preventDoubleClick)}
      {...shared}
    >
      {children}
      {arrow}
    </button>
  );
}
