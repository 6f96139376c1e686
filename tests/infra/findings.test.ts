import { CfnResource, Stack, Validations } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { describe, expect, it } from 'vitest';
import { stageNames } from '../../infra/config.ts';
import { newApp, synthesise } from './synthesised.ts';

/** Findings of the AwsSolutions rules that nobody has given a reason for: "rule: resource". */
function unexplained(scope: IConstruct): string[] {
  const { violations } = new AwsSolutionsChecks().validateScope(scope);
  return violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(({ constructPath }) => `${ruleName}: ${constructPath}`),
  );
}

/** Every finding accepted anywhere, with the reason given and the construct that it was accepted on. */
function accepted(scope: IConstruct): { on: IConstruct; rule: string; reason: string }[] {
  return scope.node.findAll().flatMap((on) =>
    on.node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries(data as Record<string, string>))
      .map(([rule, reason]) => ({ on, rule, reason })),
  );
}

describe.each(stageNames)('the AwsSolutions rules on %s', (stageName) => {
  const { app } = synthesise(stageName);

  it('find nothing that is not explained', () => {
    expect(unexplained(app)).toEqual([]);
  });

  it('go with templates that CloudFormation would accept', () => {
    expect(() => synthesise(stageName, {}, newApp(true))).not.toThrow();
  });

  it('are set aside only on single resources and only in sentences', () => {
    const found = accepted(app);
    expect(found.length).toBeGreaterThan(0);
    for (const { on, rule, reason } of found) {
      expect(Stack.isStack(on), `${rule} on ${on.node.path}`).toBe(false);
      const covered = on.node.findAll().filter((node) => CfnResource.isCfnResource(node));
      expect(covered.length, `${rule} on ${on.node.path}`).toBeLessThanOrEqual(3);
      expect(reason).toMatch(/^[A-Z]\S* (?:\S+ ){6,}.*\.$/);
    }
  });
});

describe('the AwsSolutions rules', () => {
  it('find what is wrong where something is', () => {
    const app = newApp();
    new Queue(new Stack(app, 'one'), 'open');
    expect(unexplained(app)).toContain('AwsSolutions-SQS4: one/open/Resource');
  });

  it('come with a check that does refuse a template CloudFormation would refuse', () => {
    const app = newApp(true);
    new CfnResource(new Stack(app, 'one'), 'wrong', { type: 'AWS::SQS::Queue', properties: { DelaySeconds: 'soon' } });
    expect(() => app.synth()).toThrow(/validation/i);
  });
});
