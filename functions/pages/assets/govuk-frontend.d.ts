/** The part of govuk-frontend's browser script that the pages use; the package carries no types of its own. */
declare module 'govuk-frontend' {
  /** A component's class, started on every element whose `data-module` names it. */
  export type ComponentClass = new (root: Element) => object;

  export const Button: ComponentClass;
  export const CharacterCount: ComponentClass;
  export const Checkboxes: ComponentClass;
  export const ErrorSummary: ComponentClass;
  export const NotificationBanner: ComponentClass;
  export const ServiceNavigation: ComponentClass;
  export const SkipLink: ComponentClass;

  /** Starts a component everywhere on the page. */
  export function createAll(component: ComponentClass): readonly object[];

  /** Whether the browser can run the components at all. */
  export function isSupported(): boolean;
}
