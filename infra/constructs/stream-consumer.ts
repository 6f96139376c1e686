import type { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { fiveMinutes } from './watch.ts';
import type { WatchedFunction } from './watched-function.ts';
import type { DeadLetterQueue } from './watched-queue.ts';

/** A pattern over a stream record, as Lambda's event filtering reads it. */
export type StreamFilter = Readonly<Record<string, unknown>>;

const ofKind = (kind: string) => ({ kind: { S: FilterRule.isEqual(kind) } });

/** Items of a kind, whether made, changed or removed: a removal shows its kind only in the image before it. */
export const everyChangeTo = (kind: string): readonly StreamFilter[] => [
  { dynamodb: { NewImage: ofKind(kind) } },
  { dynamodb: { OldImage: ofKind(kind) } },
];

/** Items of a kind when first put in the table, and not again when they are changed. */
export const eachNew = (kind: string): readonly StreamFilter[] => [
  { eventName: FilterRule.isEqual('INSERT'), dynamodb: { NewImage: ofKind(kind) } },
];

export interface StreamConsumerProps {
  readonly consumer: WatchedFunction;
  readonly table: Table;
  /** The stream records that the consumer is for: any that matches one of these. The local runtime has the same. */
  readonly wants: readonly StreamFilter[];
  readonly batchSize: number;
  /** Tries after the first before a record is given up. */
  readonly retries: number;
  /** Age at which a record is given up however few tries it has had. */
  readonly giveUpAfter: Duration;
  /** Age of the oldest unread record at which the alarm sounds. */
  readonly lateAfter: Duration;
  readonly deadLetters: DeadLetterQueue;
}

/**
 * A function fed by the table's stream, in order: one batch at a time per shard, so two changes to a record are never
 * handled side by side. A batch that fails is halved to find the record at fault, tried again a stated number of times,
 * and then set aside in the dead-letter queue so that it holds up the rest no longer.
 */
export class StreamConsumer extends Construct {
  constructor(scope: Construct, id: string, props: StreamConsumerProps) {
    super(scope, id);
    const { consumer, table } = props;
    const streamArn = table.tableStreamArn;
    if (streamArn === undefined) throw new Error('A stream consumer needs a table that has a stream.');

    consumer.role.addToPolicy(
      new PolicyStatement({
        actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
        resources: [streamArn],
      }),
    );
    consumer.role.addToPolicy(new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }));

    new EventSourceMapping(this, 'mapping', {
      target: consumer.function,
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: props.batchSize,
      parallelizationFactor: 1,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: props.retries,
      maxRecordAge: props.giveUpAfter,
      onFailure: new SqsDlq(props.deadLetters.queue),
      filters: props.wants.map((wanted) => FilterCriteria.filter(wanted)),
    });

    consumer.watch([
      {
        id: 'lateness',
        metric: consumer.function.metric('IteratorAge', { period: fiveMinutes, statistic: 'Maximum' }),
        threshold: props.lateAfter.toMilliseconds(),
        happened: `The oldest unread change is over ${props.lateAfter.toMinutes()} minutes old.`,
        firstStep: 'See whether one record fails again and again in the log, or whether there is simply more to do.',
      },
    ]);
  }
}
