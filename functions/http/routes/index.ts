import type { SiteRoute } from '../page-routes.ts';
import { awardRoutes } from './awards.tsx';
import { concernRoutes } from './concerns.tsx';
import { contractRoutes } from './contracts.tsx';
import { homeRoutes } from './home.tsx';
import { journalRoutes } from './journal.tsx';
import { outcomeRoutes } from './outcomes.tsx';
import { returnRoutes } from './returns.tsx';
import { scorecardRoutes } from './scorecard.tsx';
import { statusBoardRoutes } from './status-board.tsx';

/** Every page and form of the site that needs someone signed in. */
export const siteRoutes: readonly SiteRoute[] = [
  ...homeRoutes,
  ...awardRoutes,
  ...contractRoutes,
  ...outcomeRoutes,
  ...scorecardRoutes,
  ...returnRoutes,
  ...concernRoutes,
  ...statusBoardRoutes,
  ...journalRoutes,
];
