import type { Calendar, Contract } from '../contract/contract.ts';
import { totalValue } from '../contract/contract.ts';
import { extensionDecideBy, reachableEnd } from '../contract/extension/extension.ts';
import type { CivilDate } from '../shared/dates.ts';
import type { AwardId, ContractId, OrganisationId, OutcomeId } from '../shared/ids.ts';
import type { Pence } from '../shared/money.ts';
import type { Frequency } from '../shared/quarters.ts';
import { defineView, type Row } from './row.ts';
import { byTitle } from './sort-keys.ts';

/** One contract in a portfolio, and in the list of what a provider holds: enough to say what is due without opening it. */
export interface ContractLine {
  readonly contract: ContractId;
  readonly title: string;
  readonly authority: OrganisationId;
  readonly provider: OrganisationId;
  readonly providerName: string;
  readonly status: Contract['status'];
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly latestEnd: CivilDate;
  readonly frequency: Frequency;
  readonly dueWorkingDays: number;
  /** What the stated years add up to, in pence. */
  readonly value: Pence;
  readonly yearsNotStated: number;
  readonly outcomeTitle?: string | undefined;
  readonly demonstration: boolean;
  readonly authorityName?: string | undefined;
  readonly outcome?: OutcomeId | undefined;
  /** The award that it was made under. */
  readonly award?: AwardId | undefined;
  /** The last day to decide on the next extension; left out where none is open or no day is known. */
  readonly extensionDecideBy?: CivilDate | undefined;
  readonly regime?: Contract['regime'];
  /** The days on which urgent changes took effect. */
  readonly urgentChanges?: readonly CivilDate[] | undefined;
  /** Providers that held it before, each with its last day. */
  readonly formerProviders?: Contract['formerProviders'];
}

const columns = [
  'contract',
  'title',
  'authority',
  'provider',
  'providerName',
  'status',
  'start',
  'end',
  'latestEnd',
  'frequency',
  'dueWorkingDays',
  'value',
  'yearsNotStated',
  'outcomeTitle',
  'demonstration',
  'authorityName',
  'outcome',
  'award',
  'extensionDecideBy',
  'regime',
  'urgentChanges',
  'formerProviders',
] as const;

/** By contract id: a line is found by its contract. */
export const contractList = defineView<ContractLine>('contracts')(columns);

/** The same lines in the order of their titles, for lists that are read a page at a time. */
export const contractsByTitle = defineView<ContractLine>('contracts-by-title')(columns);

/** A contract that has passed on, in the list of a provider that held it: the returns that it sent are still its own. */
export interface FormerContractLine {
  readonly contract: ContractId;
  readonly authority: OrganisationId;
  readonly title: string;
  /** The provider's last day. */
  readonly until: CivilDate;
}

/** By contract id, as the contracts that an organisation holds. */
export const formerContractList = defineView<FormerContractLine>('contracts-held-before')([
  'contract',
  'authority',
  'title',
  'until',
]);

const formerRows = ({ id, authority, title, provider, formerProviders = [] }: Contract): readonly Row[] => {
  const latest = new Map(formerProviders.map((each) => [each.organisation, each]));
  latest.delete(provider);
  return [...latest.values()].map(({ organisation, until }) =>
    formerContractList.row(organisation, id, { contract: id, authority, title, until }),
  );
};

export const calendarOf = (line: ContractLine): { start: CivilDate; end: CivilDate; calendar: Calendar } => ({
  start: line.start,
  end: line.end,
  calendar: { frequency: line.frequency, dueWorkingDays: line.dueWorkingDays },
});

const urgentChanges = ({ versions }: Contract): ContractLine['urgentChanges'] => {
  const days = versions.flatMap(({ change, effectiveFrom }) => (change?.ground === 'urgent' ? [effectiveFrom] : []));
  return days.length > 0 ? days : undefined;
};

/** The authority's line from the first draft on; the provider's from signing on. */
export const contractRows = (contract: Contract): readonly Row[] => {
  const { stated, yearsNotStated } = totalValue(contract.terms.values);
  const line: ContractLine = {
    contract: contract.id,
    title: contract.title,
    authority: contract.authority,
    provider: contract.provider,
    providerName: contract.providerName,
    status: contract.status,
    start: contract.start,
    end: contract.terms.end,
    latestEnd: reachableEnd(contract),
    frequency: contract.terms.calendar.frequency,
    dueWorkingDays: contract.terms.calendar.dueWorkingDays,
    value: stated,
    yearsNotStated,
    outcomeTitle: contract.outcomeTitle,
    demonstration: contract.demonstration,
    authorityName: contract.authorityName,
    outcome: contract.outcome,
    award: contract.award,
    extensionDecideBy: extensionDecideBy(contract),
    regime: contract.regime,
    urgentChanges: urgentChanges(contract),
    formerProviders: contract.formerProviders,
  };
  const owners = contract.status === 'signed' ? [contract.authority, contract.provider] : [contract.authority];
  return [
    ...owners.flatMap((owner) => [
      contractList.row(owner, contract.id, line),
      contractsByTitle.row(owner, byTitle(contract.title, contract.id), line),
    ]),
    ...formerRows(contract),
  ];
};
