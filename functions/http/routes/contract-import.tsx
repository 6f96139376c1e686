import { type ContractStart, contractFrom } from '../../../domain/open-data/import/contract-from-release.ts';
import type { ImportProblem } from '../../../domain/open-data/import/json-at.ts';
import { type ReleaseChoice, readReleases } from '../../../domain/open-data/import/read-releases.ts';
import { outcomeList } from '../../../domain/views/outcome-list.ts';
import { type TypedGroup, typedOf } from '../../forms/form-data.ts';
import { type FormProblem, FormState } from '../../forms/form-state.ts';
import { DetailsForm } from '../../pages/contract/details-form.tsx';
import { PastePage, PreviewPage } from '../../pages/open-data/import.tsx';
import { organisationsKnown } from '../organisations-known.ts';
import { type PageRequest, type PageView, preview, type SiteRoute } from '../page-routes.ts';

const trail = [{ text: 'Contracts', href: '/contracts' }];

const stateOf = (typed: TypedGroup, problems: readonly FormProblem[] = []): FormState =>
  new FormState({ typed, problems, version: 0, requestId: crypto.randomUUID() });

/** The same thing found by several readings of one place is told once. */
const once = (problems: readonly ImportProblem[]): readonly ImportProblem[] => [
  ...new Map(problems.map((each) => [`${each.path} ${each.because}`, each])).values(),
];

const pastePage = (
  typed: TypedGroup,
  more: {
    readonly problems?: readonly FormProblem[];
    readonly told?: readonly ImportProblem[];
    readonly choices?: readonly ReleaseChoice[];
  } = {},
): PageView => {
  const { problems = [], told = [], choices = [] } = more;
  return {
    title: 'Start a contract from a published release',
    trail,
    problems,
    body: <PastePage form={stateOf(typed, problems)} choices={choices} problems={once(told)} />,
  };
};

/** What the form holds once it is filled in, as it would be typed. */
const typedStart = (start: ContractStart): TypedGroup => ({
  ...(typedOf(start) as TypedGroup),
  calendar: { frequency: 'quarter', dueWorkingDays: '20' },
});

const read = (typed: TypedGroup): PageView => {
  const pasted = typeof typed.pasted === 'string' ? typed.pasted : '';
  const { choices, suggested, problems } = readReleases(pasted);
  const chosen = choices.length === 1 ? choices[0] : choices.find(({ path }) => path === typed.choice);
  const [first] = problems;
  if (choices.length === 0)
    return pastePage(typed, {
      problems: [{ field: 'pasted', because: first?.because ?? 'There is no release in what you pasted' }],
      told: problems,
    });
  if (!chosen)
    return pastePage(suggested === undefined || typed.choosing ? typed : { ...typed, choice: suggested }, {
      problems: typed.choosing ? [{ field: 'choice', because: 'Choose one of the contracts in what you pasted' }] : [],
      told: problems,
      choices,
    });
  const found = contractFrom(chosen);
  return {
    title: 'What the release would fill in',
    trail: [...trail, { text: 'Start from a release', href: '/contracts/import' }],
    wide: true,
    body: <PreviewPage found={found} problems={once(problems)} typed={typedStart(found.start)} />,
  };
};

/** The ordinary form, filled in. It is sent to its own address, where it is checked as any other. */
const filledIn = async ({ read: reader }: PageRequest, fields: TypedGroup): Promise<PageView> => {
  const [outcomes, known] = await Promise.all([reader.all('outcome.read', outcomeList), organisationsKnown(reader)]);
  return {
    title: 'Record a contract',
    trail,
    body: (
      <DetailsForm
        form={stateOf(fields)}
        action="/contracts/new?award=none"
        from={undefined}
        known={known}
        outcomes={outcomes}
        isNew
      />
    ),
  };
};

const isGroup = (typed: TypedGroup[string] | undefined): typed is TypedGroup =>
  typeof typed === 'object' && !Array.isArray(typed);

/** Starting a contract from a release that was published elsewhere: paste, see, then the ordinary form. */
export const contractImportRoutes: readonly SiteRoute[] = [
  preview('/contracts/import', 'contract.record', async (request, typed) => {
    if (!typed) return pastePage({});
    return isGroup(typed.fields) ? filledIn(request, typed.fields) : read(typed);
  }),
];
