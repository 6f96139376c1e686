import { describe, expect, it } from 'vitest';
import { quotesNumbers } from '../../../domain/scoring/quoted.ts';
import { firstSentence, type StoryLine, storyList, storyRows } from '../../../domain/views/story-list.ts';
import { full, sent } from '../return/given.ts';

const lineOf = (state: Parameters<typeof storyRows>[0]): StoryLine | undefined =>
  storyRows(state).map(({ body }) => storyList.line(JSON.parse(JSON.stringify(body))))[0];

const key = 'sessions';
const commented = (comment: string) =>
  sent({}, { ...full, entries: { ...full.entries, [key]: { ...full.entries[key], comment } } });

describe('the first line of what is said of a figure', () => {
  it('is the first sentence, and of a long one the first words', () => {
    expect(firstSentence('Waits fell. They may rise.')).toBe('Waits fell.');
    expect(firstSentence('No stop at the end')).toBe('No stop at the end');
    expect(firstSentence('About 3.5 days. Then less.')).toBe('About 3.5 days.');
    expect(firstSentence('A heading\nand more.')).toBe('A heading');
    expect(firstSentence(`${'word '.repeat(40)}end.`)).toMatch(/^(word ){28}…$/);
  });

  it('is kept for the figures of which something is said, once the return is sent', () => {
    expect(lineOf(commented('Cover was short. It is not now.'))?.said).toContainEqual([key, 'Cover was short.']);
  });

  it('is not there for a return of which nothing is said', () => {
    expect(storyRows({ ...sent(), entries: {}, explanations: {}, restatements: [] })).toEqual([]);
  });

  it('is not shown with a number in it, in digits or words, to a reader who sees figures protected', () => {
    const said = (text: string) => storyList.protect({ ...(lineOf(commented(text)) as StoryLine) })?.said;
    expect(said('Only 4 came.')).toContainEqual([key, quotesNumbers]);
    expect(said('Only four came.')).toContainEqual([key, quotesNumbers]);
    expect(said('Few came.')).toContainEqual([key, 'Few came.']);
  });
});
