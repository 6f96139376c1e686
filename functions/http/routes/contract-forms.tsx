import { lifetimeAtEntry } from '../../../domain/contract/change/lifetime.ts';
import type { Contract } from '../../../domain/contract/contract.ts';
import { kpiDutyOf } from '../../../domain/contract/kpis.ts';
import { regimeOfContract } from '../../../domain/contract/regime.ts';
import { financialYearsBetween } from '../../../domain/contract/years.ts';
import type { MeasureKey } from '../../../domain/shared/ids.ts';
import { type Pence, toPoundsDecimal } from '../../../domain/shared/money.ts';
import { awardList } from '../../../domain/views/award-list.ts';
import { outcomeList } from '../../../domain/views/outcome-list.ts';
import { type TypedGroup, typedOf } from '../../forms/form-data.ts';
import type { FormState } from '../../forms/form-state.ts';
import { ChooseAwardPage, ChooseProviderPage } from '../../pages/contract/choose-award.tsx';
import { DetailsForm, type FromAward } from '../../pages/contract/details-form.tsx';
import { MeasureForm } from '../../pages/contract/measure-form.tsx';
import { typedTarget } from '../../pages/contract/target-fields.tsx';
import { FundingForm, RemoveMeasureForm, SignForm, ValuesForm } from '../../pages/contract/terms-forms.tsx';
import { mayHaveTarget, VaryForm } from '../../pages/contract/vary-form.tsx';
import { awardOfContract } from '../award-of-contract.ts';
import { organisationsKnown } from '../organisations-known.ts';
import { form, type PageRequest, type PageView, type SiteRoute } from '../page-routes.ts';
import { ProblemError } from '../problems.ts';

/** The form's own address, with what it was opened with: a refused form must come back to the same. */
const addressOf = ({ path, query }: PageRequest): string => (query.size > 0 ? `${path}?${query}` : path);

const contractOf = (request: PageRequest) => request.read.record('contract', request.params);

const view = (title: string, contract: Contract | undefined, body: unknown): PageView => ({
  title,
  body,
  trail: [
    { text: 'Contracts', href: '/contracts' },
    ...(contract ? [{ text: contract.title, href: `/contracts/${contract.id}` }] : []),
  ],
  demonstration: contract?.demonstration ?? false,
});

const done =
  (notice: string, anchor = '') =>
  ({ id }: { readonly id: string }): string =>
    `/contracts/${id}?done=${notice}${anchor}`;

/** Rows of state as typed, with their amounts in pounds. */
const rowsTyped = (rows: readonly { readonly amount?: Pence | undefined }[]): readonly TypedGroup[] =>
  rows.map((row) => ({
    ...(typedOf(row) as TypedGroup),
    ...(row.amount !== undefined && { amount: toPoundsDecimal(row.amount).replace(/\.00$/, '') }),
  }));

/** The award and provider chosen so far: by the address, or by the form itself once it was sent. */
const chosenIn = ({ query }: PageRequest, state?: FormState) => ({
  award: query.get('award') ?? state?.value('award') ?? '',
  provider: query.get('provider') ?? state?.value('provider') ?? '',
});

const fromAward = async (request: PageRequest, state?: FormState): Promise<FromAward | undefined> => {
  const { award: id, provider: wanted } = chosenIn(request, state);
  if (id === '' || id === 'none') return undefined;
  const { state: award } = await request.read.record('award', { awardId: id });
  const provider =
    award.providers.length === 1 ? award.providers[0] : award.providers.find((each) => each.organisation === wanted);
  return (
    provider && {
      award: award.id,
      awardTitle: award.title,
      provider: provider.organisation,
      providerName: provider.name,
    }
  );
};

const startOfNew = async (request: PageRequest): Promise<{ typed: TypedGroup; version: number }> => {
  const from = await fromAward(request);
  const calendar = { frequency: 'quarter', dueWorkingDays: '20' };
  if (!from) return { typed: { calendar }, version: 0 };
  const { state: award } = await request.read.record('award', { awardId: from.award });
  const { title, description, start, initialTermYears, extensionTermYears, printedEnd, reference, urgency } = award;
  const severalProviders = award.providers.length > 1;
  const typed = typedOf({
    description,
    start,
    initialTermYears,
    ...(urgency && { initialTermMonths: urgency.months }),
    extensionTermYears,
    printedEnd,
    reference,
  });
  return {
    typed: {
      ...(typed as TypedGroup),
      title: severalProviders ? `${title}: ${from.providerName}` : title,
      calendar,
    },
    version: 0,
  };
};

const showNew = async (request: PageRequest, state: FormState): Promise<PageView> => {
  const { award: chosen } = chosenIn(request, state);
  const trail = [{ text: 'Contracts', href: '/contracts' }];
  if (!chosen && !state.hasProblems) {
    const awards = await request.read.all('award.read', awardList, { newestFirst: true });
    return { title: 'Which award?', trail, body: <ChooseAwardPage awards={awards} /> };
  }
  const from = await fromAward(request, state);
  if (chosen && chosen !== 'none' && !from) {
    const { state: award } = await request.read.record('award', { awardId: chosen });
    const body = <ChooseProviderPage award={award.id} title={award.title} providers={award.providers} />;
    return { title: 'Which provider?', trail, body };
  }
  const [outcomes, known] = await Promise.all([
    request.read.all('outcome.read', outcomeList),
    from ? [] : organisationsKnown(request.read),
  ]);
  return {
    title: 'Record a contract',
    trail,
    body: <DetailsForm form={state} action={addressOf(request)} from={from} known={known} outcomes={outcomes} isNew />,
  };
};

const showDetails = async (request: PageRequest, state: FormState): Promise<PageView> => {
  const { state: contract } = await contractOf(request);
  const [outcomes, known, award] = await Promise.all([
    request.read.all('outcome.read', outcomeList),
    contract.award ? [] : organisationsKnown(request.read),
    contract.award ? request.read.recordIfThere('award', { awardId: contract.award }) : undefined,
  ]);
  const from = contract.award && {
    award: contract.award,
    awardTitle: award?.state.title ?? contract.award,
    provider: contract.provider,
    providerName: contract.providerName,
  };
  return view(
    'Parties, term and reporting calendar',
    contract,
    <DetailsForm
      form={state}
      action={request.path}
      from={from || undefined}
      known={known}
      outcomes={outcomes}
      isNew={false}
    />,
  );
};

const startOfDetails = async (request: PageRequest) => {
  const { state, version } = await contractOf(request);
  const { terms, versions: _versions, id: _id, authority: _authority, status: _status, ...details } = state;
  return { typed: typedOf({ ...details, calendar: terms.calendar }) as TypedGroup, version };
};

const startOfValues = async (request: PageRequest) => {
  const { state, version } = await contractOf(request);
  const given = state.terms.values;
  const missing = financialYearsBetween(state.start, state.terms.end)
    .filter((year) => !given.some(({ financialYear }) => financialYear === year))
    .map((financialYear) => ({ financialYear }));
  return { typed: { values: [...rowsTyped(given), ...missing] }, version };
};

const startOfFunding = async (request: PageRequest) => {
  const { state, version } = await contractOf(request);
  return { typed: { funding: rowsTyped(state.terms.funding) }, version };
};

const measureIn = (contract: Contract, key: string | null) =>
  contract.terms.measures.find((measure) => measure.key === (key as MeasureKey | null));

const startOfMeasure = async (request: PageRequest) => {
  const { state, version } = await contractOf(request);
  const key = request.query.get('key');
  const measure = measureIn(state, key);
  if (key && !measure) throw new ProblemError('notFound');
  const typed = measure ? { measure: typedOf({ ...measure, target: typedTarget(measure.target) }) } : {};
  return { typed, version };
};

const showMeasure = async (request: PageRequest, state: FormState): Promise<PageView> => {
  const { state: contract } = await contractOf(request);
  const known = measureIn(contract, request.query.get('key'))?.key;
  const title = known ? 'Change a measure' : 'Add a measure';
  const others = contract.terms.measures.filter(({ calculation }) => calculation === 'ratio');
  return view(title, contract, <MeasureForm form={state} action={addressOf(request)} known={known} others={others} />);
};

const startOfRemoval = async (request: PageRequest) => {
  const { state, version } = await contractOf(request);
  const key = request.query.get('key') ?? '';
  if (!measureIn(state, key)) throw new ProblemError('notFound');
  return { typed: { key }, version };
};

const showRemoval = async (request: PageRequest, state: FormState): Promise<PageView> => {
  const { state: contract } = await contractOf(request);
  const title = measureIn(contract, state.value('key'))?.title ?? state.value('key');
  return view(
    'Remove a measure',
    contract,
    <RemoveMeasureForm form={state} action={addressOf(request)} title={title} />,
  );
};

const startOfVariation = async (request: PageRequest) => {
  const { state, version } = await contractOf(request);
  const latest = state.versions.at(-1);
  if (!latest) throw new ProblemError('notFound');
  const targets = Object.fromEntries(
    latest.measures
      .filter(mayHaveTarget)
      .map(({ key, target }) => [key, typedOf(target ? typedTarget(target) : { ruleSet: 'none' })]),
  );
  return { typed: { targets, values: rowsTyped(latest.values), funding: rowsTyped(latest.funding) }, version };
};

const showVariation = async (request: PageRequest, state: FormState): Promise<PageView> => {
  const { state: contract } = await contractOf(request);
  const latest = contract.versions.at(-1);
  if (!latest) throw new ProblemError('notFound');
  const award = await awardOfContract(contract, request);
  return {
    ...view(
      'Record a variation',
      contract,
      <VaryForm
        contract={contract}
        latest={latest}
        regime={regimeOfContract(contract, award)}
        asksEntryValue={lifetimeAtEntry(contract, award) === undefined}
        form={state}
        action={request.path}
      />,
    ),
    wide: true,
  };
};

const showSigning = async (request: PageRequest, state: FormState): Promise<PageView> => {
  const { state: contract } = await contractOf(request);
  const award = await awardOfContract(contract, request);
  const duty = kpiDutyOf(contract, regimeOfContract(contract, award).regime, award);
  return view(
    'Record that the contract is signed',
    contract,
    <SignForm contract={contract} duty={duty} form={state} action={request.path} />,
  );
};

type ContractForm = (props: { contract: Contract; form: FormState; action: string }) => unknown;

const shown =
  (title: string, Body: ContractForm) =>
  async (request: PageRequest, state: FormState): Promise<PageView> => {
    const { state: contract } = await contractOf(request);
    return view(title, contract, Body({ contract, form: state, action: request.path }));
  };

/** A draft measure's short name decides whether it is added or replaced; the form says which of the two it does. */
export const contractFormRoutes: readonly SiteRoute[] = [
  form('contract', 'record', { path: '/contracts/new', start: startOfNew, show: showNew, done: done('recorded') }),
  form('contract', 'correctDetails', { start: startOfDetails, show: showDetails, done: done('saved') }),
  form('contract', 'setValues', {
    start: startOfValues,
    show: shown('Value by financial year', ValuesForm),
    done: done('saved'),
  }),
  form('contract', 'setFunding', {
    start: startOfFunding,
    show: shown('Funding lines', FundingForm),
    done: done('saved'),
  }),
  form('contract', 'putMeasure', { start: startOfMeasure, show: showMeasure, done: done('measure') }),
  form('contract', 'removeMeasure', { start: startOfRemoval, show: showRemoval, done: done('removed') }),
  form('contract', 'sign', {
    start: async (request) => ({ typed: {}, version: (await contractOf(request)).version }),
    show: showSigning,
    done: done('signed'),
  }),
  form('contract', 'vary', { start: startOfVariation, show: showVariation, done: done('varied', '#changes') }),
];
