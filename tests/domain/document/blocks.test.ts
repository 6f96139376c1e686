import { describe, expect, it } from 'vitest';
import { facts, held, inWords, list, sentence, table } from '../../../domain/document/blocks.ts';
import { frontMatter, sourceText } from '../../../domain/document/document.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import { procurementAct } from '../../../domain/shared/source.ts';

describe('the blocks of a document', () => {
  it('leave out facts without a value, and lists and tables of nothing', () => {
    expect(
      facts([
        ['Reference', undefined],
        ['Title', 'Walks'],
        ['Note', ''],
      ]),
    ).toEqual([{ kind: 'facts', rows: [{ name: 'Title', value: 'Walks' }] }]);
    expect([...facts([['Note', '']]), ...list([]), ...table('Values', ['Value'], [])]).toEqual([]);
  });

  it('say what is missing, and never show a part that is not there', () => {
    expect(held(undefined, () => list(['shown']), 'No reason is recorded.')).toEqual([
      { kind: 'missing', text: 'No reason is recorded.' },
    ]);
    expect(held('there', (part) => list([part]), 'No reason is recorded.')).toEqual([
      { kind: 'list', items: ['there'] },
    ]);
  });

  it('tell columns of figures from columns of words', () => {
    expect(table('Values', ['Year', '#Amount'], [['2025/26', '£1']])).toEqual([
      {
        kind: 'table',
        caption: 'Values',
        columns: [{ title: 'Year' }, { title: 'Amount', numeric: true }],
        rows: [['2025/26', '£1']],
      },
    ]);
  });

  it('write a text as a sentence, and several things as words', () => {
    expect(sentence(' the price is held ')).toBe('The price is held.');
    expect(sentence('Is it held?')).toBe('Is it held?');
    expect(inWords(['Harbour', 'Beacon', 'Lark'])).toBe('Harbour, Beacon and Lark');
  });
});

describe('what stands around a document', () => {
  it('is its subject, its authority, its day, its standing and whether any of it is made up', () => {
    const document = {
      title: 'Report',
      subtitle: 'Walks',
      madeOn: civilDate('2026-11-21'),
      demonstration: false,
      sections: [],
    };
    expect(frontMatter(document)).toEqual(['Walks', 'Made from the record on 21 November 2026.']);
    expect(frontMatter({ ...document, authority: 'A council', standing: 'Draft.', demonstration: true })).toEqual([
      'Walks',
      'A council',
      'Made from the record on 21 November 2026.',
      'Draft.',
      'Some of what this document holds is made up for demonstration.',
    ]);
  });

  it('is the source of a statement, with how sure it is', () => {
    expect(sourceText(procurementAct('section 51', 'M'))).toBe(
      'Source: Procurement Act 2023, section 51 (not confirmed: confirm with legal).',
    );
  });
});
