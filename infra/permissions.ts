import { Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { EntryName } from '../functions/runtime/names.ts';

/**
 * What each function may do to the table: every action by name, and no other. A transaction needs no action of its own:
 * it is allowed by the actions of its parts. `project` and `remind` carry out no command that rests on another record, so
 * they check none. Nothing may scan, and nothing may change the table itself.
 */
export const tableActions: Record<EntryName, readonly string[]> = {
  web: [
    'dynamodb:BatchGetItem',
    'dynamodb:ConditionCheckItem',
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:Query',
  ],
  project: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
  deliver: ['dynamodb:UpdateItem'],
  remind: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
};

/** Functions that may change only some partitions: `*` stands for any authority's id. */
const changesOnly: Partial<Record<EntryName, string>> = { deliver: '*#outbox' };

const changingActions = ['dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'];

/** Lets a function's role do to the table what `tableActions` lists for it, on that table alone. */
export function allowTable(role: Role, entry: EntryName, table: Table, key: IKey): void {
  const partitions = changesOnly[entry];
  const confined = (action: string) => partitions !== undefined && changingActions.includes(action);
  const resources = [table.tableArn];
  const free = tableActions[entry].filter((action) => !confined(action));
  if (free.length > 0) role.addToPolicy(new PolicyStatement({ actions: free, resources }));
  if (partitions !== undefined) {
    role.addToPolicy(
      new PolicyStatement({
        actions: tableActions[entry].filter(confined),
        resources,
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [partitions] } },
      }),
    );
  }
  allowUnlocking(role, key, 'dynamodb');
}

/** Lets a role read the named secrets and nothing else in Secrets Manager. */
export function allowSecrets(role: Role, secretArns: readonly string[], key: IKey): void {
  role.addToPolicy(new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [...secretArns] }));
  allowUnlocking(role, key, 'secretsmanager');
}

/**
 * Lets a role send e-mail from one address of one verified domain.
 *
 * @param from the address as recipients see it
 * @param domain the domain verified with SES
 */
export function allowMail(role: Role, from: string, domain: string): void {
  const { account, region } = Stack.of(role);
  role.addToPolicy(
    new PolicyStatement({
      actions: ['ses:SendEmail'],
      resources: [`arn:aws:ses:${region}:${account}:identity/${domain}`],
      conditions: { StringEquals: { 'ses:FromAddress': from } },
    }),
  );
}

/**
 * Use of the key through one AWS service only. To unlock is enough, to write as well as to read: DynamoDB and Secrets
 * Manager keep their own wrapped data keys and ask, in the caller's name, only to have them unwrapped.
 */
function allowUnlocking(role: Role, key: IKey, service: 'dynamodb' | 'secretsmanager'): void {
  role.addToPolicy(
    new PolicyStatement({
      actions: ['kms:Decrypt', 'kms:DescribeKey'],
      resources: [key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `${service}.${Stack.of(role).region}.amazonaws.com` } },
    }),
  );
}
