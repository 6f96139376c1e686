import { ProblemError } from './problems.ts';

/** A cursor is the sort key that a page of a list ended on. It holds no organisation: that comes from the session. */
export const cursorOf = (sort: string | undefined): string | undefined =>
  sort === undefined ? undefined : Buffer.from(sort, 'utf8').toString('base64url');

/** The sort key in a cursor. Refuses what this list could not have given. */
export const sortIn = (cursor: string | undefined): string | undefined => {
  if (cursor === undefined || cursor === '') return undefined;
  const sort = Buffer.from(cursor, 'base64url').toString('utf8');
  if (sort.length > 300 || cursorOf(sort) !== cursor || !/^[\w#.:@ -]+$/.test(sort))
    throw new ProblemError('badCursor');
  return sort;
};

/** How many rows a page of a list has: 25 unless asked, at most 100. */
export const limitIn = (limit: string | undefined): number => {
  if (limit === undefined || limit === '') return 25;
  const asked = Number(limit);
  if (!Number.isInteger(asked) || asked < 1 || asked > 100) {
    throw new ProblemError('invalidInput', {
      errors: [{ pointer: '/limit', detail: 'The limit must be a whole number from 1 to 100' }],
    });
  }
  return asked;
};
