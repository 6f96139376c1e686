import type { Contradiction } from '../../../domain/shared/contradictions.ts';

/** How pages say which of several contradicting figures is used, who decided so and why. */

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** "The platform uses £1,108,760 a year." */
export const usedText = ({ key, computesWith, mend }: Contradiction): string => {
  if (computesWith === undefined) return mend ?? 'No figure is chosen yet.';
  return `The platform uses ${computesWith}${key === 'annual' ? ' a year' : ''}.`;
};

/** "Decided by Casey Morgan: the year adds up over the term." Empty where the rule itself decides. */
export const decidedText = ({ decidedBy, because }: Contradiction): string => {
  if (decidedBy === undefined) return '';
  // A figure that a rule works out is decided by no one: that sentence already begins with the platform.
  const who = decidedBy.startsWith('The ') ? decidedBy : `Decided by ${decidedBy}`;
  return because === undefined ? ended(who) : ended(`${who}: ${because.charAt(0).toLowerCase()}${because.slice(1)}`);
};
