import type { Flagged } from '../../../domain/return/check.ts';
import { fieldId } from '../../forms/form-state.ts';
import { returnPath, textWords } from './words.ts';

export interface FlaggedTexts {
  readonly contract: string;
  readonly period: string;
  readonly personalData: readonly Flagged[];
  /** The title of the measure with that short name. */
  readonly titleOf: (measure: string) => string;
}

/** Texts that seem to be about a person, each with its words and the way to it: told to whoever fills in the return. */
export const FlaggedText = ({ contract, period, personalData, titleOf }: FlaggedTexts) =>
  personalData.length > 0 ? (
    <section aria-labelledby="may-be-personal">
      <h2 class="govuk-heading-m" id="may-be-personal">
        Text that may be about a person
      </h2>
      <p class="govuk-body">
        Take it out where it is about a person who uses the service. Whoever certifies the return is asked to confirm
        the rest.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {personalData.map(({ field, kind, found }) => (
          <li>
            <a class="govuk-link" href={`${returnPath(contract, period)}/save#${fieldId(field)}`}>
              {textWords(field, titleOf)}
            </a>
            {`: a ${kind}, “${found}”`}
          </li>
        ))}
      </ul>
    </section>
  ) : null;
