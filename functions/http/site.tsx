import type { Context, Hono } from 'hono';
import { type Action, mayEver } from '../../domain/authorisation.ts';
import { inputFrom, type Typed, typedFrom } from '../forms/form-data.ts';
import { type FormProblem, FormState } from '../forms/form-state.ts';
import { nounNamed } from '../nouns.ts';
import { Diff } from '../pages/components/index.ts';
import { SessionEndedPage } from '../pages/session-ended.tsx';
import { type Outcome, runCommand } from '../run-command.ts';
import type { Answering } from './app.ts';
import { type FormFields, formFields } from './body.ts';
import { framed } from './frame.tsx';
import type { DownloadRoute, FormRoute, PageRequest, PageRoute, PreviewRoute, SiteRoute } from './page-routes.ts';
import { commandPath, places } from './places.ts';
import { outcomeProblem, ProblemError } from './problems.ts';
import { Reader } from './reader.ts';

/** Adds every page and form of the site. */
export const addSiteRoutes = (app: Hono, routes: readonly SiteRoute[], answering: Answering): void => {
  for (const route of routes) {
    if (route.kind === 'page') {
      app.get(route.path, (context) => showPage(route, context, answering));
    } else if (route.kind === 'download') {
      app.get(route.path, (context) => sendFile(route, context, answering));
    } else if (route.kind === 'preview') {
      app.get(route.path, (context) => showPreview(route, context, answering));
      app.post(route.path, (context) => answerPreview(route, context, answering));
    } else {
      const path = formPath(route);
      app.get(path, (context) => showForm(route, context, answering));
      app.post(path, (context) => sendForm(route, context, answering));
    }
  }
};

/** The address of a form: its own, or its command's. */
export const formPath = (route: FormRoute | PreviewRoute): string =>
  route.kind === 'preview' ? route.path : commandFormPath(route);

const commandFormPath = (route: FormRoute): string =>
  route.path ?? commandPath(route.noun, route.command, nounNamed(route.noun).commands[route.command]?.begins ?? false);

const requestOf = async (context: Context, { personOf, parts, clock }: Answering): Promise<PageRequest> => {
  const person = await personOf(context);
  if (!person) throw new ProblemError('notSignedIn');
  return {
    person,
    params: context.req.param() as Record<string, string>,
    query: new URL(context.req.url).searchParams,
    path: context.req.path,
    now: clock.now(),
    today: clock.today(),
    read: new Reader(parts.world.table, person),
    publication: { baseUrl: parts.signIn.baseUrl, ocidPrefix: parts.ocidPrefixes?.[person.organisation] },
  };
};

const showPage = async (route: PageRoute, context: Context, answering: Answering): Promise<Response> => {
  const request = await requestOf(context, answering);
  if (route.action !== 'signedIn' && !mayEver(request.person, route.action)) throw new ProblemError('forbidden');
  const view = await route.show(request);
  return respond(context, answering, request, view);
};

const sendFile = async (route: DownloadRoute, context: Context, answering: Answering): Promise<Response> => {
  const request = await requestOf(context, answering);
  if (route.action !== 'signedIn' && !mayEver(request.person, route.action)) throw new ProblemError('forbidden');
  const { name, type, content } = await route.make(request);
  return context.body(content, 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name.replaceAll(/[^A-Za-z0-9._-]+/g, '-')}"`,
    'cache-control': 'private, no-store',
  });
};

const showPreview = async (
  route: PreviewRoute,
  context: Context,
  answering: Answering,
  fields?: FormFields,
): Promise<Response> => {
  const request = await requestOf(context, answering);
  if (!mayEver(request.person, route.action)) throw new ProblemError('forbidden');
  const view = await route.show(request, fields && typedFrom(fields));
  const isWrong = fields !== undefined && (view.problems ?? []).length > 0;
  return respond(context, answering, request, view, undefined, isWrong ? 422 : 200);
};

const answerPreview = async (route: PreviewRoute, context: Context, answering: Answering): Promise<Response> => {
  const fields = await formFields(context);
  if (!(await answering.personOf(context))) return askToSignIn(context, answering, fields);
  return showPreview(route, context, answering, fields);
};

const showForm = async (route: FormRoute, context: Context, answering: Answering): Promise<Response> => {
  const request = await requestOf(context, answering);
  requireRole(route, request);
  const form = new FormState({ ...(await route.start(request)), requestId: crypto.randomUUID() });
  return respond(context, answering, request, await route.show(request, form), form);
};

const requireRole = (route: FormRoute, request: PageRequest): void => {
  const action = route.seenBy ?? (`${route.noun}.${route.command}` as Action);
  if (!mayEver(request.person, action)) throw new ProblemError('forbidden');
};

const sendForm = async (route: FormRoute, context: Context, answering: Answering): Promise<Response> => {
  const fields = await formFields(context);
  if (!(await answering.personOf(context))) return askToSignIn(context, answering, fields);
  const request = await requestOf(context, answering);
  const own = new Map(fields.filter(([name]) => name === 'version' || name === 'requestId'));
  const typed = typedFrom(fields.filter(([name]) => !own.has(name)));
  const hasId = Object.keys(request.params).length > 0;
  const { noun, command } = route;
  const outcome = await runCommand(answering.parts.world, {
    noun,
    command,
    authority: await request.read.authorityOf(noun, request.params),
    id: hasId ? places[noun].id(request.params) : undefined,
    input: inputFrom(typed, route.blanksClear),
    person: request.person,
    seen: versionIn(own.get('version')),
    requestId: own.get('requestId')?.slice(0, 200) || undefined,
  });
  if (context.req.header('outturn-autosave') === '1') return autosaved(context, outcome, answering);
  if (outcome.outcome === 'done') return context.redirect(route.done(outcome, request), 303);
  if (outcome.outcome === 'notFound' || outcome.outcome === 'forbidden') throw new ProblemError(outcome.outcome);

  const standing = await route.start(request);
  const form = new FormState({
    typed: merged(standing.typed, typed),
    problems: problemsOf(outcome),
    version: standing.version,
    requestId: crypto.randomUUID(),
  });
  const view = await route.show(request, form);
  const { status } = outcomeProblem(answering.baseUrl, outcome);
  const shown =
    outcome.outcome === 'stale' ? { ...view, body: withDifferences(view.body, standing.typed, typed) } : view;
  return respond(context, answering, request, shown, form, status);
};

/** The session ended while the form was filled in: the page that answers holds what was typed, ready to be sent again. */
const askToSignIn = (
  context: Context,
  { parts, nonceOf }: Answering,
  fields: FormFields,
): Response | Promise<Response> => {
  if (context.req.header('outturn-autosave') === '1') {
    return context.json({ problem: 'Not saved. You were signed out; sign in again in another tab' }, 401);
  }
  const { path } = context.req;
  const action = `${path}${new URL(context.req.url).search}`;
  const view = { title: 'You were signed out', body: <SessionEndedPage action={action} fields={fields} /> };
  const frame = { asset: parts.assets.address, nonce: nonceOf(context), path, person: undefined };
  return context.html(framed(view, frame) as never, 401);
};

const versionIn = (text: string | undefined): number | undefined =>
  text && /^\d{1,9}$/.test(text) ? Number(text) : undefined;

/** What was typed over what stands: a form may hold only some of a record's fields. */
const merged = (standing: Readonly<Record<string, Typed>>, typed: Readonly<Record<string, Typed>>) => ({
  ...standing,
  ...typed,
});

const problemsOf = (
  outcome: Exclude<Outcome, { outcome: 'done' | 'forbidden' | 'notFound' }>,
): readonly FormProblem[] => {
  switch (outcome.outcome) {
    case 'invalid':
      return outcome.problems;
    case 'refused':
      return outcome.refusals.map((refusal) => ({ field: refusal.field ?? '', because: refusal.because, refusal }));
    case 'stale':
      return [
        {
          field: '',
          because:
            'Someone else changed this after you opened it. What you typed is kept; compare it with what stands now, then send it again',
        },
      ];
    case 'busy':
      return [
        { field: '', because: 'Others are changing this at the same moment. Nothing was changed: send it again' },
      ];
    case 'keyReused':
      return [{ field: '', because: 'You have sent this form before. Check what stands now, then send it again' }];
    default:
      return outcome satisfies never;
  }
};

const flat = (typed: Typed, path = ''): readonly (readonly [string, string])[] =>
  typeof typed === 'string'
    ? [[path, typed]]
    : Object.entries(typed).flatMap(([name, value]) => flat(value as Typed, path ? `${path}.${name}` : name));

/** A field's path as words: `criteria.socialValue.account` is "Criteria, social value, account". */
const fieldWords = (path: string): string => {
  const words = path
    .replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : part))
    .join(', ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

const withDifferences = (body: unknown, standing: Typed, typed: Typed) => {
  const stands = new Map(flat(standing));
  const rows = flat(typed)
    .filter(([path, text]) => text !== (stands.get(path) ?? ''))
    .map(([path, text]) => ({ name: fieldWords(path), before: stands.get(path) || 'Blank', after: text || 'Blank' }));
  return (
    <>
      {rows.length > 0 && (
        <Diff
          caption="Where you and the record differ"
          beforeHeading="What stands now"
          afterHeading="What you typed"
          rows={rows}
        />
      )}
      {body as never}
    </>
  );
};

const autosaved = (context: Context, outcome: Outcome, answering: Answering): Response => {
  if (outcome.outcome === 'done') {
    return context.json({ version: outcome.version, savedAt: answering.clock.now() });
  }
  const problem = outcomeProblem(answering.baseUrl, outcome);
  const first =
    outcome.outcome === 'invalid' || outcome.outcome === 'refused' ? problemsOf(outcome)[0]?.because : undefined;
  return context.json({ problem: `Not saved. ${first ?? problem.title}` }, problem.status as 422);
};

const respond = (
  context: Context,
  { parts, nonceOf }: Answering,
  request: PageRequest,
  view: Parameters<typeof framed>[0],
  form?: FormState,
  status = 200,
): Response | Promise<Response> =>
  context.html(
    framed(view, {
      asset: parts.assets.address,
      nonce: nonceOf(context),
      path: request.path,
      person: request.person,
      ...(form && { problems: form.problems }),
    }) as never,
    status as 200,
  );
