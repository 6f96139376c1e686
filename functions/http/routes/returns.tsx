import { can, mayEver } from '../../../domain/authorisation.ts';
import type { ReturnInContext } from '../../../domain/disclosed/return-in-context.ts';
import { quadrants } from '../../../domain/measure/measure.ts';
import { quadrantProgress } from '../../../domain/return/results.ts';
import { discloseScore } from '../../../domain/scoring/disclosed-score.ts';
import { addDays, type CivilDate, londonDate } from '../../../domain/shared/dates.ts';
import { worksForProvider } from '../../../domain/shared/people.ts';
import { periodName } from '../../../domain/shared/quarters.ts';
import { concernList, openConcernsPrefix } from '../../../domain/views/concern-list.ts';
import { type ContractLine, contractList } from '../../../domain/views/contract-list.ts';
import { byUrgency, returnsOwed } from '../../../domain/views/owed.ts';
import { returnList } from '../../../domain/views/return-list.ts';
import { FormState } from '../../forms/form-state.ts';
import { ProviderHomePage } from '../../pages/home/provider.tsx';
import { ReturnListPage } from '../../pages/return/list-page.tsx';
import { NotSentPage } from '../../pages/return/not-sent-page.tsx';
import { type FillingIn, type Miss, SaveReturnPage } from '../../pages/return/save-page.tsx';
import { SendReturnPage } from '../../pages/return/send-page.tsx';
import { SentReturnPage } from '../../pages/return/sent-page.tsx';
import { ReturnTasksPage } from '../../pages/return/task-list-page.tsx';
import { historyPath, returnPath, returnTrail } from '../../pages/return/words.ts';
import { readMeasureTitles } from '../measure-titles.ts';
import { type OwedReturnRecord, readOwedReturn, typedDraft } from '../owed-return.ts';
import { form, type PageRequest, type PageView, page, type SiteRoute } from '../page-routes.ts';
import { places } from '../places.ts';
import { questionRoutes } from './return-questions.tsx';

const { item } = places.return;

const missesIn = ({ check }: OwedReturnRecord): readonly Miss[] =>
  check.rows.flatMap(({ measure, result, working }) =>
    result?.status === 'red' ? [{ key: measure.key, title: measure.title, because: working?.because ?? '' }] : [],
  );

const named = ({ contract, period, check }: OwedReturnRecord) => ({
  contract: contract.id,
  period: period.key,
  periodName: periodName(period.key),
  title: contract.title,
  authorityName: contract.authorityName,
  due: check.due,
  isLate: check.isLate,
  personalData: check.personalData,
  titleOf: (key: string) => check.rows.find(({ measure }) => measure.key === key)?.measure.title ?? key,
});

/** The measure that a field of the form is about: forty boxes have the same few names. */
const measureOf =
  ({ check }: OwedReturnRecord) =>
  (field: string): string | undefined => {
    const [, key] = field.split('.');
    return check.rows.find(({ measure }) => measure.key === key)?.measure.title;
  };

const sentOn = ({ state }: OwedReturnRecord): CivilDate | undefined => state?.sending && londonDate(state.sending.at);

const tasksView = (owed: OwedReturnRecord, { person, query }: PageRequest): PageView => {
  const { contract, state, draft, check } = owed;
  const misses = missesIn(owed);
  const asked = check.rows.map((row) => row.measure);
  return {
    title: `Return for ${periodName(owed.period.key)}`,
    trail: returnTrail(contract),
    demonstration: contract.demonstration,
    body: (
      <ReturnTasksPage
        {...named(owed)}
        opensOn={owed.opensOn}
        quadrants={quadrantProgress(asked, draft)}
        unanswered={check.unanswered}
        misses={{ all: misses.length, toExplain: check.rows.filter((row) => row.needsExplanation).length }}
        savedAt={state?.savedAt}
        savedBy={state?.savedBy.name}
        justSaved={query.get('saved') === '1'}
        maySend={can(person, 'return.send', contract) === 'allowed'}
      />
    ),
  };
};

const notSentView = ({ contract, period, due }: ReturnInContext, { today }: PageRequest): PageView => ({
  title: `Return for ${periodName(period.key)}`,
  trail: returnTrail(contract),
  demonstration: contract.demonstration,
  body: (
    <NotSentPage
      title={contract.title}
      providerName={contract.providerName}
      periodName={periodName(period.key)}
      periodEnd={period.end}
      due={due}
      today={today}
    />
  ),
});

/** The page of a return that was sent, with what the reader may do about it. */
const sentView = (found: ReturnInContext, request: PageRequest, acceptForm?: FormState): PageView => {
  const { current, contract, version } = found;
  if (!current) return notSentView(found, request);
  const { person, query } = request;
  const may = (action: 'ask' | 'accept' | 'answer' | 'restate') =>
    can(person, `return.${action}`, contract) === 'allowed';
  const blank = new FormState({ typed: {}, version, requestId: crypto.randomUUID() });
  return {
    title: `Return for ${periodName(found.period.key)}`,
    trail: returnTrail(contract),
    wide: true,
    demonstration: contract.demonstration,
    body: (
      <SentReturnPage
        {...found}
        sent={current}
        periodName={periodName(found.period.key)}
        historyOf={mayEver(person, 'scorecard.read') ? (measure) => historyPath(contract.id, measure) : undefined}
        may={{ ask: may('ask'), accept: may('accept'), answer: may('answer'), restate: may('restate') }}
        isReceipt={query.get('sent') === '1' && worksForProvider(person)}
        acceptForm={may('accept') ? (acceptForm ?? blank) : undefined}
      />
    ),
  };
};

const showReturn = async (request: PageRequest): Promise<PageView> => {
  const found = await request.read.returnInContext(request.params);
  if (found.current?.sending) return sentView(found, request);
  return worksForProvider(request.person)
    ? tasksView(await readOwedReturn(request), request)
    : notSentView(found, request);
};

const showReturns = async ({ read, params, today }: PageRequest): Promise<PageView> => {
  const { state: contract } = await read.record('contract', params);
  const [lines, returns] = await Promise.all([
    read.all('contract.read', contractList, { prefix: contract.id }),
    read.all('return.read', returnList),
  ]);
  const own = (line: ContractLine) => line.contract === contract.id;
  return {
    title: 'Returns',
    trail: returnTrail(contract).slice(0, 2),
    demonstration: contract.demonstration,
    body: <ReturnListPage title={contract.title} owed={returnsOwed(lines.filter(own), returns, today).toReversed()} />,
  };
};

const startDraft = async (request: PageRequest) => {
  const { draft, version } = await readOwedReturn(request);
  return { typed: typedDraft(draft), version };
};

const saveView = async (request: PageRequest, state: FormState): Promise<PageView> => {
  const owed = await readOwedReturn(request);
  const props: FillingIn = {
    ...named(owed),
    opensOn: owed.opensOn,
    sentOn: sentOn(owed),
    quadrants: owed.quadrants,
    misses: missesIn(owed),
    form: state,
  };
  return {
    title: `Figures for ${periodName(owed.period.key)}`,
    fieldOwner: measureOf(owed),
    trail: [...returnTrail(owed.contract), { text: periodName(owed.period.key), href: pathOf(request) }],
    wide: true,
    demonstration: owed.contract.demonstration,
    body: <SaveReturnPage {...props} />,
  };
};

const pathOf = ({ params }: PageRequest): string => returnPath(params.contractId ?? '', params.period ?? '');

/** Where a save goes on to: a part of the same page, the check, or the list of what is left. */
const afterSaving = (request: PageRequest): string => {
  const then = request.query.get('then');
  if (then === 'check') return `${pathOf(request)}/send`;
  const part = [...quadrants, 'narrative'].find((each) => each === then);
  return part ? `${pathOf(request)}/save#${part}` : `${pathOf(request)}?saved=1`;
};

const sendView = async (request: PageRequest, state: FormState): Promise<PageView> => {
  const owed = await readOwedReturn(request);
  const { contract, period, draft, check } = owed;
  if (owed.state?.sending && !state.hasProblems)
    return sentView(await request.read.returnInContext(request.params), request);
  return {
    title: `Check the return for ${periodName(period.key)}`,
    fieldOwner: measureOf(owed),
    trail: [...returnTrail(contract), { text: periodName(period.key), href: pathOf(request) }],
    wide: true,
    demonstration: contract.demonstration,
    body: (
      <SendReturnPage
        {...named(owed)}
        rows={check.rows.map((row) => ({
          row,
          shown:
            row.quantity &&
            row.result &&
            discloseScore({ quantity: row.quantity, measure: row.measure }, row.result, { audience: 'provider' }),
        }))}
        narrative={draft.narrative}
        misses={missesIn(owed)}
        contradictions={check.contradictions}
        unfinished={check.refusals.flatMap(({ field = '', because }) =>
          field.startsWith('explanations.') ? [] : [{ field, because }],
        )}
        sendableFrom={request.today <= period.end ? addDays(period.end, 1) : undefined}
        maySend={can(request.person, 'return.send', contract) === 'allowed'}
        form={state}
      />
    ),
  };
};

/** The home of someone who works for a provider: what is owed, to whom, by when, and what came back. */
export const providerHome = async ({ read, today, person }: PageRequest): Promise<PageView> => {
  const [contracts, returns, concerns] = await Promise.all([
    read.all('contract.read', contractList),
    read.all('return.read', returnList),
    read.all('concern.read', concernList, { prefix: openConcernsPrefix }),
  ]);
  const owed = returnsOwed(contracts, returns, today).toSorted(byUrgency);
  const measureTitle = await readMeasureTitles(read, concerns);
  const titleOf = (contract: string) => contracts.find((line) => line.contract === contract)?.title ?? contract;
  return {
    title: 'What you owe, and what came back',
    wide: true,
    demonstration: contracts.some((contract) => contract.demonstration),
    body: (
      <ProviderHomePage
        organisationName={person.organisationName}
        owed={owed.filter(({ state }) => state === 'late' || state === 'due')}
        coming={owed.filter(({ state }) => state === 'notEnded')}
        questioned={owed.filter(({ line }) => (line?.openQuestions ?? 0) > 0)}
        concerns={concerns.map((line) => ({
          ...line,
          contractTitle: titleOf(line.contract),
          measureTitle: measureTitle(line.contract, line.measure),
        }))}
        sent={owed
          .filter(({ line }) => line?.sentAt !== undefined)
          .toSorted((a, b) => String(b.line?.sentAt).localeCompare(String(a.line?.sentAt)))
          .slice(0, 12)}
        contracts={contracts}
      />
    ),
  };
};

export const returnRoutes: readonly SiteRoute[] = [
  page('/contracts/:contractId/returns', 'return.read', showReturns),
  page(item, 'return.read', showReturn),
  form('return', 'save', {
    start: startDraft,
    show: saveView,
    done: (_, request) => afterSaving(request),
    blanksClear: true,
  }),
  form('return', 'send', {
    seenBy: 'return.save',
    blanksClear: true,
    start: async (request) => {
      const { draft, version } = await readOwedReturn(request);
      const { explanations = {} } = typedDraft(draft);
      return { typed: { explanations, certifier: request.person.name }, version };
    },
    show: sendView,
    done: (_, request) => `${pathOf(request)}?sent=1`,
  }),
  form('return', 'accept', {
    start: async ({ read, params }) => ({ typed: {}, version: (await read.returnInContext(params)).version }),
    show: async (request, state) => sentView(await request.read.returnInContext(request.params), request, state),
    done: (_, request) => pathOf(request),
  }),
  ...questionRoutes,
];
