import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { type Watched, watchOver } from './watch.ts';
import type { WatchedFunction } from './watched-function.ts';
import type { DeadLetterQueue } from './watched-queue.ts';

export interface DailyScheduleProps extends Watched {
  readonly target: WatchedFunction;
  readonly description: string;
  /** Whole hour, 0 to 23, on the clock in Europe/London, summer and winter. */
  readonly hour: number;
  readonly deadLetters: DeadLetterQueue;
}

/** Runs a function once a day by the London clock, and raises an alarm on a day when it did not run. */
export class DailySchedule extends Construct {
  constructor(scope: Construct, id: string, props: DailyScheduleProps) {
    super(scope, id);
    const target = props.target.function;
    const deadLetters = props.deadLetters.queue;

    const role = new Role(this, 'role', {
      // Without the condition another account's schedule could be made to act through this role.
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [target.functionArn] }));
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }));

    const schedule = new CfnSchedule(this, 'schedule', {
      description: props.description,
      scheduleExpression: `cron(0 ${props.hour} * * ? *)`,
      scheduleExpressionTimezone: 'Europe/London',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: target.functionArn,
        roleArn: role.roleArn,
        deadLetterConfig: { arn: deadLetters.queueArn },
        retryPolicy: { maximumEventAgeInSeconds: Duration.hours(2).toSeconds(), maximumRetryAttempts: 10 },
      },
    });
    // The schedule must not fire before its role may do what it needs.
    schedule.node.addDependency(role);

    watchOver(this, schedule, props, [
      {
        id: 'missed',
        // Quarters of a day, so that the 25-hour day in October still has a run within four of them.
        metric: target.metricInvocations({ period: Duration.hours(6) }),
        threshold: 1,
        periods: 4,
        belowThreshold: true,
        happened: 'The daily run has not happened for a day.',
        firstStep: 'Check that the schedule is enabled, then run the function by hand with an empty event.',
      },
    ]);
  }
}
