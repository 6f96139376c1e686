import { can } from '../../../domain/authorisation.ts';
import type { Contract } from '../../../domain/contract/contract.ts';
import { openOption } from '../../../domain/contract/extension/extension.ts';
import { valuesFor, yearsOfExtension } from '../../../domain/contract/extension/extension-law.ts';
import { regimeOfContract } from '../../../domain/contract/regime.ts';
import type { Document } from '../../../domain/document/document.ts';
import { extensionDossier } from '../../../domain/dossier/dossier.ts';
import { londonDate } from '../../../domain/shared/dates.ts';
import { toWord, wordType } from '../../documents/word.ts';
import { type TypedGroup, typedOf } from '../../forms/form-data.ts';
import type { FormState } from '../../forms/form-state.ts';
import { DecisionForm, OptionsForm } from '../../pages/contract/extension-forms.tsx';
import { SpendForm } from '../../pages/contract/spend-form.tsx';
import { DocumentPage } from '../../pages/document/document-page.tsx';
import { download, form, type PageRequest, type PageView, page, type SiteRoute } from '../page-routes.ts';
import { ProblemError } from '../problems.ts';

const contractOf = (request: PageRequest) => request.read.record('contract', request.params);

const frameOf = (title: string, contract: Contract): Pick<PageView, 'title' | 'trail' | 'demonstration'> => ({
  title,
  trail: [
    { text: 'Contracts', href: '/contracts' },
    { text: contract.title, href: `/contracts/${contract.id}` },
  ],
  demonstration: contract.demonstration,
});

/** The decision that the address asks for, counted from 1; the last one where no option is open; else none. */
const decisionIn = ({ query }: PageRequest, contract: Contract) => {
  const { extensionDecisions = [] } = contract;
  const asked = query.get('decision');
  if (asked === null) return openOption(contract) ? undefined : extensionDecisions.at(-1);
  const decision = /^\d{1,2}$/.test(asked) ? extensionDecisions[Number(asked) - 1] : undefined;
  if (!decision) throw new ProblemError('notFound');
  return decision;
};

const awardOf = async (contract: Contract, { read }: PageRequest) =>
  contract.award ? (await read.recordIfThere('award', { awardId: contract.award }))?.state : undefined;

/** The record as it stands today, as the reader may see it. */
const standing = async (contract: Contract, { read }: PageRequest) => {
  const [scores, concerns] = await Promise.all([read.scores(contract.id), read.openConcerns(contract)]);
  return { contract, measures: scores[0]?.measures ?? [], concerns };
};

/** The dossier: on the record of today, or, once decided, on the record as it stood before the decision. */
const dossierOf = async (request: PageRequest): Promise<{ contract: Contract; document: Document }> => {
  const { state: contract } = await contractOf(request);
  const permission = can(request.person, 'contract.readMoney', contract);
  if (permission !== 'allowed') throw new ProblemError(permission);
  if (contract.status !== 'signed') throw new ProblemError('notFound');
  const award = await awardOf(contract, request);
  const decision = decisionIn(request, contract);
  if (!decision) {
    const facts = await standing(contract, request);
    return { contract, document: extensionDossier({ ...facts, award, madeOn: request.today }) };
  }
  const stood = await request.read.contractStoodBefore(request.params, decision.recordedAt);
  if (!stood) throw new ProblemError('notFound');
  return {
    contract,
    document: extensionDossier({ ...stood, award, madeOn: londonDate(decision.recordedAt), decision }),
  };
};

const showDossier = async (request: PageRequest): Promise<PageView> => {
  const { contract, document } = await dossierOf(request);
  const asked = request.query.get('decision');
  const href = `/contracts/${contract.id}/extension.docx${asked === null ? '' : `?decision=${asked}`}`;
  return {
    ...frameOf('Extension dossier', contract),
    wide: true,
    body: <DocumentPage document={document} files={[{ text: 'Save the dossier as a Word file', href }]} />,
  };
};

const saveDossier = async (request: PageRequest) => {
  const { contract, document } = await dossierOf(request);
  return {
    name: `extension-dossier-${contract.reference ?? contract.id}-${document.madeOn}.docx`,
    type: wordType,
    content: await toWord(document),
  };
};

type ContractForm = (props: { contract: Contract; form: FormState; action: string }) => unknown;

const shown =
  (title: string, Body: ContractForm) =>
  async (request: PageRequest, state: FormState): Promise<PageView> => {
    const { state: contract } = await contractOf(request);
    return { ...frameOf(title, contract), body: Body({ contract, form: state, action: request.path }) };
  };

const showDecision = async (request: PageRequest, state: FormState): Promise<PageView> => {
  const { state: contract } = await contractOf(request);
  const regime = regimeOfContract(contract, await awardOf(contract, request));
  return {
    ...frameOf('Record the decision on the extension', contract),
    body: <DecisionForm contract={contract} regime={regime} today={request.today} form={state} action={request.path} />,
  };
};

const startOfOptions = async (request: PageRequest) => {
  const { state, version } = await contractOf(request);
  return { typed: { options: typedOf(state.extensionOptions?.options ?? []) }, version };
};

/** The years of the extension with what the contract states for them now. */
const startOfDecision = async (request: PageRequest) => {
  const { state, version } = await contractOf(request);
  const open = openOption(state);
  const years = open ? yearsOfExtension(state, open.end) : [];
  const standingValues = valuesFor(state.terms.values, years);
  const values = years.map((financialYear) => {
    const value = standingValues.find((each) => each.financialYear === financialYear);
    if (!value) return { financialYear };
    const { amount, ...rest } = value;
    return { ...(typedOf(rest) as TypedGroup), ...(amount !== undefined && { amount: String(amount / 100) }) };
  });
  return { typed: { values }, version };
};

const done =
  (notice: string, anchor: string) =>
  ({ id }: { readonly id: string }): string =>
    `/contracts/${id}?done=${notice}${anchor}`;

/** The register of options, the dossier and the decision; and the money that both the dossier and the page show. */
export const extensionRoutes: readonly SiteRoute[] = [
  page('/contracts/:contractId/extension', 'contract.readMoney', showDossier),
  download('/contracts/:contractId/extension.docx', 'contract.readMoney', saveDossier),
  form('contract', 'recordOptions', {
    start: startOfOptions,
    show: shown('Record the extension options', OptionsForm),
    done: done('options', '#extension'),
  }),
  form('contract', 'decideExtension', {
    start: startOfDecision,
    show: showDecision,
    done: done('decided', '#extension'),
  }),
  form('contract', 'recordSpend', {
    start: async (request) => ({ typed: {}, version: (await contractOf(request)).version }),
    show: shown('Record spend', SpendForm),
    done: done('spend', '#money'),
  }),
];
