import { Duration } from 'aws-cdk-lib';
import { type CfnQueue, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acceptFinding } from '../accept-finding.ts';
import { fiveMinutes, type Watched, watchOver } from './watch.ts';

export interface DeadLetterQueueProps extends Watched {
  /** What to do about a message found here, as a sentence. */
  readonly firstStep: string;
}

/**
 * Where work goes that was tried and given up. One message is one alarm.
 *
 * Encrypted with the queue service's own key: what arrives says which part of the stream or which run failed and
 * carries no figures, so the customer-managed key would add cost and a way to lose the message.
 */
export class DeadLetterQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { firstStep, ...watched }: DeadLetterQueueProps) {
    super(scope, id);
    this.queue = new Queue(this, 'queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    acceptFinding(this.queue, 'SQS3', 'This is itself a dead-letter queue: what lands here waits for a person.');
    watchOver(this, this.queue.node.defaultChild as CfnQueue, watched, [
      {
        id: 'depth',
        metric: this.queue.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes, statistic: 'Maximum' }),
        threshold: 1,
        happened: 'Work was tried several times and given up.',
        firstStep,
      },
    ]);
  }
}
