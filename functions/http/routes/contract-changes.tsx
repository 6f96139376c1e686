import { can } from '../../../domain/authorisation.ts';
import { type Contract, versionInForce } from '../../../domain/contract/contract.ts';
import { contractNoticeContents } from '../../../domain/contract/notices/notice-contents.ts';
import { type ContractNoticeKind, contractNoticeKinds } from '../../../domain/contract/notices/notice-record.ts';
import { type ContractNotice, contractNotices } from '../../../domain/contract/notices/notices-owed.ts';
import { type ContractRegime, regimeOfContract } from '../../../domain/contract/regime.ts';
import { missingFields, noticeWarnings } from '../../../domain/notice/missing-fields.ts';
import { noticeText } from '../../../domain/notice/text.ts';
import { type CivilDate, isCivilDate } from '../../../domain/shared/dates.ts';
import { inputFrom, type TypedGroup, typedFrom, typedOf } from '../../forms/form-data.ts';
import type { FormState } from '../../forms/form-state.ts';
import { NoticeForm, NovateForm, TerminateForm } from '../../pages/contract/change-forms.tsx';
import { ContractNoticePage } from '../../pages/contract/notice-page.tsx';
import { TermsPage } from '../../pages/contract/terms-page.tsx';
import { awardOfContract } from '../award-of-contract.ts';
import { form, type PageRequest, type PageView, page, type SiteRoute } from '../page-routes.ts';
import { ProblemError } from '../problems.ts';

const contractOf = (request: PageRequest) => request.read.record('contract', request.params);

/** A signed contract with the law that it follows. */
const signedContract = async (request: PageRequest) => {
  const { state: contract, version } = await contractOf(request);
  if (contract.status !== 'signed') throw new ProblemError('notFound');
  const award = await awardOfContract(contract, request);
  return { contract, version, award, regime: regimeOfContract(contract, award) };
};

const view = (title: string, contract: Contract, body: unknown): PageView => ({
  title,
  body,
  trail: [
    { text: 'Contracts', href: '/contracts' },
    { text: contract.title, href: `/contracts/${contract.id}` },
  ],
  demonstration: contract.demonstration,
});

const done =
  (notice: string) =>
  ({ id }: { readonly id: string }): string =>
    `/contracts/${id}?done=${notice}#changes`;

const blank = async (request: PageRequest) => ({ typed: {}, version: (await signedContract(request)).version });

type ChangeForm = (props: { contract: Contract; regime: ContractRegime; form: FormState; action: string }) => unknown;

const shown =
  (title: string, Body: ChangeForm) =>
  async (request: PageRequest, state: FormState): Promise<PageView> => {
    const { contract, regime } = await signedContract(request);
    return view(title, contract, Body({ contract, regime, form: state, action: request.path }));
  };

const asKind = (text: string | null | undefined): ContractNoticeKind | undefined =>
  contractNoticeKinds.find((each) => each === text);

/** The notice that an address names: of that kind, version and occasion, the first of the kind where no version is given. */
const noticeAt = (
  contract: Contract,
  regime: ContractRegime,
  asked: {
    readonly kind: ContractNoticeKind | undefined;
    readonly version: string | null;
    readonly occasion: string | null;
  },
  today: CivilDate,
): ContractNotice | undefined =>
  contractNotices(contract, regime.regime, today).find(
    ({ kind, version, occasion }) =>
      kind === asked.kind &&
      (asked.version === null || String(version) === asked.version) &&
      (asked.occasion === null || String(occasion) === asked.occasion),
  );

const startOfNotice = async (request: PageRequest): Promise<{ typed: TypedGroup; version: number }> => {
  const { version, contract, regime } = await signedContract(request);
  const { query, today } = request;
  const asked = { kind: asKind(query.get('kind')), version: query.get('version'), occasion: query.get('occasion') };
  const wording = noticeAt(contract, regime, asked, today)?.published?.wording;
  return {
    typed: {
      ...(wording && { wording: typedOf(wording) }),
      kind: asKind(query.get('kind')) ?? '',
      contractVersion: query.get('version') ?? '',
      occasion: query.get('occasion') ?? '',
    },
    version,
  };
};

const showNotice = async (request: PageRequest, state: FormState): Promise<PageView> => {
  const { contract, regime } = await signedContract(request);
  const asked = {
    kind: asKind(state.value('kind')),
    version: state.value('contractVersion') || null,
    occasion: state.value('occasion') || null,
  };
  const isCorrection = noticeAt(contract, regime, asked, request.today)?.published !== undefined;
  const title = isCorrection ? 'Correct when a notice was published' : 'Record that a notice was published';
  const action = request.query.size > 0 ? `${request.path}?${request.query}` : request.path;
  return view(
    title,
    contract,
    <NoticeForm contract={contract} regime={regime} form={state} action={action} isCorrection={isCorrection} />,
  );
};

const noticePage = async (request: PageRequest): Promise<PageView> => {
  const { contract, regime, award } = await signedContract(request);
  const { person, params, query, today } = request;
  const notice = noticeAt(
    contract,
    regime,
    { kind: asKind(params.kind), version: query.get('version'), occasion: query.get('occasion') },
    today,
  );
  if (!notice) throw new ProblemError('notFound');
  const contents = contractNoticeContents(contract, notice, award);
  const parties = { authority: contract.authority, provider: contract.provider };
  return view(
    notice.title,
    contract,
    <ContractNoticePage
      contract={contract}
      notice={notice}
      text={noticeText(notice.kind, contents)}
      missing={missingFields(notice.kind, contents)}
      warnings={noticeWarnings(notice.kind, contents)}
      mayRecord={can(person, 'contract.publishNotice', parties) === 'allowed'}
    />,
  );
};

/** The day that the address asks about: `on=2026-05-01`, or the parts of a form; today while it asks about none. */
const dayIn = (query: URLSearchParams, today: CivilDate): { on: CivilDate; error?: string } => {
  const { on } = inputFrom(typedFrom(query)) as { readonly on?: unknown };
  if (on === undefined) return { on: today };
  return typeof on === 'string' && isCivilDate(on)
    ? { on: on as CivilDate }
    : { on: today, error: 'The day must be a real date, such as 1 5 2026' };
};

const termsPage = async (request: PageRequest): Promise<PageView> => {
  const { contract } = await signedContract(request);
  const { on, error } = dayIn(request.query, request.today);
  return {
    ...view(
      'The terms as they stood',
      contract,
      <TermsPage contract={contract} on={on} version={versionInForce(contract, on)} error={error} />,
    ),
    problems: error === undefined ? [] : [{ field: 'on', because: error }],
  };
};

/** Changes to a signed contract beside variations: who the provider is, its end, its notices, and its terms on any day. */
export const contractChangeRoutes: readonly SiteRoute[] = [
  page('/contracts/:contractId/terms', 'contract.read', termsPage),
  page('/contracts/:contractId/notices/:kind', 'contract.publishNotice', noticePage),
  form('contract', 'novate', {
    start: blank,
    show: shown('Record that another provider took the contract over', NovateForm),
    done: done('novated'),
  }),
  form('contract', 'terminate', {
    start: blank,
    show: shown('Record that the contract is terminated', TerminateForm),
    done: done('terminated'),
  }),
  form('contract', 'publishNotice', { start: startOfNotice, show: showNotice, done: done('published') }),
];
