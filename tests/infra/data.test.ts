import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { tableKeys } from '../../functions/runtime/names.ts';
import { stageNames } from '../../infra/config.ts';
import { resources, synthesise, written } from './synthesised.ts';

describe.each(stageNames)('the data stack of %s', (stageName) => {
  const { data } = synthesise(stageName);
  const ownKey = { 'Fn::GetAtt': [Match.stringLikeRegexp('^encryptionkey'), 'Arn'] };

  it('keeps one table, protected from deletion and recoverable to any second of the last 35 days', () => {
    data.resourceCountIs('AWS::DynamoDB::Table', 1);
    data.hasResourceProperties('AWS::DynamoDB::Table', {
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
    });
  });

  it('keys the table as the store does, pays for it by use and tells of every change before and after', () => {
    data.hasResourceProperties('AWS::DynamoDB::Table', {
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: tableKeys.partition, KeyType: 'HASH' },
        { AttributeName: tableKeys.sort, KeyType: 'RANGE' },
      ],
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: tableKeys.expiry, Enabled: true },
    });
  });

  it('locks the table with a key of its own that is renewed every year', () => {
    data.hasResourceProperties('AWS::DynamoDB::Table', {
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: ownKey },
    });
    data.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true });
  });

  it('keeps every version of evidence, locked with the same key, and logs each reading', () => {
    data.hasResourceProperties('AWS::S3::Bucket', {
      VersioningConfiguration: { Status: 'Enabled' },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: ownKey } },
        ],
      },
      LoggingConfiguration: { DestinationBucketName: { Ref: Match.stringLikeRegexp('accesslogs') } },
    });
  });

  it('opens no bucket to the public and answers none without TLS', () => {
    const buckets = resources(data, 'AWS::S3::Bucket');
    const policies = resources(data, 'AWS::S3::BucketPolicy');
    for (const [id, bucket] of buckets) {
      expect(bucket.Properties.PublicAccessBlockConfiguration, id).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      const policy = policies.find(([, { Properties }]) => written(Properties.Bucket).includes(id));
      expect(written(policy?.[1].Properties.PolicyDocument), id).toContain(
        '"Action":"s3:*","Condition":{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny"',
      );
    }
    expect(buckets).toHaveLength(2);
  });

  it('lends out leave to put evidence in and read it, and none to delete it', () => {
    data.hasResourceProperties('AWS::IAM::ManagedPolicy', {
      PolicyDocument: {
        Statement: [
          { Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'] },
          { Effect: 'Allow', Action: ['kms:Decrypt', 'kms:GenerateDataKey'] },
        ],
      },
    });
  });

  it('lets alarms reach the team over an encrypted topic, though the topic refuses everyone else', () => {
    data.hasResourceProperties('AWS::SNS::Topic', { KmsMasterKeyId: ownKey });
    data.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: [
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          Match.objectLike({
            Effect: 'Allow',
            Action: 'sns:Publish',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
          }),
        ],
      },
    });
    expect(written(resources(data, 'AWS::KMS::Key'))).toContain('"Service":"cloudwatch.amazonaws.com"');
  });

  it('asks at deployment who answers alarms, and keeps no address in the template', () => {
    data.hasParameter('AlarmRecipient', { Type: 'String' });
    data.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: { Ref: 'AlarmRecipient' } });
  });

  it(`${stageName === 'prod' ? 'keeps' : 'gives up'} the records, the evidence and the key when the stack is deleted`, () => {
    const policy = stageName === 'prod' ? 'Retain' : 'Delete';
    for (const type of ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::KMS::Key']) {
      data.allResources(type, { DeletionPolicy: policy, UpdateReplacePolicy: policy });
    }
  });
});
