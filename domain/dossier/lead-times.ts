import type { ModificationRegime } from '../contract/modification/modification-facts.ts';
import { canCountNotice, noticeDeadline } from '../notice/deadline.ts';
import { type NoticeKind, noticeSpec } from '../notice/notices.ts';
import { addDays, addMonths, type CivilDate } from '../shared/dates.ts';
import { rules } from '../shared/refusal.ts';

/** Times that no law sets, by which a new procurement is planned. A council with its own should use those. */
export const leadTimeRules = rules({
  planningTimes: {
    id: 'procurement-lead-times',
    sentence:
      'A new provider is given three months to mobilise, and a process before its last notice three months (direct award C), four months (most suitable provider) or six months (competitive)',
    source: { reference: 'Planning times of the platform, not law', confidence: 'C' },
    mend: 'Use the council’s own planning times where it has them.',
  },
});

/** Three months for staff to transfer and premises to be ready. */
const mobilisationMonths = 3;
/** Between the notice of the most suitable provider approach and the first assessment: 14 whole days. */
const approachDays = 15;

interface Way {
  readonly process: string;
  readonly preparationMonths: number;
  readonly notice: NoticeKind;
  readonly daysAfterFirstNotice: number;
}

const psrWays: readonly Way[] = [
  {
    process: 'Direct award process C, where its conditions are met',
    preparationMonths: 3,
    notice: 'intentionC',
    daysAfterFirstNotice: 0,
  },
  {
    process: 'Most suitable provider process',
    preparationMonths: 4,
    notice: 'intentionMostSuitable',
    daysAfterFirstNotice: approachDays,
  },
  { process: 'Competitive process', preparationMonths: 6, notice: 'intentionCompetitive', daysAfterFirstNotice: 0 },
];

/** A new procurement follows the law of today: under the Act, also where the contract itself was made under its predecessor. */
const waysUnder = (regime: ModificationRegime): readonly Way[] => {
  switch (regime) {
    case 'psr':
      return psrWays;
    case 'pa2023':
    case 'pcr2015':
      return [
        { process: 'Competitive procedure', preparationMonths: 6, notice: 'contractAward', daysAfterFirstNotice: 0 },
      ];
    case 'pa2023LightTouch':
    case 'pcr2015LightTouch':
      return [
        {
          process: 'Competitive procedure, light touch',
          preparationMonths: 6,
          notice: 'contractAwardLightTouch',
          daysAfterFirstNotice: 0,
        },
      ];
    case 'pa2023BelowThreshold':
    case 'outside':
      return [];
    default:
      return regime satisfies never;
  }
};

/** The days of one process, counted back from the day on which the next contract starts. */
export interface LeadTime {
  readonly process: string;
  /** The latest day to begin. */
  readonly begin: CivilDate;
  /** The latest day to publish the notice before the contract is made; undefined where the bank holidays are not known. */
  readonly publishBy: CivilDate | undefined;
  readonly noticeTitle: string;
  /** The latest day to make the contract, with time to mobilise. */
  readonly makeBy: CivilDate;
}

/**
 * The latest start of each process by which another contract could follow on the day after `end`. Standstills and notices
 * are counted by the law, the rest by the platform's planning times. Empty where no process is known.
 */
export const leadTimes = (regime: ModificationRegime, end: CivilDate): readonly LeadTime[] => {
  const makeBy = addMonths(addDays(end, 1), -mobilisationMonths);
  return waysUnder(regime).map(({ process, preparationMonths, notice, daysAfterFirstNotice }) => {
    const publishBy = canCountNotice(notice, makeBy) ? noticeDeadline(notice, makeBy).lastLawfulDay : undefined;
    return {
      process,
      begin: addDays(addMonths(publishBy ?? makeBy, -preparationMonths), -daysAfterFirstNotice),
      publishBy,
      noticeTitle: noticeSpec(notice).title,
      makeBy,
    };
  });
};
