import type { SiteRoute } from '../page-routes.ts';
import { awardRoutes } from './awards.tsx';

/** Every page and form of the site that needs someone signed in. */
export const siteRoutes: readonly SiteRoute[] = [...awardRoutes];
