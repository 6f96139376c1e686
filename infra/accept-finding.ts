import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Accepts one finding of the AwsSolutions rules on one resource.
 *
 * @param resource the resource itself, never a whole stack
 * @param finding the rule's short name, with the particular finding where it has several: `IAM5[Resource::*]`
 * @param reason why the finding stands, as a sentence for whoever reviews the deployment
 */
export function acceptFinding(resource: IConstruct, finding: string, reason: string): void {
  Validations.of(resource).acknowledge({ id: `AwsSolutions-${finding}`, reason });
}
