import type { Measure } from '../measure/measure.ts';
import { absenceNames, type Entry } from '../measure/quantity.ts';
import { divide, exact, hundred, multiply, toNumber } from '../scoring/exact.ts';
import { decimalPlaces, isRoundedFrom } from '../scoring/stated-percentages.ts';
import { figureText } from '../scoring/words.ts';
import { type Refusal, type Rule, refusal } from '../shared/refusal.ts';
import { returnRules as rule } from './rules.ts';

type Refuse = (rule: Rule, part: keyof Entry, because?: string) => Refusal;

const absenceRefusals = (entry: Entry, refuse: Refuse): readonly Refusal[] => {
  const { absence, reason } = entry;
  const why = absence && absenceNames[absence].toLowerCase();
  if (absence === undefined || why === undefined) {
    const because = 'Choose why there is no figure. If there is one, leave the reason empty';
    return reason === undefined ? [] : [refuse(rule.reasonHasAbsence, 'reason', because)];
  }
  const figure = (['value', 'numerator', 'denominator', 'stated'] as const).find((part) => entry[part] !== undefined);
  if (figure) {
    const because = `Clear the figure, ${figureText(entry[figure] ?? 0, 'score')}, or choose “There is a figure”: a row does not hold one that is ${why}`;
    return [refuse(rule.figureOrAbsence, 'absence', because)];
  }
  if (reason !== undefined || absence === 'late') return [];
  return [refuse(rule.absenceHasReason, 'reason', `Enter the reason why the figure is ${why}`)];
};

const statedRefusals = (entry: Entry, refuse: Refuse): readonly Refusal[] => {
  const { numerator = 0, denominator = 0, stated } = entry;
  if (stated === undefined) return [];
  const ratio = divide(multiply(exact(numerator), hundred), exact(denominator));
  if (!ratio) return [refuse(rule.statedIsRatio, 'stated', `There is no percentage of 0, yet ${stated}% is stated`)];
  if (isRoundedFrom(stated, ratio)) return [];
  const places = Math.max(1, decimalPlaces(stated));
  const derived = toNumber(ratio).toFixed(places);
  return [
    refuse(
      rule.statedIsRatio,
      'stated',
      `The percentage is stated as ${stated}%, but ${figureText(numerator, 'count')} of ${figureText(denominator, 'count')} is ${derived}%`,
    ),
  ];
};

const ratioRefusals = (entry: Entry, refuse: Refuse): readonly Refusal[] => {
  const { value, numerator, denominator, stated, absence } = entry;
  if (value !== undefined) {
    const because = 'Enter the two counts in place of the percentage, which is worked out from them';
    return [refuse(rule.bothParts, 'value', because)];
  }
  if (absence !== undefined) return [];
  const given = [numerator, denominator, stated].some((part) => part !== undefined);
  if (!given) return [];
  if (numerator === undefined) return [refuse(rule.bothParts, 'numerator', 'Enter the numerator, even if it is zero')];
  if (denominator === undefined) {
    return [refuse(rule.bothParts, 'denominator', 'Enter the denominator, even if it is zero')];
  }
  if (numerator > denominator) {
    const because = `The numerator, ${figureText(numerator, 'count')}, is larger than the denominator, ${figureText(denominator, 'count')}`;
    return [refuse(rule.partOfWhole, 'numerator', because)];
  }
  return statedRefusals(entry, refuse);
};

const valueRefusals = (measure: Measure, entry: Entry, refuse: Refuse): readonly Refusal[] => {
  const extra = (['numerator', 'denominator', 'stated'] as const).find((part) => entry[part] !== undefined);
  if (extra) return [refuse(rule.singleFigure, extra, 'Enter the one figure that this measure takes')];
  const { value } = entry;
  if (value === undefined) return [];
  const shown = figureText(value, 'score');
  if (measure.unit === 'count' && !Number.isInteger(value)) {
    return [refuse(rule.figureInUnit, 'value', `A count is a whole number, and ${shown} is not`)];
  }
  if (measure.unit === 'percent' && value > 100) {
    return [refuse(rule.figureInUnit, 'value', `A percentage is 100 or less, and ${shown} is more`)];
  }
  if (measure.unit !== 'score' && value < 0) {
    return [refuse(rule.figureInUnit, 'value', `The figure must be 0 or more, and ${shown} is below 0`)];
  }
  return [];
};

/**
 * Checks the form of one row against its measure; whether the row is complete is asked only when the return is sent.
 * Gives the first fault alone: mending it often mends the next.
 * `path` is where the row stands in the request, such as `entries.smoking-quits`.
 */
export const rowRefusals = (measure: Measure, entry: Entry, path: string): readonly Refusal[] => {
  const refuse: Refuse = (which, part, because) =>
    refusal(which, { field: `${path}.${part}`, ...(because !== undefined && { because }) });
  const figure =
    measure.calculation === 'ratio' ? ratioRefusals : (each: Entry, how: Refuse) => valueRefusals(measure, each, how);
  return [...absenceRefusals(entry, refuse), ...figure(entry, refuse)].slice(0, 1);
};
