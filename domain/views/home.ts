import type { NextStep } from '../concern/concern.ts';
import { concernAddress, concernTitle, isOwnSubject, ownSubjectNames, type Subject } from '../concern/ids.ts';
import { addDays, addMonths, type CivilDate, londonDate, writtenDate } from '../shared/dates.ts';
import { periodName } from '../shared/quarters.ts';
import type { AwardLine } from './award-list.ts';
import { awardTasks } from './award-tasks.ts';
import type { ConcernLine } from './concern-list.ts';
import type { ContractLine } from './contract-list.ts';
import { isWithProvider, type OwedReturn, returnsOwed } from './owed.ts';
import type { ReturnLine } from './return-list.ts';

/** The lists of one authority, from which its commissioners' day is read. */
export interface AuthorityLists {
  readonly awards: readonly AwardLine[];
  readonly contracts: readonly ContractLine[];
  readonly returns: readonly ReturnLine[];
  readonly concerns: readonly ConcernLine[];
  readonly measureTitle: (contract: string, measure: Subject) => string | undefined;
}

/** Something that waits for a commissioner. */
export interface Need {
  readonly kind: 'award' | 'return' | 'concern' | 'contract' | 'contradiction';
  /** The day it is due, was due, or has waited since; undefined where no day is set. */
  readonly date: CivilDate | undefined;
  /** What the date is. */
  readonly dateIs: 'due' | 'since' | undefined;
  readonly what: string;
  /** The award or contract it is about. */
  readonly about: string;
  readonly href: string;
  readonly isOverdue: boolean;
}

/** A term that ends this soon, in months, is on the list: an extension or what follows takes most of a year to settle. */
const endInSight = 12;
/** An agreed action is on the list from this many days before its date. */
const actionInSight = 14;

const due = (date: CivilDate | undefined, today: CivilDate): Pick<Need, 'date' | 'dateIs' | 'isOverdue'> => ({
  date,
  dateIs: date && 'due',
  isOverdue: date !== undefined && date < today,
});
const since = (date: CivilDate | undefined): Pick<Need, 'date' | 'dateIs' | 'isOverdue'> => ({
  date,
  dateIs: date && 'since',
  isOverdue: false,
});

const awardNeeds = (awards: readonly AwardLine[], today: CivilDate): readonly Need[] =>
  awards.flatMap((award) => {
    const about = { about: award.title, href: `/awards/${award.award}` };
    const isOpen = award.status !== 'confirmed' && award.status !== 'abandoned' && !award.notProceeding;
    return [
      ...awardTasks(award, today).map((task) => ({
        kind: 'award' as const,
        what: task.what,
        ...(task.since ? since(task.since) : due(task.due, today)),
        ...about,
      })),
      ...(award.hasDiscrepancy && isOpen
        ? [
            {
              kind: 'contradiction' as const,
              what: 'Figures in its papers contradict each other: see both, and which one is used',
              ...due(undefined, today),
              ...about,
            },
          ]
        : []),
    ];
  });

const returnPath = ({ contract, period }: OwedReturn): string =>
  `/contracts/${contract.contract}/returns/${period.key}`;

/** One line for all the late returns of a contract, however many there are. */
const lateNeed = (late: readonly OwedReturn[], today: CivilDate): readonly Need[] => {
  const [first] = late;
  if (!first) return [];
  const name = periodName(first.period.key);
  const what =
    late.length === 1 ? `Chase the return for ${name}` : `Chase ${late.length} returns, the first of them for ${name}`;
  const href = late.length === 1 ? returnPath(first) : '/status-board';
  return [{ kind: 'return', what, about: first.contract.title, href, ...due(first.due, today) }];
};

const reviewNeed = (owed: OwedReturn): readonly Need[] => {
  const { line, period, contract } = owed;
  const name = periodName(period.key);
  const about = { kind: 'return' as const, about: contract.title, href: returnPath(owed) };
  const sent = since(line?.sentAt && londonDate(line.sentAt));
  if (owed.state === 'sent') return [{ ...about, what: `Review the return for ${name}`, ...sent }];
  if (owed.state !== 'inReview' || isWithProvider(owed)) return [];
  return [{ ...about, what: `Finish reviewing the return for ${name}`, ...sent }];
};

const returnNeeds = ({ contracts, returns }: AuthorityLists, today: CivilDate): readonly Need[] => {
  const owed = returnsOwed(contracts, returns, today);
  const late = Map.groupBy(
    owed.filter(({ state }) => state === 'late'),
    ({ contract }) => contract.contract,
  );
  return [...[...late.values()].flatMap((each) => lateNeed(each, today)), ...owed.flatMap(reviewNeed)];
};

/** What a waiting concern asks of the commissioner; a step that is the provider's is not here. */
const concernSteps: Partial<Record<NextStep, { one: string; many: string }>> = {
  action: { one: 'Agree what will be done about', many: 'Agree what will be done about' },
  review: { one: 'Review whether the agreed action worked:', many: 'Review whether the agreed actions worked:' },
  settlement: { one: 'Decide which figure is used:', many: 'Decide which figure is used:' },
  closing: { one: 'Close, or agree a further action on:', many: 'Close, or agree a further action on:' },
};

const concernNeeds = (lists: AuthorityLists, today: CivilDate): readonly Need[] => {
  const contracts = new Map(lists.contracts.map((line) => [line.contract, line]));
  const waiting = lists.concerns.filter(
    ({ status, next, due: on }) =>
      status === 'open' &&
      concernSteps[next] !== undefined &&
      (next !== 'review' || on === undefined || on <= addDays(today, actionInSight)),
  );
  return [...Map.groupBy(waiting, ({ contract, next }) => `${contract} ${next}`).values()].flatMap((group) => {
    const earliest = (a: ConcernLine, b: ConcernLine): number =>
      (a.due ?? a.openedAt).localeCompare(b.due ?? b.openedAt);
    const [first] = group.toSorted(earliest);
    const step = first && concernSteps[first.next];
    if (!first || !step) return [];
    const title = isOwnSubject(first.measure)
      ? ownSubjectNames[first.measure]
      : (lists.measureTitle(first.contract, first.measure) ?? first.measure);
    const href = `/contracts/${first.contract}/concerns/${concernAddress(first.period, first.measure)}`;
    const isOne = group.length === 1;
    return [
      {
        kind: 'concern' as const,
        what: isOne ? `${step.one} ${concernTitle(title, first.period)}` : `${step.many} ${group.length} concerns`,
        about: contracts.get(first.contract)?.title ?? first.contract,
        href: isOne ? href : '/concerns',
        ...(first.next === 'review' ? due(first.due, today) : since(londonDate(first.openedAt))),
      },
    ];
  });
};

const contractNeeds = (contracts: readonly ContractLine[], today: CivilDate): readonly Need[] =>
  contracts.flatMap((line): readonly Need[] => {
    const about = { kind: 'contract' as const, about: line.title, href: `/contracts/${line.contract}` };
    if (line.status === 'draft') {
      return [
        { ...about, what: 'Finish the draft and record the signing before it starts', ...due(line.start, today) },
      ];
    }
    if (line.end < today) return [];
    const soon = addMonths(today, endInSight);
    const { extensionDecideBy: decideBy } = line;
    if (decideBy !== undefined && line.latestEnd > line.end && decideBy <= soon) {
      const what =
        decideBy < today
          ? `The day to decide on the extension has passed: it now needs the provider’s agreement, before ${writtenDate(line.end)}`
          : `Decide on the extension, which could run to ${writtenDate(line.latestEnd)}`;
      return [{ ...about, what, href: `/contracts/${line.contract}/extension`, ...due(decideBy, today) }];
    }
    if (line.end > soon) return [];
    const what =
      line.latestEnd > line.end
        ? `The term ends: decide on the extension, which could run to ${writtenDate(line.latestEnd)}`
        : 'The contract ends and has no further extension: settle what follows';
    return [{ ...about, what, ...due(line.end, today) }];
  });

const byDate = (a: Need, b: Need): number =>
  (a.date ?? '9999').localeCompare(b.date ?? '9999') || a.about.localeCompare(b.about);

/**
 * What needs a commissioner of the authority today, in date order with what has no date last: standstill and notice days,
 * late returns and returns to review, concerns that wait or are past their date, drafts to sign, extensions to decide and
 * terms that end within a year, and figures that contradict each other in papers and in returns. What waits for somebody else is left out.
 */
export const needsNow = (lists: AuthorityLists, today: CivilDate): readonly Need[] =>
  [
    ...awardNeeds(lists.awards, today),
    ...returnNeeds(lists, today),
    ...concernNeeds(lists, today),
    ...contractNeeds(lists.contracts, today),
  ].toSorted(byDate);
