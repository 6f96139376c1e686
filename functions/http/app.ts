import { type Context, Hono } from 'hono';
import type { CivilDate, Instant } from '../../domain/shared/dates.ts';
import type { OrganisationId } from '../../domain/shared/ids.ts';
import type { World } from '../run-command.ts';
import type { Assets } from './assets.ts';
import { type Problem, ProblemError, problemJson, requestProblem } from './problems.ts';
import { type RouteFile, routeFiles } from './routes/index.ts';
import { sameSiteForms, securityHeaders } from './security.ts';
import type { SignedIn } from './session.ts';
import { personInSession, type SignInSettings } from './sign-in.ts';

/** What the app is made of; the composition root gives it, and tests give their own. */
export interface AppParts {
  readonly world: World;
  readonly signIn: SignInSettings;
  readonly assets: Assets;
  /** The registered prefix of an authority's open contracting ids; none for one that has registered none. */
  readonly ocidPrefixes?: Readonly<Record<OrganisationId, string>>;
  /** Told of faults: never given a body, a figure or a token. */
  readonly reportFault: (
    fault: Error,
    where: { readonly method: string; readonly path: string },
  ) => void | Promise<void>;
}

export interface Answering {
  readonly parts: AppParts;
  readonly baseUrl: string;
  readonly nonceOf: (context: Context) => string;
  readonly personOf: (context: Context) => Promise<SignedIn | undefined>;
  readonly clock: { readonly now: () => Instant; readonly today: () => CivilDate };
}

export const wantsJson = (context: Context): boolean =>
  context.req.path.startsWith('/v1/') || context.req.path === '/openapi.json';

/**
 * The whole web service: sign-in, pages, forms, the JSON API and the pages that explain problems. Each request goes to
 * the app that answers its address, which is made when the first such request comes.
 */
export const makeApp = (parts: AppParts): Hono => {
  const answering = answeringFor(parts);
  const made = new Map<RouteFile, Promise<Hono>>();
  const appOf = (file: RouteFile): Promise<Hono> => {
    const app = made.get(file) ?? appWith(file, answering);
    made.set(file, app);
    return app;
  };
  const service = new Hono();
  service.all('*', async ({ req, env }) => {
    const file = routeFiles.find(({ at }) => at.test(req.path));
    return file ? (await appOf(file)).fetch(req.raw, env) : new Response(null, { status: 404 });
  });
  return service;
};

/** The app of every file of routes at once: for listing what the service answers. */
export const allApps = (parts: AppParts): Promise<readonly Hono[]> =>
  Promise.all(routeFiles.map((file) => appWith(file, answeringFor(parts))));

const answeringFor = (parts: AppParts): Answering => ({
  parts,
  baseUrl: parts.signIn.baseUrl,
  nonceOf: (context) => String(context.get('nonce') ?? ''),
  personOf: (context) => personInSession(context, parts.signIn),
  clock: parts.world,
});

/** One file's routes, with the headers, the checks and the answers to problems that all of them share. */
const appWith = async (file: RouteFile, answering: Answering): Promise<Hono> => {
  const addRoutes = await file.load();
  const { baseUrl, parts } = answering;
  const app = new Hono();
  app.use(securityHeaders(parts.signIn.issuer, baseUrl.startsWith('https:')));
  app.use(sameSiteForms(baseUrl));
  addRoutes(app, answering);

  app.notFound((context) => answerProblem(context, answering, requestProblem(baseUrl, 'notFound')));
  app.onError(async (fault, context) => {
    if (fault instanceof ProblemError) {
      if (fault.problem === 'notSignedIn' && !wantsJson(context) && context.req.method === 'GET') {
        const back = `${context.req.path}${new URL(context.req.url).search}`;
        return context.redirect(`/sign-in?return=${encodeURIComponent(back)}`, 303);
      }
      return answerProblem(context, answering, requestProblem(baseUrl, fault.problem, fault.more));
    }
    await parts.reportFault(fault, { method: context.req.method, path: context.req.routePath });
    return answerProblem(context, answering, requestProblem(baseUrl, 'fault'));
  });
  return app;
};

const answerProblem = async (context: Context, answering: Answering, problem: Problem): Promise<Response> => {
  if (wantsJson(context)) return problemJson(problem);
  const [{ framed }, { problemPage }] = await Promise.all([import('./frame.tsx'), import('./problem-pages.tsx')]);
  const html = framed(problemPage(problem), {
    asset: answering.parts.assets.address,
    nonce: answering.nonceOf(context),
    path: context.req.path,
    person: await answering.personOf(context),
  });
  return context.html(html as never, problem.status as 400);
};
