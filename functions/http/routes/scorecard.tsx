import { can } from '../../../domain/authorisation.ts';
import { curveCommands } from '../../../domain/curve/commands.ts';
import { courseOf } from '../../../domain/disclosed/course.ts';
import type { ContractScores, ShownCell } from '../../../domain/disclosed/scores.ts';
import type { SignalsAsked } from '../../../domain/disclosed/signals.ts';
import type { Outcome } from '../../../domain/outcome/outcome.ts';
import { defaultSignalProfile } from '../../../domain/scoring/signals/words.ts';
import { periodOf } from '../../../domain/shared/quarters.ts';
import { type ContractLine, contractList } from '../../../domain/views/contract-list.ts';
import { outcomeList } from '../../../domain/views/outcome-list.ts';
import { type OwedReturn, returnsOwed } from '../../../domain/views/owed.ts';
import { returnList } from '../../../domain/views/return-list.ts';
import { type StoryLine, storyList } from '../../../domain/views/story-list.ts';
import type { AgendaItem } from '../../pages/board/agenda.tsx';
import { ContractScorecard } from '../../pages/board/contract-scorecard.tsx';
import { type BoardLine, linesOf, measurePath, missingReturns, sortNamed } from '../../pages/board/lines.ts';
import { MeasurePage } from '../../pages/board/measure.tsx';
import { periodsOf } from '../../pages/board/points.ts';
import { type OutcomeGroup, Scorecard } from '../../pages/board/scorecard.tsx';
import { summaryOf } from '../../pages/board/summary.ts';
import type { CurveCommandName } from '../../pages/curve/curve-links.tsx';
import { type PageRequest, page, type SiteRoute } from '../page-routes.ts';
import { ProblemError } from '../problems.ts';
import { otherRuleAsked } from '../under-rule.ts';

/**
 * What providers say of the latest figures: one query for each period that is some contract's latest, or for a single
 * contract one query for its own line.
 */
const readStories = async (
  read: PageRequest['read'],
  scores: readonly ContractScores[],
): Promise<readonly StoryLine[]> => {
  const [only, ...others] = scores;
  const own = only && others.length === 0 ? only.contract : '';
  const latest = scores.flatMap(({ measures }) => measures.flatMap(({ history }) => history.at(-1)?.period ?? []));
  const starts = [...new Set(latest)].flatMap((key) => periodOf(key)?.start ?? []);
  const found = await Promise.all(
    [...new Set(starts)].map((start) => read.all('return.read', storyList, { prefix: `${start}#${own}` })),
  );
  return found.flat();
};

/** The scorecard of every contract of the person's authority, with what is still owed. */
export const readBoard = async ({ read, today }: PageRequest) => {
  const [scores, contracts, returns] = await Promise.all([
    read.scores(),
    read.all('contract.read', contractList),
    read.all('return.read', returnList),
  ]);
  const missing = missingReturns(returnsOwed(contracts, returns, today));
  const lines = linesOf(scores, missing, await readStories(read, scores));
  return { scores, contracts, returns, missing, lines, summary: summaryOf(lines) };
};

/** Late ones first, each contract once. */
export const missingInOrder = (missing: ReadonlyMap<string, OwedReturn>): readonly OwedReturn[] =>
  [...missing.values()].toSorted(
    (a, b) => Number(a.state === 'due') - Number(b.state === 'due') || a.contract.title.localeCompare(b.contract.title),
  );

const agendaOf = (scores: readonly ContractScores[]): readonly AgendaItem[] =>
  scores.flatMap((contract) =>
    contract.agenda.map((measure) => ({
      measure,
      contractTitle: contract.title,
      href: measurePath({ contract, measure }),
    })),
  );

const noOutcome = 'No outcome stated';

/**
 * Lines by the outcome that their contract works towards: a recorded outcome by its id, else by the words in the contract.
 * An outcome that no contract names is there too, so that nobody takes it for one that is served.
 */
const groupsOf = (
  lines: readonly BoardLine[],
  contracts: readonly ContractLine[],
  outcomes: readonly Outcome[],
): readonly OutcomeGroup[] => {
  const known = new Map(contracts.map((line) => [line.contract, line]));
  const keyOf = ({ contract }: BoardLine): string =>
    known.get(contract.contract)?.outcome ?? contract.outcomeTitle ?? noOutcome;
  const byOutcome = Map.groupBy(lines, keyOf);
  const withLines = [...byOutcome].map(([key, own]) => {
    const outcome = outcomes.find(({ id }) => id === key);
    return { title: outcome?.title ?? own[0]?.contract.outcomeTitle ?? noOutcome, outcome, lines: own };
  });
  const without = outcomes.filter(({ id }) => !byOutcome.has(id));
  return [...withLines, ...without.map((outcome) => ({ title: outcome.title, outcome, lines: [] }))].toSorted(
    (a, b) => Number(a.title === noOutcome) - Number(b.title === noOutcome) || a.title.localeCompare(b.title),
  );
};

const readOutcomes = async ({ read }: PageRequest): Promise<readonly Outcome[]> => {
  const lines = await read.all('outcome.read', outcomeList);
  const found = await read.records(
    'outcome',
    lines.map(({ outcome }) => ({ outcomeId: outcome })),
  );
  return found.filter((each) => each !== undefined);
};

const showScorecard: (request: PageRequest) => ReturnType<Parameters<typeof page>[2]> = async (request) => {
  const [{ scores, contracts, lines, summary, missing }, outcomes] = await Promise.all([
    readBoard(request),
    readOutcomes(request),
  ]);
  return {
    title: 'Scorecard',
    wide: true,
    demonstration: scores.some(({ demonstration }) => demonstration),
    body: (
      <Scorecard
        summary={summary}
        groups={groupsOf(lines, contracts, outcomes)}
        agenda={agendaOf(scores)}
        missing={missingInOrder(missing)}
        sort={sortNamed(request.query.get('sort'))}
        showsAll={request.query.get('show') === 'all'}
      />
    ),
  };
};

/** One contract's scores, and its last ended period where its return has not come. Not found for any other authority's. */
const readContract = async ({ read, params, today }: PageRequest) => {
  const id = params.contractId ?? '';
  const [[scores], contracts, returns] = await Promise.all([
    read.scores(id),
    read.all('contract.read', contractList, { prefix: id }),
    read.all('return.read', returnList),
  ]);
  if (!scores) throw new ProblemError('notFound');
  const owed = returnsOwed(
    contracts.filter(({ contract }) => contract === id),
    returns,
    today,
  );
  return { scores, owed, missing: missingReturns(owed) };
};

const contractTrail = ({ contract, title }: Pick<ContractScores, 'contract' | 'title'>) => [
  { text: 'Scorecard', href: '/scorecard' },
  { text: title, href: `/contracts/${contract}/scorecard` },
];

/** The page of the service that the contract is a part of; undefined where no other was signed under its award. */
const serviceHrefOf = async ({ read, params }: PageRequest): Promise<string | undefined> => {
  const contracts = await read.all('contract.read', contractList);
  const award = contracts.find(({ contract }) => contract === params.contractId)?.award;
  const own = contracts.filter((line) => line.award === award && line.status === 'signed');
  return award && own.length > 1 ? `/awards/${award}/performance` : undefined;
};

const showContract: typeof showScorecard = async (request) => {
  const [{ scores, missing }, serviceHref] = await Promise.all([readContract(request), serviceHrefOf(request)]);
  const lines = linesOf([scores], missing, await readStories(request.read, [scores]));
  return {
    title: `Scorecard: ${scores.title}`,
    wide: true,
    trail: contractTrail(scores).slice(0, 1),
    demonstration: scores.demonstration,
    body: (
      <ContractScorecard
        contract={scores}
        summary={summaryOf(lines)}
        lines={lines}
        missing={missing.get(scores.contract)}
        agenda={agendaOf([scores])}
        serviceHref={serviceHref}
      />
    ),
  };
};

/** The returns that the page tells of: the latest, for its story, and each whose figure of this measure was restated. */
const readReturns = async ({ read, params }: PageRequest, history: readonly ShownCell[]) => {
  const latest = history.at(-1);
  const periods = history.filter((cell) => cell.restated || cell === latest).map(({ period }) => period);
  const found = await Promise.all(periods.map((period) => read.returnInContext({ ...params, period })));
  return {
    returns: found.flatMap(({ current }) => current ?? []),
    contradictions: found.at(-1)?.contradictions ?? [],
  };
};

/** How the figures are to be read: `?profile=nhsr`, or `?chart=p`. Anything else is the usual reading. */
const askedIn = (query: URLSearchParams): SignalsAsked => ({
  profile: query.get('profile') === 'nhsr' ? 'nhsr' : defaultSignalProfile,
  chart: query.get('chart') === 'p' ? 'p' : 'xmr',
});

/** What is recorded about the measure's course, and what the reader may add to it; nothing for one without returns. */
const readCurve = async ({ read, params, person }: PageRequest) => {
  const { found, contract } = await read.disclosedCurve(params);
  const commands = (Object.keys(curveCommands) as CurveCommandName[]).filter(
    (command) =>
      can(person, `curve.${command}`, contract) === 'allowed' &&
      (command !== 'removeRebase' || (found?.rebases.length ?? 0) > 0),
  );
  return { curve: found, commands };
};

const showMeasure: typeof showScorecard = async (request) => {
  const { scores, owed, missing } = await readContract(request);
  const key = request.params.measureKey;
  const reported = scores.measures.find(({ measure }) => measure.key === key);
  const measure = reported?.measure ?? scores.agenda.find((each) => each.key === key);
  if (!measure) throw new ProblemError('notFound');
  const history = reported?.history ?? [];
  const [{ returns, contradictions }, { curve, commands }] = await Promise.all([
    readReturns(request, history),
    reported ? readCurve(request) : { curve: undefined, commands: [] },
  ]);
  const asked = askedIn(request.query);
  const under = otherRuleAsked(request.query);
  const rowOf = (found: (typeof returns)[number]) => found.rows.find((row) => row.measure.key === key);
  const latest = returns.find(({ period }) => period === history.at(-1)?.period);
  return {
    title: measure.title,
    trail: contractTrail(scores),
    problems: under.form.problems,
    demonstration: scores.demonstration,
    body: (
      <MeasurePage
        contract={scores}
        measure={measure}
        history={history}
        course={courseOf(reported ?? { measure, history }, scores.versions, curve, asked)}
        curve={curve}
        asked={asked}
        commands={commands}
        periods={periodsOf(history, owed.findLast(({ state }) => state !== 'notEnded')?.period.key)}
        under={under}
        missing={reported && missing.get(scores.contract)}
        story={latest && { period: latest.period, narrative: latest.narrative, row: rowOf(latest) }}
        contradictions={contradictions.filter(({ measures }) => measures.some((each) => each === key))}
        restatements={returns.flatMap((found) =>
          (rowOf(found)?.restatements ?? []).map((each) => ({ ...each, period: found.period })),
        )}
      />
    ),
  };
};

export const scorecardRoutes: readonly SiteRoute[] = [
  page('/scorecard', 'scorecard.read', showScorecard),
  page('/contracts/:contractId/scorecard', 'scorecard.read', showContract),
  page('/contracts/:contractId/measures/:measureKey', 'scorecard.read', showMeasure),
];
