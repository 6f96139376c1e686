import type { ContractImport, ContractStart } from '../../../domain/open-data/import/contract-from-release.ts';
import type { ImportProblem } from '../../../domain/open-data/import/json-at.ts';
import type { ReleaseChoice } from '../../../domain/open-data/import/read-releases.ts';
import type { Typed } from '../../forms/form-data.ts';
import type { FormState } from '../../forms/form-state.ts';
import { Button, FigureTable } from '../components/index.ts';
import { ChoiceField, LongTextField } from '../form-fields.tsx';

const address = '/contracts/import';

/** What could not be read, each at its place. */
const Problems = ({ problems }: { problems: readonly ImportProblem[] }) =>
  problems.length === 0 ? null : (
    <FigureTable
      caption="What to look at"
      captionSize="s"
      rows={problems}
      columns={[
        { key: 'because', heading: 'What was found', cell: ({ because }: ImportProblem) => because },
        {
          key: 'path',
          heading: 'Where in the JSON',
          cell: ({ path }) => (path === '' ? 'The whole' : <code class="outturn-hash">{path}</code>),
        },
      ]}
    />
  );

const kindNames: Readonly<Record<ReleaseChoice['kind'], string>> = {
  contract: 'A contract',
  award: 'An award, before there is a contract',
  unsaid: 'A release that names neither',
};

/** The first step: what to paste, and which contract of several. */
export const PastePage = ({
  form,
  choices,
  problems,
}: {
  form: FormState;
  /** Given where what was pasted holds several contracts. */
  choices: readonly ReleaseChoice[];
  problems: readonly ImportProblem[];
}) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">Start a contract from a published release</h1>
      <p class="govuk-body">
        Paste a release, or a release package, of the Open Contracting Data Standard: for example from Find a Tender.
        You see first what it would fill in. Nothing is stored until you record the contract.
      </p>
      <Problems problems={problems} />
      <form method="post" action={address} novalidate>
        {choices.length > 1 ? (
          <>
            <input type="hidden" name="choosing" value="yes" />
            <ChoiceField
              form={form}
              path="choice"
              label="Which contract?"
              hint="What you pasted holds several."
              options={choices.map(({ path, label, kind }) => ({ value: path, text: label, hint: kindNames[kind] }))}
            />
          </>
        ) : null}
        <LongTextField form={form} path="pasted" label="The release as JSON" rows={12} />
        <Button>Show what it would fill in</Button>
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href="/contracts/new">
          Record a contract without a release
        </a>
      </p>
    </div>
  </div>
);

const fieldNames: Readonly<Record<keyof ContractStart, string>> = {
  title: 'Title of the contract',
  reference: 'Reference',
  description: 'What it provides',
  providerName: 'Name of the provider',
  start: 'The date the contract starts',
  initialTermYears: 'Initial term',
  extensionTermYears: 'Option to extend',
  printedEnd: 'Latest end as the papers print it',
  awardNotNeededBecause: 'Why no award is recorded here',
  regime: 'The procurement regime',
};

const hiddenFields = (typed: Typed, name: string): readonly (readonly [string, string])[] =>
  typeof typed === 'string'
    ? [[name, typed]]
    : Object.entries(typed).flatMap(([part, value]) => hiddenFields(value as Typed, `${name}.${part}`));

/** The second step: what the release says and which field of the form each part would fill. */
export const PreviewPage = ({
  found,
  problems,
  typed,
}: {
  found: ContractImport;
  problems: readonly ImportProblem[];
  /** What the form will hold, as it would be typed. */
  typed: Typed;
}) => (
  <>
    <h1 class="govuk-heading-l">What the release would fill in</h1>
    <p class="govuk-body">
      Nothing is stored. In the form you can change every field, and you choose the provider’s organisation yourself.
      Values by year, funding and measures follow once the draft is recorded.
    </p>
    <Problems problems={problems} />
    <FigureTable
      caption="What was found"
      rows={found.rows}
      columns={[
        { key: 'label', heading: 'What', cell: ({ label }) => label },
        { key: 'text', heading: 'In the release', cell: ({ text }) => <span class="outturn-typed">{text}</span> },
        {
          key: 'fills',
          heading: 'Fills in',
          cell: ({ fills }) => (fills ? fieldNames[fills] : 'For you to read'),
        },
        { key: 'path', heading: 'Where in the JSON', cell: ({ path }) => <code class="outturn-hash">{path}</code> },
      ]}
    />
    <form method="post" action={address} novalidate>
      {hiddenFields(typed, 'fields').map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="govuk-button-group">
        <Button>Open the form filled in</Button>
        <a class="govuk-link" href={address}>
          Paste another release
        </a>
      </div>
    </form>
  </>
);
