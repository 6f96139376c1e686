import type { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  Architecture,
  type CfnFunction,
  type Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { EntryName } from '../../functions/runtime/names.ts';
import { acceptFinding } from '../accept-finding.ts';
import type { StageName } from '../config.ts';
import { fiveMinutes, type Signal, type Watched, watchOver } from './watch.ts';

export interface WatchedFunctionProps extends Watched {
  readonly stageName: StageName;
  readonly entry: EntryName;
  readonly code: Code;
  readonly description: string;
  readonly memoryMegabytes: number;
  readonly timeout: Duration;
  /** Copies that may run at once; they are kept for this function and it may use no more. */
  readonly atOnce: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly key: IKey;
  readonly logRetention: RetentionDays;
  readonly removalPolicy: RemovalPolicy;
}

/**
 * One Lambda entry with its own role, encrypted log and alarms. The role starts with leave to write that log and
 * traces, and nothing else: what a function may do to data is written out in `permissions.ts`.
 */
export class WatchedFunction extends Construct {
  readonly function: LambdaFunction;
  readonly role: Role;
  readonly #watched: Watched;

  constructor(scope: Construct, id: string, props: WatchedFunctionProps) {
    super(scope, id);
    this.#watched = { watch: props.watch, alarmTopic: props.alarmTopic };

    const logGroup = new LogGroup(this, 'log', {
      logGroupName: `/outturn/${props.stageName}/${props.entry}`,
      retention: props.logRetention,
      removalPolicy: props.removalPolicy,
      encryptionKey: props.key,
    });

    this.role = new Role(this, 'role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(this.role);
    acceptFinding(
      this.role,
      'IAM5[Resource::*]',
      'Sending traces to X-Ray, and listing streams for a function that reads one, cannot be limited to a resource; ' +
        'neither action can read or change a record.',
    );

    this.function = new LambdaFunction(this, 'function', {
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: props.code,
      role: this.role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
      memorySize: props.memoryMegabytes,
      timeout: props.timeout,
      reservedConcurrentExecutions: props.atOnce,
      environment: {
        NODE_OPTIONS: '--enable-source-maps',
        POWERTOOLS_SERVICE_NAME: props.entry,
        ...props.environment,
      },
    });

    this.watch([
      {
        id: 'errors',
        metric: this.function.metricErrors({ period: fiveMinutes }),
        threshold: 1,
        happened: `The ${props.entry} function failed.`,
        firstStep: `Read the newest errors in the log group /outturn/${props.stageName}/${props.entry}.`,
      },
      {
        id: 'throttles',
        metric: this.function.metricThrottles({ period: fiveMinutes }),
        threshold: 1,
        happened: `The ${props.entry} function was wanted by more callers at once than its ${props.atOnce} places.`,
        firstStep: 'Look at the number of requests: raise its places if people made them, block the caller if not.',
      },
      {
        id: 'duration',
        metric: this.function.metricDuration({ period: fiveMinutes, statistic: 'p99' }),
        threshold: props.timeout.toMilliseconds() * 0.8,
        happened: `The ${props.entry} function took over four fifths of its ${props.timeout.toSeconds()} seconds.`,
        firstStep: 'Open the slowest traces of the last hour and see which call took the time.',
      },
    ]);
  }

  /** Adds signals that only this function's way of being called can give, with its own impact. */
  watch(signals: readonly Signal[]): void {
    watchOver(this, this.function.node.defaultChild as CfnFunction, this.#watched, signals);
  }
}
