import { CfnParameter, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { type CfnRoute, HttpMethod, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { type EntryName, environmentNames } from '../../functions/runtime/names.ts';
import { acceptFinding } from '../accept-finding.ts';
import type { StageConfig, StageName } from '../config.ts';
import { DailySchedule } from '../constructs/daily-schedule.ts';
import { eachNew, everyChangeTo, StreamConsumer } from '../constructs/stream-consumer.ts';
import { WatchedFunction, type WatchedFunctionProps } from '../constructs/watched-function.ts';
import { DeadLetterQueue } from '../constructs/watched-queue.ts';
import { allowMail, allowSecrets, allowTable } from '../permissions.ts';
import type { DataStack } from './data.ts';
import type { EdgeStack } from './edge.ts';

export interface ServiceStackProps extends StackProps {
  readonly stageName: StageName;
  readonly config: StageConfig;
  readonly data: DataStack;
  readonly edge: EdgeStack;
  /** Where an entry's bundled code comes from. Tests give a line of code instead of a bundle. */
  readonly codeFor: (entry: EntryName) => Code;
}

/** What differs from one function to the next. */
type FunctionPlan = Pick<WatchedFunctionProps, 'description' | 'memoryMegabytes' | 'timeout' | 'atOnce' | 'watch'> & {
  readonly environment?: Readonly<Record<string, string>>;
};

const impacts = {
  web: 'Providers cannot send returns and nobody can read a scorecard: pages and the API answer with an error.',
  project: 'Lists and scorecards show older figures than the returns behind them, and reds open no concern.',
  deliver: 'People are not told of a question, a decision or a return that is due; the messages wait.',
  remind: 'Nobody is reminded of what falls due today, so returns come late and deadlines may pass.',
} as const satisfies Record<EntryName, string>;

/** The four functions, what calls each, and what each may do. */
export class ServiceStack extends Stack {
  readonly #props: ServiceStackProps;
  /** Where each organisation's messages go: asked for at deployment, since it changes without the code. */
  readonly #mailboxes = new CfnParameter(this, 'Mailboxes', {
    type: 'String',
    default: '{}',
    description: 'JSON: the mailbox of each organisation, such as {"org_example":"commissioning@example.gov.uk"}',
  }).valueAsString;

  /** Holidays proclaimed, moved or listed since the code was written: deadlines count by them without a new version. */
  readonly #bankHolidays = new CfnParameter(this, 'BankHolidays', {
    type: 'String',
    default: '{}',
    description: 'JSON: bank holidays beyond the known ones, such as {"until":"2029-12-31","add":["2029-01-01"]}',
  }).valueAsString;

  /** The prefixes that open data is published under: asked for at deployment, as each authority registers its own. */
  readonly #ocidPrefixes = new CfnParameter(this, 'OcidPrefixes', {
    type: 'String',
    default: '{}',
    description:
      'JSON: the registered open contracting prefix of each authority, such as {"org_example":"ocds-abc123"}',
  }).valueAsString;

  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, props);
    this.#props = props;
    this.#web();
    this.#project();
    this.#deliver();
    this.#remind();
  }

  /** Answers every request, pages and API alike. Only the routes named here are open to someone without a token. */
  #web(): void {
    const { data, edge, config } = this.#props;
    const sessionKey = new Secret(this, 'session-key', {
      description: 'Locks the session cookie: 43 letters and digits, which read as 32 bytes of base64url',
      encryptionKey: data.key,
      generateSecretString: { passwordLength: 43, excludePunctuation: true, requireEachIncludedType: false },
    });
    acceptFinding(
      sessionKey,
      'SMG4',
      'A new key signs everyone out and loses what they had not saved, so it is changed by hand, out of hours.',
    );

    const web = this.#function('web', {
      description: 'Answers pages and the API',
      memoryMegabytes: 1024,
      timeout: Duration.seconds(15),
      atOnce: config.requestsAtOnce,
      watch: { impact: impacts.web },
      environment: {
        [environmentNames.clientSecretArn]: edge.people.clientSecret.secretArn,
        [environmentNames.sessionKeyArn]: sessionKey.secretArn,
        [environmentNames.evidenceBucket]: data.evidence.bucket.bucketName,
        [environmentNames.ocidPrefixes]: this.#ocidPrefixes,
      },
    });
    allowSecrets(web.role, [edge.people.clientSecret.secretArn, sessionKey.secretArn], data.key);
    web.role.addManagedPolicy(data.evidence.access);
    this.#routes(web);
  }

  #routes(web: WatchedFunction): void {
    const { api, tokens } = this.#props.edge;
    const integration = new HttpLambdaIntegration('web', web.function);
    const route = (id: string, routeKey: HttpRouteKey) => ({ id, routeKey });

    for (const { id, routeKey } of [
      route('api', HttpRouteKey.with('/v1', HttpMethod.ANY)),
      route('api-paths', HttpRouteKey.with('/v1/{proxy+}', HttpMethod.ANY)),
    ]) {
      new HttpRoute(this, id, { httpApi: api, routeKey, integration, authorizer: tokens });
    }

    const calculators = new HttpRoute(this, 'calculators', {
      httpApi: api,
      routeKey: HttpRouteKey.with('/v1/calculators/{proxy+}', HttpMethod.ANY),
      integration,
    });
    acceptFinding(
      calculators.node.defaultChild as CfnRoute,
      'APIG4',
      'Calculators work on figures typed in and on nothing stored, and are meant for anyone.',
    );

    const pages = new HttpRoute(this, 'pages', { httpApi: api, routeKey: HttpRouteKey.DEFAULT, integration });
    acceptFinding(
      pages.node.defaultChild as CfnRoute,
      'APIG4',
      'A person opening a page holds a session cookie, not a bearer token, and the function checks it. An HTTP API ' +
        'cannot have a web application firewall either: throttling, reserved places and the checks in the function ' +
        'stand in for one.',
    );
  }

  /** Turns each change to a record into the lists and scorecards that show it, in the order in which they happened. */
  #project(): void {
    const project = this.#function('project', {
      description: 'Keeps read models in step with records and opens a concern for each red',
      memoryMegabytes: 512,
      timeout: Duration.minutes(1),
      atOnce: 10,
      watch: { impact: impacts.project },
    });
    new StreamConsumer(this, 'project-stream', {
      consumer: project,
      table: this.#props.data.table,
      wants: everyChangeTo('record'),
      batchSize: 100,
      retries: 10,
      giveUpAfter: Duration.hours(6),
      lateAfter: Duration.minutes(5),
      deadLetters: this.#deadLetters(
        'project',
        'Mend the fault that the log names, then rebuild the read models from the journal.',
      ),
    });
  }

  #deliver(): void {
    const { data, edge } = this.#props;
    const deliver = this.#function('deliver', {
      description: 'Sends the messages in the outbox',
      memoryMegabytes: 256,
      timeout: Duration.minutes(1),
      // Few at once, so that a burst of notices stays under the rate at which SES takes mail.
      atOnce: 5,
      watch: { impact: impacts.deliver },
      environment: {
        [environmentNames.mailFrom]: edge.mailFrom,
        [environmentNames.mailboxes]: this.#mailboxes,
      },
    });
    allowMail(deliver.role, edge.mailFrom, edge.mailDomain);
    new StreamConsumer(this, 'deliver-stream', {
      consumer: deliver,
      table: data.table,
      wants: eachNew('outbox'),
      batchSize: 10,
      retries: 20,
      giveUpAfter: Duration.hours(12),
      lateAfter: Duration.minutes(30),
      deadLetters: this.#deadLetters(
        'deliver',
        'See in the log whether the address or the sender is refused, then send the outbox items that have no date sent.',
      ),
    });
  }

  #remind(): void {
    const deadLetters = this.#deadLetters(
      'remind',
      'Mend the fault that the log names, then run the function by hand.',
    );
    const remind = this.#function('remind', {
      description: 'Puts in the outbox what falls due today',
      memoryMegabytes: 512,
      timeout: Duration.minutes(5),
      // Two runs side by side could remind people twice.
      atOnce: 1,
      watch: { impact: impacts.remind },
      environment: { [environmentNames.mailboxes]: this.#mailboxes },
    });
    remind.function.configureAsyncInvoke({
      onFailure: new SqsDestination(deadLetters.queue),
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
    });
    new DailySchedule(this, 'daily', {
      target: remind,
      description: 'Reminders, at seven in the morning before offices open',
      hour: 7,
      deadLetters,
      alarmTopic: this.#props.data.alarmTopic,
      watch: { impact: impacts.remind },
    });
  }

  #function(entry: EntryName, { environment, ...plan }: FunctionPlan): WatchedFunction {
    const { stageName, config, data, edge, codeFor } = this.#props;
    const made = new WatchedFunction(this, entry, {
      ...plan,
      stageName,
      entry,
      code: codeFor(entry),
      key: data.key,
      logRetention: config.logRetention,
      removalPolicy: config.removalPolicy,
      alarmTopic: data.alarmTopic,
      environment: {
        [environmentNames.stage]: stageName,
        [environmentNames.table]: data.table.tableName,
        [environmentNames.baseUrl]: edge.baseUrl,
        [environmentNames.issuer]: edge.people.issuer,
        [environmentNames.clientId]: edge.people.client.userPoolClientId,
        [environmentNames.bankHolidays]: this.#bankHolidays,
        ...environment,
      },
    });
    allowTable(made.role, entry, data.table, data.key);
    return made;
  }

  #deadLetters(entry: EntryName, firstStep: string): DeadLetterQueue {
    return new DeadLetterQueue(this, `${entry}-dead-letters`, {
      alarmTopic: this.#props.data.alarmTopic,
      watch: { impact: impacts[entry] },
      firstStep,
    });
  }
}
