import { type Context, Hono } from 'hono';
import type { CivilDate, Instant } from '../../domain/shared/dates.ts';
import type { World } from '../run-command.ts';
import { addApi } from './api.ts';
import { type Assets, addAssets } from './assets.ts';
import { framed } from './frame.tsx';
import { addHealth } from './health.ts';
import { problemPage } from './problem-pages.tsx';
import { type Problem, ProblemError, requestProblem } from './problems.ts';
import { addPublicPages } from './public-pages.tsx';
import { siteRoutes } from './routes/index.ts';
import { sameSiteForms, securityHeaders } from './security.ts';
import type { SignedIn } from './session.ts';
import { addSignIn, personInSession, type SignInSettings } from './sign-in.ts';
import { addSiteRoutes } from './site.tsx';

/** What the app is made of; the composition root gives it, and tests give their own. */
export interface AppParts {
  readonly world: World;
  readonly signIn: SignInSettings;
  readonly assets: Assets;
  /** Told of faults: never given a body, a figure or a token. */
  readonly reportFault: (fault: Error, where: { readonly method: string; readonly path: string }) => void;
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

/** The whole web service as one app: sign-in, pages, forms, the JSON API and the pages that explain problems. */
export const makeApp = (parts: AppParts): Hono => {
  const app = new Hono();
  const { baseUrl, issuer } = parts.signIn;
  const answering: Answering = {
    parts,
    baseUrl,
    nonceOf: (context) => String(context.get('nonce') ?? ''),
    personOf: (context) => personInSession(context, parts.signIn),
    clock: parts.world,
  };

  app.use(securityHeaders(issuer, baseUrl.startsWith('https:')));
  app.use(sameSiteForms(baseUrl));
  addAssets(app, parts.assets);
  addHealth(app, parts.world.table);
  addSignIn(app, parts.signIn);
  addPublicPages(app, answering);
  addSiteRoutes(app, siteRoutes, answering);
  addApi(app, answering);

  const answer = async (context: Context, problem: Problem): Promise<Response> => {
    if (wantsJson(context)) return problemJson(problem);
    const person = await answering.personOf(context);
    const view = problemPage(problem);
    const html = framed(view, {
      asset: parts.assets.address,
      nonce: answering.nonceOf(context),
      path: context.req.path,
      person,
    });
    return context.html(html as never, problem.status as 400);
  };

  app.notFound((context) => answer(context, requestProblem(baseUrl, 'notFound')));
  app.onError((fault, context) => {
    if (fault instanceof ProblemError) {
      if (fault.problem === 'notSignedIn' && !wantsJson(context) && context.req.method === 'GET') {
        return context.redirect(`/sign-in?return=${encodeURIComponent(context.req.path)}`, 303);
      }
      return answer(context, requestProblem(baseUrl, fault.problem, fault.more));
    }
    parts.reportFault(fault, { method: context.req.method, path: context.req.routePath });
    return answer(context, requestProblem(baseUrl, 'fault'));
  });
  return app;
};

export const problemJson = (problem: Problem): Response =>
  new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json' },
  });
