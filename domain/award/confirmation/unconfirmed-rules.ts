import { pcr2015 } from '../../regime/sources.ts';
import { rules } from '../../shared/refusal.ts';
import { procurementAct, psr } from '../../shared/source.ts';

/**
 * Rules on which an award can rest and which nobody has confirmed yet. Each is a sentence that either applies to the award
 * or does not: a named confirmation says which, and is kept.
 */
export const unconfirmedRules = rules({
  offersInvitedByNotice: {
    id: 'offers-invited-by-notice-before-decision',
    sentence: 'Under the competitive process, the notice inviting offers is published before the decision to award',
    source: psr('regulation 11', 'M'),
    mend: 'Publish the notice inviting offers and record when it was published, or ask legal and record who confirmed it.',
  },
  scheduleOneCode: {
    id: 'schedule-one-code-in-scope',
    sentence:
      'Services under a code that Schedule 1 lists within limits, or in a part not read, are health care services',
    source: psr('Schedule 1', 'M'),
    mend: 'Ask legal whether the services are within Schedule 1, and record who confirmed it.',
  },
  equalValues: {
    id: 'mixed-procurement-of-equal-values',
    sentence: 'Where health care and the rest are worth the same, health care counts as the main subject-matter',
    source: psr('regulation 3', 'M'),
    mend: 'Ask legal which law a mixed procurement of equal values follows, and record who confirmed it.',
  },
  thresholdNotKnown: {
    id: 'threshold-or-value-not-known',
    sentence:
      'The side of the threshold stands as recorded, though the threshold of that day or the value is not known',
    source: procurementAct('Schedule 1', 'M'),
    mend: 'Record the estimated value including VAT, or record who confirmed the side of the threshold.',
  },
  equalToThreshold: {
    id: 'value-equal-to-threshold',
    sentence: 'A value equal to the threshold counts as reaching it',
    source: procurementAct('Schedule 1', 'M'),
    mend: 'Ask legal, and record who confirmed it.',
  },
  earlierThresholds: {
    id: 'thresholds-of-public-contracts-regulations',
    sentence: 'The thresholds of the 2015 Regulations are those with which the Procurement Act began',
    source: pcr2015('regulations 5 and 74', 'M'),
    mend: 'Ask legal, and record who confirmed it.',
  },
  changeOfIdentity: {
    id: 'considerable-change-provider-identity',
    sentence:
      'The considerable change threshold is not met where the only change is who the provider is, after a corporate change',
    source: psr('regulation 6(11)', 'M'),
    mend: 'Ask legal whether the exception applies, and record who confirmed it.',
  },
  changeFromOutside: {
    id: 'considerable-change-external-factors',
    sentence:
      'The considerable change threshold is not met where the change answers events beyond control and the services keep their character',
    source: psr('regulation 6(12)', 'M'),
    mend: 'Ask legal whether the exception applies, and record who confirmed it.',
  },
  changeByValue: {
    id: 'considerable-change-by-value',
    sentence:
      'The considerable change threshold by value is met at a rise of £500,000 or more that is 25% or more of the value at entry',
    source: psr('regulation 6(10)(b)', 'M'),
    mend: 'Ask legal whether the threshold is met, and record who confirmed it.',
  },
  vatOfValues: {
    id: 'lifetime-values-compared-alike',
    sentence: 'The two lifetime values are compared on one footing as to VAT, whichever it is',
    source: psr('regulation 2', 'M'),
    mend: 'Ask legal whether lifetime values are taken with or without VAT, and record who confirmed it.',
  },
  workingDays: {
    id: 'working-days-of-standstill',
    sentence: 'A working day is any day but a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday',
    source: psr('regulation 2', 'M'),
    mend: 'Ask legal, and record who confirmed it: the end of standstill is counted by it.',
  },
  urgentWithoutCriteria: {
    id: 'urgent-award-without-criteria',
    sentence: 'An urgent award needs neither the key criteria nor the basic selection criteria',
    source: psr('regulation 14', 'M'),
    mend: 'Ask legal, and record who confirmed it.',
  },
  callOffFollowsFramework: {
    id: 'call-off-follows-framework',
    sentence:
      'A contract based on a framework agreement follows its terms, without a process of regulation 6 of its own',
    source: psr('regulation 18', 'M'),
    mend: 'Ask legal whether the framework agreement allows the call-off, and record who confirmed it.',
  },
});
