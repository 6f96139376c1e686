import { registerSource } from '../../../domain/open-data/contract-register.ts';
import type { AwardLine } from '../../../domain/views/award-list.ts';
import type { ContractLine } from '../../../domain/views/contract-list.ts';
import { FigureTable, InsetText, RuleSource } from '../components/index.ts';
import { countText } from '../contract/words.ts';

export interface OpenDataProps {
  /** The awards whose decision is made. */
  readonly awards: readonly AwardLine[];
  /** The signed contracts that were recorded without an award. */
  readonly contracts: readonly ContractLine[];
  /** How many contracts are signed in all. */
  readonly signed: number;
  /** The financial years that have releases, newest first. */
  readonly years: readonly string[];
  readonly ocidPrefix: string | undefined;
  readonly columnsNotRecorded: readonly string[];
}

const FileLink = ({ href, text }: { href: string; text: string }) => (
  <a class="govuk-link" href={href} download>
    {text}
  </a>
);

const Prefix = ({ ocidPrefix }: Pick<OpenDataProps, 'ocidPrefix'>) =>
  ocidPrefix ? (
    <p class="govuk-body">The open contracting ids begin with {ocidPrefix}, the prefix registered for you.</p>
  ) : (
    <InsetText>
      No open contracting prefix is registered for your organisation here, so the ids begin with ocds-unregistered. Ask
      the Open Contracting Partnership for a prefix, and whoever runs this service to set it, before you publish.
    </InsetText>
  );

const Releases = ({ years, ocidPrefix }: Pick<OpenDataProps, 'years' | 'ocidPrefix'>) => (
  <section class="outturn-section" aria-labelledby="releases">
    <h2 class="govuk-heading-m" id="releases">
      Release packages
    </h2>
    <p class="govuk-body">
      Awards, contracts, changes and accepted results in the Open Contracting Data Standard, version 1.1. Small numbers
      of people are rounded or left out, as for anyone outside the contract.
    </p>
    <Prefix ocidPrefix={ocidPrefix} />
    {years.length === 0 ? (
      <p class="govuk-body">There is nothing to publish yet. Releases begin with the decision on an award.</p>
    ) : (
      <ul class="govuk-list">
        <li>
          <FileLink href="/open-data/releases.json" text="All releases (JSON)" />
        </li>
        {years.map((year) => (
          <li>
            <FileLink
              href={`/open-data/releases.json?year=${encodeURIComponent(year)}`}
              text={`Releases of ${year} (JSON)`}
            />
          </li>
        ))}
      </ul>
    )}
  </section>
);

const Register = ({ signed, columnsNotRecorded }: Pick<OpenDataProps, 'signed' | 'columnsNotRecorded'>) => (
  <section class="outturn-section" aria-labelledby="register">
    <h2 class="govuk-heading-m" id="register">
      Contract register
    </h2>
    <p class="govuk-body">
      {signed === 1 ? 'One contract is' : `${signed} contracts are`} signed. The register lists those worth more than
      £5,000, and those of which a year has no stated value.
    </p>
    <RuleSource
      sentence="Details of every contract worth more than £5,000 are published."
      source={registerSource.reference}
      confidence={registerSource.confidence}
    />
    <p class="govuk-body">
      These columns stay empty, since the record does not hold them: {columnsNotRecorded.join('; ')}.
    </p>
    <p class="govuk-body">
      <FileLink href="/open-data/contracts.csv" text="Contract register (CSV)" />
    </p>
  </section>
);

interface Process {
  readonly title: string;
  readonly what: string;
  readonly page: string;
  readonly file: string;
}

const processesOf = ({ awards, contracts }: Pick<OpenDataProps, 'awards' | 'contracts'>): readonly Process[] => [
  ...awards.map(({ award, title, providers }) => ({
    title,
    what: `Award to ${providers.join(', ')}`,
    page: `/awards/${award}`,
    file: `/awards/${award}/releases.json`,
  })),
  ...contracts.map(({ contract, title, providerName }) => ({
    title,
    what: `Contract with ${providerName}, without an award here`,
    page: `/contracts/${contract}`,
    file: `/contracts/${contract}/releases.json`,
  })),
];

/** What can be published, and where each file is. */
export const OpenDataPage = (props: OpenDataProps) => {
  const processes = processesOf(props);
  return (
    <>
      <h1 class="govuk-heading-l">Open data</h1>
      <p class="govuk-body-l">Files to save and publish. Nothing is published from here by itself.</p>
      <Releases years={props.years} ocidPrefix={props.ocidPrefix} />
      <Register signed={props.signed} columnsNotRecorded={props.columnsNotRecorded} />
      <section class="outturn-section" aria-labelledby="summary">
        <h2 class="govuk-heading-m" id="summary">
          Annual summary
        </h2>
        <p class="govuk-body">
          The nine figures that the Provider Selection Regime asks to be published each year:{' '}
          <a class="govuk-link" href="/annual-summary">
            see the annual summary
          </a>
          .
        </p>
      </section>
      <FigureTable
        caption={`One process at a time: ${countText(processes.length, 'process', 'processes')}`}
        rows={processes}
        empty="No decision to award and no signed contract is recorded yet."
        columns={[
          {
            key: 'title',
            heading: 'Process',
            cell: ({ title, page }) => (
              <a class="govuk-link" href={page}>
                {title}
              </a>
            ),
          },
          { key: 'what', heading: 'What it is', cell: ({ what }) => what },
          {
            key: 'file',
            heading: 'File',
            cell: ({ title, file }) => (
              <a class="govuk-link" href={file} download>
                Releases (JSON)<span class="govuk-visually-hidden"> of {title}</span>
              </a>
            ),
          },
        ]}
      />
    </>
  );
};
