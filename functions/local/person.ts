/**
 * Someone who can sign in on this machine. In AWS the same particulars come from Cognito; here they come from the
 * demonstration data or from a test. `roles` are the names in the identity token: commissioner, dataOfficer, certifier,
 * boardMember, auditor.
 */
export interface DemonstrationPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly organisationName: string;
  readonly roles: readonly string[];
}
