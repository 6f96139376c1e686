/**
 * The secret's text: given directly on one machine, fetched by its ARN in AWS. The client is loaded only to fetch, so
 * that no request waits for it that needs no secret.
 */
export const readSecret = async (given: string | undefined, arn: string | undefined): Promise<string | undefined> => {
  if (given !== undefined || arn === undefined) return given;
  const { GetSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager');
  const { SecretString } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: arn }));
  return SecretString;
};
