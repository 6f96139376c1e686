import type { AwardState } from '../../award/award.ts';
import type { CivilDate } from '../../shared/dates.ts';
import { awardIdIn, awardReleases } from './award-releases.ts';
import { type ContractToPublish, contractReleases } from './contract-releases.ts';
import { organisationScheme, type Publisher } from './publisher.ts';
import type { OcdsRelease } from './release.ts';
import { tenderOf } from './tender.ts';

/** One contracting process: an award with its contracts, or a contract that was recorded without an award. */
export interface ProcessToPublish {
  readonly award?: AwardState | undefined;
  readonly contracts: readonly ContractToPublish[];
}

const openGovernmentLicence = 'http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';

/** The extensions whose fields the releases use, beside the base standard. */
const extensions = [
  'https://raw.githubusercontent.com/open-contracting-extensions/ocds_legalBasis_extension/master/extension.json',
  'https://raw.githubusercontent.com/open-contracting-extensions/ocds_tenderClassification_extension/master/extension.json',
  'https://raw.githubusercontent.com/open-contracting-extensions/ocds_metrics_extension/master/extension.json',
  'https://raw.githubusercontent.com/cabinetoffice/ocds_uk_extension/main/extension.json',
] as const;

export interface ReleasePackage {
  readonly uri: string;
  readonly version: '1.1';
  readonly extensions: readonly string[];
  readonly publishedDate: string;
  readonly publisher: { readonly name: string; readonly scheme: string; readonly uid: string };
  readonly license: string;
  readonly releases: readonly OcdsRelease[];
}

const inOrder = (releases: readonly OcdsRelease[]): readonly OcdsRelease[] =>
  releases.toSorted((one, other) => Date.parse(one.date) - Date.parse(other.date));

/** Every release of the process up to that day, oldest first, each with an id of its own. */
export const releasesOf = (
  { award, contracts }: ProcessToPublish,
  publisher: Publisher,
  on: CivilDate,
): readonly OcdsRelease[] =>
  inOrder([
    ...(award ? awardReleases(award, publisher) : []),
    ...contracts.flatMap((each) =>
      contractReleases(each, {
        publisher,
        processId: award?.id ?? each.contract.id,
        awardId: award ? awardIdIn(award) : each.contract.id,
        tender: award && tenderOf(award, publisher),
        providers: award?.providers ?? [],
        on,
      }),
    ),
  ]);

/**
 * The releases as a package of the standard, version 1.1. Made on demand, so its date is that of the last release
 * in it, and the same records always give the same package. Undefined without a release: a package has at least one.
 */
export const packageOf = (
  releases: readonly OcdsRelease[],
  { publisher, uri }: { readonly publisher: Publisher; readonly uri: string },
): ReleasePackage | undefined => {
  const sorted = inOrder(releases);
  const last = sorted.at(-1);
  return (
    last && {
      uri,
      version: '1.1',
      extensions,
      publishedDate: last.date,
      publisher: { name: publisher.name, scheme: organisationScheme, uid: publisher.organisation },
      license: openGovernmentLicence,
      releases: sorted,
    }
  );
};
