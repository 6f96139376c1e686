import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { describe, expect, it } from 'vitest';
import { stageNames } from '../../infra/config.ts';
import { noAlarmMetadata, type Watch } from '../../infra/constructs/watch.ts';
import { DeadLetterQueue } from '../../infra/constructs/watched-queue.ts';
import { newApp, type Resource, resources, synthesise, written } from './synthesised.ts';

const alarmType = 'AWS::CloudWatch::Alarm';
const watchedTypes = ['AWS::Lambda::Function', 'AWS::SQS::Queue', 'AWS::DynamoDB::Table', 'AWS::ApiGatewayV2::Stage'];
const inWords = /^[A-Z][^.]+\. Impact: [A-Z]\S* (?:\S+ ){3,}.*\. First step: [A-Z]\S* (?:\S+ ){3,}.*\.$/;

describe.each(stageNames)('the alarms of %s', (stageName) => {
  const { data, edge, service } = synthesise(stageName);
  const alarms = [data, edge, service].flatMap((template) => resources(template, alarmType).map(([, alarm]) => alarm));
  const description = (alarm: Resource) => String(alarm.Properties.AlarmDescription);

  it.each([
    ['table', () => data, 'AWS::DynamoDB::Table'],
    ['front door', () => edge, 'AWS::ApiGatewayV2::Stage'],
    ['function', () => service, 'AWS::Lambda::Function'],
    ['queue', () => service, 'AWS::SQS::Queue'],
  ] as const)('watch every %s, or its template says why not', (_, template, type) => {
    const own = resources(template(), alarmType).map(([, alarm]) => written(alarm.Properties));
    const found = resources(template(), type);
    const silent = found.filter(
      ([id, { Metadata }]) =>
        Metadata?.[noAlarmMetadata] === undefined && !own.some((text) => text.includes(nameIn(id, type))),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(silent.map(([id]) => id)).toEqual([]);
  });

  it('watch every function for failure, for being turned away and for running out of time', () => {
    for (const [id] of resources(service, 'AWS::Lambda::Function')) {
      const metrics = resources(service, alarmType)
        .filter(([, alarm]) => written(alarm.Properties.Dimensions).includes(id))
        .map(([, alarm]) => alarm.Properties.MetricName);
      expect(metrics, id).toEqual(expect.arrayContaining(['Errors', 'Throttles', 'Duration']));
    }
  });

  it('notice when a reader of the stream falls behind, and when the daily run does not happen', () => {
    const metrics = resources(service, alarmType).map(([, alarm]) => alarm.Properties.MetricName);
    expect(metrics.filter((name) => name === 'IteratorAge')).toHaveLength(2);
    const missed = alarms.filter((alarm) => alarm.Properties.MetricName === 'Invocations');
    expect(missed.map((alarm) => alarm.Properties.TreatMissingData)).toEqual(['breaching']);
  });

  it('each say what happened, what it costs people and what to do first', () => {
    expect(alarms.length).toBeGreaterThan(15);
    for (const alarm of alarms) {
      expect(description(alarm)).toMatch(inWords);
      expect(description(alarm).length).toBeLessThanOrEqual(1024);
    }
  });

  it('all go to the team, when they begin and when they end', () => {
    for (const alarm of alarms) {
      for (const when of ['AlarmActions', 'OKActions']) {
        expect(written(alarm.Properties[when]), description(alarm)).toContain('alarmstopic');
      }
    }
  });

  it('leave no kind of resource that fails unwatched without a decision', () => {
    const made = [data, edge, service].flatMap((template) =>
      Object.values((template.toJSON() as { Resources: Record<string, Resource> }).Resources).map(({ Type }) => Type),
    );
    const runs = /::(Function|Queue|Table|Schedule|Rule|StateMachine|Cluster|Instance|Stage)$/;
    expect([...new Set(made.filter((type) => runs.test(type)))].sort()).toEqual(
      [...watchedTypes, 'AWS::Scheduler::Schedule'].sort(),
    );
  });
});

/** How an alarm names the resource it is about: by its id unless the metric goes by another name. */
function nameIn(id: string, type: string): string {
  if (type === 'AWS::SQS::Queue') return `{"Fn::GetAtt":["${id}","QueueName"]}`;
  return type === 'AWS::ApiGatewayV2::Stage' ? '"$default"' : `{"Ref":"${id}"}`;
}

describe('something that can fail', () => {
  const queueWith = (watch: Watch) => {
    const stack = new Stack(newApp(), 'one');
    new DeadLetterQueue(stack, 'letters', {
      watch,
      alarmTopic: new Topic(stack, 'topic'),
      firstStep: 'Read the message and mend what it names.',
    });
    return Template.fromStack(stack);
  };

  it('cannot be made with an impact that says nothing', () => {
    for (const impact of ['', 'TBC.', 'Things break.', 'Nobody is told of a return that is due']) {
      expect(() => queueWith({ impact })).toThrow(/must be a sentence/);
    }
  });

  it('may have no alarm for a reason, which the template keeps', () => {
    const template = queueWith({ noAlarmBecause: 'Nobody waits for what lands here.' });
    template.resourceCountIs(alarmType, 0);
    const [, queue] = resources(template, 'AWS::SQS::Queue')[0] ?? [];
    expect(queue?.Metadata?.[noAlarmMetadata]).toBe('Nobody waits for what lands here.');
  });

  it('may not have no alarm for no reason', () => {
    expect(() => queueWith({ noAlarmBecause: 'Not needed.' })).toThrow(/must be a sentence/);
  });
});
