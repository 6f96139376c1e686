import type { KeyCriterion } from '../award/vocabulary.ts';
import { keyCriteria, keyCriterionNames } from '../award/vocabulary.ts';
import type { CivilDate } from '../shared/dates.ts';
import type { Pence } from '../shared/money.ts';

/** A declared conflict or potential conflict of interest, and how it was managed. */
export interface DeclaredConflict {
  readonly declared: string;
  readonly management?: string | undefined;
}

/** What a notice says, whatever its kind. Anything may be missing: `missingFields` says what. */
export interface NoticeContents {
  readonly statement?: string | undefined;
  readonly title?: string | undefined;
  readonly reference?: string | undefined;
  /** With its registered office or principal place of business. */
  readonly provider?: { readonly name?: string | undefined; readonly address?: string | undefined } | undefined;
  readonly description?: string | undefined;
  /** The most relevant code first. */
  readonly cpv?: readonly string[] | undefined;
  readonly lifetimeValue?: Pence | undefined;
  readonly term?: { readonly from?: CivilDate | undefined; readonly to?: CivilDate | undefined } | undefined;
  /** A committee or job titles will do; names of people are not needed. */
  readonly decisionMakers?: readonly string[] | undefined;
  readonly reasons?: string | undefined;
  /** How each criterion was taken into account. */
  readonly keyCriteria?: Partial<Record<KeyCriterion, string>> | undefined;
  /** In words: `ranked 3 of 5`, `weighted 30%`. */
  readonly importance?: Partial<Record<KeyCriterion, string | undefined>> | undefined;
  readonly basicSelection?: string | undefined;
  /** An empty list says nothing: that there are none is stated. */
  readonly conflicts?: 'noneDeclared' | readonly DeclaredConflict[] | undefined;
  /** Given when the notice is about a framework agreement. */
  readonly framework?:
    | { readonly duration?: string | undefined; readonly authorities?: readonly string[] | undefined }
    | undefined;
  readonly basedOnFramework?: string | undefined;
  readonly effectiveDate?: CivilDate | undefined;
  readonly natureOfChange?: string | undefined;
  readonly urgencyReasons?: string | undefined;
  readonly howToBeKnown?: string | undefined;
  readonly decidedOn?: CivilDate | undefined;
  readonly awardCriteria?: string | undefined;
  readonly whyOthersFailed?: string | undefined;
  readonly standstillDates?: string | undefined;
  readonly authority?: string | undefined;
  readonly procurementIdentifier?: string | undefined;
  readonly contractIdentifier?: string | undefined;
  readonly indicators?: readonly string[] | undefined;
  readonly supplier?:
    | {
        readonly name?: string | undefined;
        readonly address?: string | undefined;
        readonly email?: string | undefined;
        readonly identifier?: string | undefined;
      }
    | undefined;
  readonly rating?: string | undefined;
  readonly periodCovered?: string | undefined;
}

const written = (text: string | undefined): boolean => (text ?? '').trim() !== '';
const some = (texts: readonly string[] | undefined): boolean => (texts ?? []).some(written);
const unless = (there: boolean, otherwise: string): string | undefined => (there ? undefined : otherwise);

const reasonsMissing = ({ reasons, keyCriteria: given = {} }: NoticeContents): string | undefined => {
  if (!written(reasons)) return 'Enter the reasons for selecting the provider, with reference to the key criteria';
  const silent = keyCriteria.filter((key) => !written(given[key])).map((key) => keyCriterionNames[key].toLowerCase());
  return unless(
    silent.length === 0,
    `Refer to each key criterion in the reasons. Nothing is said of ${silent.join('; ')}`,
  );
};

const managementMissing = ({ conflicts }: NoticeContents): string | undefined => {
  if (conflicts === 'noneDeclared') return undefined;
  const managed =
    conflicts !== undefined && conflicts.length > 0 && conflicts.every((each) => written(each.management));
  return unless(managed, 'Enter how each conflict was managed, or say that none was declared');
};

/** Each field that notices are made of: its title, and what to do when it is missing (undefined when it is there). */
export const noticeFieldKinds = {
  statement: ['What this notice is', (given) => unless(written(given.statement), 'Say what this notice is')],
  title: ['Title', (given) => unless(written(given.title), 'Enter the title')],
  reference: ['Reference', (given) => unless(written(given.reference), 'Enter the reference')],
  providerName: ['Provider', (given) => unless(written(given.provider?.name), 'Enter the name of the provider')],
  providerAddress: [
    'Registered office or principal place of business',
    (given) =>
      unless(written(given.provider?.address), "Enter the provider's registered office or principal place of business"),
  ],
  description: ['Services', (given) => unless(written(given.description), 'Enter what the services are')],
  cpv: ['Most relevant CPV code', (given) => unless(some(given.cpv), 'Enter the most relevant CPV code')],
  lifetimeValue: [
    'Approximate lifetime value',
    (given) => unless(given.lifetimeValue !== undefined, 'Enter the approximate lifetime value'),
  ],
  term: [
    'Dates between which the contract provides for the services',
    (given) =>
      unless(
        given.term?.from !== undefined && given.term.to !== undefined,
        'Enter the first and last day of the contract',
      ),
  ],
  decisionMakers: [
    'Decision-makers',
    (given) => unless(some(given.decisionMakers), 'Enter who decided: a committee or job titles will do'),
  ],
  reasons: ['Reasons for selecting the provider, with reference to the key criteria', reasonsMissing],
  basicSelection: [
    'How the basic selection criteria were assessed',
    (given) => unless(written(given.basicSelection), 'Enter how the basic selection criteria were assessed'),
  ],
  conflicts: [
    'Declared conflicts or potential conflicts',
    (given) =>
      unless(
        given.conflicts === 'noneDeclared' || some(given.conflicts?.map((each) => each.declared)),
        'Enter each conflict of interest, or say that none was declared',
      ),
  ],
  conflictManagement: ['How conflicts were managed', managementMissing],
  framework: [
    'How long the framework lasts, and which authorities may use it',
    (given) =>
      unless(
        written(given.framework?.duration) && some(given.framework?.authorities),
        'Enter how long the framework lasts and which authorities may use it',
      ),
  ],
  basedOnFramework: [
    'Whether a framework was used',
    (given) => unless(written(given.basedOnFramework), 'Say whether a framework was used, and which'),
  ],
  effectiveDate: [
    'Date on which the modification takes effect',
    (given) => unless(given.effectiveDate !== undefined, 'Enter the date on which the modification takes effect'),
  ],
  natureOfChange: [
    'Nature of the modification, with any change in value or length',
    (given) =>
      unless(written(given.natureOfChange), 'Enter what the modification is, with any change in value or length'),
  ],
  urgencyReasons: [
    'Why regulation 14 applied',
    (given) => unless(written(given.urgencyReasons), 'Enter the reasons why regulation 14 applied'),
  ],
  howToBeKnown: [
    'How a provider can make itself known',
    (given) => unless(written(given.howToBeKnown), 'Say how a provider can make itself known'),
  ],
  decidedOn: [
    'Date of the decision',
    (given) => unless(given.decidedOn !== undefined, 'Enter the date of the decision'),
  ],
  awardCriteria: ['Award criteria', (given) => unless(written(given.awardCriteria), 'Enter the award criteria')],
  whyOthersFailed: [
    'Why this bid did not succeed',
    (given) => unless(written(given.whyOthersFailed), 'Enter why this bid did not succeed'),
  ],
  standstillDates: [
    'Standstill dates',
    (given) => unless(written(given.standstillDates), 'Enter when standstill starts and ends'),
  ],
  authority: ['Authority', (given) => unless(written(given.authority), 'Enter the name of the authority')],
  procurementIdentifier: [
    'Identifier of the procurement',
    (given) => unless(written(given.procurementIdentifier), 'Enter the identifier of the procurement'),
  ],
  contractIdentifier: [
    'Identifier of the contract',
    (given) => unless(written(given.contractIdentifier), 'Enter the identifier of the contract'),
  ],
  indicators: [
    'Key performance indicators',
    (given) => unless(some(given.indicators), 'Enter the key performance indicators'),
  ],
  supplier: [
    'Supplier: name, postal address, e-mail address and unique identifier',
    ({ supplier }) =>
      unless(
        [supplier?.name, supplier?.address, supplier?.email, supplier?.identifier].every(written),
        'Enter the name, postal address, e-mail address and unique identifier of the supplier',
      ),
  ],
  rating: ['Rating', (given) => unless(written(given.rating), 'Enter the rating, one of the five')],
  periodCovered: [
    'Period covered',
    (given) => unless(written(given.periodCovered), 'Enter the period that the rating covers'),
  ],
} as const satisfies Record<string, readonly [title: string, missing: (given: NoticeContents) => string | undefined]>;

export type NoticeFieldKey = keyof typeof noticeFieldKinds;
