import { describe, expect, it } from 'vitest';
import { startOptions, tokenOptions } from '../../../functions/local/options.ts';

describe('the options of npm start', () => {
  it('have defaults', () => {
    expect(startOptions([])).toEqual({
      port: 3000,
      data: 'data',
      empty: false,
      reset: false,
      today: undefined,
      help: false,
    });
  });

  it('can all be given', () => {
    const words = ['--port', '0', '--data', '/tmp/x', '--empty', '--reset', '--today', '2025-07-10'];
    expect(startOptions(words)).toMatchObject({
      port: 0,
      data: '/tmp/x',
      empty: true,
      reset: true,
      today: '2025-07-10',
    });
  });

  it.each([
    [
      ['--prot', '3000'],
      'There is no option "--prot". The options are --port, --data, --empty, --reset, --today, --help.',
    ],
    [['extra'], 'There is no option "extra".'],
    [['--port'], 'The option --port needs a value after it.'],
    [['--data', '--empty'], 'The option --data needs a value after it.'],
    [['--empty=yes'], 'The option --empty takes no value.'],
    [['--port', '70000'], '"70000" is not a port.'],
    [['--port', '3e3'], '"3e3" is not a port.'],
    [['--today', '2025-02-30'], '"2025-02-30" is not a date.'],
    [['--today', '10/07/2025'], '"10/07/2025" is not a date.'],
  ])('refuse %j with a sentence, and status 2', (words, sentence) => {
    expect(() => startOptions(words)).toThrow(
      expect.objectContaining({ message: expect.stringContaining(sentence), exitCode: 2 }),
    );
  });
});

describe('the options of npm run token', () => {
  it('are a person, by any name, and a data folder', () => {
    expect(tokenOptions(['Cora', 'Lane', '--data', 'x'])).toEqual({ person: 'Cora Lane', data: 'x' });
    expect(tokenOptions([])).toEqual({ person: undefined, data: 'data' });
  });
});
