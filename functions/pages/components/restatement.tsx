import type { AbsenceKind } from '../../../domain/measure/quantity.ts';
import { dateTimeText } from '../format.ts';
import { Absence } from './absence.tsx';
import type { Content, Optional } from './common.ts';

export type RestatementProps = {
  /** The figure as first given and as corrected, already formatted. */
  readonly before: Content;
  readonly after: Content;
  readonly reason: Content;
  /** When it was corrected, an ISO instant. */
  readonly when: string;
  readonly who: string;
} & Optional<{ what: Content }>;

/** A corrected figure beside the one it replaces, which stays readable. */
export function Restatement({ what, before, after, reason, when, who }: RestatementProps) {
  return (
    <div class="outturn-restatement">
      <p class="outturn-restatement__figures">
        {what ? <span class="outturn-restatement__what">{what}: </span> : null}
        <span class="govuk-visually-hidden">was </span>
        <del>{before}</del>
        <span aria-hidden="true"> → </span>
        <span class="govuk-visually-hidden">, now </span>
        <ins>{after}</ins>
      </p>
      <p class="outturn-restatement__reason">{reason}</p>
      <p class="outturn-restatement__who">
        Restated by {who}, {dateTimeText(when)}
      </p>
    </div>
  );
}

/** One field of a before-and-after comparison; an absence stands where there was no figure. */
export type DiffRow = { readonly name: Content; readonly before: DiffValue; readonly after: DiffValue };
export type DiffValue = Content | { readonly absence: AbsenceKind };

const isAbsence = (value: DiffValue): value is { readonly absence: AbsenceKind } =>
  typeof value === 'object' && value !== null && 'absence' in value;

const shown = (value: DiffValue): Content => (isAbsence(value) ? <Absence kind={value.absence} /> : value);

export type DiffProps = { readonly caption: Content; readonly rows: readonly DiffRow[] } & Optional<{
  beforeHeading: string;
  afterHeading: string;
}>;

/** What differs between two versions, such as two people's edits of one return. */
export function Diff({ caption, rows, beforeHeading = 'Before', afterHeading = 'After' }: DiffProps) {
  return (
    <table class="govuk-table outturn-table outturn-table--stack">
      <caption class="govuk-table__caption govuk-table__caption--s">{caption}</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th scope="col" class="govuk-table__header">
            What
          </th>
          <th scope="col" class="govuk-table__header govuk-table__header--numeric">
            {beforeHeading}
          </th>
          <th scope="col" class="govuk-table__header govuk-table__header--numeric">
            {afterHeading}
          </th>
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {rows.map(({ name, before, after }) => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              {name}
            </th>
            <td class="govuk-table__cell govuk-table__cell--numeric" data-label={beforeHeading}>
              {shown(before)}
            </td>
            <td class="govuk-table__cell govuk-table__cell--numeric" data-label={afterHeading}>
              <strong>{shown(after)}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
