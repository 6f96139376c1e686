import { type NoticeContents, type NoticeFieldKey, noticeFieldKinds } from '../../notice/contents.ts';
import { fieldsOf } from '../../notice/missing-fields.ts';
import type { NoticeKind } from '../../notice/notices.ts';
import type { NoticeField } from '../../notice/spec.ts';
import { fieldText } from '../../notice/text.ts';
import { cpvStanding } from '../../regime/schedule-1.ts';
import type { AwardState } from '../award.ts';
import type { AwardCommand } from '../commands.ts';
import { importanceInWords } from '../evidence/importance.ts';
import { initialEnd } from '../term.ts';
import { basicSelectionCriteria, basicSelectionNames, keyCriteria } from '../vocabulary.ts';
import { noticeRecorded } from './notices.ts';

/** What each notice of an award says, from the record. */

const regime = 'under the Provider Selection Regime';
const willBe = (process: string): string =>
  `This notice announces the intention to award a contract ${regime}. The contract will be awarded by ${process}.`;
const hasBeen = (process: string): string =>
  `This notice confirms that a contract has been awarded ${regime}. The contract was awarded by ${process}.`;

const statements: Partial<Record<NoticeKind, string>> = {
  awardA: hasBeen('direct award process A'),
  awardB: hasBeen('direct award process B'),
  intentionC: willBe('direct award process C'),
  confirmationC: hasBeen('direct award process C'),
  mostSuitableApproach: `This notice announces the intention to follow the most suitable provider process ${regime}.`,
  intentionMostSuitable: willBe('the most suitable provider process'),
  confirmationMostSuitable: hasBeen('the most suitable provider process'),
  competitiveInvitation: `This notice invites offers in a competitive process ${regime}.`,
  intentionCompetitive: willBe('the competitive process'),
  confirmationCompetitive: hasBeen('the competitive process'),
  urgentAward: `This notice announces that a contract has been awarded urgently ${regime}, since in the view of the authority the award was urgent.`,
  callOffAward: hasBeen('a call-off from a framework agreement'),
  abandonment: `This notice announces that a procurement ${regime} has been abandoned.`,
};

const standstillInWords =
  'Standstill starts on the day after the notice of intention to award is published. Representations can be made until midnight at the end of the eighth working day after the day on which it starts.';

const providerOf = ({ providers }: AwardState): NoticeContents['provider'] => ({
  name: providers.map(({ name }) => name).join('\n'),
  address: providers.map(({ name, address }) => (providers.length === 1 ? address : `${name}: ${address}`)).join('\n'),
});

const conflictsOf = ({ conflicts }: AwardState): NoticeContents['conflicts'] => {
  if (!conflicts) return undefined;
  if (conflicts.noneDeclared) return 'noneDeclared';
  return conflicts.declared.map(({ who, interest, management }) => ({
    declared: `${who}: ${interest}`,
    management: `${who}: ${management}`,
  }));
};

const resultNames = { met: 'met', notMet: 'not met', notApplied: 'not applied' } as const;

const selectionOf = ({ basicSelection }: AwardState): string | undefined =>
  basicSelection &&
  basicSelectionCriteria
    .map(
      (key) => `${basicSelectionNames[key]}: ${resultNames[basicSelection[key].result]}. ${basicSelection[key].reason}`,
    )
    .join('\n');

const criteriaOf = ({ keyCriteria: given }: AwardState): Pick<NoticeContents, 'keyCriteria' | 'importance'> => ({
  keyCriteria: Object.fromEntries(keyCriteria.map((key) => [key, given?.criteria[key].account ?? ''])),
  importance: given && Object.fromEntries(keyCriteria.map((key) => [key, importanceInWords(given, key)])),
});

const frameworkUsedOf = ({ frameworkUsed }: AwardState): string | undefined =>
  frameworkUsed && `${frameworkUsed.title}, ${frameworkUsed.reference}, concluded by ${frameworkUsed.concludedBy}`;

const urgencyOf = ({ urgency }: AwardState): string | undefined =>
  urgency &&
  [urgency.urgentBecause, urgency.foreseeableBecause, urgency.attributableBecause, urgency.riskBecause]
    .map((each) => each.replace(/[^.!?]$/, '$&.'))
    .join('\n');

/** The letter goes to each bidder by itself: the reasons of all stand here, each under its name. */
const offersOf = ({ offers }: AwardState): Pick<NoticeContents, 'awardCriteria' | 'whyOthersFailed'> => ({
  awardCriteria: offers?.criteria.map(({ name, weight }) => `${name}: ${weight}%`).join('\n'),
  whyOthersFailed: offers?.offers
    .flatMap(({ provider, whyNot }) => (whyNot ? [`${provider}: ${whyNot}`] : []))
    .join('\n'),
});

/** The reference of the contract: as a notice of the award gave it last, else as recorded with the award. */
export const contractReferenceOf = ({
  notices,
  reference,
}: Pick<AwardState, 'notices' | 'reference'>): string | undefined =>
  notices.findLast((each) => each.contractReference !== undefined)?.contractReference ?? reference;

const referenceOf = (state: AwardState, kind: NoticeKind): string | undefined =>
  noticeRecorded(state, kind)?.contractReference ?? contractReferenceOf(state);

/**
 * Every code of the award once, the most relevant first: the main one, unless Schedule 1 does not know it and a further
 * one of the Schedule stands beside it (law.md section 7). Outside the Provider Selection Regime the main one leads.
 */
const codesOf = ({ regime: law, cpv, scope }: AwardState): readonly string[] => {
  const codes = [...new Set([cpv, ...(scope?.furtherCpv ?? [])])];
  const isOf = (...standings: readonly string[]) =>
    codes.find((code) => standings.includes(cpvStanding(code).standing));
  if (law !== 'psr' || cpvStanding(cpv).standing !== 'notListed') return codes;
  const first = isOf('listed') ?? isOf('limited', 'unread') ?? cpv;
  return [first, ...codes.filter((code) => code !== first)];
};

/** What the record has to say in a notice of that kind. `reference` stands in where the award was recorded without one. */
export const noticeContentsOf = (state: AwardState, kind: NoticeKind, reference?: string): NoticeContents => {
  const { noticeWording: wording } = state;
  return {
    statement: statements[kind],
    title: state.title,
    reference: reference ?? referenceOf(state, kind),
    provider: providerOf(state),
    description: state.description,
    cpv: codesOf(state),
    lifetimeValue: state.values?.computesWith.lifetime,
    term: { from: state.start, to: initialEnd(state) },
    decisionMakers: state.decisionMakers?.published,
    reasons: state.reasons?.selectingProvider,
    ...criteriaOf(state),
    basicSelection: selectionOf(state),
    conflicts: conflictsOf(state),
    framework: state.processFacts?.framework
      ? { duration: wording?.frameworkDuration, authorities: wording?.frameworkAuthorities }
      : undefined,
    basedOnFramework: frameworkUsedOf(state),
    urgencyReasons: urgencyOf(state),
    howToBeKnown: wording?.howToBeKnown,
    ...offersOf(state),
    standstillDates: standstillInWords,
    decidedOn: state.abandonment?.decidedOn ?? state.decision?.date,
  };
};

/** The command that records what a field says. What is evidence can be changed only before the decision. */
const mending: Partial<Record<NoticeFieldKey, AwardCommand['type']>> = {
  title: 'correctDetails',
  reference: 'correctDetails',
  providerName: 'correctDetails',
  providerAddress: 'correctDetails',
  description: 'correctDetails',
  cpv: 'correctDetails',
  term: 'correctDetails',
  lifetimeValue: 'recordValues',
  decisionMakers: 'recordDecisionMakers',
  basicSelection: 'recordBasicSelection',
  conflicts: 'recordConflicts',
  conflictManagement: 'recordConflicts',
  framework: 'recordNoticeWording',
  basedOnFramework: 'recordFramework',
  urgencyReasons: 'recordUrgency',
  howToBeKnown: 'recordNoticeWording',
  awardCriteria: 'recordOffers',
  whyOthersFailed: 'recordOffers',
};

const mendedBy = (state: AwardState, key: NoticeFieldKey): AwardCommand['type'] | undefined => {
  const command = key === 'reasons' ? (state.reasons ? 'recordKeyCriteria' : 'recordReasons') : mending[key];
  if (state.status === 'preparing' || command === 'recordNoticeWording') return command;
  return key === 'reference' ? 'publishNotice' : undefined;
};

/** One field of a notice as the record fills it. */
export interface FilledField extends NoticeField {
  readonly text: string | undefined;
  /** What is missing, as a sentence; undefined when the field is complete. */
  readonly missing: string | undefined;
  /** The command that completes it; undefined where it is complete, and where the evidence is frozen. */
  readonly mend: AwardCommand['type'] | undefined;
}

/** Each field of the notice in the order of its Schedule, with what the record says and what is missing. */
export const filledFields = (state: AwardState, kind: NoticeKind, reference?: string): readonly FilledField[] => {
  const contents = noticeContentsOf(state, kind, reference);
  return fieldsOf(kind, contents).map((field) => {
    const missing = noticeFieldKinds[field.key][1](contents);
    return {
      ...field,
      text: fieldText(field.key, contents),
      missing,
      mend: missing === undefined ? undefined : mendedBy(state, field.key),
    };
  });
};
