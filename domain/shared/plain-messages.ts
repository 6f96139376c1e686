import * as z from 'zod';

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

/**
 * Plain English for what a schema finds where its author gave no sentence: mostly a request whose JSON has another
 * shape. Set once, where commands are run.
 */
export const usePlainMessages = (): void => {
  z.config({
    customError: (issue) => {
      switch (issue.code) {
        case 'invalid_type':
          return issue.input === undefined
            ? 'This is missing'
            : `This must be ${kinds[issue.expected] ?? issue.expected}`;
        case 'unrecognized_keys':
          return `There is no field called ${issue.keys.join(', ')}`;
        case 'invalid_value':
          return `This must be one of: ${issue.values.map(String).join(', ')}`;
        case 'invalid_union':
          return 'This is not one of the forms that it can take';
        case 'too_big':
          return `This must be ${String(issue.maximum)} or less`;
        case 'too_small':
          return `This must be ${String(issue.minimum)} or more`;
        default:
          return undefined;
      }
    },
  });
};
