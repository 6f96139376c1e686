import { type Content, classNames, type Extras, type Optional } from './common.ts';
import { Tag, type TagColour } from './tag.tsx';

export type PhaseBannerProps = Extras & { readonly tag: Content; readonly children: Content } & Optional<{
    tagColour: TagColour;
  }>;

/** A strip below the header that says what kind of service or data this is. */
export function PhaseBanner({ tag, tagColour, children, ...extras }: PhaseBannerProps) {
  return (
    <div
      id={extras.id}
      class={classNames('govuk-phase-banner govuk-width-container', extras.class)}
      {...extras.attributes}
    >
      <p class="govuk-phase-banner__content">
        <Tag colour={tagColour} class="govuk-phase-banner__content__tag">
          {tag}
        </Tag>{' '}
        <span class="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  );
}
