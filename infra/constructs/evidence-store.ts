import { Duration, type RemovalPolicy, Stack } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  type IBucket,
  ObjectOwnership,
  StorageClass,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acceptFinding } from '../accept-finding.ts';

export interface EvidenceStoreProps {
  readonly key: IKey;
  readonly removalPolicy: RemovalPolicy;
  /** How long a file can be brought back after it was replaced or deleted. */
  readonly replacedVersionsKept: Duration;
}

/** Files that stand behind a return or an award. Every version is kept; every reading is logged in a second bucket. */
export class EvidenceStore extends Construct {
  readonly bucket: Bucket;
  /** Lets a role put evidence in and read it, and never delete it. */
  readonly access: ManagedPolicy;

  constructor(scope: Construct, id: string, { key, removalPolicy, replacedVersionsKept }: EvidenceStoreProps) {
    super(scope, id);
    const guarded = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy,
    } as const;

    const accessLogs = new Bucket(this, 'access-logs', {
      ...guarded,
      // S3 delivers access logs only to a bucket encrypted with its own key.
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(400) }],
    });

    this.bucket = new Bucket(this, 'bucket', {
      ...guarded,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      versioned: true,
      // CDK's classes and interfaces part company under exactOptionalPropertyTypes, hence the assertion.
      serverAccessLogsBucket: accessLogs as IBucket,
      serverAccessLogsPrefix: 'evidence/',
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: Duration.days(7) },
        { transitions: [{ storageClass: StorageClass.INFREQUENT_ACCESS, transitionAfter: Duration.days(90) }] },
        { noncurrentVersionExpiration: replacedVersionsKept },
      ],
    });

    const stack = Stack.of(this);
    this.access = new ManagedPolicy(this, 'access', {
      description: 'Put evidence in and read it; never delete it',
      statements: [
        new PolicyStatement({
          actions: ['s3:GetObject', 's3:PutObject'],
          resources: [this.bucket.arnForObjects('*')],
        }),
        new PolicyStatement({
          actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
          resources: [key.keyArn],
          conditions: { StringEquals: { 'kms:ViaService': `s3.${stack.region}.amazonaws.com` } },
        }),
      ],
    });
    const logicalId = stack.getLogicalId(this.bucket.node.defaultChild as CfnBucket);
    acceptFinding(
      this.access,
      `IAM5[Resource::<${logicalId}.Arn>/*]`,
      'A file is named when it is put in, so the policy can name only the bucket. Who may see which file is decided ' +
        "by the service's own table of permissions.",
    );
  }
}
