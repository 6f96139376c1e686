import { type FigureTable, late } from '../figures.ts';
import type { Reporting } from '../reporting.ts';

/** Made-up figures of a small service, one column for each quarter from April to June 2025 on. */
const figures: FigureTable = {
  'referral-rate': [46, 41, 52, 49, 44, 43, 50, 48],
  'initial-response-time': [6.2, 6, 7.5, 6.8, 6.4, 6.1, 7, 6.6],
  'engagement-rate': ['33/43', '30/39', '36/50', '35/47', '32/42', '31/41', '36/48', '34/46'],
  'parental-satisfaction': ['12/14', '11/12', '13/15', '10/13', '12/13', '11/13', '12/14', '13/15'],
  'child-development': [
    '5/9',
    '4/7',
    '6/9',
    '5/8',
    late('Checks from June are expected by October 2026'),
    '4/6',
    '6/8',
    '5/7',
  ],
  're-referral-rate': ['3/43', '0/39', '6/50', '5/47', '4/42', '3/41', '5/48', '4/46'],
};

const told: Reporting['told'] = {
  '2025-Q1': {
    workingWell: 'Nearly every family that was referred had a first conversation within a week.',
    worriedAbout: 'We are small, and one absence is felt at once.',
    needsToHappen: 'Cover agreed with the other two providers.',
  },
  '2025-Q2': {
    workingWell: 'No family was referred again this quarter.',
    worriedAbout: 'Few children have been checked twice so far.',
    needsToHappen: 'A date for the second check is set at the first.',
  },
  '2025-Q3': {
    workingWell: 'Cover with the other providers works.',
    worriedAbout: 'Numbers are small, so percentages move a great deal.',
    needsToHappen: 'Look at the year together rather than at one quarter.',
  },
  '2025-Q4': {
    workingWell: 'Families speak well of the home visits.',
    worriedAbout: 'Fewer parents were satisfied than before, though few were asked.',
    needsToHappen: 'Ask at the end of each course rather than once a quarter.',
  },
  '2026-Q1': {
    workingWell: 'More parents answered the survey.',
    worriedAbout: 'The second checks of June are not yet in the records.',
    needsToHappen: 'The checks are entered by October.',
  },
  '2026-Q2': {
    workingWell: 'Home visits have doubled.',
    worriedAbout: 'Travel takes much of the day.',
    needsToHappen: 'Visits planned by neighbourhood.',
  },
  '2026-Q3': {
    workingWell: 'Visits by neighbourhood save half a day a week.',
    worriedAbout: 'Winter illness.',
    needsToHappen: 'Cover for January.',
  },
  '2026-Q4': {
    workingWell: 'A full year of home visits.',
    worriedAbout: 'The initial term ends.',
    needsToHappen: 'An answer on the extension.',
  },
};

/** Lark's quarterly returns: small numbers, a zero, and the latest not begun. */
export const lark: Reporting = {
  certifier: { id: 'lark-certifier', name: 'Lowen Rule' },
  figures,
  told,
  latest: 'notBegun',
};
