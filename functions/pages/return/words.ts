import { concernAddress, type Subject } from '../../../domain/concern/ids.ts';
import type { Contract } from '../../../domain/contract/contract.ts';
import { type FigureReview, type NarrativeQuestion, narrativeQuestions } from '../../../domain/return/return.ts';
import { type Direction, directionNames } from '../../../domain/scoring/direction.ts';
import type { PeriodKey } from '../../../domain/shared/quarters.ts';
import type { OwedReturn, OwedState } from '../../../domain/views/owed.ts';
import type { TagColour } from '../components/index.ts';
import { count, dateText } from '../format.ts';

/** The address of a return's page. */
export const returnPath = (contract: string, period: string): string => `/contracts/${contract}/returns/${period}`;

/** Where a return is found from: its contract, then the returns of it. */
export const returnTrail = (contract: Pick<Contract, 'id' | 'title'>) => [
  { text: 'Contracts', href: '/contracts' },
  { text: contract.title, href: `/contracts/${contract.id}` },
  { text: 'Returns', href: `/contracts/${contract.id}/returns` },
];

/** The address of a measure's history in a contract. */
export const historyPath = (contract: string, measure: string): string => `/contracts/${contract}/measures/${measure}`;

/** The address of a concern, by the period in which it arose, where there is one, and its subject. */
export const concernPath = (contract: string, period: PeriodKey | undefined, subject: Subject): string =>
  `/contracts/${contract}/concerns/${concernAddress(period, subject)}`;

export { countsText as colourCounts } from '../../../domain/scoring/score.ts';

/** What a text of a return is, by its field: "Comment on Quit rate at four weeks". */
export const textWords = (field: string, titleOf: (measure: string) => string): string => {
  const [group, key = '', part] = field.split('.');
  if (group === 'narrative') return narrativeQuestions[key as NarrativeQuestion];
  if (group === 'explanations') return `Explanation of ${titleOf(key)}`;
  return `${part === 'comment' ? 'Comment on' : 'Reason given for'} ${titleOf(key)}`;
};

/** A phrase within a sentence: "People setting a quit date" is "people setting a quit date"; "NHS Health Checks" stays. */
export const withinSentence = (phrase: string): string =>
  /^\p{Lu}\p{Ll}+ \P{Lu}/u.test(phrase) ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase;

/** "1 question", "2 questions". */
export const counted = (number: number, one: string, many = `${one}s`): string =>
  `${count(number)} ${number === 1 ? one : many}`;

export const owedStateNames: Readonly<Record<OwedState, string>> = {
  late: 'Late',
  due: 'Due',
  sent: 'Sent, to review',
  inReview: 'In review',
  accepted: 'Accepted',
  notEnded: 'Not due yet',
};

/** Red, amber and green belong to the status of a figure; how far a return is gets other colours. */
export const owedStateColours: Readonly<Record<OwedState, TagColour>> = {
  late: 'magenta',
  due: 'blue',
  sent: 'purple',
  inReview: 'purple',
  accepted: 'teal',
  notEnded: 'grey',
};

/** When it is, was or will be due, as a phrase: "late since 29 July 2025". */
export const dueWords = ({ state, due, period, line }: OwedReturn): string => {
  if (state === 'notEnded') return `opens on ${dateText(period.end)}`;
  if (due === undefined) return 'no due date: the bank holidays of that year are not known';
  if (state === 'late') return `was due on ${dateText(due)}`;
  if (state === 'due') return `due by ${dateText(due)}`;
  return line?.late ? `sent late: it was due on ${dateText(due)}` : 'sent on time';
};

export const figureReviewNames: Readonly<Record<FigureReview, string>> = {
  draft: 'Draft',
  toReview: 'To review',
  questioned: 'Question open',
  accepted: 'Accepted',
};

/** Where the story behind a measure's course is read by itself: by its provider too, who opens no scorecard. */
export const coursePath = (contract: string, measure: string): string =>
  `${historyPath(contract, measure)}/turn-the-curve`;

/** The direction of travel as a word in a sentence; nothing where two figures do not compare. */
export const directionWord = (direction: Direction): string =>
  direction === 'notComparable' ? '' : directionNames[direction].toLowerCase();

/** Said before a text is written: afterwards its readers would miss the whole of it. */
export const quotingHint =
  'A text that quotes a figure withheld to protect people is not shown to board members and auditors: leave small numbers out.';
