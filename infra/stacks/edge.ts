import { CfnOutput, CfnParameter, Stack, type StackProps } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnStage,
  DomainName,
  HttpApi,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { OwnDomain, StageConfig, StageName } from '../config.ts';
import { People } from '../constructs/people.ts';
import { fiveMinutes, watchOver } from '../constructs/watch.ts';
import type { DataStack } from './data.ts';

export interface EdgeStackProps extends StackProps {
  readonly stageName: StageName;
  readonly config: StageConfig;
  readonly data: DataStack;
}

/**
 * What a request has written down about it: enough to answer "who called what, when, and how did it end". The query
 * string is left out because people type names into searches.
 */
const accessLogFields = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  address: '$context.identity.sourceIp',
  method: '$context.httpMethod',
  path: '$context.path',
  route: '$context.routeKey',
  person: '$context.authorizer.claims.sub',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  bytes: '$context.responseLength',
  refused: '$context.authorizer.error',
  fault: '$context.integrationErrorMessage',
};

/**
 * The front door: the address, who may sign in, and the check of their tokens. It comes before the service stack, which
 * adds its own routes to the door, because the functions need to know the address and the sign-in that they serve.
 */
export class EdgeStack extends Stack {
  readonly api: HttpApi;
  /** Public address of the service, without a trailing slash. */
  readonly baseUrl: string;
  readonly people: People;
  /** Refuses a request whose bearer token this stage's sign-in did not issue to this service. */
  readonly tokens: IHttpRouteAuthorizer;
  readonly mailFrom: string;
  readonly mailDomain: string;

  constructor(scope: Construct, id: string, { stageName, config, data, ...props }: EdgeStackProps) {
    super(scope, id, props);

    this.mailDomain = new CfnParameter(this, 'MailDomain', {
      type: 'String',
      description: 'Domain verified with SES in this region, from which invitations and messages are sent.',
      allowedPattern: '^[a-z0-9-]+(\\.[a-z0-9-]+)+$',
      constraintDescription: 'must be a domain name in lower case',
    }).valueAsString;
    this.mailFrom = `outturn@${this.mailDomain}`;

    this.api = new HttpApi(this, 'api', {
      apiName: `outturn-${stageName}`,
      createDefaultStage: false,
      // With an address of its own, the one that API Gateway gives would be a second door.
      disableExecuteApiEndpoint: config.domain !== undefined,
    });
    this.baseUrl = config.domain ? `https://${config.domain.name}` : this.api.apiEndpoint;

    this.people = new People(this, 'people', {
      stageName,
      config,
      key: data.key,
      baseUrl: this.baseUrl,
      mailFrom: this.mailFrom,
      mailDomain: this.mailDomain,
    });
    this.tokens = new HttpJwtAuthorizer('tokens', this.people.issuer, {
      jwtAudience: [this.people.client.userPoolClientId],
    });

    const accessLog = new LogGroup(this, 'access-log', {
      // API Gateway may write to groups under this prefix without a resource policy for each.
      logGroupName: `/aws/vendedlogs/outturn/${stageName}/access`,
      retention: config.logRetention,
      removalPolicy: config.removalPolicy,
      encryptionKey: data.key,
    });
    const stage = new HttpStage(this, 'stage', {
      httpApi: this.api,
      autoDeploy: true,
      throttle: config.throttling,
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        format: AccessLogFormat.custom(JSON.stringify(accessLogFields)),
      },
      ...(config.domain && { domainMapping: { domainName: this.#domain(config.domain) } }),
    });
    this.#watchRequests(stage, data);

    new CfnOutput(this, 'Address', { value: this.baseUrl, description: 'Where people find the service' });
    new CfnOutput(this, 'Issuer', { value: this.people.issuer, description: 'Issuer of identity tokens' });
  }

  #domain({ name, certificateArn }: OwnDomain): DomainName {
    const domain = new DomainName(this, 'domain', {
      domainName: name,
      certificate: Certificate.fromCertificateArn(this, 'certificate', certificateArn),
    });
    new CfnOutput(this, 'PointTheNameAt', {
      value: domain.regionalDomainName,
      description: `Make ${name} an alias of this name in DNS`,
    });
    return domain;
  }

  #watchRequests(stage: HttpStage, { alarmTopic }: DataStack): void {
    watchOver(
      this,
      stage.node.defaultChild as CfnStage,
      {
        alarmTopic,
        watch: { impact: 'People see an error page or wait, and a provider may miss the day a return is due.' },
      },
      [
        {
          id: 'server-errors',
          metric: stage.metricServerError({ period: fiveMinutes, statistic: 'Sum' }),
          threshold: 1,
          happened: 'A request was answered with a 5xx status, which no input should cause.',
          firstStep: 'Find the request in the access log by its status, then its id in the log of the web function.',
        },
        {
          id: 'latency',
          metric: stage.metricLatency({ period: fiveMinutes, statistic: 'p95' }),
          threshold: 3000,
          periods: 3,
          happened: 'For a quarter of an hour, one request in twenty took over three seconds.',
          firstStep: 'Open the slowest traces and see whether the table, the function or its start took the time.',
        },
      ],
    );
  }
}
