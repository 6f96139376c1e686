import { terminationKindNames } from '../../contract/change/terminate.ts';
import { changesBetween, type TermsChange } from '../../contract/change/variation.ts';
import { type Contract, type ContractVersion, hasEnded, latestEnd, totalValue } from '../../contract/contract.ts';
import type { CivilDate, Instant } from '../../shared/dates.ts';
import { agreedMetrics, observedMetrics, type PublishedReturn } from './metrics.ts';
import { inWords, type NamedOrganisation, ocidOf, type Publisher, partiesOf, referenceTo } from './publisher.ts';
import type { OcdsAmendment, OcdsContract, OcdsRelease, OcdsTender, ReleaseTag } from './release.ts';
import { endOfDay, moneyOf, periodOfDays, startOfDay } from './values.ts';

/** A signed contract with what may be published of its accepted returns, oldest first. */
export interface ContractToPublish {
  readonly contract: Contract;
  readonly returns: readonly PublishedReturn[];
}

/** Where a contract's releases belong: the process, the award they refer to and the provider as the award names it. */
export interface ContractContext {
  readonly publisher: Publisher;
  /** The record that names the process: the award, or the contract itself where none is recorded. */
  readonly processId: string;
  readonly awardId: string;
  readonly tender?: OcdsTender | undefined;
  /** The providers as the award names them, with their addresses. */
  readonly providers: readonly NamedOrganisation[];
  /** Nothing that happens after this day is published. */
  readonly on: CivilDate;
}

interface Stage extends Pick<OcdsRelease, 'id' | 'date'> {
  readonly tag: ReleaseTag;
  readonly description?: string;
  /** What this release says of the contract beyond its terms. */
  readonly part: Partial<OcdsContract>;
}

/** Who held the contract at that moment: the provider that signed, or one that took it over. */
const providerAt = (contract: Contract, { date }: Stage): NamedOrganisation => {
  const { provider, providerName, providerAddress, formerProviders = [] } = contract;
  const former = formerProviders.find(({ until }) => Date.parse(date) <= Date.parse(endOfDay(until)));
  return former ?? { organisation: provider, name: providerName, address: providerAddress };
};

const withAddress = (provider: NamedOrganisation, known: readonly NamedOrganisation[]): NamedOrganisation => {
  const { organisation, address = known.find((each) => each.organisation === organisation)?.address } = provider;
  return { ...provider, address };
};

/** The contract under the terms of one version. */
const contractUnder = (contract: Contract, version: ContractVersion, awardId: string): OcdsContract => {
  const { stated } = totalValue(version.values);
  const metrics = agreedMetrics(version.measures);
  return {
    id: contract.id,
    awardID: awardId,
    title: contract.title,
    description: contract.description,
    status: 'active',
    period: periodOfDays(contract.start, version.end, latestEnd(contract)),
    ...(stated > 0 && { value: moneyOf(stated) }),
    ...(contract.signedOn && { dateSigned: startOfDay(contract.signedOn) }),
    ...(metrics.length > 0 && { agreedMetrics: metrics }),
  };
};

const signing = (contract: Contract, signedOn: CivilDate): Stage => ({
  id: `${contract.id}-contract`,
  date: startOfDay(signedOn),
  tag: 'contract',
  part: {},
});

const amendmentId = (contract: Contract, version: ContractVersion): string =>
  `${contract.id}-amendment-${version.number}`;

const changeInWords = ({ what, before, after }: TermsChange): string =>
  `${what}: ${before ?? 'not there before'}, now ${after ?? 'taken out'}`;

const amendmentOf = (contract: Contract, before: ContractVersion, version: ContractVersion): OcdsAmendment => {
  const changes = changesBetween(before, version).map(changeInWords);
  return {
    id: String(version.number - 1),
    date: startOfDay(version.effectiveFrom),
    rationale: version.because,
    ...(changes.length > 0 && { description: changes.join('. ') }),
    amendsReleaseID: before.number === 1 ? `${contract.id}-contract` : amendmentId(contract, before),
    releaseID: amendmentId(contract, version),
  };
};

/** Every variation up to that version, since a contract says of itself all that has changed. */
const amendmentsUpTo = (contract: Contract, version: ContractVersion): readonly OcdsAmendment[] =>
  contract.versions.flatMap((each, index) => {
    const before = contract.versions[index - 1];
    return before && each.number <= version.number ? [amendmentOf(contract, before, each)] : [];
  });

const amendments = (contract: Contract, on: CivilDate): readonly Stage[] =>
  contract.versions
    .filter(({ number, effectiveFrom }) => number > 1 && effectiveFrom <= on)
    .map((version) => ({
      id: amendmentId(contract, version),
      date: startOfDay(version.effectiveFrom),
      tag: 'contractAmendment',
      part: {},
    }));

const compact = (instant: Instant): string => instant.replaceAll(/[-:.]/g, '');

/** One release for each accepted return that has a figure to show. A later acceptance of it is another release. */
const results = (contract: Contract, returns: readonly PublishedReturn[]): readonly Stage[] =>
  returns
    .map((each) => ({ ...each, metrics: observedMetrics(each) }))
    .filter(({ metrics }) => metrics.length > 0)
    .map(({ period, acceptedAt, metrics }, index) => ({
      id: `${contract.id}-results-${period.key}-${compact(acceptedAt)}`,
      date: acceptedAt,
      tag: index === 0 ? 'implementation' : 'implementationUpdate',
      part: { implementation: { metrics } },
    }));

/** The end of the contract once the day is past, whether its term ran out or it was ended early. */
const ending = (contract: Contract, on: CivilDate): readonly Stage[] => {
  if (!hasEnded(contract, on)) return [];
  const { termination, terms } = contract;
  return [
    {
      id: `${contract.id}-termination`,
      date: endOfDay(terms.end),
      tag: 'contractTermination',
      description: termination
        ? `The contract was ended early. ${terminationKindNames[termination.kind]}.`
        : 'The term of the contract ended.',
      part: { status: 'terminated', period: periodOfDays(contract.start, terms.end) },
    },
  ];
};

const isAmendment = ({ tag }: Stage): boolean => tag === 'contractAmendment';

/** The version whose terms a release shows: the last that took effect by then, the first until one does. */
const versionAt = (contract: Contract, { date }: Stage): ContractVersion | undefined =>
  contract.versions.findLast(({ effectiveFrom }) => Date.parse(startOfDay(effectiveFrom)) <= Date.parse(date)) ??
  contract.versions[0];

/**
 * The releases of one contract, oldest first: its signing, each variation as it takes effect, each accepted return and
 * its end, whether the term ran out or it was ended early. Empty for a draft.
 */
export const contractReleases = (
  { contract, returns }: ContractToPublish,
  { publisher, processId, awardId, tender, providers, on }: ContractContext,
): readonly OcdsRelease[] => {
  const { signedOn } = contract;
  if (contract.status === 'draft' || !signedOn) return [];
  const stages = [
    signing(contract, signedOn),
    ...amendments(contract, on),
    ...results(contract, returns),
    ...ending(contract, on),
  ];
  return stages.flatMap((stage): readonly OcdsRelease[] => {
    const version = versionAt(contract, stage);
    if (!version) return [];
    const changed = isAmendment(stage) ? amendmentsUpTo(contract, version) : [];
    return [
      {
        ocid: ocidOf(publisher, processId),
        id: stage.id,
        date: stage.date,
        tag: [stage.tag],
        initiationType: 'tender',
        language: 'en',
        parties: partiesOf(publisher, [withAddress(providerAt(contract, stage), providers)]),
        ...inWords(stage.description, contract.demonstration),
        buyer: referenceTo(publisher),
        ...(tender && { tender }),
        contracts: [
          {
            ...contractUnder(contract, version, awardId),
            ...(changed.length > 0 && { amendments: changed }),
            ...stage.part,
          },
        ],
      },
    ];
  });
};
