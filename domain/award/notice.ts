import { writtenPounds } from '../shared/money.ts';
import { psr, type Source } from '../shared/source.ts';
import type { AwardState } from './award.ts';
import { type KeyCriterion, keyCriteria, keyCriterionNames } from './vocabulary.ts';

/** One field of the notice of intention to award, by its paragraph in Schedule 3 (law.md section 3). */
export interface NoticeField {
  readonly key: string;
  readonly title: string;
  readonly source: Source;
  /** What the notice will say; undefined while it is missing. */
  readonly text: string | undefined;
  /** What is missing, as a sentence; undefined when the field is complete. */
  readonly missing: string | undefined;
}

const field = (
  paragraph: number,
  key: string,
  title: string,
  text: string | undefined,
  otherwise: string,
): NoticeField => ({
  key,
  title,
  source: psr(`Schedule 3 paragraph ${paragraph}`, 'S'),
  text,
  missing: text === undefined ? otherwise : undefined,
});

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** The importance of one criterion in words: `ranked 3 of 5`, `weighted 30%`, `weighted equally`. */
export const importanceInWords = (
  criteria: NonNullable<AwardState['keyCriteria']>,
  key: KeyCriterion,
): string | undefined => {
  const { importance } = criteria.criteria[key];
  if (criteria.method === 'equal') return 'weighted equally';
  if (importance === undefined) return undefined;
  return criteria.method === 'ranked' ? `ranked ${importance} of 5` : `weighted ${importance}%`;
};

/** Paragraph 7: undefined unless the reasons are given and each of the five key criteria is spoken to. */
const reasonsText = ({ reasons, keyCriteria: criteria }: AwardState): string | undefined => {
  if (!reasons || !criteria) return undefined;
  const accounts = keyCriteria.map((key) => {
    const [importance, { account }] = [importanceInWords(criteria, key), criteria.criteria[key]];
    return importance && account ? `${keyCriterionNames[key]} (${importance}): ${sentence(account)}` : undefined;
  });
  if (accounts.includes(undefined)) return undefined;
  return [sentence(reasons.selectingProvider), ...accounts].join('\n');
};

const conflictsText = ({ conflicts }: AwardState): string | undefined => {
  if (!conflicts) return undefined;
  if (conflicts.noneDeclared) return 'None declared.';
  return conflicts.declared.map((each) => `${each.who}: ${sentence(each.interest)}`).join('\n');
};

const managementText = ({ conflicts }: AwardState): string | undefined => {
  if (!conflicts) return undefined;
  if (conflicts.noneDeclared) return 'Not applicable: none declared.';
  return conflicts.declared.map((each) => `${each.who}: ${sentence(each.management)}`).join('\n');
};

/**
 * The fields of the notice of intention to award under direct award process C, in the order of Schedule 3, each
 * with its text or with what is missing. `reference` stands in where the award was recorded without one.
 */
export const noticeFields = (state: AwardState, reference?: string): readonly NoticeField[] => {
  const { decisionMakers } = state;
  const lifetime = state.values?.computesWith.lifetime;
  const contractReference = reference ?? state.notice?.contractReference ?? state.reference;
  return [
    field(
      1,
      'statement',
      'What this notice is',
      'This notice announces the intention to award a contract under the Provider Selection Regime. The contract will be awarded by direct award process C.',
      '',
    ),
    field(2, 'title', 'Title of the contract', state.title, 'Enter the title of the contract'),
    field(2, 'reference', 'Reference of the contract', contractReference, 'Enter the contract reference'),
    field(
      3,
      'provider',
      'Provider, and its registered office or principal place of business',
      state.providers.map((each) => `${each.name}, ${each.address}`).join('\n'),
      'Enter the provider and its address',
    ),
    field(
      4,
      'description',
      'Services, with the most relevant CPV code',
      `${sentence(state.description)} CPV ${state.cpv}.`,
      'Enter what the services are and their CPV code',
    ),
    field(
      5,
      'lifetimeValue',
      'Approximate lifetime value',
      lifetime === undefined ? undefined : writtenPounds(lifetime),
      'Record the lifetime value to compute with',
    ),
    field(
      6,
      'decisionMakers',
      'Decision-makers',
      decisionMakers?.published.join('\n'),
      'Record the decision-makers: a committee or job titles will do',
    ),
    field(
      7,
      'reasons',
      'Reasons for selecting the provider, with reference to the key criteria',
      reasonsText(state),
      'Record the reasons for selecting the provider, and how each of the five key criteria was taken into account',
    ),
    field(
      8,
      'conflicts',
      'Declared conflicts of interest',
      conflictsText(state),
      'Record the conflicts of interest, or that none was declared',
    ),
    field(
      9,
      'conflictManagement',
      'How conflicts were managed',
      managementText(state),
      'Record how each conflict was managed, or that none was declared',
    ),
  ];
};

/** The notice as plain text to paste into the central digital platform; what is missing stands in brackets. */
export const noticeText = (state: AwardState, reference?: string): string =>
  noticeFields(state, reference)
    .map((each) => `${each.title}\n${each.text ?? `[${each.missing}]`}`)
    .join('\n\n');
