import { columnsNotRecorded, contractRegister, registerName } from '../../../domain/open-data/contract-register.ts';
import { financialYearOf } from '../../../domain/shared/quarters.ts';
import { awardList } from '../../../domain/views/award-list.ts';
import { contractList } from '../../../domain/views/contract-list.ts';
import { OpenDataPage } from '../../pages/open-data/open-data.tsx';
import {
  allProcesses,
  csvType,
  isPublic,
  processOfAward,
  processOfContract,
  publisherOf,
  recordsOf,
  releasePackage,
} from '../open-data.ts';
import { download, type PageRequest, page, type SiteRoute } from '../page-routes.ts';
import { ProblemError } from '../problems.ts';

/** The financial years from the first decision or signing on to the one that holds today. */
const yearsFrom = (dates: readonly string[], { today }: PageRequest): readonly string[] => {
  const first = dates.toSorted()[0];
  const last = Number(financialYearOf(today).slice(0, 4));
  const from = first ? Number(financialYearOf(first as PageRequest['today']).slice(0, 4)) : last + 1;
  return Array.from({ length: Math.max(0, last - from + 1) }, (_, index) => {
    const year = last - index;
    return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
  });
};

const openData = page('/open-data', 'openData.read', async (request) => {
  const { read } = request;
  const [awards, contracts] = await Promise.all([
    read.all('openData.read', awardList),
    read.all('openData.read', contractList),
  ]);
  const decided = awards.filter(isPublic);
  const signed = contracts.filter(({ status }) => status !== 'draft');
  const dates = [...decided.flatMap(({ decidedOn }) => decidedOn ?? []), ...signed.map(({ start }) => start)];
  return {
    title: 'Open data',
    demonstration: contracts.some(({ demonstration }) => demonstration),
    body: (
      <OpenDataPage
        awards={decided}
        contracts={signed.filter(({ award }) => award === undefined)}
        signed={signed.length}
        years={yearsFrom(
          dates.filter((date) => date <= request.today),
          request,
        )}
        ocidPrefix={publisherOf(request).ocidPrefix}
        columnsNotRecorded={columnsNotRecorded}
      />
    ),
  };
});

/** The financial year in the address; not found for what is no year. */
const yearIn = ({ query }: PageRequest): string | undefined => {
  const year = query.get('year') ?? undefined;
  if (year !== undefined && !/^20\d{2}\/\d{2}$/.test(year)) throw new ProblemError('notFound');
  return year;
};

const register = async ({ read, today }: PageRequest) => {
  const lines = (await read.all('openData.read', contractList)).filter(({ status }) => status !== 'draft');
  const contracts = await recordsOf(
    read,
    'contract',
    lines.map(({ contract }) => contract),
  );
  const awards = new Map((await read.all('award.read', awardList)).map((line) => [line.award, line]));
  const routed = contracts.map((contract) => {
    const line = contract.award && awards.get(contract.award);
    return { contract, award: line && { process: line.process ?? 'notApplicable', regime: line.regime } };
  });
  return { name: registerName(today), type: csvType, content: contractRegister(routed) };
};

export const openDataRoutes: readonly SiteRoute[] = [
  openData,
  download('/open-data/releases.json', 'openData.read', async (request) => {
    const year = yearIn(request);
    const name = year === undefined ? 'releases.json' : `releases-${year.replace('/', '-')}.json`;
    return releasePackage(request, await allProcesses(request), { name, year });
  }),
  download('/open-data/contracts.csv', 'openData.read', register),
  download('/awards/:awardId/releases.json', 'openData.read', async (request) =>
    releasePackage(request, await processOfAward(request), { name: `${request.params.awardId}-releases.json` }),
  ),
  download('/contracts/:contractId/releases.json', 'openData.read', async (request) =>
    releasePackage(request, await processOfContract(request), { name: `${request.params.contractId}-releases.json` }),
  ),
];
