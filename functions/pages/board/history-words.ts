import type { ShownCell } from '../../../domain/disclosed/scores.ts';

/** Fewer figures than this say nothing of a trend, and no run chart's rules apply (measures.md section 4). */
const fewestForRuns = 5;

const numbers = ['no', 'one', 'two', 'three', 'four'];
const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/**
 * What the history shows, in one sentence that claims no more than so many figures can carry: with fewer than five, only
 * how many there are or may be shown; from five on, how often the target was met and for how many periods in a row it now has been.
 */
export const historySentence = (history: readonly ShownCell[]): string => {
  const shown = history.filter(({ figure }) => figure.value !== null).length;
  const withheld = history.filter(({ figure }) => figure.quantity.kind === 'suppressed').length;
  if (shown === 0) return withheld === 0 ? 'No figures have come yet.' : 'None of the figures so far can be shown.';
  const judged = history.filter(({ score }) => score.status !== 'none');
  const met = judged.filter(({ score }) => score.status === 'green').length;
  const target =
    judged.length === 0
      ? ''
      : ` The target was met in ${met} of ${judged.length} ${plural(judged.length, 'period', 'periods')} that could be judged.`;
  const ofAll = `${shown} of ${shown + withheld} figures can be shown`;
  if (shown < fewestForRuns && withheld > 0) return `${ofAll}: too few to speak of a trend.${target}`;
  if (shown < fewestForRuns) {
    const count = numbers[shown] ?? String(shown);
    return `${count.charAt(0).toUpperCase()}${count.slice(1)} ${plural(shown, 'figure', 'figures')} so far: too few to speak of a trend.${target}`;
  }
  const last = judged.at(-1)?.score.status === 'green';
  const since = judged.findLastIndex(({ score }) => (score.status === 'green') !== last);
  const run = judged.length - since - 1;
  const inRow = run > 1 ? ` It has been ${last ? 'met' : 'missed'} ${run} times in a row.` : '';
  return `${withheld > 0 ? ofAll : `${shown} figures`}.${target}${inRow}`;
};
