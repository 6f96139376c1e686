import type { AwardState } from '../../../domain/award/award.ts';
import { initialEnd, longestEnd } from '../../../domain/award/term.ts';
import { processNames, regimeNames } from '../../../domain/award/vocabulary.ts';
import { SummaryList } from '../components/index.ts';
import { dateText, pounds } from '../format.ts';
import type { MayDo } from './next-steps.tsx';
import { formHref, termText } from './words.ts';

const existingText = ({ existingContract }: AwardState): string => {
  if (!existingContract) return 'None';
  const { title, ends, lifetimeValueAtEntry, valueUnknownBecause } = existingContract;
  const value =
    lifetimeValueAtEntry === undefined
      ? `Value at entry not known${valueUnknownBecause ? `: ${valueUnknownBecause}` : ''}`
      : `Lifetime value at entry ${pounds(lifetimeValueAtEntry)}`;
  return `${title}, ends on ${dateText(ends)}\n${value}`;
};

const endText = (award: AwardState): string => {
  const initial = dateText(initialEnd(award));
  return award.extensionTermYears > 0 ? `${initial}, at the latest ${dateText(longestEnd(award))}` : initial;
};

/** What the award is about. */
export const AwardDetails = ({ award, may }: { award: AwardState; may: MayDo }) => (
  <section class="outturn-section" aria-labelledby="about">
    <h2 class="govuk-heading-m" id="about">
      What the award is about
    </h2>
    <SummaryList
      rows={[
        { key: 'Services', value: <span class="outturn-typed">{award.description}</span> },
        { key: 'CPV code', value: award.cpv },
        {
          key: award.providers.length === 1 ? 'Provider' : 'Providers',
          value: (
            <span class="outturn-typed">
              {award.providers.map(({ name, address }) => `${name}, ${address}`).join('\n')}
            </span>
          ),
        },
        { key: 'Regime', value: regimeNames[award.regime] },
        award.regime === 'psr' && { key: 'Process', value: processNames[award.process] },
        { key: 'Procurement began', value: dateText(award.began) },
        { key: 'Existing contract', value: <span class="outturn-typed">{existingText(award)}</span> },
        { key: 'Contract starts', value: dateText(award.start) },
        { key: 'Term', value: termText(award) },
        { key: 'Ends', value: endText(award) },
        award.demonstration === true && { key: 'Demonstration', value: 'Some of this award is made up' },
      ]}
    />
    {award.status === 'preparing' && may('correctDetails') ? (
      <p class="govuk-body">
        <a class="govuk-link" href={formHref(award.id, 'correctDetails')}>
          Correct what the award is about
        </a>
      </p>
    ) : null}
  </section>
);
