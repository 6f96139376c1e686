import { Button } from './button.tsx';
import { type Attributes, type Content, classNames, type Extras, isPresent, type Optional } from './common.ts';
import { Heading, type HeadingLevel } from './heading.tsx';

/** A way on from an interruption: a link, or a button when there is no address or `type` says so. */
export type PanelAction = { readonly text: string } & Optional<{
  href: string;
  type: 'button' | 'submit';
  class: string;
  attributes: Attributes;
}>;

export type PanelProps = Extras & { readonly title: Content } & Optional<{
    children: Content;
    headingLevel: HeadingLevel;
    /** `confirmation`: it is done. `interruption`: are you sure? (takes `actions`). */
    variant: 'confirmation' | 'interruption';
    actions: readonly PanelAction[];
    actionsClass: string;
    actionsAttributes: Attributes;
  }>;

function Action({ action: { text, href, type, ...extras } }: { action: PanelAction }) {
  if (!href || type === 'button') {
    return (
      <Button variant="inverse" type={type ?? 'button'} href={href} {...extras}>
        {text}
      </Button>
    );
  }
  return (
    <a class={classNames('govuk-link govuk-link--inverse', extras.class)} href={href} {...extras.attributes}>
      {text}
    </a>
  );
}

/** The page's one message: what was done, or what to consider before going on. */
export function Panel({ title, children, headingLevel = 1, variant = 'confirmation', actions, ...rest }: PanelProps) {
  return (
    <div id={rest.id} class={classNames('govuk-panel', `govuk-panel--${variant}`, rest.class)} {...rest.attributes}>
      <Heading level={headingLevel} class="govuk-panel__title">
        {title}
      </Heading>
      {isPresent(children) ? <div class="govuk-panel__body">{children}</div> : null}
      {variant === 'interruption' && actions ? (
        <div class={classNames('govuk-panel__actions', rest.actionsClass)} {...rest.actionsAttributes}>
          {actions.length > 0 ? (
            <div class="govuk-button-group">
              {actions.map((action) => (
                <>
                  <Action action={action} />{' '}
                </>
              ))}
            </div>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
