import { jsx } from 'hono/jsx';
import { type Content, classNames, type Extras } from './common.ts';

export type HeadingLevel = 1 | 2 | 3 | 4;

export type HeadingProps = Extras & { readonly level: HeadingLevel; readonly children: Content };

/** A heading whose level depends on where it stands. */
export function Heading({ level, children, ...extras }: HeadingProps) {
  return jsx(
    `h${level}`,
    { id: extras.id, class: classNames(extras.class) || undefined, ...extras.attributes },
    children,
  );
}
