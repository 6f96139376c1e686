import * as z from 'zod';

/** Branded, prefixed identifiers, so that one kind cannot be passed for another. */
const identifier = <Brand extends string>(prefix: string, called: string, error = `Choose ${called}`) =>
  z
    .string({ error })
    .regex(new RegExp(`^${prefix}_[a-z0-9][a-z0-9-]{2,39}$`), { error })
    .brand<Brand>();

export const OrganisationId = identifier<'OrganisationId'>('org', 'an organisation');
/** The same, where a person types it. */
export const ProviderOrganisationId = identifier<'OrganisationId'>(
  'org',
  'an organisation',
  "Enter the provider's organisation id, such as org_harbour",
);
export type OrganisationId = z.infer<typeof OrganisationId>;
export const AwardId = identifier<'AwardId'>('awd', 'an award');
export type AwardId = z.infer<typeof AwardId>;
export const ContractId = identifier<'ContractId'>('ctr', 'a contract');
export type ContractId = z.infer<typeof ContractId>;
export const OutcomeId = identifier<'OutcomeId'>('out', 'an outcome');
export type OutcomeId = z.infer<typeof OutcomeId>;

/** What a contract can have a concern about besides its measures. No measure may take one of these names. */
export const ownSubjects = ['return', 'money', 'papers'] as const;

/** The key of a measure within a contract and across the contracts of one service: `smoking-quits-at-4-weeks`. */
export const MeasureKey = z
  .string({ error: 'Enter a short name for the measure' })
  .regex(/^[a-z0-9][a-z0-9-]{1,59}$/, {
    error: 'The short name must be 2 to 60 small letters, numbers and hyphens, such as smoking-quits',
  })
  .brand<'MeasureKey'>();
export type MeasureKey = z.infer<typeof MeasureKey>;
