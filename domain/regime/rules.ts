import { rules } from '../shared/refusal.ts';
import { procurementAct, psr } from '../shared/source.ts';
import { pcr2015 } from './sources.ts';

/** Which law a procurement follows (law.md sections 7 and 8). */
export const regimeRules = rules({
  healthCareFollowsPsr: {
    id: 'health-care-follows-provider-selection-regime',
    sentence: 'Health care services for individuals follow the Provider Selection Regime, whatever their value',
    source: psr('regulations 2 and 3 and Schedule 1', '2'),
    mend: 'Record which services are provided to individuals, and their most relevant CPV code.',
  },
  healthCareBeforePsr: {
    id: 'health-care-before-provider-selection-regime',
    sentence:
      'Health care services whose procurement began before 1 January 2024 follow the Public Contracts Regulations 2015',
    source: pcr2015('regulations 74 to 77', 'M'),
    mend: 'Check the date on which the procurement began.',
  },
  healthCareIsMainSubject: {
    id: 'health-care-is-main-subject',
    sentence:
      'A mixed procurement follows the Provider Selection Regime only where health care services are its main subject-matter by estimated lifetime value',
    source: psr('regulation 3', '2'),
    mend: 'Record the estimated lifetime value of the health care services and of everything else.',
  },
  otherPartIsInseparable: {
    id: 'other-part-is-inseparable',
    sentence:
      'A mixed procurement follows the Provider Selection Regime only where the other part could not reasonably be supplied under a separate contract',
    source: psr('regulation 3', '2'),
    mend: 'Record why the other part could not be supplied separately, or procure the two parts separately.',
  },
  procurementActApplies: {
    id: 'procurement-act-applies',
    sentence:
      'What is not a health care service follows the Procurement Act 2023 where its procurement began on or after 24 February 2025',
    source: procurementAct('commencement on 24 February 2025', '2'),
    mend: 'Check the date on which the procurement began and what is bought.',
  },
  pcrApplies: {
    id: 'public-contracts-regulations-apply',
    sentence:
      'What is not a health care service stays under the Public Contracts Regulations 2015 where its procurement began before 24 February 2025',
    source: { reference: 'Procurement Act 2023, commencement on 24 February 2025', confidence: 'G' },
    mend: 'Check the date on which the procurement began.',
  },
  outsideRegimes: {
    id: 'outside-procurement-regimes',
    sentence: 'A grant, delivery in house and a section 75 partnership without a procurement are outside the regimes',
    source: { reference: 'Grants, section 75 and in-house arrangements', confidence: 'M' },
    mend: 'Confirm with legal that nothing is procured, and record who confirmed it.',
  },
});
