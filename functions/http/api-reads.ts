import type { Action } from '../../domain/authorisation.ts';
import { withWorking } from '../../domain/disclosed/scores.ts';
import type { CivilDate } from '../../domain/shared/dates.ts';
import { awardList } from '../../domain/views/award-list.ts';
import { concernList } from '../../domain/views/concern-list.ts';
import { contractsByTitle } from '../../domain/views/contract-list.ts';
import { outcomeList } from '../../domain/views/outcome-list.ts';
import { returnList } from '../../domain/views/return-list.ts';
import type { View } from '../../domain/views/row.ts';
import type { NounName } from '../nouns.ts';
import { cursorOf, limitIn, sortIn } from './cursor.ts';
import { ProblemError } from './problems.ts';
import type { Reader } from './reader.ts';
import { returnReads } from './return-reads.ts';
import type { SignedIn } from './session.ts';

export interface ApiRequest {
  readonly person: SignedIn;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly today: CivilDate;
  readonly read: Reader;
}

export interface ApiRead {
  readonly path: string;
  readonly action: Action;
  readonly title: string;
  /** Whether the answer is a page of a list, with `cursor` and `limit` to ask for more. */
  readonly isList: boolean;
  readonly answer: (request: ApiRequest) => Promise<{ readonly body: unknown; readonly version?: number }>;
}

const record = (path: string, noun: 'award' | 'contract' | 'outcome', title: string): ApiRead => ({
  path,
  action: `${noun}.read`,
  title,
  isList: false,
  answer: async ({ params, read }) => {
    const { state, version } = await read.record(noun, params);
    return { body: { version, ...(state as object) }, version };
  },
});

const list = <Line>(path: string, action: Action, title: string, view: View<Line>): ApiRead => ({
  path,
  action,
  title,
  isList: true,
  answer: async ({ query, read }) => {
    const limit = limitIn(query.get('limit') ?? undefined);
    const { lines, next } = await read.list(action, view, { after: sortIn(query.get('cursor') ?? undefined), limit });
    return { body: { items: lines, next: cursorOf(next) ?? null } };
  },
});

/** The entries of a record's journal, oldest first, and in every page whether the whole chain holds. */
const journal = (path: string, noun: NounName, title: string): ApiRead => ({
  path: `${path}/journal`,
  action: 'journal.read',
  title,
  isList: true,
  answer: async ({ params, query, read }) => {
    const limit = limitIn(query.get('limit') ?? undefined);
    const after = Number(sortIn(query.get('cursor') ?? undefined) ?? 0);
    if (!Number.isInteger(after)) throw new ProblemError('badCursor');
    const { entries, broken } = await read.journal(noun, params);
    const items = entries.slice(after, after + limit);
    const next = after + items.length < entries.length ? String(after + items.length) : undefined;
    return { body: { items, next: cursorOf(next) ?? null, chainHolds: broken === undefined } };
  },
});

/** Scorecards of every contract, a page at a time by contract, each figure as the person's audience may see it. */
const scorecards: ApiRead = {
  path: '/scorecard',
  action: 'scorecard.read',
  title: 'Read the scorecards of all contracts',
  isList: true,
  answer: async ({ query, read }) => {
    const limit = limitIn(query.get('limit') ?? undefined);
    const after = sortIn(query.get('cursor') ?? undefined) ?? '';
    const left = (await read.scores()).filter(({ contract }) => contract > after);
    const items = left.slice(0, limit);
    const next = items.length < left.length ? items.at(-1)?.contract : undefined;
    return { body: { items: items.map(withWorking), next: cursorOf(next) ?? null } };
  },
};

const contractScorecard: ApiRead = {
  path: '/contracts/:contractId/scorecard',
  action: 'scorecard.read',
  title: 'Read the scorecard of a contract',
  isList: false,
  answer: async ({ params, read }) => {
    const [scores] = await read.scores(params.contractId ?? '');
    if (!scores) throw new ProblemError('notFound');
    return { body: withWorking(scores) };
  },
};

/** Every read of the JSON API. */
export const apiReads: readonly ApiRead[] = [
  list('/contracts', 'contract.read', 'List the contracts of your organisation', contractsByTitle),
  list('/awards', 'award.read', 'List the awards of your organisation', awardList),
  record('/awards/:awardId', 'award', 'Read an award'),
  record('/contracts/:contractId', 'contract', 'Read a contract'),
  list('/returns', 'return.read', 'List the returns of your organisation, by period', returnList),
  list('/concerns', 'concern.read', 'List the concerns of your organisation, open ones first', concernList),
  ...returnReads,
  record('/outcomes/:outcomeId', 'outcome', 'Read an outcome'),
  list('/outcomes', 'outcome.read', 'List the outcomes of your organisation', outcomeList),
  scorecards,
  contractScorecard,
  journal('/awards/:awardId', 'award', 'Read the journal of an award'),
  journal('/contracts/:contractId', 'contract', 'Read the journal of a contract'),
  journal('/contracts/:contractId/returns/:period', 'return', 'Read the journal of a return, by period'),
  journal('/contracts/:contractId/concerns/:concern', 'concern', 'Read the journal of a concern'),
  journal('/contracts/:contractId/measures/:measureKey', 'curve', 'Read the journal of a measure'),
  journal('/outcomes/:outcomeId', 'outcome', 'Read the journal of an outcome'),
];
