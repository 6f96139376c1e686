import type { Calculator } from './calculator.ts';
import { disclosureCalculator } from './disclosure.ts';
import { intervalCalculator } from './interval.ts';
import { modificationCalculator } from './modification.ts';
import { noticeDeadlineCalculator } from './notice-deadline.ts';
import { processCalculator } from './process.ts';
import { signalsCalculator } from './signals.ts';
import { standstillCalculator } from './standstill.ts';
import { statusCalculator } from './status.ts';

/** Every calculator, in the order of its page. */
export const calculators: readonly Calculator[] = [
  standstillCalculator,
  processCalculator,
  noticeDeadlineCalculator,
  modificationCalculator,
  statusCalculator,
  signalsCalculator,
  intervalCalculator,
  disclosureCalculator,
];
