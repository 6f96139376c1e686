import { describe, expect, it } from 'vitest';
import { columnsNotRecorded, contractRegister, isRegistered } from '../../../domain/open-data/contract-register.ts';
import { toCsv } from '../../../domain/open-data/csv.ts';
import { pence } from '../../../domain/shared/money.ts';
import { contract } from './given.ts';

describe('comma-separated values', () => {
  it.each([
    ['plain words', 'plain words'],
    ['a, b', '"a, b"'],
    ['she said "yes"', '"she said ""yes"""'],
    ['two\nlines', '"two\nlines"'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['', ''],
    ['Café £5', 'Café £5'],
  ])('write %j as %j', (text, written) => {
    expect(toCsv([[text]])).toBe(`${written}\r\n`);
  });

  it.each(['=1+1', '+44 1752', '-5', '@SUM(A1)', '\tcmd', '\rcmd', '=HYPERLINK("http://evil.example","x")'])(
    'never let %j begin a formula',
    (text) => {
      const cell = toCsv([[text]])
        .trimEnd()
        .replace(/^"/, '');
      expect(cell.startsWith(`'${text.charAt(0)}`)).toBe(true);
    },
  );

  it('end every row in CRLF, the last too', () => {
    expect(
      toCsv([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ).toBe('a,b\r\nc,d\r\n');
  });
});

/** The cells of each row: commas within quotes part nothing. */
const rows = (csv: string): readonly (readonly string[])[] =>
  csv
    .trimEnd()
    .split('\r\n')
    .map((row) => row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/));

const plain = { ...contract, description: 'Support' };

describe('the contract register', () => {
  it('has the columns of the Transparency Code, and leaves blank what is not recorded', () => {
    const [headings = [], first = []] = rows(
      contractRegister([{ contract: plain, award: { process: 'C', regime: 'psr' } }]),
    );
    const said = Object.fromEntries(headings.map((heading, index) => [heading, first[index]]));
    expect(said).toMatchObject({
      'Reference number': 'DN1',
      'Title of agreement': 'Health Improvement Services',
      Description: 'Support',
      'Supplier name': 'Harbour Care',
      'Sum over the length of the contract (GBP)': '1108760.00',
      'Largest annual sum (GBP)': '1108760.00',
      'Start date': '2025-04-01',
      'End date': '2028-03-31',
      'Latest end with extensions': '2030-03-31',
      Notes: '1 year has no stated value',
    });
    for (const heading of columnsNotRecorded) expect(said[heading], heading).toBe('');
    expect(columnsNotRecorded).toContain('Department responsible');
  });

  it('names the procurement route, or why there is none', () => {
    const [, withAward, without] = rows(
      contractRegister([
        { contract: plain, award: { process: 'competitive', regime: 'psr' } },
        { contract: { ...plain, title: 'Older', award: undefined, awardNotNeededBecause: 'Made in 2016' } },
      ]),
    );
    expect(withAward?.join()).toContain('Competitive process');
    expect(without?.join()).toContain('No award: Made in 2016');
  });

  it('takes signed contracts worth more than £5,000, and those whose worth is not stated in full', () => {
    const worth = (amount: number, signed: 'signed' | 'draft' = 'signed') =>
      isRegistered({
        ...contract,
        status: signed,
        terms: {
          ...contract.terms,
          values: [{ financialYear: '2025/26', status: 'confirmed', amount: pence(amount) }],
        },
      });
    expect(worth(500_000)).toBe(false);
    expect(worth(500_001)).toBe(true);
    expect(worth(500_001, 'draft')).toBe(false);
    expect(
      isRegistered({
        ...contract,
        terms: { ...contract.terms, values: [{ financialYear: '2025/26', status: 'notStated' }] },
      }),
    ).toBe(true);
  });
});
