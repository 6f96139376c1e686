import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** The secret's text: given directly on one machine, fetched by its ARN in AWS. */
export const readSecret = async (given: string | undefined, arn: string | undefined): Promise<string | undefined> => {
  if (given !== undefined || arn === undefined) return given;
  const { SecretString } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: arn }));
  return SecretString;
};
