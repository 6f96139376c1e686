import { type Content, classNames, type Extras, isPresent, type Optional } from './common.ts';
import { Heading, type HeadingLevel } from './heading.tsx';

export type NotificationBannerProps = Extras &
  Optional<{
    /** A single sentence, set as the banner's heading; for more, give children instead. */
    text: Content;
    children: Content;
    success: boolean;
    title: Content;
    titleId: string;
    titleLevel: HeadingLevel;
    role: string;
    disableAutoFocus: boolean;
  }>;

/** What has just happened (success), or what the person must know before going on. */
export function NotificationBanner({
  text,
  children,
  success,
  title,
  titleLevel = 2,
  ...rest
}: NotificationBannerProps) {
  const titleId = rest.titleId ?? 'govuk-notification-banner-title';
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is region or alert, and both take a label.
    <div
      id={rest.id}
      class={classNames('govuk-notification-banner', success && 'govuk-notification-banner--success', rest.class)}
      role={rest.role ?? (success ? 'alert' : 'region')}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={rest.disableAutoFocus === undefined ? undefined : String(rest.disableAutoFocus)}
      {...rest.attributes}
    >
      <div class="govuk-notification-banner__header">
        <Heading level={titleLevel} class="govuk-notification-banner__title" id={titleId}>
          {title ?? (success ? 'Success' : 'Important')}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {isPresent(text) ? <p class="govuk-notification-banner__heading">{text}</p> : children}
      </div>
    </div>
  );
}
