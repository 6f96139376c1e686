import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { claimNames } from '../../functions/runtime/names.ts';
import { region, stageNames, stages } from '../../infra/config.ts';
import { resources, synthesise, written } from './synthesised.ts';

describe.each(stageNames)('the edge stack of %s', (stageName) => {
  const { outturn, data, edge, service } = synthesise(stageName);
  const [, client] = resources(edge, 'AWS::Cognito::UserPoolClient')[0] ?? [];

  it('lets in only people who were invited, with a long password', () => {
    edge.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      Policies: { PasswordPolicy: { MinimumLength: 14 } },
      UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
      DeletionProtection: 'ACTIVE',
    });
  });

  it(`${stageName === 'prod' ? 'requires' : 'offers'} an authenticator app, and never a text message`, () => {
    edge.hasResourceProperties('AWS::Cognito::UserPool', {
      MfaConfiguration: stageName === 'prod' ? 'ON' : 'OPTIONAL',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    });
  });

  it('shows the service a person’s organisation and roles, and lets nobody write their own', () => {
    const claims = Object.values(claimNames);
    expect(client?.Properties.ReadAttributes).toEqual(expect.arrayContaining(claims));
    expect(client?.Properties.WriteAttributes).toEqual(['email', 'name']);
    expect(client?.Properties.AllowedOAuthScopes).not.toContain('aws.cognito.signin.user.admin');
  });

  it('signs people in by the code flow alone, and sends them back only to the service', () => {
    expect(client?.Properties.AllowedOAuthFlows).toEqual(['code']);
    expect(client?.Properties.GenerateSecret).toBe(true);
    expect(client?.Properties.CallbackURLs).toEqual([
      { 'Fn::Join': ['', [{ 'Fn::GetAtt': [expect.stringMatching(/^api/), 'ApiEndpoint'] }, '/sign-in/return']] },
    ]);
  });

  it('keeps the client’s secret in Secrets Manager, by reference and under lock', () => {
    edge.hasResourceProperties('AWS::SecretsManager::Secret', {
      SecretString: { 'Fn::GetAtt': [Match.anyValue(), 'ClientSecret'] },
      KmsKeyId: Match.anyValue(),
    });
  });

  it('accepts a token only from this stage’s people and only if made for this service', () => {
    edge.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'JWT',
      JwtConfiguration: {
        Issuer: { 'Fn::GetAtt': [Match.stringLikeRegexp('^peoplepool'), 'ProviderURL'] },
        Audience: [{ Ref: Match.stringLikeRegexp('^peoplepoolclient') }],
      },
    });
  });

  it('limits the rate of requests, and logs each without what was searched for', () => {
    const { rateLimit, burstLimit } = stages[stageName].throttling;
    edge.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      StageName: '$default',
      DefaultRouteSettings: { ThrottlingRateLimit: rateLimit, ThrottlingBurstLimit: burstLimit },
      AccessLogSettings: { Format: Match.stringLikeRegexp('context.requestId') },
    });
    expect(written(resources(edge, 'AWS::ApiGatewayV2::Stage'))).not.toMatch(/querystring|requestOverride|header/i);
  });

  it('puts nothing outside London', () => {
    for (const stack of [outturn.data, outturn.edge, outturn.service]) expect(stack.region).toBe(region);
    for (const template of [data, edge, service]) {
      expect(written(template.toJSON()).match(/\b(us|eu|ap|ca|sa|me|af|il|mx)-[a-z]+-\d\b/g) ?? []).toSatisfy(
        (found: string[]) => found.every((name) => name === region),
      );
    }
  });
});

describe('a stage with an address of its own and an Entra ID tenant', () => {
  const { edge, service } = synthesise('prod', {
    domain: { name: 'outcomes.example.gov.uk', certificateArn: 'arn:aws:acm:eu-west-2:111122223333:certificate/one' },
    entra: { tenantId: 'tenant-one', clientId: 'client-one', clientSecretName: 'outturn/entra' },
  });

  it('answers at that address and shuts the one that API Gateway gives', () => {
    edge.hasResourceProperties('AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: true });
    edge.hasResourceProperties('AWS::ApiGatewayV2::DomainName', { DomainName: 'outcomes.example.gov.uk' });
    service.allResourcesProperties('AWS::Lambda::Function', {
      Environment: { Variables: { BASE_URL: 'https://outcomes.example.gov.uk' } },
    });
    expect(written(resources(edge, 'AWS::Cognito::UserPoolClient'))).toContain('"https://outcomes.example.gov.uk/');
  });

  it('offers the tenant’s sign-in beside its own, and reads the tenant’s secret only at deployment', () => {
    edge.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      SupportedIdentityProviders: ['COGNITO', { Ref: Match.stringLikeRegexp('^peopleentra') }],
    });
    edge.hasResourceProperties('AWS::Cognito::UserPoolIdentityProvider', {
      ProviderType: 'OIDC',
      ProviderDetails: Match.objectLike({
        client_secret: '{{resolve:secretsmanager:outturn/entra:SecretString:::}}',
        oidc_issuer: 'https://login.microsoftonline.com/tenant-one/v2.0',
      }),
    });
  });

  it('takes a name and an address from the tenant, and never an organisation or a role', () => {
    const [, provider] = resources(edge, 'AWS::Cognito::UserPoolIdentityProvider')[0] ?? [];
    expect(provider?.Properties.AttributeMapping).toEqual({ email: 'email', name: 'name' });
  });
});
