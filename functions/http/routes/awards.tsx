import { can, mayEver } from '../../../domain/authorisation.ts';
import type { AwardState } from '../../../domain/award/award.ts';
import { type AwardCommand, awardCommands } from '../../../domain/award/commands.ts';
import { noticesOwed } from '../../../domain/award/notices/notices-owed.ts';
import type { Rule } from '../../../domain/shared/refusal.ts';
import { isPsr } from '../../../domain/shared/source.ts';
import { awardList } from '../../../domain/views/award-list.ts';
import { contractList } from '../../../domain/views/contract-list.ts';
import { AwardList } from '../../pages/award/award-list.tsx';
import { AwardPage } from '../../pages/award/award-page.tsx';
import { closedBy } from '../../pages/award/closed.ts';
import { DetailsFields } from '../../pages/award/details-fields.tsx';
import { ClosedForm, FormPage } from '../../pages/award/form-page.tsx';
import { awardForms } from '../../pages/award/forms.ts';
import { NoticePage } from '../../pages/award/notice-page.tsx';
import { typedFor } from '../../pages/award/typed.ts';
import { formHref } from '../../pages/award/words.ts';
import { cursorOf, limitIn, sortIn } from '../cursor.ts';
import { organisationsKnown } from '../organisations-known.ts';
import { form, type PageRequest, page, type SiteRoute } from '../page-routes.ts';
import { kebab } from '../places.ts';
import { ProblemError } from '../problems.ts';

type ChangingCommand = keyof typeof awardForms;

const isCommand = (name: string): name is ChangingCommand => Object.hasOwn(awardForms, name);

const awardsTrail = [{ text: 'Awards', href: '/awards' }];
const trailTo = (award: AwardState) => [...awardsTrail, { text: award.title, href: `/awards/${award.id}` }];

const listAddress = (query: URLSearchParams, cursor?: string): string => {
  const limit = query.get('limit');
  const asked = new URLSearchParams({ ...(limit && { limit }), ...(cursor && { cursor }) });
  return asked.size > 0 ? `/awards?${asked}` : '/awards';
};

const list = page('/awards', 'award.read', async ({ person, query, read, today }) => {
  const cursor = query.get('cursor') ?? undefined;
  const { lines, next } = await read.list('award.read', awardList, {
    after: sortIn(cursor),
    limit: limitIn(query.get('limit') ?? undefined),
    newestFirst: true,
  });
  const contracts = lines.some((line) => line.status === 'confirmed')
    ? await read.all('contract.read', contractList)
    : [];
  const contractsMade = (id: string): number =>
    new Set(contracts.filter((line) => line.award === id).map((line) => line.provider)).size;
  return {
    title: 'Awards',
    wide: true,
    demonstration: lines.some((line) => line.demonstration),
    body: (
      <AwardList
        lines={lines}
        today={today}
        contractsMade={contractsMade}
        mayRecord={mayEver(person, 'award.record')}
        next={next === undefined ? undefined : listAddress(query, cursorOf(next))}
        first={cursor ? listAddress(query) : undefined}
      />
    ),
  };
});

const begin = form('award', 'record', {
  path: '/awards/new',
  start: () => Promise.resolve({ typed: {}, version: 0 }),
  show: async ({ read }, state) => ({
    title: awardCommands.record.title,
    trail: awardsTrail,
    body: (
      <FormPage
        title={awardCommands.record.title}
        action="/awards/new"
        form={state}
        button="Record the award"
        back="/awards"
      >
        <DetailsFields form={state} known={await organisationsKnown(read)} />
      </FormPage>
    ),
  }),
  done: ({ id }) => `/awards/${id}?done=record`,
});

/** What the command that a redirect names has done; nothing for any other text in the address. */
const doneIn = (query: URLSearchParams): string | undefined => {
  const command = query.get('done') ?? '';
  if (isCommand(command)) return awardForms[command].done;
  return command === 'record' ? 'Award recorded' : undefined;
};

const award = page('/awards/:awardId', 'award.read', async ({ params, person, query, read, today }) => {
  const { state } = await read.record('award', params);
  const may = (command: AwardCommand['type']) => can(person, `award.${command}`, state) === 'allowed';
  const contracts =
    state.status === 'confirmed'
      ? (await read.all('contract.read', contractList)).filter((line) => line.award === state.id)
      : [];
  return {
    title: state.title,
    trail: awardsTrail,
    demonstration: state.demonstration ?? false,
    wide: true,
    body: <AwardPage award={state} today={today} may={may} contracts={contracts} done={doneIn(query)} />,
  };
});

/** What the address already chose: the representation that a step is about, or the notice. */
const chosenIn = ({ query }: PageRequest): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ['representation', 'kind'].flatMap((name) => {
      const value = query.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );

/** The preview of one notice that the award owes, or whose publication is recorded; not found for any other. */
const notice = page('/awards/:awardId/notices/:kind', 'award.read', async ({ params, person, read, today }) => {
  const { state } = await read.record('award', params);
  const owed = noticesOwed(state, today).find(({ kind }) => kind === params.kind);
  if (!owed) throw new ProblemError('notFound');
  const may = (command: AwardCommand['type']) => can(person, `award.${command}`, state) === 'allowed';
  return {
    title: `${owed.spec.title}: ${state.title}`,
    trail: trailTo(state),
    demonstration: state.demonstration ?? false,
    wide: true,
    body: <NoticePage award={state} notice={owed} may={may} />,
  };
});

const formFor = (command: ChangingCommand): SiteRoute => {
  const { title, button, rule, wide, explains, Fields } = awardForms[command];
  return form('award', command, {
    start: async (request) => {
      const { state, version } = await request.read.record('award', request.params);
      return { typed: { ...chosenIn(request), ...typedFor(command, state, chosenIn(request)) }, version };
    },
    show: async ({ params, read, today }, formState) => {
      const { state } = await read.record('award', params);
      const back = `/awards/${state.id}`;
      const closed = formState.hasProblems ? undefined : closedBy(command, state);
      const note = formHref(state.id, 'addNote');
      const known = command === 'correctDetails' && !closed ? await organisationsKnown(read) : [];
      return {
        title,
        trail: trailTo(state),
        demonstration: state.demonstration ?? false,
        body: closed ? (
          <ClosedForm
            title={title}
            caption={state.title}
            rule={closed}
            back={back}
            note={note}
            confirm={formHref(state.id, 'confirmRules')}
          />
        ) : (
          <FormPage
            title={title}
            caption={state.title}
            button={button}
            action={`${back}/${kebab(command)}`}
            rule={ruleShown(rule, state, command)}
            wide={wide}
            explained={explains?.(state)}
            form={formState}
            back={back}
          >
            <Fields form={formState} award={state} today={today} known={known} />
          </FormPage>
        ),
      };
    },
    done: ({ id }) => `/awards/${id}?done=${command}`,
  });
};

/** A rule of the Provider Selection Regime is no reason under another; which regime applies is asked under all of them. */
const ruleShown = (rule: Rule | undefined, { regime }: AwardState, command: AwardCommand['type']): Rule | undefined =>
  rule && (regime === 'psr' || command === 'recordScope' || !isPsr(rule.source)) ? rule : undefined;

/** The pages of awards. The list's form stands before the award's page, whose address would take `new` for an award. */
export const awardRoutes: readonly SiteRoute[] = [
  list,
  begin,
  award,
  notice,
  ...Object.keys(awardForms).filter(isCommand).map(formFor),
];
