/** Names that the infrastructure and the running code must agree on. Nothing else is shared between them. */

export const environmentNames = {
  stage: 'STAGE',
  table: 'TABLE_NAME',
  databaseEndpoint: 'DYNAMODB_ENDPOINT',
  baseUrl: 'BASE_URL',
  issuer: 'OIDC_ISSUER',
  clientId: 'OIDC_CLIENT_ID',
  clientSecret: 'OIDC_CLIENT_SECRET',
  clientSecretArn: 'OIDC_CLIENT_SECRET_ARN',
  sessionKey: 'SESSION_KEY',
  sessionKeyArn: 'SESSION_KEY_ARN',
  fixedToday: 'TODAY',
  outboxFolder: 'OUTBOX_DIR',
  mailFrom: 'MAIL_FROM',
  /** JSON: each organisation's id and the mailbox that its messages go to. */
  mailboxes: 'MAILBOXES',
  /** JSON: each authority's id and the prefix of its open contracting ids, once one is registered for it. */
  ocidPrefixes: 'OCID_PREFIXES',
  /** JSON: bank holidays beyond those that the code knows, `{"until":"2029-12-31","add":[…],"remove":[…]}`. */
  bankHolidays: 'BANK_HOLIDAYS',
  evidenceBucket: 'EVIDENCE_BUCKET',
} as const;

/** The Lambda entries: `functions/<name>.ts`, bundled to `build/lambda/<name>/index.mjs`, each exporting `handler`. */
export const entryNames = ['web', 'project', 'deliver', 'remind'] as const;
export type EntryName = (typeof entryNames)[number];

/** The one table's attribute names. */
export const tableKeys = { partition: 'pk', sort: 'sk', expiry: 'expires' } as const;

/** Claims carried by the identity token, from Cognito and from the local provider alike. */
export const claimNames = {
  organisation: 'custom:organisation',
  organisationName: 'custom:organisationName',
  roles: 'custom:roles',
} as const;
