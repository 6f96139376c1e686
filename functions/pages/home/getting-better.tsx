import type { Measure } from '../../../domain/measure/measure.ts';
import { historyPath } from '../return/words.ts';

/** A measure whose latest figure is an improvement beyond chance. */
export interface Improving {
  readonly contract: string;
  /** Of the contract. */
  readonly title: string;
  readonly measure: Measure;
}

/** What goes well is told too, and not only what raises a concern. Nothing where there is nothing to tell. */
export const GettingBetter = ({ better }: { better: readonly Improving[] }) =>
  better.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">Getting better, beyond chance</h2>
      <ul class="govuk-list govuk-list--bullet">
        {better.map(({ contract, title, measure }) => (
          <li>
            <a class="govuk-link" href={historyPath(contract, measure.key)}>
              {measure.title}
            </a>
            , {title}
          </li>
        ))}
      </ul>
    </>
  );
