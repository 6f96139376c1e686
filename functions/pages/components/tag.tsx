import { type Content, classNames, type Extras, type Optional } from './common.ts';

export type TagColour = 'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow';

export type TagProps = Extras & { readonly children: Content } & Optional<{ colour: TagColour }>;

/** A state in a word or two. The word carries the meaning; the colour only repeats it. */
export function Tag({ children, colour, ...extras }: TagProps) {
  return (
    <strong
      id={extras.id}
      class={classNames('govuk-tag', colour && `govuk-tag--${colour}`, extras.class)}
      {...extras.attributes}
    >
      {children}
    </strong>
  );
}
