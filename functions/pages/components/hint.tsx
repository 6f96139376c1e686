import { type Content, classNames, type Extras } from './common.ts';

export type HintProps = Extras & { readonly children: Content };

/** Help that belongs to one field and is read out with it. */
export function Hint({ children, ...extras }: HintProps) {
  return (
    <div id={extras.id} class={classNames('govuk-hint', extras.class)} {...extras.attributes}>
      {children}
    </div>
  );
}
