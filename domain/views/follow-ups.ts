import type { FoundCause } from '../concern/cause.ts';
import type { Concern } from '../concern/concern.ts';
import { makeConcernId, parseConcernId, type Subject } from '../concern/ids.ts';
import { eventsTold, type Told } from '../concern/told.ts';
import type { Contract } from '../contract/contract.ts';
import { type AwardForChecks, contradictionsOf } from '../contract/contradictions-of.ts';
import { type MoneyVariance, moneyVariances, varianceStatusNames } from '../contract/money/money.ts';
import { contradictionsIn } from '../return/contradictions.ts';
import { measureKeys } from '../return/draft.ts';
import { reportedMeasures, versionFor } from '../return/results.ts';
import type { Return } from '../return/return.ts';
import type { Contradiction } from '../shared/contradictions.ts';
import { type CivilDate, londonDate, writtenDate } from '../shared/dates.ts';
import { writtenPounds } from '../shared/money.ts';
import { type PeriodKey, periodName, periodOf } from '../shared/quarters.ts';
import type { MeasureSignals } from './measure-signals.ts';

/** What the platform tells a concern because of a change, without anyone asking: `concern.open` with what was found. */
export interface FollowUp {
  readonly id: string;
  readonly told: Told;
}

const contradictionCause = (beginning: string, found: Contradiction, period?: PeriodKey): FoundCause => {
  const { key, sentence, figures, computesWith, decidedBy } = found;
  return {
    kind: 'contradiction',
    key: `${beginning}${key}`,
    sentence,
    figures,
    ...(period && { period }),
    ...(computesWith !== undefined && { computesWith }),
    ...(decidedBy !== undefined && { decidedBy }),
  };
};

const contradictionsOfReturn = (sent: Return, contract: Contract, previous: Return | undefined): Told => {
  const period = periodOf(sent.period);
  const version = period && versionFor(contract, period);
  const found = version ? contradictionsIn(reportedMeasures(version), sent, period, previous) : [];
  const beginning = `return.${sent.period}.`;
  return {
    causes: found.map((each) => contradictionCause(beginning, each, sent.period)),
    judged: [beginning],
    overBecause: 'The figures were restated.',
  };
};

const lateness = ({ sending, period }: Return): Told => {
  if (!sending) return { causes: [], judged: [] };
  const sentOn = `sent on ${writtenDate(londonDate(sending.at))}`;
  const due = sending.due ? `; it was due on ${writtenDate(sending.due)}` : '';
  const sentence = `The return for ${periodName(period)} was ${sentOn}${due}.`;
  return {
    causes: sending.late ? [{ kind: 'late', key: `sentLate.${period}`, period, sentence }] : [],
    judged: [`missing.${period}`],
    overBecause: `The return was ${sentOn}.`,
  };
};

/** What a return that was sent tells: of each of its measures, of its lateness, and of figures that contradict each other. */
export const returnFollowUps = (
  sent: Return,
  contract: Contract,
  { previous, signals }: { readonly previous: Return | undefined; readonly signals: readonly MeasureSignals[] },
): readonly FollowUp[] => {
  const about = (subject: Subject, told: Told): FollowUp => ({ id: makeConcernId(sent.contract, subject), told });
  return [
    ...measureKeys(sent.results).map((key) => {
      const own = signals.find(({ measure }) => measure === key);
      return about(key, {
        period: sent.period,
        causes: own?.causes ?? [],
        judged: own?.isLatest ? [`specialCause.${sent.period}`, 'failing'] : [],
        overBecause: `Judged again with the figures of ${periodName(sent.period)}.`,
        withheld: own?.isWithheld ?? false,
      });
    }),
    about('return', lateness(sent)),
    about('papers', contradictionsOfReturn(sent, contract, previous)),
  ];
};

const moneyCause = (variance: MoneyVariance): readonly FoundCause[] => {
  const { financialYear, outturn, budget, isOver, toBudget, tolerancePercent } = variance;
  if (toBudget.status === 'within') return [];
  const [by, share] = [writtenPounds(toBudget.amount), toBudget.percent === null ? '' : `, or ${toBudget.percent}%`];
  return [
    {
      kind: 'money',
      key: `money.${financialYear}`,
      period: `${financialYear.slice(0, 4)}-Y` as PeriodKey,
      sentence: `${varianceStatusNames[toBudget.status]}: the ${isOver ? 'outturn' : 'forecast'} of ${writtenPounds(outturn)} differs from the budget of ${writtenPounds(budget)} by ${by}${share}. The tolerance is ${tolerancePercent}%.`,
    },
  ];
};

/** What a signed contract tells: of money outside its tolerance, and of what its papers disagree about. */
export const contractFollowUps = (contract: Contract, award: AwardForChecks | undefined): readonly FollowUp[] => {
  if (contract.status === 'draft') return [];
  const found = contradictionsOf(contract, award).map((each) => contradictionCause('contract.', each));
  return [
    {
      id: makeConcernId(contract.id, 'papers'),
      told: { causes: found, judged: ['contract.'], overBecause: 'The figures were corrected.' },
    },
    {
      id: makeConcernId(contract.id, 'money'),
      told: {
        causes: moneyVariances(contract).flatMap(moneyCause),
        judged: ['money.'],
        overBecause: 'The money is within its tolerance again.',
      },
    },
  ];
};

/** What a return that has not come by its due date tells, on any day until it comes. */
export const missingReturn = (contract: Contract['id'], period: PeriodKey, due: CivilDate): FollowUp => {
  const sentence = `The return for ${periodName(period)} was due on ${writtenDate(due)} and has not come.`;
  return {
    id: makeConcernId(contract, 'return'),
    told: { causes: [{ kind: 'late', key: `missing.${period}`, period, sentence }], judged: [] },
  };
};

/** Those that would change something: what the concern knows is not told again. */
export const worthTelling = (
  followUps: readonly FollowUp[],
  concernOf: (id: string) => Concern | undefined,
  by: { readonly contract: Contract; readonly sent?: Return | undefined },
): readonly FollowUp[] =>
  followUps.filter(({ id, told }) => {
    const named = parseConcernId(id);
    const judgedBy = { contract: by.contract, sent: by.sent, subject: named?.subject ?? ('papers' as const) };
    return named !== undefined && eventsTold(concernOf(id), told, judgedBy).length > 0;
  });
