import type { ContractScores } from '../../../domain/disclosed/scores.ts';
import { addMonths } from '../../../domain/shared/dates.ts';
import { worksForProvider } from '../../../domain/shared/people.ts';
import { awardList } from '../../../domain/views/award-list.ts';
import { concernList, openConcernsPrefix } from '../../../domain/views/concern-list.ts';
import { type ContractLine, contractList } from '../../../domain/views/contract-list.ts';
import { needsNow } from '../../../domain/views/home.ts';
import { gettingBetter } from '../../../domain/views/measure-signals.ts';
import { statusCounts } from '../../pages/board/summary.ts';
import { AuditorHome } from '../../pages/home/auditor.tsx';
import { BoardHome } from '../../pages/home/board.tsx';
import { CommissionerHome } from '../../pages/home/commissioner.tsx';
import type { ContractStanding } from '../../pages/home/contract-lines.tsx';
import type { Improving } from '../../pages/home/getting-better.tsx';
import { type PageRequest, type PageView, page, type SiteRoute } from '../page-routes.ts';
import { providerHome } from './returns.tsx';
import { missingInOrder, readBoard } from './scorecard.tsx';

const standings = (
  contracts: readonly ContractLine[],
  scores: readonly ContractScores[],
): readonly ContractStanding[] => {
  const byContract = new Map(scores.map((each) => [each.contract, each]));
  return contracts
    .toSorted((a, b) => a.title.localeCompare(b.title))
    .map((line) => {
      const own = byContract.get(line.contract);
      const hasScorecard = own !== undefined;
      return {
        line,
        hasScorecard,
        standing: own ? statusCounts(own) : line.status === 'draft' ? 'Draft, not signed' : 'None yet',
      };
    });
};

/** The measures that get better beyond chance, as the reader may see their figures. */
const improving = (scores: readonly ContractScores[]): readonly Improving[] =>
  scores.flatMap((contract) =>
    gettingBetter(contract).map(({ measure }) => ({ contract: contract.contract, title: contract.title, measure })),
  );

const forCommissioner = async (request: PageRequest): Promise<PageView> => {
  const { read, today } = request;
  const [{ scores, contracts, returns }, awards, concerns] = await Promise.all([
    readBoard(request),
    read.all('award.read', awardList),
    read.all('concern.read', concernList, { prefix: openConcernsPrefix }),
  ]);
  const titles = new Map(
    scores.flatMap((each) => each.measures.map(({ measure }) => [`${each.contract} ${measure.key}`, measure.title])),
  );
  const measureTitle = (contract: string, key: string) => titles.get(`${contract} ${key}`);
  return {
    title: 'What needs you now',
    demonstration: contracts.some(({ demonstration }) => demonstration),
    body: (
      <CommissionerHome
        needs={needsNow({ awards, contracts, returns, concerns, measureTitle }, today)}
        better={improving(scores)}
        contracts={standings(contracts, scores)}
      />
    ),
  };
};

const forBoard = async (request: PageRequest): Promise<PageView> => {
  const { scores, contracts, summary, missing } = await readBoard(request);
  const signed = contracts.filter(({ status }) => status === 'signed');
  const { today } = request;
  return {
    title: 'What changed since the period before',
    demonstration: contracts.some(({ demonstration }) => demonstration),
    body: (
      <BoardHome
        summary={summary}
        missing={missingInOrder(missing)}
        ending={signed.filter(({ end }) => end >= today && end <= addMonths(today, 12))}
        contracts={standings(signed, scores)}
      />
    ),
  };
};

const forAuditor = async ({ read }: PageRequest): Promise<PageView> => {
  const [scores, contracts, awards] = await Promise.all([
    read.scores(),
    read.all('contract.read', contractList),
    read.all('award.read', awardList),
  ]);
  return {
    title: 'Records and their journals',
    demonstration: contracts.some(({ demonstration }) => demonstration),
    body: <AuditorHome awards={awards} contracts={standings(contracts, scores)} />,
  };
};

/** The first page after signing in: what the person's role came for. */
export const homeRoutes: readonly SiteRoute[] = [
  page('/', 'signedIn', (request) => {
    const { person } = request;
    if (worksForProvider(person)) return providerHome(request);
    if (person.roles.includes('commissioner')) return forCommissioner(request);
    return person.roles.includes('boardMember') ? forBoard(request) : forAuditor(request);
  }),
];
