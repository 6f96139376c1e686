import type { Measure } from '../../measure/measure.ts';
import { fewestBeyond, fewestToJudge, type TurnOfCurve } from './turn.ts';

const figures = (count: number): string => (count === 1 ? '1 figure' : `${count} figures`);

const chanceText = (chance: number): string => {
  const share = chance * 100;
  return share < 1 ? 'fewer than 1 in 100' : `about ${Math.round(share)} in 100`;
};

const comparison = ({ count, better, beyondBetter, beyondWorse }: TurnOfCurve): string => {
  const beyond = [
    ...(beyondBetter > 0 ? [`${beyondBetter} beyond the interval on the better side`] : []),
    ...(beyondWorse > 0 ? [`${beyondWorse} beyond it on the worse side`] : []),
  ];
  const said = beyond.length === 0 ? 'none beyond the interval' : beyond.join(' and ');
  return `Of ${figures(count)} since the action began, ${better} ${better === 1 ? 'is' : 'are'} better than the forecast, ${said}.`;
};

const sureness = ({ better, worse, chance, turn, beyondBetter, beyondWorse }: TurnOfCurve): string => {
  if (turn === 'turned' && beyondBetter >= fewestBeyond)
    return ' So many beyond it is more than ordinary variation makes.';
  if (turn === 'notTurned' && beyondWorse >= fewestBeyond) return ' So many beyond it on that side is no improvement.';
  if (chance === null) return '';
  return ` Luck alone would make ${better} or more of ${better + worse} better in ${chanceText(chance)} cases, if the forecast itself is right.`;
};

/** How the verdict on an action was reached, and how sure it is, in plain sentences with its counts. */
export const turnSentence = (turn: TurnOfCurve, polarity: Measure['polarity']): string => {
  if (polarity === 'none') return 'Neither way is better for this measure, so no curve can be said to turn.';
  if (turn.count === 0) return 'No figure has come yet that can be compared with the frozen forecast.';
  const waits =
    turn.turn === 'cannotTell'
      ? ` It takes ${fewestToJudge} figures to judge, or ${fewestBeyond} beyond the interval.`
      : '';
  return `${comparison(turn)}${sureness(turn)}${waits}`;
};
