import type { Context, Hono } from 'hono';
import { AccessibilityPage, PrivacyPage, SecurityPage, SignedOutPage, SignInRefusedPage } from '../pages/public.tsx';
import type { Answering } from './app.ts';
import { framed } from './frame.tsx';
import type { PageView } from './page-routes.ts';
import { ProblemError } from './problems.ts';

/** Adds the pages that anyone may read: what problems mean, the API reference, accessibility, privacy, security. */
export const addPublicPages = (app: Hono, answering: Answering): void => {
  const show = async (context: Context, view: PageView): Promise<Response> =>
    context.html(
      framed(view, {
        asset: answering.parts.assets.address,
        nonce: answering.nonceOf(context),
        path: context.req.path,
        person: await answering.personOf(context),
      }) as never,
    );

  // The rules of every noun, and the API's description, are loaded only for the pages that show them.
  app.get('/problems', async (context) => show(context, (await import('./rule-pages.tsx')).ruleIndexPage()));
  app.get('/problems/:rule', async (context) => {
    const view = (await import('./rule-pages.tsx')).rulePage(context.req.param('rule'));
    if (!view) throw new ProblemError('notFound');
    return show(context, view);
  });
  app.get('/signed-out', (context) => show(context, { title: 'You are signed out', body: <SignedOutPage /> }));
  app.get('/sign-in-refused', (context) =>
    show(context, { title: 'You could not be signed in', body: <SignInRefusedPage /> }),
  );
  app.get('/accessibility', (context) => show(context, { title: 'Accessibility', body: <AccessibilityPage /> }));
  app.get('/privacy', (context) => show(context, { title: 'Privacy', body: <PrivacyPage /> }));
  app.get('/security', (context) => show(context, { title: 'Security', body: <SecurityPage /> }));

  app.get('/openapi.json', async (context) => {
    const { openApiDocument } = await import('./openapi.ts');
    return context.json(openApiDocument(answering.baseUrl) as never, 200, { 'cache-control': 'public, max-age=300' });
  });
  app.get('/api', async (context) => {
    const { ApiReferencePage } = await import('../pages/api-reference.tsx');
    const { openApiDocument } = await import('./openapi.ts');
    return show(context, {
      title: 'API reference',
      body: <ApiReferencePage document={openApiDocument(answering.baseUrl)} />,
    });
  });
};
