import type { EntryName } from '../../functions/runtime/names.ts';
import { type Resource, resources, type Synthesised, written } from './synthesised.ts';

/** A statement of an IAM policy with its lists always lists. */
export interface Statement {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly condition: string;
}

interface PolicyDocument {
  readonly Statement: readonly { Action: string | string[]; Resource: unknown; Condition?: unknown }[];
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

function statementsIn(policy: Resource): Statement[] {
  const document = policy.Properties.PolicyDocument as PolicyDocument;
  return document.Statement.map(({ Action, Resource, Condition }) => ({
    actions: listOf(Action).map(String),
    resources: listOf(Resource).map((resource) => (typeof resource === 'string' ? resource : written(resource))),
    condition: written(Condition ?? {}),
  }));
}

/** Everything that one function may do: its role's own policy and any policy lent to the role. */
export function statementsOf({ data, service }: Synthesised, entry: EntryName): Statement[] {
  const [roleId, role] = resources(service, 'AWS::IAM::Role').find(([id]) => id.startsWith(`${entry}role`)) ?? [];
  if (!roleId || !role) throw new Error(`The ${entry} function has no role.`);
  const own = resources(service, 'AWS::IAM::Policy').filter(([, policy]) =>
    written(policy.Properties.Roles).includes(`"${roleId}"`),
  );
  const lent = resources(data, 'AWS::IAM::ManagedPolicy').filter(([id]) =>
    written(role.Properties.ManagedPolicyArns ?? []).includes(id),
  );
  return [...own, ...lent].flatMap(([, policy]) => statementsIn(policy));
}

/** The actions on one AWS service, in order. */
export const actionsOn = (statements: readonly Statement[], service: string): string[] =>
  statements
    .flatMap(({ actions }) => actions)
    .filter((action) => action.startsWith(`${service}:`))
    .sort();
