import { describe, expect, it } from 'vitest';
import { readAnswer, savedWords } from '../../../../functions/pages/assets/scripts/autosave.ts';
import { destination, moveFor } from '../../../../functions/pages/assets/scripts/grid-keys.ts';
import { checkRatio } from '../../../../functions/pages/assets/scripts/ratio-check.ts';

describe('moving between cells', () => {
  const inside = { start: 1, end: 1, length: 3 };
  it('goes down on Enter and up on Shift and Enter', () => {
    expect(moveFor('Enter', false, inside)).toBe('down');
    expect(moveFor('Enter', true, inside)).toBe('up');
  });
  it('leaves a cell sideways only from its edge, or when all of it is selected', () => {
    expect(moveFor('ArrowRight', false, inside)).toBeUndefined();
    expect(moveFor('ArrowRight', false, { start: 3, end: 3, length: 3 })).toBe('right');
    expect(moveFor('ArrowLeft', false, { start: 0, end: 0, length: 3 })).toBe('left');
    expect(moveFor('ArrowLeft', false, { start: 0, end: 3, length: 3 })).toBe('left');
    expect(moveFor('ArrowLeft', false, { start: 0, end: 2, length: 3 })).toBeUndefined();
  });
  it('lets Shift and an arrow select text as always', () => {
    expect(moveFor('ArrowDown', true, inside)).toBeUndefined();
  });
  it('skips gaps and stops at the edge', () => {
    const rows = [
      ['a', null, 'b'],
      [null, null, 'c'],
      ['d', 'e', null],
    ];
    expect(destination(rows, { row: 0, column: 0 }, 'right')).toBe('b');
    expect(destination(rows, { row: 0, column: 0 }, 'down')).toBe('d');
    expect(destination(rows, { row: 2, column: 1 }, 'up')).toBeUndefined();
    expect(destination(rows, { row: 0, column: 2 }, 'right')).toBeUndefined();
    expect(destination(rows, { row: 2, column: 0 }, 'left')).toBeUndefined();
  });
});

describe('the live check of a percentage', () => {
  it('says nothing until both figures are there', () => {
    expect(checkRatio('', '120')).toEqual({ kind: 'nothing' });
    expect(checkRatio('88', ' ')).toEqual({ kind: 'nothing' });
  });
  it('gives the percentage to one decimal, whatever separators were typed', () => {
    expect(checkRatio('1,204', '1 500')).toEqual({ kind: 'percentage', text: '80.3%' });
    expect(checkRatio('0', '120')).toEqual({ kind: 'percentage', text: '0.0%' });
  });
  it('says what cannot be', () => {
    expect(checkRatio('204', '190')).toEqual({ kind: 'problem', text: 'More than the total' });
    expect(checkRatio('0', '0')).toEqual({ kind: 'problem', text: 'None to count' });
    expect(checkRatio('3', '0')).toEqual({ kind: 'problem', text: 'Out of zero?' });
    expect(checkRatio('12.5', '20')).toEqual({ kind: 'problem', text: 'Use whole numbers' });
  });
});

describe('the answer to an automatic save', () => {
  it('is the new version and when it was saved', () => {
    expect(readAnswer({ version: 7, savedAt: '2025-07-01T13:03:00Z' })).toEqual({
      version: 7,
      savedAt: '2025-07-01T13:03:00Z',
    });
    expect(savedWords('2025-07-01T13:03:00Z')).toBe('Saved at 14:03');
  });
  it('is the refusal in its own words', () => {
    expect(readAnswer({ problem: 'Sam Lee has changed this return.' })).toEqual({
      problem: 'Sam Lee has changed this return.',
    });
    expect(readAnswer({ problem: { message: 'The return has been sent.' } })).toEqual({
      problem: 'The return has been sent.',
    });
  });
  it('is a problem in plain words when it is neither', () => {
    for (const odd of [null, 'ok', {}, { version: null, savedAt: 3 }])
      expect(readAnswer(odd)).toHaveProperty('problem');
  });
});
