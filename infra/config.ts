import { RemovalPolicy } from 'aws-cdk-lib';
import { Mfa } from 'aws-cdk-lib/aws-cognito';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** London, and nowhere else: the figures are public authorities' and stay in the United Kingdom. */
export const region = 'eu-west-2';

export const stageNames = ['dev', 'prod'] as const;
export type StageName = (typeof stageNames)[number];

/** An address of the authority's own. Without one a stage answers at the address that API Gateway gives it. */
export interface OwnDomain {
  /** Host name, without `https://`. */
  readonly name: string;
  /** A certificate for that name, held in the stage's region. */
  readonly certificateArn: string;
}

/** Signing in with an authority's own Microsoft accounts beside the pool's own. */
export interface EntraTenant {
  readonly tenantId: string;
  readonly clientId: string;
  /** Name of the Secrets Manager secret, made by hand, that holds the client secret Entra ID issued. */
  readonly clientSecretName: string;
}

/** Everything in which one stage may differ from another. What is not here is the same in both. */
export interface StageConfig {
  /** What becomes of the table, evidence, key, people and logs when a stack is deleted. */
  readonly removalPolicy: RemovalPolicy;
  /** Refuse to delete the stacks until someone first says so. */
  readonly terminationProtection: boolean;
  readonly logRetention: RetentionDays;
  /** Days for which a replaced or deleted version of an evidence file can still be brought back. */
  readonly replacedEvidenceDays: number;
  /** Whether every person must use an authenticator app. People who come through Entra ID use its own second factor. */
  readonly mfa: Mfa;
  /** Who sends invitations: Cognito itself, at most 50 a day, or SES once the mail domain is verified. */
  readonly invitationsBy: 'cognito' | 'ses';
  /** Requests a second that the front door lets through, over time and at once. */
  readonly throttling: { readonly rateLimit: number; readonly burstLimit: number };
  /** Requests that may be answered at the same moment: a flood cannot starve the stream's readers or run up a bill. */
  readonly requestsAtOnce: number;
  readonly domain?: OwnDomain;
  readonly entra?: EntraTenant;
}

/**
 * The stages. The account comes from the environment, and two facts about people are asked for at deployment and
 * never written here: `AlarmRecipient` (data stack) and `MailDomain` (edge stack).
 */
export const stages: Record<StageName, StageConfig> = {
  dev: {
    removalPolicy: RemovalPolicy.DESTROY,
    terminationProtection: false,
    logRetention: RetentionDays.ONE_MONTH,
    replacedEvidenceDays: 30,
    mfa: Mfa.OPTIONAL,
    invitationsBy: 'cognito',
    throttling: { rateLimit: 20, burstLimit: 40 },
    requestsAtOnce: 20,
  },
  prod: {
    removalPolicy: RemovalPolicy.RETAIN,
    terminationProtection: true,
    logRetention: RetentionDays.ONE_YEAR,
    // A claim on a contract may be brought for six years (Limitation Act 1980, section 5); one more for its disclosure.
    replacedEvidenceDays: 7 * 365,
    mfa: Mfa.REQUIRED,
    invitationsBy: 'ses',
    throttling: { rateLimit: 100, burstLimit: 200 },
    requestsAtOnce: 100,
  },
};
