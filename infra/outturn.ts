import { type StackProps, Tags } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { EntryName } from '../functions/runtime/names.ts';
import { region, type StageConfig, type StageName } from './config.ts';
import { DataStack } from './stacks/data.ts';
import { EdgeStack } from './stacks/edge.ts';
import { ServiceStack } from './stacks/service.ts';

export interface OutturnProps {
  readonly config: StageConfig;
  /** Twelve digits. Without it the templates deploy to whichever account deploys them. */
  readonly account?: string | undefined;
  readonly codeFor: (entry: EntryName) => Code;
}

/** One whole Outturn: data, then edge, then service, each using only what came before it. One per stage. */
export class Outturn extends Construct {
  readonly data: DataStack;
  readonly edge: EdgeStack;
  readonly service: ServiceStack;

  constructor(scope: Construct, stageName: StageName, { config, account, codeFor }: OutturnProps) {
    super(scope, stageName);
    const env: StackProps['env'] = { region, ...(account !== undefined && { account }) };
    const named = (part: string) => ({
      stageName,
      config,
      env,
      stackName: `outturn-${stageName}-${part}`,
      terminationProtection: config.terminationProtection,
    });

    this.data = new DataStack(this, 'data', {
      ...named('data'),
      description: 'Outturn: records, evidence, the key to both, and where alarms go',
    });
    this.edge = new EdgeStack(this, 'edge', {
      ...named('edge'),
      data: this.data,
      description: 'Outturn: the address, and who may sign in',
    });
    this.service = new ServiceStack(this, 'service', {
      ...named('service'),
      data: this.data,
      edge: this.edge,
      codeFor,
      description: 'Outturn: the functions, what calls them and what they may do',
    });
    Tags.of(this).add('service', 'outturn');
    Tags.of(this).add('stage', stageName);
  }
}
