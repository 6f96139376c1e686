import { psr, type Source } from '../shared/source.ts';
import type { NoticeFieldKey } from './contents.ts';
import { type NoticeSpec, paragraphs, unnumbered, within } from './spec.ts';

/**
 * The notices of the Provider Selection Regime (law.md sections 3, 5 and 9). Schedules 3, 10 and 14 were read; the contents
 * of the others are unconfirmed [M], as are most deadlines. All are published on the central digital platform, but for the
 * letter to unsuccessful bidders.
 */

const thirtyDays = within(30, 'daysOf');
const beforeContract = { count: 'standstillBefore', law: 'psr' } as const;

const unread = (schedule: number, ...keys: readonly NoticeFieldKey[]) => {
  const source = psr(`Schedule ${schedule}`, 'M');
  return { provision: `Schedule ${schedule}`, source, fields: unnumbered(source, ...keys) };
};

const awardFields = [
  'statement',
  'title',
  'reference',
  'providerName',
  'providerAddress',
  'description',
  'cpv',
  'lifetimeValue',
  'term',
  'decisionMakers',
  'conflicts',
  'conflictManagement',
] as const;

const directAward = (letter: 'A' | 'B', regulation: Source): NoticeSpec => ({
  title: `Notice of an award under direct award process ${letter}`,
  regime: 'psr',
  form: 'F03',
  ...unread(2, ...awardFields),
  event: 'the award',
  deadline: thirtyDays,
  deadlineSource: regulation,
});

const confirmation = (
  process: string,
  schedule: number,
  regulation: number,
  ...reasons: readonly NoticeFieldKey[]
): NoticeSpec => ({
  title: `Notice confirming an award under ${process}`,
  regime: 'psr',
  form: 'F03',
  ...unread(schedule, ...awardFields, ...reasons),
  event: 'the award',
  deadline: thirtyDays,
  deadlineSource: psr(`regulation ${regulation}`, 'M'),
});

export const psrNotices = {
  awardA: directAward('A', psr('regulation 7', '2')),
  awardB: directAward('B', psr('regulation 8', '2')),
  intentionC: {
    title: 'Notice of intention to award under direct award process C',
    regime: 'psr',
    provision: 'Schedule 3',
    form: 'F03',
    source: psr('regulation 9(3) and (4) and Schedule 3', 'S'),
    fields: paragraphs(3, [
      [1, 'statement'],
      [2, 'title'],
      [2, 'reference'],
      [3, 'providerName'],
      [3, 'providerAddress'],
      [4, 'description'],
      [4, 'cpv'],
      [5, 'lifetimeValue'],
      [6, 'decisionMakers'],
      [7, 'reasons'],
      [8, 'conflicts'],
      [9, 'conflictManagement'],
    ]),
    event: 'the day on which the contract is to be made',
    deadline: beforeContract,
    deadlineSource: psr('regulations 9(3) and 12(1) to (3)', 'S'),
  },
  confirmationC: confirmation('direct award process C', 4, 9, 'reasons'),
  mostSuitableApproach: {
    title: 'Notice of intention to follow the most suitable provider process',
    regime: 'psr',
    form: 'F01',
    ...unread(5, 'statement', 'title', 'reference', 'description', 'cpv', 'lifetimeValue', 'term', 'howToBeKnown'),
    event: 'the day on which providers are to be assessed',
    deadline: { count: 'before', wholeDays: 14 },
    deadlineSource: psr('regulation 10', 'M'),
  },
  intentionMostSuitable: {
    title: 'Notice of intention to award under the most suitable provider process',
    regime: 'psr',
    form: 'F03',
    ...unread(6, ...awardFields.filter((each) => each !== 'term'), 'reasons', 'basicSelection'),
    event: 'the day on which the contract is to be made',
    deadline: beforeContract,
    deadlineSource: psr('regulations 10(7) and 12(1) to (3)', 'S'),
  },
  confirmationMostSuitable: confirmation('the most suitable provider process', 7, 10, 'reasons', 'basicSelection'),
  competitiveInvitation: {
    title: 'Notice inviting offers in the competitive process',
    regime: 'psr',
    form: 'F02',
    ...unread(8),
    event: 'the start of the competitive process',
    deadline: { count: 'onTheDay' },
    deadlineSource: psr('regulation 11', 'M'),
  },
  unsuccessfulBidders: {
    title: 'Letter to unsuccessful bidders',
    regime: 'psr',
    ...unread(9, 'awardCriteria', 'reasons', 'whyOthersFailed', 'standstillDates'),
    event: 'the decision',
    deadline: { count: 'onTheDay' },
    deadlineSource: psr('regulation 11', 'M'),
  },
  intentionCompetitive: {
    title: 'Notice of intention to award, or to conclude a framework, under the competitive process',
    regime: 'psr',
    provision: 'Schedule 10',
    form: 'F03',
    source: psr('regulation 11(9) and (10) and Schedule 10', 'S'),
    fields: paragraphs(10, [
      [1, 'statement'],
      [2, 'title'],
      [2, 'reference'],
      [3, 'providerName'],
      [3, 'providerAddress'],
      [4, 'description'],
      [4, 'cpv'],
      [5, 'framework', 'framework'],
      [6, 'lifetimeValue'],
      [7, 'decisionMakers'],
      [8, 'reasons'],
      [9, 'conflicts'],
      [10, 'conflictManagement'],
      [11, 'basedOnFramework', 'basedOnFramework'],
    ]),
    event: 'the day on which the contract is to be made',
    deadline: beforeContract,
    deadlineSource: psr('regulations 11(9) and 12(1) to (3)', 'S'),
  },
  confirmationCompetitive: confirmation('the competitive process', 11, 11, 'reasons'),
  modification: {
    title: 'Notice of a modification',
    regime: 'psr',
    form: 'F20',
    ...unread(
      12,
      'statement',
      'title',
      'reference',
      'description',
      'cpv',
      'effectiveDate',
      'natureOfChange',
      'decisionMakers',
      'conflicts',
      'conflictManagement',
    ),
    event: 'the modification',
    deadline: thirtyDays,
    deadlineSource: psr('regulation 13', 'M'),
  },
  urgentAward: {
    title: 'Notice of an urgent award',
    regime: 'psr',
    ...unread(13, ...awardFields, 'urgencyReasons'),
    event: 'the award',
    deadline: thirtyDays,
    deadlineSource: psr('regulation 14(5)', 'M'),
  },
  urgentModification: {
    title: 'Notice of an urgent modification',
    regime: 'psr',
    provision: 'Schedule 14',
    source: psr('regulation 14(5)(c) and Schedule 14', 'S'),
    fields: paragraphs(14, [
      [1, 'statement'],
      [2, 'title'],
      [2, 'reference'],
      [3, 'description'],
      [3, 'cpv'],
      [4, 'effectiveDate'],
      [5, 'natureOfChange'],
      [6, 'decisionMakers'],
      [7, 'conflicts'],
      [8, 'conflictManagement'],
      [9, 'urgencyReasons'],
    ]),
    event: 'the modification',
    deadline: thirtyDays,
    deadlineSource: psr('regulation 14(5)', 'M'),
  },
  callOffAward: {
    title: 'Notice of an award based on a framework agreement',
    regime: 'psr',
    form: 'F03',
    ...unread(2, ...awardFields, 'basedOnFramework'),
    event: 'the award',
    deadline: thirtyDays,
    deadlineSource: psr('regulation 18', 'M'),
  },
  abandonment: {
    title: 'Notice of abandonment',
    regime: 'psr',
    ...unread(15, 'statement', 'title', 'reference', 'description', 'decidedOn'),
    event: 'the decision to abandon',
    deadline: thirtyDays,
    deadlineSource: psr('regulation 15', 'M'),
  },
} as const satisfies Record<string, NoticeSpec>;
