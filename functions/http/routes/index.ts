import type { Hono } from 'hono';
import type { Answering } from '../app.ts';
import type { SiteRoute } from '../page-routes.ts';

/** Some routes of the service, and the addresses among which they are. */
export interface RouteFile {
  readonly at: RegExp;
  /** Loads the routes' code and gives how they are added to an app. */
  readonly load: () => Promise<(app: Hono, answering: Answering) => void>;
}

/** The pages and forms that need someone signed in. */
export const siteFiles: readonly { readonly at: RegExp; readonly load: () => Promise<readonly SiteRoute[]> }[] = [
  { at: /^\/$/, load: async () => (await import('./home.tsx')).homeRoutes },
  { at: /\/journal$/, load: async () => (await import('./journal.tsx')).journalRoutes },
  {
    at: /^\/awards\/[^/]+\/(report|record|record-for-challenger)(\.docx)?$/,
    load: async () => (await import('./award-documents.tsx')).awardDocumentRoutes,
  },
  {
    at: /^\/open-data\b|^\/(awards|contracts)\/[^/]+\/releases\.json$/,
    load: async () => (await import('./open-data.tsx')).openDataRoutes,
  },
  { at: /^\/annual-summary\b/, load: async () => (await import('./annual-summary.tsx')).annualSummaryRoutes },
  { at: /^\/contracts\/import$/, load: async () => (await import('./contract-import.tsx')).contractImportRoutes },
  { at: /^\/awards\/[^/]+\/performance$/, load: async () => (await import('./service.tsx')).serviceRoutes },
  { at: /^\/awards\b/, load: async () => (await import('./awards.tsx')).awardRoutes },
  { at: /^\/outcomes\b/, load: async () => (await import('./outcomes.tsx')).outcomeRoutes },
  { at: /^\/status-board$/, load: async () => (await import('./status-board.tsx')).statusBoardRoutes },
  { at: /^\/contracts\/[^/]+\/measures\/[^/]+\/./, load: async () => (await import('./curve.tsx')).curveRoutes },
  {
    at: /^(\/contracts\/[^/]+)?\/(scorecard|measures)\b/,
    load: async () => (await import('./scorecard.tsx')).scorecardRoutes,
  },
  { at: /^\/contracts\/[^/]+\/returns\b/, load: async () => (await import('./returns.tsx')).returnRoutes },
  { at: /^(\/contracts\/[^/]+)?\/concerns\b/, load: async () => (await import('./concerns.tsx')).concernRoutes },
  {
    at: /^\/contracts\/[^/]+\/(extension(\.docx)?|record-options|decide-extension|record-spend)$/,
    load: async () => (await import('./extension.tsx')).extensionRoutes,
  },
  { at: /^\/contracts\b/, load: async () => (await import('./contracts.tsx')).contractRoutes },
];

const site = ({ at, load }: (typeof siteFiles)[number]): RouteFile => ({
  at,
  load: async () => {
    const [{ addSiteRoutes }, routes] = await Promise.all([import('../site.tsx'), load()]);
    return (app, answering) => addSiteRoutes(app, routes, answering);
  },
});

/**
 * Where each address is answered: by the first line that fits it. Code is loaded when an address of its line is first
 * asked for, so that no request waits at a cold start for pages that it does not show.
 */
export const routeFiles: readonly RouteFile[] = [
  { at: /^(\/v1)?\/calculators\b/, load: async () => (await import('./calculators.tsx')).addCalculators },
  { at: /^\/v1\//, load: async () => (await import('../api.ts')).addApi },
  {
    at: /^\/(assets|health|sign-in|sign-out|signing-out)(\/|$)/,
    load: async () => (await import('../service.ts')).addService,
  },
  ...siteFiles.map(site),
  // Pages for anyone, and every address at which there is nothing.
  { at: /^/, load: async () => (await import('../public-pages.tsx')).addPublicPages },
];
