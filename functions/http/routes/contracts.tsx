import { can, mayEver } from '../../../domain/authorisation.ts';
import type { AwardState } from '../../../domain/award/award.ts';
import { awardStatusNames, regimeNames } from '../../../domain/award/vocabulary.ts';
import { hasEnded } from '../../../domain/contract/contract.ts';
import { contradictionsOf } from '../../../domain/contract/contradictions-of.ts';
import { regimeOfContract } from '../../../domain/contract/regime.ts';
import { worksForProvider } from '../../../domain/shared/people.ts';
import { concernList, openConcernsPrefix } from '../../../domain/views/concern-list.ts';
import { contractsByTitle } from '../../../domain/views/contract-list.ts';
import { returnList } from '../../../domain/views/return-list.ts';
import type { AwardShown } from '../../pages/contract/answers.tsx';
import { ContractPage } from '../../pages/contract/contract-page.tsx';
import { DraftPage } from '../../pages/contract/draft-page.tsx';
import { periodReturns } from '../../pages/contract/period-returns.ts';
import { PortfolioPage } from '../../pages/contract/portfolio.tsx';
import { awardOfContract } from '../award-of-contract.ts';
import { cursorOf, limitIn, sortIn } from '../cursor.ts';
import { type PageRequest, type PageView, page, type SiteRoute } from '../page-routes.ts';
import { contractChangeRoutes } from './contract-changes.tsx';
import { contractFormRoutes } from './contract-forms.tsx';

const portfolio = async ({ person, query, read, today }: PageRequest): Promise<PageView> => {
  const after = sortIn(query.get('cursor') ?? undefined);
  const limit = limitIn(query.get('limit') ?? undefined);
  const { lines, next } = await read.list('contract.read', contractsByTitle, { after, limit });
  const cursor = cursorOf(next);
  const size = query.get('limit') ? `&limit=${limit}` : '';
  return {
    title: 'Contracts',
    wide: true,
    demonstration: lines.some((line) => line.demonstration),
    body: (
      <PortfolioPage
        lines={lines}
        worksForProvider={worksForProvider(person)}
        today={today}
        mayRecord={mayEver(person, 'contract.record')}
        nextHref={cursor && `/contracts?cursor=${cursor}${size}`}
        isFirstPage={after === undefined}
      />
    ),
  };
};

const awardShown = (award: AwardState): AwardShown => ({
  id: award.id,
  title: award.title,
  statusName: awardStatusNames[award.status],
  regimeName: regimeNames[award.regime],
  isConfirmed: award.status === 'confirmed',
  awardedOn: award.confirmation?.awardedOn,
});

const notices: Readonly<Record<string, string>> = {
  recorded: 'The draft is recorded. What is missing before it can be signed is listed below.',
  saved: 'Saved.',
  measure: 'The measure is saved.',
  removed: 'The measure is removed.',
  signed: 'The contract is signed. Its provider can see it from now on.',
  varied: 'The variation is recorded. The version before it is kept.',
  novated: 'The new provider is recorded. It sees the contract from now on.',
  terminated: 'The end of the contract is recorded.',
  published: 'The publication of the notice is recorded.',
  options: 'The extension options are recorded.',
  decided: 'The decision on the extension is recorded, with what the dossier showed.',
  spend: 'The spend is recorded.',
};

const contractPage = async (request: PageRequest): Promise<PageView> => {
  const { person, params, query, today, read } = request;
  const { state: contract } = await read.record('contract', params);
  const parties = { authority: contract.authority, provider: contract.provider };
  const award = await awardOfContract(contract, request);
  const shared = {
    contract,
    today,
    award: award && awardShown(award),
    contradictions: contradictionsOf(contract, award),
    notice: notices[query.get('done') ?? ''],
  };
  const frame = {
    title: contract.title,
    trail: [{ text: 'Contracts', href: '/contracts' }],
    demonstration: contract.demonstration,
  };
  const mayReadJournal = can(person, 'journal.read', parties) === 'allowed';
  if (contract.status === 'draft') {
    const mayEdit = can(person, 'contract.setValues', parties) === 'allowed';
    return { ...frame, body: <DraftPage {...shared} mayEdit={mayEdit} mayReadJournal={mayReadJournal} /> };
  }
  const isProvider = worksForProvider(person);
  const [returns, concerns, scores] = await Promise.all([
    read.all('return.read', returnList),
    read.all('concern.read', concernList, { prefix: openConcernsPrefix }),
    isProvider ? undefined : read.scores(contract.id),
  ]);
  return {
    ...frame,
    wide: true,
    body: (
      <ContractPage
        {...shared}
        regime={regimeOfContract(contract, award)}
        returns={periodReturns(contract, returns, today)}
        concerns={concerns.filter((line) => line.contract === contract.id)}
        scores={isProvider ? undefined : (scores?.find((each) => each.contract === contract.id)?.measures ?? [])}
        isProvider={isProvider}
        may={{
          review: can(person, 'return.accept', parties) === 'allowed',
          vary: can(person, 'contract.vary', parties) === 'allowed' && !hasEnded(contract, today),
          publish: can(person, 'contract.publishNotice', parties) === 'allowed',
          readJournal: mayReadJournal,
          readMoney: can(person, 'contract.readMoney', parties) === 'allowed',
          recordSpend: can(person, 'contract.recordSpend', parties) === 'allowed',
          readAward: can(person, 'award.read', parties) === 'allowed',
          readOutcome: can(person, 'outcome.read', parties) === 'allowed',
          readMeasures: can(person, 'scorecard.read', parties) === 'allowed',
        }}
      />
    ),
  };
};

export const contractRoutes: readonly SiteRoute[] = [
  page('/contracts', 'contract.read', portfolio),
  ...contractFormRoutes,
  ...contractChangeRoutes,
  page('/contracts/:contractId', 'contract.read', contractPage),
];
