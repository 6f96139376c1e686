import { can, mayEver } from '../../../domain/authorisation.ts';
import { type Concern, nextStep, openActions } from '../../../domain/concern/concern.ts';
import { worksForProvider } from '../../../domain/shared/people.ts';
import { periodName } from '../../../domain/shared/quarters.ts';
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
import { ConcernListPage } from '../../pages/concern/list-page.tsx';
import { historyPath } from '../../pages/return/words.ts';
import { cursorOf, limitIn, sortIn } from '../cursor.ts';
import { readMeasureTitles } from '../measure-titles.ts';
import { form, type PageRequest, type PageView, page, type SiteRoute } from '../page-routes.ts';
import { places } from '../places.ts';

const commands = ['explain', 'agreeAction', 'review', 'close'] as const;
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
        otherPartyIs={isProvider ? 'Authority' : 'Provider'}
        today={today}
        nextHref={nextCursor && `/concerns?cursor=${nextCursor}`}
        firstHref={cursor && '/concerns'}
      />
    ),
  };
};

/** Whether the command can do anything as the concern stands: a form that would be refused is not shown. */
const isTimely = (command: Command, found: Pick<Concern, 'status' | 'actions'>): boolean => {
  if (found.status === 'closed') return false;
  if (command === 'review') return openActions(found).length > 0;
  return command !== 'close' || openActions(found).length === 0;
};

/** The concern's page with every form that is timely, or with the one whose address was opened or sent. */
const showConcern = async (
  { read, params, person, today }: PageRequest,
  sent?: { readonly command: Command; readonly state: FormState },
): Promise<PageView> => {
  const { found, version, contract } = await read.disclosedConcern(params);
  const path = `/contracts/${found.contract}/concerns/${found.period}.${found.measureKey}`;
  const formFor = (command: Command): FormState | undefined => {
    // The address of one form shows that form alone.
    if (sent) return sent.command === command ? sent.state : undefined;
    if (can(person, `concern.${command}`, found) !== 'allowed') return undefined;
    return isTimely(command, found) ? new FormState({ typed: {}, version, requestId: crypto.randomUUID() }) : undefined;
  };
  const [explain, agree, review, close] = commands.map(formFor);
  const closingWaits =
    found.status === 'open' && !isTimely('close', found) && can(person, 'concern.close', found) === 'allowed';
  return {
    title: `${found.measure.title}, ${periodName(found.period)}`,
    trail: [{ text: 'Concerns', href: '/concerns' }],
    wide: true,
    demonstration: contract.demonstration,
    body: (
      <ConcernPage
        found={found}
        contract={contract}
        today={today}
        next={nextStep(found)}
        historyHref={mayEver(person, 'scorecard.read') ? historyPath(found.contract, found.measureKey) : undefined}
        forms={
          <>
            {explain && <ExplainForm form={explain} path={path} />}
            {review && <ReviewForm form={review} path={path} actions={openActions(found)} />}
            {agree && <AgreeActionForm form={agree} path={path} today={today} />}
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
    start: async ({ read, params }) => ({ typed: {}, version: (await read.disclosedConcern(params)).version }),
    show: (request, state) => showConcern(request, { command, state }),
    done: (_, { params }) => `/contracts/${params.contractId}/concerns/${params.concern}`,
  });

export const concernRoutes: readonly SiteRoute[] = [
  page('/concerns', 'concern.read', showConcerns),
  page(places.concern.item, 'concern.read', (request) => showConcern(request)),
  ...commands.map(commandForm),
];
