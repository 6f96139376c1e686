import type { AwardState } from '../award/award.ts';
import { contradictionsOf } from '../award/contradictions-of.ts';
import { refusalOfWaiting } from '../award/ending.ts';
import type { DueNotice } from '../award/notices/notice-steps.ts';
import { dutyOf, standstillNotice } from '../award/notices/notices.ts';
import { noticesDue } from '../award/notices/notices-owed.ts';
import { owesInformation, standstillOf, whyOpen } from '../award/standstill/representations.ts';
import { standstillsOf } from '../award/standstill/standstills.ts';
import type { CivilDate } from '../shared/dates.ts';
import type { OrganisationId } from '../shared/ids.ts';
import { defineView, type Row } from './row.ts';

/** One award in the list: how far it has come and the days that matter next. */
export interface AwardLine {
  readonly award: string;
  readonly title: string;
  readonly providers: readonly string[];
  readonly regime: AwardState['regime'];
  readonly status: AwardState['status'];
  readonly decidedOn?: string | undefined;
  readonly noticePublishedOn?: string | undefined;
  readonly openRepresentations: number;
  readonly hasDiscrepancy: boolean;
  /** The last day of standstill; left out while a representation is open, and outside standstill. */
  readonly standstillCloses?: string | undefined;
  /** Whether a further decision is to repeat a step or to abandon. */
  readonly notProceeding?: boolean | undefined;
  /** The providers' organisations, in the order of their names. */
  readonly organisations?: readonly OrganisationId[] | undefined;
  readonly demonstration?: boolean | undefined;
  readonly process?: AwardState['process'] | undefined;
  /** The day of the award, once it is confirmed. */
  readonly awardedOn?: CivilDate | undefined;
  readonly concludesFramework?: boolean | undefined;
  /** For each standstill in which representations were received in time: its last day, null while open, and how many. */
  readonly heardIn?: readonly (readonly [ended: CivilDate | null, representations: number])[] | undefined;
  /** Every notice of which the time has come and whose publication is not recorded, the most pressing first. */
  readonly noticesDue?: readonly DueNotice[] | undefined;
  /** How many of those who asked for information have not been given it, and how many open cases the Panel has. */
  readonly informationOwed?: number | undefined;
  readonly withPanel?: number | undefined;
  /** Whether it must wait for a standstill, or for the notice that comes before it, before it is confirmed. */
  readonly waits?: boolean | undefined;
}

export const awardList = defineView<AwardLine>('awards')([
  'award',
  'title',
  'providers',
  'regime',
  'status',
  'decidedOn',
  'noticePublishedOn',
  'openRepresentations',
  'hasDiscrepancy',
  'standstillCloses',
  'notProceeding',
  'organisations',
  'demonstration',
  'process',
  'awardedOn',
  'concludesFramework',
  'heardIn',
  'noticesDue',
  'informationOwed',
  'withPanel',
  'waits',
]);

const heardIn = (award: AwardState): AwardLine['heardIn'] => {
  const heard = standstillsOf(award).filter(({ representations }) => representations.length > 0);
  return heard.length > 0
    ? heard.map(({ ended, representations }) => [ended ?? null, representations.length])
    : undefined;
};

/** Which notices have come due turns on the record alone: the day on which it is asked says only which are late. */
const dueIn = (award: AwardState): AwardLine['noticesDue'] => {
  const due = noticesDue(award, award.start);
  return due.length > 0
    ? due.map(({ kind, deadline }) => ({
        kind,
        targetDay: deadline?.targetDay,
        lastLawfulDay: deadline?.lastLawfulDay,
      }))
    : undefined;
};

/** Sorted by the day of the decision, or before it the day the procurement began: read backwards, the latest is first. */
export const awardRows = (award: AwardState): readonly Row[] => {
  const standstill = standstillOf(award);
  return [
    awardList.row(award.authority, `${award.decision?.date ?? award.began}#${award.id}`, {
      award: award.id,
      title: award.title,
      providers: award.providers.map((provider) => provider.name),
      regime: award.regime,
      status: award.status,
      decidedOn: award.decision?.date,
      noticePublishedOn: standstillNotice(award)?.publishedOn,
      openRepresentations: standstill?.openRepresentations.length ?? 0,
      hasDiscrepancy: contradictionsOf(award).length > 0,
      standstillCloses: award.status === 'standstill' ? standstill?.closes : undefined,
      notProceeding: standstill && standstill.notProceeding.length > 0,
      organisations: award.providers.map((provider) => provider.organisation),
      demonstration: award.demonstration,
      process: award.process,
      awardedOn: award.confirmation?.awardedOn,
      concludesFramework: award.processFacts?.framework,
      heardIn: heardIn(award),
      noticesDue: dueIn(award),
      informationOwed: award.representations.filter(owesInformation).length || undefined,
      withPanel: standstill?.openRepresentations.filter((each) => whyOpen(each) === 'withPanel').length || undefined,
      waits: dutyOf(award).required === true || refusalOfWaiting(award) !== undefined,
    }),
  ];
};
