import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  type CfnTable,
  Operation,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { tableKeys } from '../../functions/runtime/names.ts';
import type { StageConfig, StageName } from '../config.ts';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import { EncryptionKey } from '../constructs/encryption-key.ts';
import { EvidenceStore } from '../constructs/evidence-store.ts';
import { fiveMinutes, watchOver } from '../constructs/watch.ts';

export interface DataStackProps extends StackProps {
  readonly stageName: StageName;
  readonly config: StageConfig;
}

/** What must outlive any release: the table, the evidence, the key that locks both, and where alarms go. */
export class DataStack extends Stack {
  readonly key: Key;
  readonly table: Table;
  readonly evidence: EvidenceStore;
  readonly alarmTopic: ITopic;

  constructor(scope: Construct, id: string, { stageName, config, ...props }: DataStackProps) {
    super(scope, id, props);
    const { removalPolicy } = config;

    this.key = new EncryptionKey(this, 'encryption', { stageName, removalPolicy }).key;
    this.alarmTopic = new AlarmTopic(this, 'alarms', { key: this.key }).topic;

    this.table = new Table(this, 'table', {
      partitionKey: { name: tableKeys.partition, type: AttributeType.STRING },
      sortKey: { name: tableKeys.sort, type: AttributeType.STRING },
      timeToLiveAttribute: tableKeys.expiry,
      billingMode: BillingMode.PAY_PER_REQUEST,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: true,
      removalPolicy,
    });
    this.#watchTable();

    this.evidence = new EvidenceStore(this, 'evidence', {
      key: this.key,
      removalPolicy,
      replacedVersionsKept: Duration.days(config.replacedEvidenceDays),
    });
  }

  #watchTable(): void {
    const operations = [
      Operation.GET_ITEM,
      Operation.BATCH_GET_ITEM,
      Operation.QUERY,
      Operation.PUT_ITEM,
      Operation.UPDATE_ITEM,
      Operation.DELETE_ITEM,
      Operation.TRANSACT_WRITE_ITEMS,
    ];
    watchOver(
      this,
      this.table.node.defaultChild as CfnTable,
      {
        alarmTopic: this.alarmTopic,
        watch: { impact: 'Pages are slow or fail, and a return may have to be sent a second time.' },
      },
      [
        {
          id: 'table-throttles',
          metric: this.table.metricThrottledRequestsForOperations({ operations, period: fiveMinutes }),
          threshold: 1,
          happened: 'The table turned requests away because too many came at once.',
          firstStep: 'Find the partition key that is asked for most: one list may be read far more than the rest.',
        },
        {
          id: 'table-faults',
          metric: this.table.metricSystemErrorsForOperations({ operations, period: fiveMinutes }),
          // A single fault is tried again by the client and nobody notices it.
          threshold: 5,
          happened: 'The table failed requests for a reason of its own.',
          firstStep: 'Read the AWS Health Dashboard for DynamoDB in London; nothing here can mend it.',
        },
      ],
    );
  }
}
