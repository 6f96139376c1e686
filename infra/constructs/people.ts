import { Duration, RemovalPolicy, SecretValue, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  type CfnUserPoolClient,
  ClientAttributes,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  ProviderAttribute,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolEmail,
  UserPoolIdentityProviderOidc,
} from 'aws-cdk-lib/aws-cognito';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { claimNames } from '../../functions/runtime/names.ts';
import { acceptFinding } from '../accept-finding.ts';
import type { EntraTenant, StageConfig, StageName } from '../config.ts';

export interface PeopleProps {
  readonly stageName: StageName;
  readonly config: StageConfig;
  readonly key: IKey;
  /** Public address of the service, without a trailing slash. */
  readonly baseUrl: string;
  readonly mailFrom: string;
  readonly mailDomain: string;
}

/** Where the sign-in page may send people back to: the service's own routes, and nowhere else. */
const returnPaths = { signedIn: '/sign-in/return', signedOut: '/signed-out' } as const;

/** The claims that say whom a person acts for and as what. Cognito names the attribute without the prefix. */
const standing = Object.values(claimNames).map((claim) => claim.replace(/^custom:/, ''));

/**
 * Who may sign in. People are invited, never self-registered, and which organisation they act for and in which roles is
 * set by an administrator: the service's client may read both and write neither.
 */
export class People extends Construct {
  readonly issuer: string;
  readonly client: UserPoolClient;
  readonly clientSecret: Secret;

  constructor(scope: Construct, id: string, props: PeopleProps) {
    super(scope, id);
    const pool = this.#pool(props);
    this.issuer = pool.userPoolProviderUrl;

    // The account number makes the sign-in address unique, as it must be across every AWS customer in the region.
    const domain = pool.addDomain('domain', {
      cognitoDomain: { domainPrefix: `outturn-${props.stageName}-${Stack.of(this).account}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    const entra = props.config.entra && this.#entra(pool, props.config.entra);
    this.client = this.#client(pool, props.baseUrl, entra);

    const branding = new CfnManagedLoginBranding(this, 'sign-in-page', {
      userPoolId: pool.userPoolId,
      clientId: this.client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    branding.node.addDependency(domain);

    this.clientSecret = new Secret(this, 'client-secret', {
      description: 'The secret with which the service identifies itself when it exchanges a sign-in code',
      encryptionKey: props.key,
      secretStringValue: SecretValue.resourceAttribute(
        (this.client.node.defaultChild as CfnUserPoolClient).attrClientSecret,
      ),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    acceptFinding(
      this.clientSecret,
      'SMG4',
      'Cognito issues this secret and it can be changed only by making a new client, which a deployment does.',
    );
  }

  #pool({ config, mailFrom, mailDomain }: PeopleProps): UserPool {
    const pool = new UserPool(this, 'pool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      standardAttributes: {
        email: { required: true, mutable: true },
        fullname: { required: true, mutable: true },
      },
      customAttributes: Object.fromEntries(
        standing.map((name) => [name, new StringAttribute({ mutable: true, maxLen: 256 })]),
      ),
      keepOriginal: { email: true },
      mfa: config.mfa,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 14,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      // Plus is the plan that refuses passwords known from breaches and sign-ins that look stolen.
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      userInvitation: {
        emailSubject: 'You have been given access to Outturn',
        emailBody:
          'You can now sign in to Outturn as {username}. Your temporary password is {####} and lasts three days.',
      },
      email:
        config.invitationsBy === 'ses'
          ? UserPoolEmail.withSES({ fromEmail: mailFrom, fromName: 'Outturn', sesVerifiedDomain: mailDomain })
          : UserPoolEmail.withCognito(),
      deletionProtection: true,
      removalPolicy: config.removalPolicy,
    });
    if (config.mfa !== Mfa.REQUIRED) {
      acceptFinding(
        pool,
        'COG2',
        'Automatic checks sign in to this stage, which holds made-up figures only; each person may still turn it on.',
      );
    }
    return pool;
  }

  #client(pool: UserPool, baseUrl: string, entra: UserPoolIdentityProviderOidc | undefined): UserPoolClient {
    const own = new ClientAttributes().withStandardAttributes({ email: true, fullname: true });
    const client = pool.addClient('client', {
      generateSecret: true,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      supportedIdentityProviders: [
        UserPoolClientIdentityProvider.COGNITO,
        ...(entra ? [UserPoolClientIdentityProvider.custom(entra.providerName)] : []),
      ],
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${baseUrl}${returnPaths.signedIn}`],
        logoutUrls: [`${baseUrl}${returnPaths.signedOut}`],
      },
      readAttributes: own.withCustomAttributes(...standing),
      // Cognito insists that required attributes can be written; no scope above lets a person's token do it.
      writeAttributes: own,
      idTokenValidity: Duration.hours(1),
      accessTokenValidity: Duration.hours(1),
      // The service keeps its own session and never refreshes: the shortest time that Cognito allows.
      refreshTokenValidity: Duration.hours(1),
    });
    if (entra) client.node.addDependency(entra);
    return client;
  }

  #entra(pool: UserPool, { tenantId, clientId, clientSecretName }: EntraTenant): UserPoolIdentityProviderOidc {
    return new UserPoolIdentityProviderOidc(this, 'entra', {
      userPool: pool,
      name: 'EntraID',
      issuerUrl: `https://login.microsoftonline.com/${tenantId}/v2.0`,
      clientId,
      // Becomes a reference that CloudFormation follows at deployment; the value is never in the template.
      clientSecret: SecretValue.secretsManager(clientSecretName).unsafeUnwrap(),
      scopes: ['openid', 'email', 'profile'],
      attributeMapping: { email: ProviderAttribute.other('email'), fullname: ProviderAttribute.other('name') },
    });
  }
}
