import { App, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import { stageNames, stages } from './config.ts';
import { Outturn } from './outturn.ts';

const app = new App();

for (const name of stageNames) {
  new Outturn(app, name, {
    config: stages[name],
    account: process.env.CDK_DEFAULT_ACCOUNT,
    codeFor: (entry) => Code.fromAsset(`build/lambda/${entry}`),
  });
}

// A finding without a written reason stops the synthesis; the reasons go into the templates for reviewers.
Validations.of(app).addPlugins(new AwsSolutionsChecks(app, { verbose: true, writeSuppressionsToCloudFormation: true }));
