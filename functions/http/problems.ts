import type { Rule } from '../../domain/shared/refusal.ts';
import { platformRule } from '../../domain/shared/source.ts';
import type { Outcome } from '../run-command.ts';

/** A problem as RFC 9457 has it. `type` opens a page that explains it. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string; readonly type?: string }[];
  /** The version that stands, where the problem is that another was expected. */
  readonly version?: number;
}

const general = (id: string, sentence: string, mend: string): Rule => ({ id, sentence, mend, source: platformRule });

/** Problems that are not rules of law or contract: how a request was made. */
export const requestRules = {
  invalidInput: general(
    'invalid-input',
    'Something in the request is missing or not as it should be',
    'Mend each field named in the answer and send the request again. Nothing was changed.',
  ),
  notJson: general(
    'not-json',
    'The body of the request must be JSON, with the content type application/json',
    'Send a JSON object in UTF-8 with the header Content-Type: application/json.',
  ),
  notForm: general(
    'not-form',
    'A form is sent as application/x-www-form-urlencoded',
    'Open the page and send the form from there.',
  ),
  notUtf8: general(
    'not-utf8',
    'The request contains bytes that are not valid UTF-8 text',
    'Save the text as UTF-8, or type it again, and send it again.',
  ),
  tooLarge: general(
    'too-large',
    'The request is larger than 1 MB',
    'Send less at once. A return needs a few kilobytes.',
  ),
  staleVersion: general(
    'stale-version',
    'The record was changed by someone else after you opened it',
    'Read what stands now, then make your change again with the version (ETag) that stands.',
  ),
  keyReused: general(
    'idempotency-key-reused',
    'The same Idempotency-Key came with a different request',
    'Use a new key for each new request; repeat a key only to repeat the very same request.',
  ),
  badHeader: general(
    'bad-header',
    'A header of the request is not as it should be',
    'If-Match takes the ETag that a GET answered, such as "3". Idempotency-Key takes 1 to 200 printable characters.',
  ),
  badCursor: general(
    'bad-cursor',
    'The cursor does not belong to this list',
    'Use the cursor that the last page of the list gave, unchanged.',
  ),
  busy: general(
    'busy',
    'Others are changing this record at the same moment',
    'Nothing was changed. Send the request again.',
  ),
  notSignedIn: general(
    'not-signed-in',
    'You need to sign in first',
    'Sign in, or send a bearer token that has not expired.',
  ),
  forbidden: general(
    'forbidden',
    'Your role does not allow this',
    'Ask someone in the role that does, or ask your organisation to change your role.',
  ),
  notFound: general(
    'not-found',
    'There is nothing at this address that you can see',
    'Check the address. A record of another organisation is not shown.',
  ),
  crossSite: general(
    'cross-site',
    'The form was sent from another website',
    'Open the page on this site and send the form from there.',
  ),
  fault: general(
    'fault',
    'Something went wrong on our side',
    'Try again. What you sent was not saved unless a page says that it was.',
  ),
} as const;

const statusOf: Readonly<Record<keyof typeof requestRules, number>> = {
  invalidInput: 422,
  notJson: 415,
  notForm: 415,
  notUtf8: 400,
  tooLarge: 413,
  staleVersion: 412,
  keyReused: 422,
  badHeader: 400,
  badCursor: 400,
  busy: 409,
  notSignedIn: 401,
  forbidden: 403,
  notFound: 404,
  crossSite: 403,
  fault: 500,
};

export type RequestProblem = keyof typeof requestRules;

/** A dotted field path as a JSON pointer (RFC 6901): `options.0.why` is `/options/0/why`. */
export const pointerOf = (field: string): string => (field === '' ? '' : `/${field.split('.').join('/')}`);

export const problemTypeOf = (baseUrl: string, rule: Rule): string => `${baseUrl}/problems/${rule.id}`;

/** The problem for a request that could not be taken. */
export const requestProblem = (baseUrl: string, name: RequestProblem, more: Partial<Problem> = {}): Problem => ({
  type: problemTypeOf(baseUrl, requestRules[name]),
  title: requestRules[name].sentence,
  status: statusOf[name],
  detail: requestRules[name].mend,
  ...more,
});

/** The problem for a command that was not carried out. A refusal at a field is 422; one of the whole command is 409. */
export const outcomeProblem = (baseUrl: string, outcome: Exclude<Outcome, { outcome: 'done' }>): Problem => {
  switch (outcome.outcome) {
    case 'invalid':
      return requestProblem(baseUrl, 'invalidInput', {
        errors: outcome.problems.map(({ field, because }) => ({ pointer: pointerOf(field), detail: because })),
      });
    case 'refused': {
      const [first] = outcome.refusals;
      if (!first) return requestProblem(baseUrl, 'fault');
      return {
        type: problemTypeOf(baseUrl, first.rule),
        title: first.rule.sentence,
        status: outcome.refusals.some((refusal) => refusal.field !== undefined) ? 422 : 409,
        detail: `${first.because}. ${first.rule.mend}`.replace('..', '.'),
        errors: outcome.refusals.map((refusal) => ({
          pointer: pointerOf(refusal.field ?? ''),
          detail: refusal.because,
          type: problemTypeOf(baseUrl, refusal.rule),
        })),
        version: outcome.version,
      };
    }
    case 'stale':
      return requestProblem(baseUrl, 'staleVersion', { version: outcome.version });
    case 'keyReused':
      return requestProblem(baseUrl, 'keyReused');
    case 'busy':
      return requestProblem(baseUrl, 'busy');
    case 'forbidden':
      return requestProblem(baseUrl, 'forbidden');
    case 'notFound':
      return requestProblem(baseUrl, 'notFound');
    default:
      return outcome satisfies never;
  }
};

/** A problem as the API answers it. */
export const problemJson = (problem: Problem): Response =>
  new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json' },
  });

/** Thrown inside a route to answer with a problem at once; the app turns it into a page or problem+json. */
export class ProblemError extends Error {
  readonly problem: RequestProblem;
  readonly more: Partial<Problem>;
  constructor(problem: RequestProblem, more: Partial<Problem> = {}) {
    super(problem);
    this.problem = problem;
    this.more = more;
  }
}
