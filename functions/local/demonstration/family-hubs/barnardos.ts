import { type FigureTable, notCollected } from '../figures.ts';
import type { Reporting } from '../reporting.ts';

/** Made-up figures, one column for each quarter from April to June 2025 on. */
const figures: FigureTable = {
  'referral-rate': [241, 228, 259, 266, 247, 239, 255, 262],
  'initial-response-time': [9.4, 9.9, 11.2, 9.7, 9.1, 9.3, 9.8, 9.5],
  'engagement-rate': ['166/229', '158/217', '170/246', '183/253', '172/236', '148/228', '177/243', '182/250'],
  'parental-satisfaction': [
    '93/108',
    notCollected('The survey was being written again with parents, so none went out this quarter.'),
    '101/115',
    '106/122',
    '99/116',
    '96/111',
    '100/116',
    '104/120',
  ],
  'child-development': ['47/69', '44/66', '50/74', '55/79', '49/71', '46/68', '51/74', '54/78'],
  're-referral-rate': ['52/229', '55/217', '66/246', '74/253', '71/236', '60/228', '58/243', '61/250'],
};

const reReferrals =
  'Families whose support ended in the autumn were referred again in greater number than before, most of them for housing and debt.';

const told: Reporting['told'] = {
  '2025-Q1': {
    workingWell: 'All hubs opened on time under the new contract.',
    worriedAbout: 'The satisfaction survey is long, and few finish it.',
    needsToHappen: 'Write the survey again together with parents.',
  },
  '2025-Q2': {
    workingWell: 'Parents helped to write a shorter survey.',
    worriedAbout: 'There is no satisfaction figure this quarter.',
    needsToHappen: 'The new survey goes out in October.',
    question: {
      about: 'parental-satisfaction',
      question: 'Will the new survey be comparable with the first quarter?',
      answer: 'Yes: the question on satisfaction keeps its wording; the others were shortened.',
    },
  },
  '2025-Q3': {
    workingWell: 'The shorter survey was answered by more parents and carers.',
    worriedAbout: 'Families wait longer for a first conversation, and more come back.',
    needsToHappen: 'A look at why support ended for those who came back.',
  },
  '2025-Q4': {
    workingWell: 'Response times are within target again.',
    worriedAbout: 'More families are referred again within a year.',
    needsToHappen: 'A planned follow-up call three months after support ends.',
    explanations: { 're-referral-rate': reReferrals },
    followUps: [
      {
        about: 're-referral-rate',
        explanation: 'Advice on debt is now offered at two hubs. It is too early to see its effect.',
        action: 'Call each family three months after support ends',
        owner: "Barnardo's, hub managers",
        review: { worked: 'no', note: 'Calls began in two hubs only, and as many families come back as before.' },
      },
    ],
  },
  '2026-Q1': {
    workingWell: 'Follow-up calls have started.',
    worriedAbout: 'Re-referrals are no lower yet.',
    needsToHappen: 'Follow-up calls at all hubs, and advice on debt at two more.',
    explanations: { 're-referral-rate': reReferrals },
    followUps: [
      {
        about: 're-referral-rate',
        action: 'Follow-up calls at every hub, reported each month until the rate is below 25%',
        owner: "Barnardo's, assistant director",
        escalation: {
          step: 'Performance meeting',
          because: 'A second quarter is red and the first action did not work.',
          owners: { authority: 'Family Hubs contract manager', provider: "Barnardo's, assistant director" },
        },
      },
    ],
  },
  '2026-Q2': {
    workingWell: 'Re-referrals have come down.',
    worriedAbout: 'Fewer families stay beyond the first meeting.',
    needsToHappen: 'First meetings in the evening.',
    question: {
      about: 'engagement-rate',
      question: 'Engagement is down by eight points. Is this one hub, or all of them?',
      answer: 'One hub, which was closed for repairs in August.',
    },
  },
  '2026-Q3': {
    workingWell: 'Evening meetings have brought families back.',
    worriedAbout: 'Heating costs at two hubs.',
    needsToHappen: 'A decision on the buildings.',
  },
  '2026-Q4': {
    workingWell: 'Two years of figures can now be compared.',
    worriedAbout: 'The initial term ends and staff ask what follows.',
    needsToHappen: 'An answer on the extension.',
  },
};

/** Barnardo's quarterly returns. The latest has a question that waits for an answer. */
export const barnardos: Reporting = {
  dataOfficer: 'barnardos-data',
  certifier: { id: 'barnardos-certifier', name: 'Corin Vale' },
  figures,
  told,
  latest: 'questioned',
};
