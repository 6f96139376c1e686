import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../functions/runtime/environment.ts';
import { entryNames, environmentNames } from '../../functions/runtime/names.ts';
import { stageNames } from '../../infra/config.ts';
import { tableActions } from '../../infra/permissions.ts';
import { actionsOn, statementsOf } from './policies.ts';
import { resources, synthesise, written } from './synthesised.ts';

const streamActions = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map(
  (name) => `dynamodb:${name}`,
);
const localOnly = [
  environmentNames.databaseEndpoint,
  environmentNames.fixedToday,
  environmentNames.outboxFolder,
  environmentNames.sessionKey,
  environmentNames.clientSecret,
] as const;

describe.each(stageNames)('the service stack of %s', (stageName) => {
  const synthesised = synthesise(stageName);
  const { service } = synthesised;
  const functions = resources(service, 'AWS::Lambda::Function');
  const environmentOf = (entry: string): Record<string, unknown> => {
    const [, found] = functions.find(([id]) => id.startsWith(`${entry}function`)) ?? [];
    const environment = found?.Properties.Environment as { Variables: Record<string, unknown> } | undefined;
    return environment?.Variables ?? {};
  };

  it('runs the four entries on Node 24, traced, and nothing else', () => {
    service.resourceCountIs('AWS::Lambda::Function', entryNames.length);
    for (const entry of entryNames) {
      expect(functions.filter(([id]) => id.startsWith(`${entry}function`))).toHaveLength(1);
    }
    service.allResourcesProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      TracingConfig: { Mode: 'Active' },
    });
  });

  it('writes each log under lock and for a stated time', () => {
    service.resourceCountIs('AWS::Logs::LogGroup', entryNames.length);
    service.allResourcesProperties('AWS::Logs::LogGroup', {
      KmsKeyId: Match.anyValue(),
      RetentionInDays: stageName === 'prod' ? 365 : 30,
    });
  });

  it.each(entryNames)('gives %s settings that it can start with', (entry) => {
    // What is known only at deployment: an address, or a parameter that holds something for each organisation.
    const { mailboxes, ocidPrefixes, bankHolidays } = environmentNames;
    const parameters: readonly string[] = [mailboxes, ocidPrefixes, bankHolidays];
    const later = (name: string) => (parameters.includes(name) ? '{}' : 'https://known-at-deployment.example');
    const settings = Object.entries(environmentOf(entry)).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : later(name),
    ]);
    expect(readEnvironment(Object.fromEntries(settings) as Record<string, string>)).toMatchObject({ stage: stageName });
  });

  it('tells web where its secrets and the evidence are, and deliver whom messages come from', () => {
    const { clientSecretArn, sessionKeyArn, evidenceBucket, mailFrom } = environmentNames;
    expect(Object.keys(environmentOf('web'))).toEqual(
      expect.arrayContaining([clientSecretArn, sessionKeyArn, evidenceBucket]),
    );
    expect(Object.keys(environmentOf('deliver'))).toContain(mailFrom);
  });

  it('gives no function a setting meant for one machine only, or a secret in the open', () => {
    for (const entry of entryNames) {
      for (const name of localOnly) expect(environmentOf(entry), entry).not.toHaveProperty(name);
    }
  });

  it.each(entryNames)('lets %s do to the one table exactly what is listed for it', (entry) => {
    const statements = statementsOf(synthesised, entry);
    const onTable = actionsOn(statements, 'dynamodb').filter((action) => !streamActions.includes(action));
    expect(onTable).toEqual([...tableActions[entry]].sort());
    for (const { actions, resources: named } of statements) {
      if (actions.some((action) => onTable.includes(action))) {
        expect(named).toHaveLength(1);
        expect(named[0]).toMatch(/^\{"Fn::ImportValue":"outturn-\w+-data:ExportsOutputFnGetAtttable\w+Arn\w+"\}$/);
      }
    }
  });

  it.each(entryNames)('names every action that %s may take, without a wildcard', (entry) => {
    expect(statementsOf(synthesised, entry).flatMap(({ actions }) => actions)).not.toContainEqual(
      expect.stringContaining('*'),
    );
  });

  it('lets a function act on every resource only to send traces and to list streams', () => {
    for (const entry of entryNames) {
      const everywhere = statementsOf(synthesised, entry).filter(({ resources: named }) => named.includes('*'));
      for (const action of everywhere.flatMap(({ actions }) => actions)) {
        expect(action).toMatch(/^(xray:PutTraceSegments|xray:PutTelemetryRecords|dynamodb:ListStreams)$/);
      }
    }
  });

  it('lets nothing scan the table, change it or empty it', () => {
    for (const entry of entryNames) {
      const allowed = actionsOn(statementsOf(synthesised, entry), 'dynamodb');
      for (const action of ['Scan', 'DeleteTable', 'UpdateTable', 'PartiQLSelect', 'BatchWriteItem']) {
        expect(allowed, entry).not.toContain(`dynamodb:${action}`);
      }
    }
  });

  it('lets deliver change the outbox and no other part of the table', () => {
    const changing = statementsOf(synthesised, 'deliver').filter(({ actions }) =>
      actions.includes('dynamodb:UpdateItem'),
    );
    expect(changing.map(({ condition }) => condition)).toEqual([
      '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["*#outbox"]}}',
    ]);
  });

  it('lets web alone read secrets and evidence, and deliver alone send mail, from one address', () => {
    for (const entry of entryNames) {
      const statements = statementsOf(synthesised, entry);
      expect(actionsOn(statements, 'secretsmanager').length > 0, entry).toBe(entry === 'web');
      expect(actionsOn(statements, 's3').length > 0, entry).toBe(entry === 'web');
      expect(actionsOn(statements, 'ses').length > 0, entry).toBe(entry === 'deliver');
    }
    const [mail] = statementsOf(synthesised, 'deliver').filter(({ actions }) => actions.includes('ses:SendEmail'));
    expect(mail?.condition).toContain('ses:FromAddress');
  });

  it('lets the key be used only through the service that holds what it locks', () => {
    for (const entry of entryNames) {
      for (const { actions, condition } of statementsOf(synthesised, entry)) {
        if (actions.some((action) => action.startsWith('kms:'))) expect(condition).toContain('kms:ViaService');
      }
    }
  });

  it('reads the stream in order, stops at the first failure, and sets aside what it cannot do', () => {
    service.resourceCountIs('AWS::Lambda::EventSourceMapping', 2);
    service.allResourcesProperties('AWS::Lambda::EventSourceMapping', {
      ParallelizationFactor: 1,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: Match.anyValue(),
      MaximumRecordAgeInSeconds: Match.anyValue(),
      DestinationConfig: {
        OnFailure: { Destination: { 'Fn::GetAtt': [Match.stringLikeRegexp('deadletters'), 'Arn'] } },
      },
    });
  });

  it('gives project every change to a record, and deliver each message once, when it is put in the outbox', () => {
    const filters = (consumer: string) => {
      const [, mapping] =
        resources(service, 'AWS::Lambda::EventSourceMapping').find(([id]) => id.startsWith(consumer)) ?? [];
      const criteria = mapping?.Properties.FilterCriteria as { Filters: { Pattern: string }[] } | undefined;
      return criteria?.Filters.map(({ Pattern }) => JSON.parse(Pattern) as unknown);
    };
    expect(filters('project')).toEqual([
      { dynamodb: { NewImage: { kind: { S: ['record'] } } } },
      { dynamodb: { OldImage: { kind: { S: ['record'] } } } },
    ]);
    expect(filters('deliver')).toEqual([
      { eventName: ['INSERT'], dynamodb: { NewImage: { kind: { S: ['outbox'] } } } },
    ]);
  });

  it('reminds people at seven in London, summer and winter, one run at a time, and keeps a run that failed', () => {
    service.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'cron(0 7 * * ? *)',
      ScheduleExpressionTimezone: 'Europe/London',
      Target: { DeadLetterConfig: { Arn: Match.anyValue() } },
    });
    service.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      FunctionName: { Ref: Match.stringLikeRegexp('^remind') },
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
    });
    const [, remind] = functions.find(([id]) => id.startsWith('remindfunction')) ?? [];
    expect(remind?.Properties.ReservedConcurrentExecutions).toBe(1);
  });

  it('asks for a token on every API route except the calculators, and leaves pages to their session', () => {
    const routes = resources(service, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => [
      Properties.RouteKey,
      Properties.AuthorizationType,
      Properties.AuthorizerId !== undefined,
    ]);
    expect(Object.fromEntries(routes.map(([key, ...rest]) => [key, rest]))).toEqual({
      'ANY /v1': ['JWT', true],
      'ANY /v1/{proxy+}': ['JWT', true],
      'ANY /v1/calculators/{proxy+}': ['NONE', false],
      $default: ['NONE', false],
    });
  });

  it('makes the session key at deployment: 32 bytes once read as base64url', () => {
    service.hasResourceProperties('AWS::SecretsManager::Secret', {
      GenerateSecretString: { PasswordLength: 43, ExcludePunctuation: true },
      KmsKeyId: Match.anyValue(),
    });
    expect(Buffer.from('Z'.repeat(43), 'base64url')).toHaveLength(32);
    expect(written(service.toJSON())).not.toContain('SecretString":"');
  });
});
