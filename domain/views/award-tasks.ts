import { whatIsDue } from '../award/notices/notice-steps.ts';
import { type CivilDate, writtenDate } from '../shared/dates.ts';
import type { AwardLine } from './award-list.ts';

/** Something that an award waits for, told from its line in the list. */
export interface AwardTask {
  readonly what: string;
  /** The last day for it, where there is one. */
  readonly due?: CivilDate;
  /** The day from which it has waited, where there is no last day. */
  readonly since?: CivilDate;
}

const day = (text: string | undefined): CivilDate | undefined => text as CivilDate | undefined;

const sinceDay = (text: string | undefined): Pick<AwardTask, 'since'> => {
  const date = day(text);
  return date ? { since: date } : {};
};

const counted = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

const noticeTasks = ({ noticesDue = [] }: AwardLine, today: CivilDate): readonly AwardTask[] =>
  noticesDue.map((notice) => ({
    what: whatIsDue(notice, today),
    ...(notice.lastLawfulDay ? { due: notice.lastLawfulDay } : {}),
  }));

const informationTask = ({ informationOwed = 0, noticePublishedOn }: AwardLine): readonly AwardTask[] =>
  informationOwed === 0
    ? []
    : [
        {
          what: `Give ${counted(informationOwed, 'provider', 'providers')} the information asked for, promptly`,
          ...sinceDay(noticePublishedOn),
        },
      ];

const standstillTask = (line: AwardLine, today: CivilDate): readonly AwardTask[] => {
  const { openRepresentations, withPanel = 0, notProceeding, noticePublishedOn } = line;
  const toAnswer = openRepresentations - withPanel;
  const open = [
    ...(toAnswer > 0
      ? [
          `Answer ${counted(toAnswer, 'representation', 'representations')}: standstill stays open until a further decision is communicated`,
        ]
      : []),
    ...(withPanel > 0 ? [`Wait for the Panel, which reviews ${counted(withPanel, 'case', 'cases')}`] : []),
  ];
  if (open.length > 0) return open.map((what) => ({ what, ...sinceDay(noticePublishedOn) }));
  if (notProceeding) return [{ what: 'Carry out the further decision: go back to an earlier step, or abandon' }];
  const closes = day(line.standstillCloses);
  if (closes === undefined) return [];
  return closes < today
    ? [{ what: 'Standstill is over: confirm the award', since: closes }]
    : [{ what: `Wait: standstill ends at midnight at the end of ${writtenDate(closes)}`, due: closes }];
};

/** What the award waits for, the most pressing first: notices, information, representations, standstill, and its next step. */
export const awardTasks = (line: AwardLine, today: CivilDate): readonly AwardTask[] => {
  const notices = noticeTasks(line, today);
  const information = informationTask(line);
  switch (line.status) {
    case 'preparing':
      return [...notices, { what: 'Complete the evidence and record the decision' }];
    case 'decided':
      return [...notices, ...(line.waits ? [] : [{ what: 'Confirm the award', ...sinceDay(line.decidedOn) }])];
    case 'standstill':
      return [...information, ...standstillTask(line, today), ...notices];
    case 'confirmed':
    case 'abandoned':
      return [...information, ...notices];
    default:
      return line.status satisfies never;
  }
};
