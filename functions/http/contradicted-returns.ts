import type { ContractScores } from '../../domain/disclosed/scores.ts';
import { contradictionsIn } from '../../domain/return/contradictions.ts';
import { reportedMeasures } from '../../domain/return/results.ts';
import type { Return } from '../../domain/return/return.ts';
import { periodAfter, periodOf } from '../../domain/shared/quarters.ts';
import type { ReturnLine } from '../../domain/views/return-list.ts';
import type { Reader } from './reader.ts';

const isContradicted = (
  current: Return | undefined,
  previous: Return | undefined,
  scores: readonly ContractScores[],
): boolean => {
  const own = scores.find(({ contract }) => contract === current?.contract);
  const version = own?.versions.find(({ number }) => number === current?.sending?.contractVersion);
  const period = current && periodOf(current.period);
  return (
    current !== undefined &&
    version !== undefined &&
    period !== undefined &&
    contradictionsIn(reportedMeasures(version), current, period, previous).length > 0
  );
};

/**
 * Of each contract the latest return that was sent, where its figures contradict each other or those of the return before.
 * For contract managers alone, who see figures as reported: for anyone else the returns read here are left out.
 */
export const contradictedReturns = async (
  read: Reader,
  returns: readonly ReturnLine[],
  scores: readonly ContractScores[],
): Promise<readonly ReturnLine[]> => {
  const sent = returns.filter(({ sentAt }) => sentAt !== undefined);
  const latest = [...Map.groupBy(sent, ({ contract }) => contract).values()].flatMap((own) => {
    const newestFirst = own.toSorted((a, b) => b.period.localeCompare(a.period));
    return newestFirst.slice(0, 1);
  });
  const found = await read.records(
    'return',
    latest.flatMap(({ contract, period }) => {
      const now = periodOf(period);
      const before = now ? periodAfter(now, -1).key : period;
      return [
        { contractId: contract, period },
        { contractId: contract, period: before },
      ];
    }),
  );
  return latest.filter((_, index) => isContradicted(found[index * 2], found[index * 2 + 1], scores));
};
