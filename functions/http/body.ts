import type { Context } from 'hono';
import { ProblemError } from './problems.ts';

/** More than any form or return needs; the gateway in front refuses 10 MB before this is asked. */
const largest = 1_000_000;

const utf8 = new TextDecoder('utf-8', { fatal: true });

const textOf = async (context: Context): Promise<string> => {
  const bytes = await context.req.arrayBuffer();
  if (bytes.byteLength > largest) throw new ProblemError('tooLarge');
  try {
    return utf8.decode(bytes);
  } catch {
    throw new ProblemError('notUtf8');
  }
};

export type FormFields = readonly (readonly [name: string, value: string])[];

/** The fields of a form, decoded; refuses bytes that are not UTF-8, percent-encoded ones included. */
export const formFields = async (context: Context): Promise<FormFields> => {
  const type = context.req.header('content-type') ?? 'application/x-www-form-urlencoded';
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) throw new ProblemError('notForm');
  const text = await textOf(context);
  try {
    return text.split('&').flatMap((pair): [string, string][] => {
      if (pair === '') return [];
      const [name = '', ...rest] = pair.split('=');
      return [[decode(name), decode(rest.join('='))]];
    });
  } catch {
    throw new ProblemError('notUtf8');
  }
};

const decode = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '));

/** The JSON body; an empty body is an empty object. */
export const jsonBody = async (context: Context): Promise<unknown> => {
  const text = await textOf(context);
  if (text.trim() === '') return {};
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(type)) throw new ProblemError('notJson');
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError('notJson', {
      status: 400,
      detail: 'The body is not valid JSON. Check quotes, commas and brackets.',
    });
  }
};
