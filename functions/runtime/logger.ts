import { Logger } from '@aws-lambda-powertools/logger';

/** One logger for an entry. It is given identifiers and outcomes; never a body, a figure, a token or a secret. */
export const makeLogger = (serviceName: string): Logger => new Logger({ serviceName: `outturn-${serviceName}` });
export type { Logger };
