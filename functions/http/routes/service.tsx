import type { ContractScores } from '../../../domain/disclosed/scores.ts';
import { type ServiceMeasure, serviceMeasures } from '../../../domain/disclosed/service.ts';
import { type Period, periodOf } from '../../../domain/shared/quarters.ts';
import { contractList } from '../../../domain/views/contract-list.ts';
import { type OwedReturn, returnsOwed } from '../../../domain/views/owed.ts';
import { returnList } from '../../../domain/views/return-list.ts';
import { ServicePage } from '../../pages/board/service.tsx';
import { type PageRequest, page, type SiteRoute } from '../page-routes.ts';
import { ProblemError } from '../problems.ts';

const awaited: Partial<Record<OwedReturn['state'], string>> = {
  late: 'late',
  due: 'not due yet',
  notEnded: 'not due yet',
};

/** The periods that any of the contracts has a figure for, newest first. */
const periodsIn = (scores: readonly ContractScores[]): readonly Period[] =>
  [...new Set(scores.flatMap(({ measures }) => measures.flatMap(({ history }) => history.map(({ period }) => period))))]
    .flatMap((key) => periodOf(key) ?? [])
    .toSorted((a, b) => (a.start < b.start ? 1 : -1));

/** The signed contracts of an award, with their scores and the returns that they owe. */
const readService = async ({ read, params, today }: PageRequest) => {
  const id = params.awardId ?? '';
  const [{ state: award }, all, contracts, returns] = await Promise.all([
    read.record('award', { awardId: id }),
    read.scores(),
    read.all('contract.read', contractList),
    read.all('return.read', returnList),
  ]);
  const own = contracts.filter((line) => line.award === award.id && line.status === 'signed');
  const scores = all
    .filter(({ contract }) => own.some((line) => line.contract === contract))
    .toSorted((a, b) => a.providerName.localeCompare(b.providerName));
  return { award, scores, owed: returnsOwed(own, returns, today) };
};

const measuresIn = (
  scores: readonly ContractScores[],
  owed: readonly OwedReturn[],
  period: Period,
): readonly ServiceMeasure[] =>
  serviceMeasures({
    contracts: scores,
    period,
    why: (contract, key) => {
      const found = owed.find((each) => each.contract.contract === contract && each.period.key === key);
      return found && awaited[found.state];
    },
  });

/** Not found for an award with fewer than two contracts that have figures: one contract has a scorecard of its own. */
const showService = async (request: PageRequest) => {
  const { award, scores, owed } = await readService(request);
  const periods = periodsIn(scores);
  const asked = request.query.get('period');
  const period = periods.find(({ key }) => key === asked) ?? periods[0];
  if (scores.length < 2 || !period) throw new ProblemError('notFound');
  return {
    title: `Service as a whole: ${award.title}`,
    wide: true,
    trail: [{ text: award.title, href: `/awards/${award.id}` }],
    demonstration: scores.some(({ demonstration }) => demonstration),
    body: (
      <ServicePage
        title={award.title}
        href={request.path}
        providers={scores.map(({ contract, providerName }) => ({ contract, name: providerName }))}
        period={period}
        periods={periods.map(({ key }) => key).filter((key) => key !== period.key)}
        measures={measuresIn(scores, owed, period)}
      />
    ),
  };
};

export const serviceRoutes: readonly SiteRoute[] = [
  page('/awards/:awardId/performance', 'scorecard.read', showService),
];
