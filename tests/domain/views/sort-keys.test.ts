import { expect, it } from 'vitest';
import { byTitle } from '../../../domain/views/sort-keys.ts';

const inOrder = (...titles: string[]): string[] =>
  titles
    .map((title) => [byTitle(title, 'ctr_1'), title] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, title]) => title);

it('titles sort as people read them, whatever their capitals, accents and punctuation', () => {
  expect(inOrder('zebra crossing', 'Éclair', 'Barnardo’s hubs', "Barnardo's", '“Apple”')).toEqual([
    '“Apple”',
    "Barnardo's",
    'Barnardo’s hubs',
    'Éclair',
    'zebra crossing',
  ]);
});

it('the same title twice gives two keys, and a key stays fit for a cursor', () => {
  expect(byTitle('Hubs', 'ctr_1')).not.toBe(byTitle('Hubs', 'ctr_2'));
  expect(byTitle('Ж — <b>: £5 % hubs'.repeat(20), 'ctr_1')).toMatch(/^[\w# -]{1,120}$/);
});
