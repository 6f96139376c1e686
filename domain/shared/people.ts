import type { OrganisationId } from './ids.ts';

/** What a person may be at their organisation. One person may hold several. */
export const roles = ['commissioner', 'dataOfficer', 'certifier', 'boardMember', 'auditor'] as const;
/** `platform` is held by nobody who signs in: it is the platform's own hand, when a rule opens a concern. */
export type Role = (typeof roles)[number] | 'platform';

export const roleNames: Record<Role, string> = {
  commissioner: 'Commissioner',
  dataOfficer: 'Provider data officer',
  certifier: 'Provider certifier',
  boardMember: 'Programme board member',
  auditor: 'Auditor',
  platform: 'Outturn itself',
};

/** Someone signed in. The organisation comes from the session, never from an address or a form. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly organisation: OrganisationId;
  /** As the sign-in service knows it. */
  readonly organisationName?: string | undefined;
  readonly roles: readonly Role[];
}

/** Who holds a record: the authority that owns it and, where a provider is party to it, that provider. */
export interface Parties {
  readonly authority: OrganisationId;
  readonly provider?: OrganisationId;
}

/** How a person's organisation stands to a record: its owner, its provider, or neither. */
export type Standing = 'authority' | 'provider' | 'none';

/** How the person stands to a record held by `parties`. */
export const standingOf = (person: Person, parties: Parties): Standing => {
  if (person.organisation === parties.authority) return 'authority';
  return parties.provider !== undefined && person.organisation === parties.provider ? 'provider' : 'none';
};

/** Whether the person works for a provider rather than for an authority. */
export const worksForProvider = (person: Person): boolean =>
  person.roles.some((role) => role === 'dataOfficer' || role === 'certifier');

/** The platform acting for an authority, as the journal will show it. */
export const platformFor = (authority: OrganisationId): Person => ({
  id: 'platform',
  name: 'Outturn',
  organisation: authority,
  roles: ['platform'],
});
