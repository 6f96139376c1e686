import type { AwardState } from '../../../domain/award/award.ts';
import { initialTerm } from '../../../domain/award/term.ts';
import { type CivilDate, weekday } from '../../../domain/shared/dates.ts';
import type { Source } from '../../../domain/shared/source.ts';
import { kebab } from '../../http/places.ts';
import { confidenceWords } from '../components/index.ts';
import { dateText } from '../format.ts';

/** How the award pages write what the domain names. */

const regulations = 'The Health Care Services (Provider Selection Regime) Regulations 2023 (SI 2023/1348)';

/** Said once on a page on which sources are written short. */
export const shortNameNote = `PSR Regulations means ${regulations.replace('The', 'the')}.`;

/** The reference with the long name of the Regulations written short, for pages that name them many times. */
export const shortReference = ({ reference }: Source): string => reference.replace(regulations, 'PSR Regulations');

/** A source and how sure it is, for the hint beside a question. */
export const sourceHint = (source: Source): string =>
  `${shortReference(source)} (${confidenceWords[source.confidence]})`;

const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** `Monday 23 December 2024`: for dates that are counted in working days. */
export const dayText = (date: CivilDate): string => `${dayNames[weekday(date)]} ${dateText(date)}`;

/** `Monday 23 December`: for days in a row, where a year beside each would only crowd them. */
export const shortDayText = (date: CivilDate): string => dayText(date).replace(/ \d{4}$/, '');

/** The address of the form for a command on an award. */
export const formHref = (awardId: string, command: string): string => `/awards/${awardId}/${kebab(command)}`;

export const yesOrNo = (answer: boolean): string => (answer ? 'Yes' : 'No');

export const years = (count: number): string => `${count} ${count === 1 ? 'year' : 'years'}`;

/** "3 years, with an option of 2 years more"; of an urgent contract "6 months, with no extension". */
export const termText = (award: Pick<AwardState, 'initialTermYears' | 'extensionTermYears' | 'urgency'>) =>
  award.extensionTermYears > 0
    ? `${initialTerm(award)}, with an option of ${years(award.extensionTermYears)} more`
    : `${initialTerm(award)}, with no extension`;

export {
  checkStateNames,
  debarmentNames,
  exclusionResultNames,
  methodNames,
  outcomeNames,
  selectionResultNames,
  vatNames,
} from '../../../domain/award/evidence/evidence-words.ts';
