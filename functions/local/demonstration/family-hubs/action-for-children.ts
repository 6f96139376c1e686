import type { FigureTable } from '../figures.ts';
import type { Reporting } from '../reporting.ts';

/** Made-up figures, one column for each quarter from April to June 2025 on. */
const figures: FigureTable = {
  'referral-rate': [186, 172, 205, 214, 190, 181, 200, 210],
  'initial-response-time': [8.5, 9.1, 12.4, 10.8, 9.6, 9, 10.2, 9.8],
  'engagement-rate': ['128/176', '121/165', '131/196', '152/203', '133/181', '126/172', '140/190', '150/199'],
  'parental-satisfaction': ['71/82', '64/75', '58/71', '77/88', '69/80', '66/77', '70/82', '74/86'],
  'child-development': ['34/49', '31/47', '29/46', '41/58', '36/52', '35/50', '33/49', '40/57'],
  're-referral-rate': ['38/176', '37/165', '45/196', '44/203', '41/181', '39/172', '43/190', '45/199'],
};

const told: Reporting['told'] = {
  '2025-Q1': {
    workingWell: 'Families know whom to call: most referrals now come to one telephone line.',
    worriedAbout: 'Two hubs share one speech and language worker.',
    needsToHappen: 'A second worker, at least for term time.',
  },
  '2025-Q2': {
    workingWell: 'Summer sessions reached families who had not come before.',
    worriedAbout: 'The records moved to a new system in September, and this return is late because of it.',
    needsToHappen: 'The next return is made from the new system, with a check against the old one.',
    sentAfter: 24,
  },
  '2025-Q3': {
    workingWell: 'More families were referred than in any quarter so far.',
    worriedAbout: 'Families waited longer for a first conversation before Christmas.',
    needsToHappen: 'Duty cover at each hub on every working day.',
    explanations: {
      'initial-response-time':
        'Two posts were vacant from October to December, and referrals rose by a fifth at the same time.',
    },
    followUps: [
      {
        about: 'initial-response-time',
        explanation: 'One post has been filled since January. The other is advertised again.',
        action: 'A duty worker at each hub makes the first call within five working days',
        owner: 'Action for Children, service manager',
        review: {
          worked: 'partly',
          note: 'Down to about 11 days by the middle of March. The second post starts in April.',
        },
      },
    ],
  },
  '2025-Q4': {
    workingWell: 'Satisfaction is the highest so far.',
    worriedAbout: 'The first conversation still comes later than agreed.',
    needsToHappen: 'The second post is filled in April.',
  },
  '2026-Q1': {
    workingWell: 'Response times are within target again.',
    worriedAbout: 'Fewer referrals come from schools.',
    needsToHappen: 'A visit to each school before the summer holidays.',
  },
  '2026-Q2': {
    workingWell: 'Summer sessions ran at all hubs.',
    worriedAbout: 'Rooms at one hub are too small for groups.',
    needsToHappen: 'Group sessions move to the library next door.',
  },
  '2026-Q3': {
    workingWell: 'Group sessions in the library are full.',
    worriedAbout: 'Winter illness left sessions short of staff.',
    needsToHappen: 'Cover shared between the three providers.',
  },
  '2026-Q4': {
    workingWell: 'Children’s speech and language improved for two in three.',
    worriedAbout: 'The initial term ends and staff ask what follows.',
    needsToHappen: 'An answer on the extension.',
  },
};

/** Action for Children's quarterly returns, among them one that came late. */
export const actionForChildren: Reporting = {
  certifier: { id: 'afc-certifier', name: 'Alex Doble' },
  figures,
  told,
  latest: 'accepted',
};
