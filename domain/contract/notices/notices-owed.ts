import { type NoticeDeadline, type NoticeState, noticeDeadline, noticeState } from '../../notice/deadline.ts';
import { noticeSpec } from '../../notice/notices.ts';
import type { CivilDate } from '../../shared/dates.ts';
import type { Pence } from '../../shared/money.ts';
import { endNotice } from '../change/termination.ts';
import type { Contract, ContractVersion } from '../contract.ts';
import type { ModificationRegime } from '../modification/modification-facts.ts';
import { type ContractNoticeKind, contractNoticeKinds, type PublishedNotice } from './notice-record.ts';
import { performanceEvent, performanceOwed } from './performance-notices.ts';

/** The kinds of notice that a contract can have under each regime. Those of one regime are never owed under another. */
export const noticeKindsOf: Readonly<Record<ModificationRegime, readonly ContractNoticeKind[]>> = {
  psr: ['modification', 'urgentModification'],
  pa2023: [
    'contractDetails',
    'contractCopy',
    'contractChange',
    'changedContractCopy',
    'performance',
    'performanceAtEnd',
    'termination',
  ],
  pa2023LightTouch: ['contractDetailsLightTouch', 'contractCopyLightTouch', 'termination'],
  pa2023BelowThreshold: [],
  pcr2015: [],
  pcr2015LightTouch: [],
  outside: [],
};

/** One notice about a contract: which version it tells of, from what day it is counted, and how it stands. */
export interface ContractNotice {
  readonly kind: ContractNoticeKind;
  readonly title: string;
  /** As it is published: `UK10`. Unknown for some. */
  readonly form: string | undefined;
  readonly version: number;
  /** Which of the yearly performance notices, counted from 1; other kinds have none. */
  readonly occasion?: number | undefined;
  readonly event: CivilDate;
  readonly deadline: NoticeDeadline;
  readonly state: NoticeState;
  readonly published: PublishedNotice | undefined;
  /** Nobody asked for it: it was published by choice. */
  readonly isVoluntary: boolean;
}

interface Owed {
  readonly kind: ContractNoticeKind;
  readonly version: number;
  readonly occasion?: number | undefined;
  readonly event: CivilDate;
}

/** A copy is published of contracts worth more than this: £5 million, in pence. */
const copyAbove = 500_000_000;

const isContractKind = (kind: string | undefined): kind is ContractNoticeKind =>
  contractNoticeKinds.some((each) => each === kind);

export const changeDay = ({ effectiveFrom, change }: ContractVersion): CivilDate => change?.madeOn ?? effectiveFrom;

const ofChanges = (contract: Contract, regime: ModificationRegime): readonly Owed[] =>
  contract.versions.flatMap((version) => {
    const { change, number } = version;
    const kind = change?.found.notice?.kind;
    if (!change || !isContractKind(kind) || !noticeKindsOf[regime].includes(kind)) return [];
    const event = changeDay(version);
    const worth = (change.found.lifetimeValueAtEntry ?? 0) + change.found.cumulativeChange;
    return [
      { kind, version: number, event },
      ...(kind === 'contractChange' && worth > copyAbove
        ? [{ kind: 'changedContractCopy' as const, version: number, event }]
        : []),
    ];
  });

const ofEntry = (contract: Contract, regime: ModificationRegime, value: Pence | undefined): readonly Owed[] => {
  const { signedOn } = contract;
  if (!signedOn || (regime !== 'pa2023' && regime !== 'pa2023LightTouch')) return [];
  const [details, copy] =
    regime === 'pa2023'
      ? (['contractDetails', 'contractCopy'] as const)
      : (['contractDetailsLightTouch', 'contractCopyLightTouch'] as const);
  return [
    { kind: details, version: 1, event: signedOn },
    ...(value !== undefined && value > copyAbove ? [{ kind: copy, version: 1, event: signedOn }] : []),
  ];
};

const ofEnd = ({ terms, versions }: Contract, regime: ModificationRegime, today: CivilDate): readonly Owed[] =>
  endNotice(regime) && today >= terms.end ? [{ kind: 'termination', version: versions.length, event: terms.end }] : [];

type Told = Pick<PublishedNotice, 'kind' | 'version' | 'occasion'>;

/** Whether two records are of one notice: of its kind, about one version, and of one year where it is yearly. */
export const isSameNotice = (one: Told, other: Told): boolean =>
  one.kind === other.kind && one.version === other.version && one.occasion === other.occasion;

const eventOf = (
  contract: Contract,
  { kind, occasion, version }: Told,
  told: ContractVersion | undefined,
): CivilDate | undefined => {
  if (occasion !== undefined) return performanceEvent(contract, occasion);
  if (kind === 'performanceAtEnd') return contract.terms.end;
  return version === 1 ? contract.signedOn : told && changeDay(told);
};

const voluntary = (contract: Contract, owed: readonly Owed[]): readonly Owed[] =>
  (contract.notices ?? []).flatMap((published) => {
    if (owed.some((each) => isSameNotice(each, published))) return [];
    const version = contract.versions.find((each) => each.number === published.version);
    const { kind, occasion } = published;
    const event = eventOf(contract, published, version);
    return event ? [{ kind, version: published.version, occasion, event }] : [];
  });

/**
 * The notices that a signed contract owes and has published, in the order of their deadlines (law.md sections 3, 5 and 8).
 * Under the Provider Selection Regime those of modifications alone: nothing of the Procurement Act is ever owed there. The
 * end of a public contract is published from its last day on.
 */
export const contractNotices = (
  contract: Contract,
  regime: ModificationRegime,
  today: CivilDate,
): readonly ContractNotice[] => {
  if (contract.status === 'draft') return [];
  const owed = [
    ...ofEntry(contract, regime, contract.lifetimeValueAtEntry?.amount),
    ...ofChanges(contract, regime),
    ...performanceOwed(contract, regime, today),
    ...ofEnd(contract, regime, today),
  ];
  const shown = (each: Owed, isVoluntary: boolean): ContractNotice => {
    const published = contract.notices?.find((other) => isSameNotice(each, other));
    const deadline = noticeDeadline(each.kind, each.event);
    const { title, form } = noticeSpec(each.kind);
    return {
      ...each,
      title,
      form,
      deadline,
      state: noticeState(deadline, today, published?.publishedOn),
      published,
      isVoluntary,
    };
  };
  return [
    ...owed.map((each) => shown(each, false)),
    ...voluntary(contract, owed).map((each) => shown(each, true)),
  ].toSorted((one, other) => one.deadline.lastLawfulDay.localeCompare(other.deadline.lastLawfulDay));
};

/** What names one of the contract's notices in an address. */
export const noticeQuery = ({ version, occasion }: Pick<ContractNotice, 'version' | 'occasion'>): string =>
  occasion === undefined ? `version=${version}` : `version=${version}&occasion=${occasion}`;
