import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { type StageConfig, type StageName, stages } from '../../infra/config.ts';
import { Outturn } from '../../infra/outturn.ts';

export interface Synthesised {
  readonly app: App;
  readonly outturn: Outturn;
  readonly data: Template;
  readonly edge: Template;
  readonly service: Template;
}

/** A resource as it stands in a template. */
export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly Metadata?: Readonly<Record<string, unknown>>;
}

const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')) as {
  context: Record<string, unknown>;
};

/**
 * An app with the switches that `cdk synth` gives it, which looks for no bundles.
 *
 * @param checked whether CloudFormation's own rules are run over the templates too, which takes a second each time
 */
export function newApp(checked = false): App {
  return new App({
    context: { ...context, 'aws:cdk:bundling-stacks': [], 'aws:cdk:disable-stack-trace': true },
    analyticsReporting: false,
    builtinCloudFormationValidation: checked,
  });
}

/**
 * A whole stage made into templates, with one line of code in place of each bundle and no account.
 *
 * @param changes settings that differ from the stage's own
 * @throws on a template that CloudFormation would not accept, where the app checks for that
 */
export function synthesise(stage: StageName, changes: Partial<StageConfig> = {}, app: App = newApp()): Synthesised {
  const outturn = new Outturn(app, stage, {
    config: { ...stages[stage], ...changes },
    codeFor: (entry) => Code.fromInline(`export const handler = () => '${entry}';`),
  });
  const [data, edge, service] = [outturn.data, outturn.edge, outturn.service].map((stack) => Template.fromStack(stack));
  if (!data || !edge || !service) throw new Error('A stage has three stacks.');
  return { app, outturn, data, edge, service };
}

/** Every resource of a type, by logical id. */
export function resources(template: Template, type: string): [string, Resource][] {
  return Object.entries(template.findResources(type) as Record<string, Resource>);
}

/** The value as a template writes it, for looking for text anywhere inside. */
export const written = (value: unknown): string => JSON.stringify(value);
