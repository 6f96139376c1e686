import { contractList } from '../../domain/views/contract-list.ts';
import { byUrgency, type OwedReturn, returnsOwed } from '../../domain/views/owed.ts';
import { returnList } from '../../domain/views/return-list.ts';
import type { ApiRead, ApiRequest } from './api-reads.ts';
import { cursorOf, limitIn, sortIn } from './cursor.ts';
import { ProblemError } from './problems.ts';

/** One return as the API lists it: what is owed, by when, and how far it is. */
const item = ({ contract, period, due, state, line }: OwedReturn) => ({
  contract: contract.contract,
  title: contract.title,
  provider: contract.provider,
  providerName: contract.providerName,
  period: period.key,
  start: period.start,
  end: period.end,
  due: due ?? null,
  state,
  return: line ?? null,
});

const sortOf = ({ period, contract }: OwedReturn): string => `${period.start}#${contract.contract}`;

/** A page of the returns that are owed, which no list holds: those not begun are worked out from the calendar. */
const pageOf = (owed: readonly OwedReturn[], query: URLSearchParams) => {
  const limit = limitIn(query.get('limit') ?? undefined);
  const after = sortIn(query.get('cursor') ?? undefined);
  const from = after === undefined ? 0 : owed.findIndex((each) => sortOf(each) === after) + 1;
  if (after !== undefined && from === 0) throw new ProblemError('badCursor');
  const shown = owed.slice(from, from + limit);
  const last = shown.at(-1);
  const next = last && from + shown.length < owed.length ? sortOf(last) : undefined;
  return { items: shown.map(item), next: cursorOf(next) ?? null };
};

const contractReturns = async ({ params, query, read, today }: ApiRequest) => {
  const { state: contract } = await read.record('contract', params);
  const [lines, returns] = await Promise.all([
    read.all('contract.read', contractList, { prefix: contract.id }),
    read.all('return.read', returnList),
  ]);
  const own = lines.filter((line) => line.contract === contract.id);
  return { body: pageOf(returnsOwed(own, returns, today), query) };
};

const statusBoard = async ({ query, read, today }: ApiRequest) => {
  const [contracts, returns] = await Promise.all([
    read.all('statusBoard.read', contractList),
    read.all('statusBoard.read', returnList),
  ]);
  return { body: pageOf(returnsOwed(contracts, returns, today).toSorted(byUrgency), query) };
};

/** The reads of returns, concerns and curves. Figures go through the one disclosure function. */
export const returnReads: readonly ApiRead[] = [
  {
    path: '/contracts/:contractId/returns',
    action: 'return.read',
    title: 'List the returns that a contract owes, with when each is due and how far it is',
    isList: true,
    answer: contractReturns,
  },
  {
    path: '/contracts/:contractId/returns/:period',
    action: 'return.read',
    title: 'Read a return',
    isList: false,
    answer: async ({ params, read }) => {
      const { current, version, due, contradictions } = await read.returnInContext(params);
      if (!current) throw new ProblemError('notFound');
      return { body: { version, due: due ?? null, ...current, contradictions }, version };
    },
  },
  {
    path: '/contracts/:contractId/concerns/:concern',
    action: 'concern.read',
    title: 'Read a concern',
    isList: false,
    answer: async ({ params, read }) => {
      const { found, version } = await read.disclosedConcern(params);
      return { body: { version, ...found }, version };
    },
  },
  {
    path: '/contracts/:contractId/measures/:measureKey',
    action: 'curve.read',
    title: 'Read what is recorded about the course of a measure',
    isList: false,
    answer: async ({ params, read }) => {
      const { found, version } = await read.disclosedCurve(params);
      if (!found) throw new ProblemError('notFound');
      return { body: { version, ...found }, version };
    },
  },
  {
    path: '/status-board',
    action: 'statusBoard.read',
    title: 'List who owes which return and since when, late ones first',
    isList: true,
    answer: statusBoard,
  },
];
