import { can, mayEver } from '../../../domain/authorisation.ts';
import { nextStep, openActions, stepsLeft, unsettled } from '../../../domain/concern/concern.ts';
import { concernTitle, isForAuthorityAlone } from '../../../domain/concern/ids.ts';
import { escalationSteps } from '../../../domain/contract/escalation.ts';
import type { DisclosedConcern } from '../../../domain/disclosed/concern.ts';
import type { Measure } from '../../../domain/measure/measure.ts';
import { worksForProvider } from '../../../domain/shared/people.ts';
import { concernList } from '../../../domain/views/concern-list.ts';
import { contractList } from '../../../domain/views/contract-list.ts';
import { FormState } from '../../forms/form-state.ts';
import {
  AgreeActionForm,
  CloseForm,
  ClosingWaits,
  ExplainForm,
  ReviewForm,
} from '../../pages/concern/concern-forms.tsx';
import { ConcernPage } from '../../pages/concern/concern-page.tsx';
import { EscalateForm, OwnersForm, SettleForm } from '../../pages/concern/escalation-forms.tsx';
import { ConcernListPage } from '../../pages/concern/list-page.tsx';
import { concernPath, coursePath, historyPath } from '../../pages/return/words.ts';
import { cursorOf, limitIn, sortIn } from '../cursor.ts';
import { readMeasureTitles } from '../measure-titles.ts';
import { form, type PageRequest, type PageView, page, type SiteRoute } from '../page-routes.ts';
import { places } from '../places.ts';

const commands = ['explain', 'settle', 'review', 'agreeAction', 'escalate', 'nameOwners', 'close'] as const;
type Command = (typeof commands)[number];

const showConcerns = async ({ read, query, person, today }: PageRequest): Promise<PageView> => {
  const cursor = query.get('cursor') ?? undefined;
  const [{ lines, next }, contracts] = await Promise.all([
    read.list('concern.read', concernList, {
      after: sortIn(cursor),
      limit: limitIn(query.get('limit') ?? undefined),
    }),
    read.all('contract.read', contractList),
  ]);
  const measureTitle = await readMeasureTitles(read, lines);
  const isProvider = worksForProvider(person);
  const nextCursor = cursorOf(next);
  return {
    title: 'Concerns',
    wide: true,
    demonstration: contracts.some((contract) => contract.demonstration),
    body: (
      <ConcernListPage
        concerns={lines.map((line) => {
          const contract = contracts.find((each) => each.contract === line.contract);
          const otherParty = isProvider ? contract?.authorityName : contract?.providerName;
          return {
            ...line,
            measureTitle: measureTitle(line.contract, line.measure),
            contractTitle: contract?.title ?? line.contract,
            otherParty: otherParty ?? '',
          };
        })}
        seesProtected={!isProvider && !person.roles.includes('commissioner')}
        otherPartyIs={isProvider ? 'Authority' : 'Provider'}
        today={today}
        nextHref={nextCursor && `/concerns?cursor=${nextCursor}`}
        firstHref={cursor && '/concerns'}
      />
    ),
  };
};

/** Whether the command can do anything as the concern stands: a form that would be refused is not shown. */
const isTimely = (command: Command, found: DisclosedConcern, stepsToCome: readonly string[]): boolean => {
  if (found.status === 'closed') return false;
  switch (command) {
    case 'review':
      return openActions(found).length > 0;
    case 'close':
      return openActions(found).length === 0;
    case 'settle':
      return unsettled(found).length > 0;
    case 'escalate':
      return stepsToCome.length > 0 && !isForAuthorityAlone(found.subject);
    case 'nameOwners':
      return found.owners === undefined;
    default:
      return true;
  }
};

/** The measure's history; for a provider's person, who opens none, what is recorded about its course. */
const measureLink = (contract: string, { key, title }: Measure, opensHistory: boolean) =>
  opensHistory
    ? { href: historyPath(contract, key), text: `${title} over time` }
    : { href: coursePath(contract, key), text: `Actions and turn-the-curve report on ${title}` };

/** The concern's page with every form that is timely, or with the one whose address was opened or sent. */
const showConcern = async (
  { read, params, person, today }: PageRequest,
  sent?: { readonly command: Command; readonly state: FormState },
): Promise<PageView> => {
  const { found, version, contract } = await read.disclosedConcern(params);
  const path = concernPath(found.contract, found.period, found.subject);
  const steps = stepsLeft(found, escalationSteps(contract));
  // The provider is no party to the authority's own concerns, so that their rights are asked of the authority alone.
  const parties = isForAuthorityAlone(found.subject) ? { authority: found.authority } : found;
  const formFor = (command: Command): FormState | undefined => {
    // The address of one form shows that form alone.
    if (sent) return sent.command === command ? sent.state : undefined;
    if (can(person, `concern.${command}`, parties) !== 'allowed') return undefined;
    return isTimely(command, found, steps)
      ? new FormState({ typed: {}, version, requestId: crypto.randomUUID() })
      : undefined;
  };
  const [explain, settle, review, agree, escalate, owners, close] = commands.map(formFor);
  const closingWaits =
    found.status === 'open' && !isTimely('close', found, steps) && can(person, 'concern.close', found) === 'allowed';
  return {
    title: concernTitle(found.title, found.period),
    trail: [{ text: 'Concerns', href: '/concerns' }],
    wide: true,
    demonstration: contract.demonstration,
    body: (
      <ConcernPage
        found={found}
        contract={contract}
        today={today}
        next={nextStep(found)}
        measureLink={found.measure && measureLink(found.contract, found.measure, mayEver(person, 'scorecard.read'))}
        forms={
          <>
            {explain && <ExplainForm form={explain} path={path} />}
            {settle && <SettleForm form={settle} path={path} causes={unsettled(found)} />}
            {review && <ReviewForm form={review} path={path} actions={openActions(found)} />}
            {agree && <AgreeActionForm form={agree} path={path} today={today} />}
            {escalate && <EscalateForm form={escalate} path={path} steps={steps} />}
            {owners && <OwnersForm form={owners} path={path} isOwn={isForAuthorityAlone(found.subject)} />}
            {close && <CloseForm form={close} path={path} />}
            {!sent && closingWaits && <ClosingWaits actions={openActions(found)} />}
          </>
        }
      />
    ),
  };
};

const commandForm = (command: Command): SiteRoute =>
  form('concern', command, {
    start: async ({ read, params }) => {
      const { found, version } = await read.disclosedConcern(params);
      const { authority = '', provider = '' } = found.owners ?? {};
      return { typed: command === 'nameOwners' ? { authority, provider } : {}, version };
    },
    show: (request, state) => showConcern(request, { command, state }),
    done: (_, { params }) => `/contracts/${params.contractId}/concerns/${params.concern}`,
  });

export const concernRoutes: readonly SiteRoute[] = [
  page('/concerns', 'concern.read', showConcerns),
  page(places.concern.item, 'concern.read', (request) => showConcern(request)),
  ...commands.map(commandForm),
];
