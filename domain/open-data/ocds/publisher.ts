import * as z from 'zod';
import type { OrganisationId } from '../../shared/ids.ts';
import { lazily } from '../../shared/lazily.ts';
import type { OcdsOrganisation, OcdsParty } from './release.ts';

/** Who publishes the data: the authority whose records they are. */
export interface Publisher {
  readonly organisation: OrganisationId;
  readonly name: string;
  /** The prefix that the Open Contracting Partnership has registered for the publisher; undefined until there is one. */
  readonly ocidPrefix?: string | undefined;
}

/** What stands in for a prefix: plainly no registered one, so that no identifier made with it is taken for final. */
export const unregisteredPrefix = 'ocds-unregistered';

/** A registered prefix: `ocds-` and six small letters or digits. */
export const OcidPrefix = lazily(() => z.string().regex(/^ocds-[a-z0-9]{6}$/));

/** The open contracting id of a process, from the id of its award, or of the contract where no award is recorded. */
export const ocidOf = ({ ocidPrefix }: Publisher, recordId: string): string =>
  `${ocidPrefix ?? unregisteredPrefix}-${recordId}`;

/**
 * The scheme of the platform's own organisation ids. No register's scheme is claimed, since no registered number of an
 * organisation is recorded.
 */
export const organisationScheme = 'OUTTURN';

/** What a release says in words, with the warning that goes before anything made up for demonstration. */
export const inWords = (said: string | undefined, isDemonstration: boolean | undefined): { description?: string } => {
  const words = [isDemonstration ? 'Some of this is made up for demonstration.' : undefined, said];
  const description = words.filter((each) => each !== undefined).join(' ');
  return description === '' ? {} : { description };
};

export interface NamedOrganisation {
  readonly organisation: string;
  readonly name: string;
  readonly address?: string | undefined;
}

export const referenceTo = ({ organisation, name }: NamedOrganisation): OcdsOrganisation => ({
  id: organisation,
  name,
});

const party = ({ organisation, name, address }: NamedOrganisation, roles: readonly string[]): OcdsParty => ({
  id: organisation,
  name,
  identifier: { scheme: organisationScheme, id: organisation, legalName: name },
  ...(address !== undefined && { address: { streetAddress: address } }),
  roles,
});

/** Every organisation that a release names: the buyer, and those to whom it is awarded. */
export const partiesOf = (publisher: Publisher, suppliers: readonly NamedOrganisation[]): readonly OcdsParty[] => [
  party(publisher, ['buyer', 'procuringEntity']),
  ...suppliers.map((each) => party(each, ['supplier'])),
];
