import { nextPeriod } from '../../../domain/contract/calendar.ts';
import type { CivilDate } from '../../../domain/shared/dates.ts';
import { type Frequency, type Period, periodAfter, periodHolding } from '../../../domain/shared/quarters.ts';
import { type ContractLine, calendarOf, contractList } from '../../../domain/views/contract-list.ts';
import { byUrgency, isWithProvider, type OwedReturn, returnsOwed } from '../../../domain/views/owed.ts';
import { returnList } from '../../../domain/views/return-list.ts';
import { type BoardGroup, StatusBoardPage } from '../../pages/status-board/status-board-page.tsx';
import { type PageRequest, type PageView, page, type SiteRoute } from '../page-routes.ts';

const frequencies: readonly Frequency[] = ['month', 'quarter', 'half', 'year'];
/** How many periods that are over each row shows, beside the one that is running. */
const shownPeriods = 4;

const periodsShown = (frequency: Frequency, today: CivilDate): readonly Period[] => {
  const running = periodHolding(today, frequency);
  return Array.from({ length: shownPeriods + 1 }, (_, back) => periodAfter(running, back - shownPeriods));
};

const worst = (owed: readonly (OwedReturn | undefined)[]): OwedReturn | undefined =>
  owed.filter((each): each is OwedReturn => each !== undefined).toSorted(byUrgency)[0];

/** One table for each rhythm of reporting, contracts with the most urgent return first. */
const boardGroups = (
  contracts: readonly ContractLine[],
  owed: readonly OwedReturn[],
  today: CivilDate,
): readonly BoardGroup[] =>
  frequencies.flatMap((frequency) => {
    const periods = periodsShown(frequency, today);
    const rows = contracts
      .filter((contract) => contract.status === 'signed' && contract.frequency === frequency)
      .map((contract) => ({
        contract,
        cells: periods.map((period) =>
          owed.find((each) => each.contract.contract === contract.contract && each.period.key === period.key),
        ),
      }))
      .toSorted((a, b) => {
        const [first, second] = [worst(a.cells), worst(b.cells)];
        if (!first || !second) return Number(!first) - Number(!second);
        return byUrgency(first, second);
      });
    return rows.length > 0 ? [{ frequency, periods, rows }] : [];
  });

const isRunning = (contract: ContractLine, today: CivilDate): boolean =>
  nextPeriod(calendarOf(contract), today) !== undefined || contract.end >= today;

/** Everything that is owed to the authority, read from two lists. */
const readStatusBoard = async ({ read, today }: Pick<PageRequest, 'read' | 'today'>) => {
  const [contracts, returns] = await Promise.all([
    read.all('statusBoard.read', contractList),
    read.all('statusBoard.read', returnList),
  ]);
  const owed = returnsOwed(contracts, returns, today);
  return { contracts, owed };
};

const showBoard = async (request: PageRequest): Promise<PageView> => {
  const { person, today } = request;
  const { contracts, owed } = await readStatusBoard(request);
  const inState = (...states: readonly OwedReturn['state'][]) =>
    owed.filter((each) => states.includes(each.state)).toSorted(byUrgency);
  return {
    title: 'Who owes what',
    wide: true,
    demonstration: contracts.some((contract) => contract.demonstration),
    body: (
      <StatusBoardPage
        today={today}
        late={inState('late')}
        due={inState('due')}
        toReview={inState('sent', 'inReview').filter((each) => !isWithProvider(each))}
        withProvider={inState('inReview').filter(isWithProvider)}
        groups={boardGroups(
          contracts.filter((contract) => isRunning(contract, today)),
          owed,
          today,
        )}
        isCommissioner={person.roles.includes('commissioner')}
      />
    ),
  };
};

export const statusBoardRoutes: readonly SiteRoute[] = [page('/status-board', 'statusBoard.read', showBoard)];
