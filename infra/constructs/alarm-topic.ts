import { CfnParameter, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

export interface AlarmTopicProps {
  readonly key: IKey;
}

/** Where every alarm goes: a team's mailbox, given at deployment so that no address is kept in code. */
export class AlarmTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { key }: AlarmTopicProps) {
    super(scope, id);
    const stack = Stack.of(this);
    const recipient = new CfnParameter(stack, 'AlarmRecipient', {
      type: 'String',
      description: "E-mail address of the team that answers alarms: a shared mailbox, not one person's.",
      allowedPattern: '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$',
      constraintDescription: 'must be an e-mail address',
    });

    this.topic = new Topic(this, 'topic', { displayName: 'Outturn alarms', masterKey: key, enforceSSL: true });
    // Requiring TLS gives the topic a policy of its own, which takes the place of the one that let alarms publish.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': stack.account },
          ArnLike: { 'aws:SourceArn': `arn:aws:cloudwatch:${stack.region}:${stack.account}:alarm:*` },
        },
      }),
    );
    this.topic.addSubscription(new EmailSubscription(recipient.valueAsString));
  }
}
