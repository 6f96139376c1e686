import * as z from 'zod';
import { OcidPrefix } from '../../domain/open-data/ocds/publisher.ts';
import type { BankHolidayChanges } from '../../domain/shared/bank-holidays.ts';
import { type CivilDate, isCivilDate } from '../../domain/shared/dates.ts';
import { OrganisationId } from '../../domain/shared/ids.ts';
import { holdsClock } from './clock.ts';
import { environmentNames as names } from './names.ts';

const blankIsAbsent = z
  .string()
  .transform((value) => (value === '' ? undefined : value))
  .optional();

const asJson = (text: string, context: z.RefinementCtx): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'must be JSON' });
    return z.NEVER;
  }
};
const mailboxes = z.string().default('{}').transform(asJson).pipe(z.record(OrganisationId, z.email()));
const ocidPrefixes = z.string().default('{}').transform(asJson).pipe(z.record(OrganisationId, OcidPrefix()));

const civilDay = z
  .string()
  .refine((text) => isCivilDate(text), 'must be yyyy-mm-dd')
  .transform((text) => text as CivilDate);
const bankHolidays = z
  .string()
  .default('{}')
  .transform((text, context) => asJson(text === '' ? '{}' : text, context))
  .pipe(
    z.strictObject({
      until: civilDay.optional(),
      add: z.array(civilDay).default([]),
      remove: z.array(civilDay).default([]),
    }),
  );

const schema = z.object({
  [names.stage]: z.enum(['local', 'dev', 'prod']),
  [names.table]: z.string().min(3),
  [names.databaseEndpoint]: blankIsAbsent,
  [names.baseUrl]: z.url().transform((url) => url.replace(/\/$/, '')),
  [names.issuer]: z.url(),
  [names.clientId]: z.string().min(1),
  [names.clientSecret]: blankIsAbsent,
  [names.clientSecretArn]: blankIsAbsent,
  [names.sessionKey]: blankIsAbsent,
  [names.sessionKeyArn]: blankIsAbsent,
  [names.fixedToday]: blankIsAbsent.refine((value) => value === undefined || holdsClock(value), 'must be yyyy-mm-dd'),
  [names.outboxFolder]: blankIsAbsent,
  [names.mailFrom]: blankIsAbsent,
  [names.mailboxes]: mailboxes,
  [names.bankHolidays]: bankHolidays,
  [names.ocidPrefixes]: ocidPrefixes,
});

export interface Environment {
  readonly stage: 'local' | 'dev' | 'prod';
  readonly table: string;
  readonly databaseEndpoint: string | undefined;
  /** The public address, without a trailing slash. */
  readonly baseUrl: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  readonly clientSecretArn: string | undefined;
  readonly sessionKey: string | undefined;
  readonly sessionKeyArn: string | undefined;
  /**
   * A fixed clock for demonstrations on one machine; never set in AWS. The one variable that is read anew each time: the
   * demonstration is told on the days on which it happened, so one machine moves the date while it loads.
   */
  readonly fixedToday: string | undefined;
  readonly outboxFolder: string | undefined;
  readonly mailFrom: string | undefined;
  /** Where each organisation's messages go. An organisation that is not here is sent none. */
  readonly mailboxes: Readonly<Record<OrganisationId, string>>;
  /** Bank holidays beyond those of the table: settled when the world is made. */
  readonly bankHolidays: BankHolidayChanges;
  /** The prefix of each authority's open contracting ids. One that is not here publishes under a marked stand-in. */
  readonly ocidPrefixes: Readonly<Record<OrganisationId, string>>;
}

/** The environment, parsed once but for the fixed clock. Throws a sentence that names every variable that is missing or wrong, never its value. */
export const readEnvironment = (variables: Readonly<Record<string, string | undefined>>): Environment => {
  // Compiling the schema pays only for one that is parsed again.
  const parsed = schema.safeParse(variables, { jitless: true });
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`);
    throw new Error(`These environment variables are missing or wrong: ${wrong.join('; ')}`);
  }
  const values = parsed.data as Record<string, unknown>;
  const environment = Object.fromEntries(
    Object.entries(names)
      .filter(([key]) => key !== 'evidenceBucket')
      .map(([key, name]) => [key, values[name]]),
  );
  return Object.defineProperty(environment, 'fixedToday', {
    enumerable: true,
    get: () => variables[names.fixedToday] || undefined,
  }) as unknown as Environment;
};
