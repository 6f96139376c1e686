import { isOwnSubject, ownSubjectNames } from '../../../domain/concern/ids.ts';
import type { Contract } from '../../../domain/contract/contract.ts';
import { extensionDecideBy, reachableEnd } from '../../../domain/contract/extension/extension.ts';
import { type ContractNotice, noticeQuery } from '../../../domain/contract/notices/notices-owed.ts';
import { type CivilDate, daysBetween, londonDate } from '../../../domain/shared/dates.ts';
import { periodName } from '../../../domain/shared/quarters.ts';
import type { ConcernLine } from '../../../domain/views/concern-list.ts';
import { dateText } from '../format.ts';
import { concernPath } from '../return/words.ts';
import type { PeriodReturn } from './period-returns.ts';

/** One thing that needs somebody, or will: what, by when, and where to do it. */
export interface ComingUp {
  /** The day that puts it in order: by when it is due, or when what it waits on came. */
  readonly date: CivilDate;
  /** What the date is, where it is not when the thing is due; a day that says nothing is not shown. */
  readonly dateIs?: 'sent' | 'notShown' | undefined;
  readonly what: string;
  readonly href?: string | undefined;
  readonly isPast: boolean;
}

/** Whose page it is: the provider's, the reviewing commissioner's, or someone's who only reads. */
export interface Viewer {
  readonly isProvider: boolean;
  readonly reviews: boolean;
}

const returnsOwed = (contract: Contract, returns: readonly PeriodReturn[], { isProvider, reviews }: Viewer) =>
  returns.flatMap(({ period, due, timeliness, line }) => {
    const page = `/contracts/${contract.id}/returns/${period.key}`;
    const name = periodName(period.key);
    if (line && line.openQuestions > 0 && due) {
      const what = isProvider
        ? `Answer what was asked about the return for ${name}`
        : `Questions open on the return for ${name}`;
      const date = line.sentAt ? londonDate(line.sentAt) : due;
      return [{ date, dateIs: 'notShown' as const, what, href: page }];
    }
    if (line?.status === 'sent' && line.sentAt && !isProvider) {
      return [
        {
          date: londonDate(line.sentAt),
          dateIs: 'sent' as const,
          what: reviews ? `Review the return for ${name}` : `The return for ${name} waits for review`,
          href: page,
        },
      ];
    }
    if (due === undefined || timeliness === 'onTime' || timeliness === 'sentLate') return [];
    return [
      {
        date: due,
        what: timeliness === 'late' ? `The return for ${name} is late` : `The return for ${name} is due`,
        href: timeliness === 'late' || (isProvider && timeliness !== 'notYetDue') ? page : undefined,
      },
    ];
  });

const actionsDue = (concerns: readonly ConcernLine[], titleOf: (measure: string) => string) =>
  concerns.flatMap(({ contract, period, measure, due }) =>
    due
      ? [
          {
            date: due,
            what: `Action on ${titleOf(measure)}`,
            href: concernPath(contract, period, measure),
          },
        ]
      : [],
  );

const termDates = (contract: Contract, today: CivilDate, isProvider: boolean) => {
  const { terms, breaks = [] } = contract;
  const decideBy = extensionDecideBy(contract);
  const dossier = isProvider ? undefined : `/contracts/${contract.id}/extension`;
  const dates = [
    { date: contract.start, what: 'The contract starts' },
    ...breaks.map(({ on, terms: how }) => ({ date: on, what: `Break: ${how}` })),
    ...(decideBy ? [{ date: decideBy, what: 'Last day to decide on the extension', href: dossier }] : []),
    { date: terms.end, what: 'The term ends' },
    ...(reachableEnd(contract) > terms.end
      ? [{ date: reachableEnd(contract), what: 'The term would end, with the extension' }]
      : []),
  ];
  return dates.filter(({ date }) => date >= today);
};

/** Notices about the contract that are not published yet. */
const noticesDue = (contract: Contract, notices: readonly ContractNotice[]) =>
  notices
    .filter(({ published }) => published === undefined)
    .map(({ kind, version, occasion, title, state, deadline }) => ({
      date: deadline.lastLawfulDay,
      what: state === 'late' ? `${title}: no publication is recorded` : `Publish: ${title}`,
      href: `/contracts/${contract.id}/notices/${kind}?${noticeQuery({ version, occasion })}`,
    }));

/** What is overdue and what comes next, in date order. */
export const comingUp = (
  contract: Contract,
  {
    returns,
    concerns,
    notices,
  }: {
    returns: readonly PeriodReturn[];
    concerns: readonly ConcernLine[];
    /** None for people who do not publish them. */
    notices: readonly ContractNotice[];
  },
  { today, ...viewer }: { today: CivilDate } & Viewer,
): readonly ComingUp[] => {
  const titleOf = (key: string) =>
    isOwnSubject(key)
      ? ownSubjectNames[key].toLowerCase()
      : (contract.terms.measures.find((measure) => measure.key === key)?.title ?? key);
  return [
    ...returnsOwed(contract, returns, viewer),
    ...actionsDue(concerns, titleOf),
    ...noticesDue(contract, notices),
    ...termDates(contract, today, viewer.isProvider),
  ]
    .map((each) => ({ href: undefined, ...each, isPast: each.date < today }))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
};

/** The date with how far off it is: `31 March 2028, in 858 days`. */
export const whenText = (date: CivilDate, today: CivilDate): string => {
  const days = daysBetween(today, date);
  if (days === 0) return `${dateText(date)}, today`;
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  if (Math.abs(days) > 365) return dateText(date);
  return days > 0 ? `${dateText(date)}, in ${count}` : `${dateText(date)}, ${count} ago`;
};
