import { type RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { StageName } from '../config.ts';

export interface EncryptionKeyProps {
  readonly stageName: StageName;
  readonly removalPolicy: RemovalPolicy;
}

/** The stage's one key: for the table, evidence, secrets, logs and alarm messages. A new version is made each year. */
export class EncryptionKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string, props: EncryptionKeyProps) {
    super(scope, id);
    const { account, region } = Stack.of(this);
    this.key = new Key(this, 'key', {
      description: `Outturn ${props.stageName}: table, evidence, secrets, logs and alarms`,
      alias: `outturn/${props.stageName}`,
      enableKeyRotation: true,
      removalPolicy: props.removalPolicy,
    });

    this.key.addToResourcePolicy(
      new PolicyStatement({
        sid: 'LogsOfThisStage',
        principals: [new ServicePrincipal(`logs.${region}.amazonaws.com`)],
        actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
        resources: ['*'],
        conditions: {
          ArnLike: {
            'kms:EncryptionContext:aws:logs:arn': [
              `arn:aws:logs:${region}:${account}:log-group:/outturn/${props.stageName}/*`,
              `arn:aws:logs:${region}:${account}:log-group:/aws/vendedlogs/outturn/${props.stageName}/*`,
            ],
          },
        },
      }),
    );
    this.key.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    );
  }
}
