import type { AwardState } from '../../domain/award/award.ts';
import type { Contract } from '../../domain/contract/contract.ts';
import type { DisclosedReturn } from '../../domain/disclosed/return.ts';
import type { ContractToPublish } from '../../domain/open-data/ocds/contract-releases.ts';
import type { PublishedReturn } from '../../domain/open-data/ocds/metrics.ts';
import { type ProcessToPublish, packageOf, releasesOf } from '../../domain/open-data/ocds/package.ts';
import type { Publisher } from '../../domain/open-data/ocds/publisher.ts';
import { type Instant, londonDate } from '../../domain/shared/dates.ts';
import { financialYearOf, periodOf } from '../../domain/shared/quarters.ts';
import { type AwardLine, awardList } from '../../domain/views/award-list.ts';
import { type ContractLine, contractList } from '../../domain/views/contract-list.ts';
import { type ReturnLine, returnList } from '../../domain/views/return-list.ts';
import type { NounName, StateOf } from '../nouns.ts';
import type { Download, PageRequest } from './page-routes.ts';
import { ProblemError } from './problems.ts';
import type { Reader } from './reader.ts';

/** The media type of comma-separated values whose first line is headings. */
export const csvType = 'text/csv; charset=utf-8; header=present';

/** The most that one batch of reads takes is 100. */
const batch = 90;

const inBatches = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / batch) }, (_, index) =>
    items.slice(index * batch, (index + 1) * batch),
  );

/** Records by their ids, as many as there are, left out where there is none that the person may read. */
export const recordsOf = async <Name extends NounName>(
  read: Reader,
  noun: Name,
  ids: readonly string[],
): Promise<readonly StateOf<Name>[]> => {
  const found: StateOf<Name>[] = [];
  for (const some of inBatches(ids)) {
    const records = await read.records(
      noun,
      some.map((id) => ({ [`${noun}Id`]: id })),
    );
    found.push(...records.filter((each): each is NonNullable<typeof each> => each !== undefined));
  }
  return found;
};

export const publisherOf = ({ person, publication }: PageRequest): Publisher => ({
  organisation: person.organisation,
  name: person.organisationName,
  ocidPrefix: publication.ocidPrefix,
});

const published = ({ period: key, acceptedAt, rows }: DisclosedReturn): readonly PublishedReturn[] => {
  const period = periodOf(key);
  if (!period || !acceptedAt) return [];
  const figures = rows.flatMap(({ measure, shown, review }) =>
    shown && review === 'accepted' ? [{ measure, figure: shown.figure, status: shown.score.status }] : [],
  );
  return [{ period, acceptedAt, figures }];
};

const withReturns = async (
  read: Reader,
  contract: Contract,
  lines: readonly ReturnLine[],
): Promise<ContractToPublish> => {
  const periods = lines.filter((line) => line.contract === contract.id && line.status === 'accepted');
  const returns: PublishedReturn[] = [];
  for (const some of inBatches(periods)) {
    const disclosed = await read.returnsForThePublic(
      contract,
      some.map(({ period }) => period),
    );
    returns.push(...disclosed.flatMap(published));
  }
  return { contract, returns };
};

/** Awards whose decision is made: before it, nothing about them is public. */
export const isPublic = ({ status }: AwardLine): boolean => status !== 'preparing';

const isSigned = ({ status }: ContractLine): boolean => status !== 'draft';

const processesFrom = async (
  read: Reader,
  awards: readonly AwardState[],
  lines: readonly ContractLine[],
): Promise<readonly ProcessToPublish[]> => {
  const [contracts, returns] = await Promise.all([
    recordsOf(
      read,
      'contract',
      lines.filter(isSigned).map(({ contract }) => contract),
    ),
    read.all('return.read', returnList),
  ]);
  const all: ContractToPublish[] = [];
  for (const contract of contracts) all.push(await withReturns(read, contract, returns));
  const known = new Set<string>(awards.map(({ id }) => id));
  return [
    ...awards.map((award) => ({ award, contracts: all.filter(({ contract }) => contract.award === award.id) })),
    ...all
      .filter(({ contract }) => contract.award === undefined || !known.has(contract.award))
      .map((each) => ({ contracts: [each] })),
  ];
};

/** The process of one award, with the contracts made under it. */
export const processOfAward = async ({ read, params }: PageRequest): Promise<readonly ProcessToPublish[]> => {
  const { state } = await read.record('award', params);
  const lines = await read.all('contract.read', contractList);
  return processesFrom(
    read,
    [state],
    lines.filter(({ award }) => award === state.id),
  );
};

/** The process of one contract: its award with every contract under it, or the contract alone. */
export const processOfContract = async (request: PageRequest): Promise<readonly ProcessToPublish[]> => {
  const { state } = await request.read.record('contract', request.params);
  if (state.award) return processOfAward({ ...request, params: { awardId: state.award } });
  const lines = await request.read.all('contract.read', contractList, { prefix: state.id });
  return processesFrom(
    request.read,
    [],
    lines.filter(({ contract }) => contract === state.id),
  );
};

/** Every process of the authority whose decision is made. */
export const allProcesses = async ({ read }: PageRequest): Promise<readonly ProcessToPublish[]> => {
  const [awardLines, contractLines] = await Promise.all([
    read.all('award.read', awardList),
    read.all('contract.read', contractList),
  ]);
  const awards = await recordsOf(
    read,
    'award',
    awardLines.filter(isPublic).map(({ award }) => award),
  );
  return processesFrom(read, awards, contractLines);
};

const inYear = (date: string, year: string): boolean =>
  financialYearOf(londonDate(new Date(date).toISOString() as Instant)) === year;

/** The processes as a release package to save. Not found while there is nothing to publish of them. */
export const releasePackage = (
  request: PageRequest,
  processes: readonly ProcessToPublish[],
  { name, year }: { readonly name: string; readonly year?: string | undefined },
): Download => {
  const { today, path, publication } = request;
  const publisher = publisherOf(request);
  const releases = processes
    .flatMap((process) => releasesOf(process, publisher, today))
    .filter(({ date }) => year === undefined || inYear(date, year));
  const query = year === undefined ? '' : `?year=${encodeURIComponent(year)}`;
  const content = packageOf(releases, { publisher, uri: `${publication.baseUrl}${path}${query}` });
  if (!content) throw new ProblemError('notFound');
  return { name, type: 'application/json', content: `${JSON.stringify(content, null, 2)}\n` };
};
