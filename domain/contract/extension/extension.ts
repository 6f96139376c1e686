import type { KeptConfirmation } from '../../shared/confirmation.ts';
import { addDays, addMonths, type CivilDate, type Instant, termEnd, weekday } from '../../shared/dates.ts';
import { fieldset, optionalText, type Parsed, text, wholeNumber } from '../../shared/fields.ts';
import { lazily } from '../../shared/lazily.ts';
import { isCountable, isWorkingDay } from '../../shared/working-days.ts';
import { type Contract, latestEnd, type Term } from '../contract.ts';
import type { ExtensionLaw } from './extension-law.ts';

/** An option to extend, as the signed documents say it. */
export const ExtensionOption = lazily(() =>
  fieldset({
    years: wholeNumber('the years of the option', { min: 1, max: 10 }),
    noticeMonths: wholeNumber('the months of notice before the end', { min: 0, max: 36 }),
    delegatedTo: text('who decides, by their role or as a body', 160),
    inConsultationWith: optionalText('whom they must consult, by their role', 160),
    wherePrinted: text('the clause or the paper that prints the option', 300),
  }),
);
export type ExtensionOption = Parsed<typeof ExtensionOption>;

/** Why the extension was decided so, and what was found: the authority's own, never shown to the provider. */
export interface ExtensionGrounds {
  readonly reasons: string;
  readonly consulted?: { readonly role: string; readonly on: CivilDate } | undefined;
  /** Of the unconfirmed rules that decided about it, and that the provider agrees to one decided late. */
  readonly confirmations?: readonly KeptConfirmation[] | undefined;
  /** Left out where the law that the contract follows is not recorded. */
  readonly law?: ExtensionLaw | undefined;
}

/** What was decided about an option, kept as it was decided. */
export interface ExtensionDecided {
  readonly outcome: 'extend' | 'doNotExtend';
  readonly option: ExtensionOption;
  readonly decidedOn: CivilDate;
  readonly decidedBy: string;
  /** The last day for the decision as the register said. */
  readonly decideBy: CivilDate;
  readonly isLate: boolean;
  /** The last day of the term from then on. */
  readonly end: CivilDate;
  readonly recordedAt: Instant;
  readonly grounds?: ExtensionGrounds | undefined;
}

/** The next option that may be taken up: what it would do, and by when it is decided. */
export interface OpenOption {
  readonly option: ExtensionOption;
  /** The first and last day that it would add. */
  readonly from: CivilDate;
  readonly end: CivilDate;
  /** The last day for giving notice. */
  readonly noticeBy: CivilDate;
  /** The last day for the decision: the same, less the working days that the law takes before the change. */
  readonly decideBy: CivilDate;
}

type Extending = Pick<Contract, 'terms' | 'extensionOptions' | 'extensionDecisions' | 'termination'>;

/**
 * The last day on which notice of that many whole months before the end is given: the same day of the month, or the
 * last day of a month that has no such day. One month before 31 March is 28 February, and 29 February in a leap year.
 */
export const noticeBy = (end: CivilDate, months: number): CivilDate => addMonths(end, -months);

/** A bank holiday that is not known yet counts as a working day: the date is counted again once it is. */
const isWorking = (date: CivilDate): boolean =>
  isCountable(date) ? isWorkingDay(date) : weekday(date) !== 0 && weekday(date) !== 6;

/** The last working day that leaves so many working days before `date`; `date` itself when there are none. */
export const workingDaysBefore = (date: CivilDate, count: number): CivilDate => {
  let day = date;
  for (let left = count; left > 0; ) {
    day = addDays(day, -1);
    if (isWorking(day)) left -= 1;
  }
  return day;
};

const extended = ({ extensionDecisions = [] }: Extending): readonly ExtensionDecided[] =>
  extensionDecisions.filter(({ outcome }) => outcome === 'extend');

/** Whether it was decided not to extend, or the contract was terminated: no option is open from then on. */
export const isClosedToExtension = ({
  extensionDecisions = [],
  termination,
}: Pick<Contract, 'extensionDecisions' | 'termination'>): boolean =>
  termination !== undefined || extensionDecisions.some(({ outcome }) => outcome === 'doNotExtend');

/** The options not yet used up, in the order of the register; none once the contract is closed to extension. */
export const optionsLeft = (contract: Extending): readonly ExtensionOption[] =>
  isClosedToExtension(contract) ? [] : (contract.extensionOptions?.options ?? []).slice(extended(contract).length);

/** The option that comes next, with its dates; undefined where the register has none left. */
export const openOption = (contract: Extending): OpenOption | undefined => {
  const [option] = optionsLeft(contract);
  if (!option) return undefined;
  const from = addDays(contract.terms.end, 1);
  const notice = noticeBy(contract.terms.end, option.noticeMonths);
  return {
    option,
    from,
    end: termEnd(from, option.years),
    noticeBy: notice,
    decideBy: workingDaysBefore(notice, contract.extensionOptions?.workingDaysForLaw ?? 0),
  };
};

/**
 * The day on which an extension decided on that day changes the contract: the same, or, where the law wants a notice
 * published first, the last day for giving notice to the provider, which leaves time to publish.
 */
export const changesOn = (contract: Extending, open: OpenOption, decidedOn: CivilDate): CivilDate => {
  if ((contract.extensionOptions?.workingDaysForLaw ?? 0) === 0) return decidedOn;
  return decidedOn < open.noticeBy ? open.noticeBy : addDays(decidedOn, 1);
};

/** By when the next extension is decided: counted from the register, or as typed where there is no register. */
export const extensionDecideBy = (
  contract: Extending & Pick<Contract, 'extensionDecideBy' | 'extensionTermYears'>,
): CivilDate | undefined => {
  if (contract.extensionOptions) return openOption(contract)?.decideBy;
  return isClosedToExtension(contract) ? undefined : contract.extensionDecideBy;
};

/** The last day to which options that are still open could take the contract. */
export const reachableEnd = (contract: Extending & Term): CivilDate =>
  isClosedToExtension(contract) ? contract.terms.end : latestEnd(contract);

/** A role or a body as it is compared: `the Director of Public Health` is `Director of Public Health`. */
const roleKey = (role: string): string =>
  role
    .trim()
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replaceAll(/[\s\u2010-\u2015-]+/g, ' ');

/** Whether two texts name the same role or body. */
export const isSameRole = (one: string, other: string): boolean => roleKey(one) === roleKey(other);
