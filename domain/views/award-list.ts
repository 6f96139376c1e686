import type { AwardState } from '../award/award.ts';
import { contradictionsOf } from '../award/contradictions-of.ts';
import { standstillOf } from '../award/representations.ts';
import { confirmationNoticeDue } from '../award/timeline.ts';
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
  /**
   * The days by which the notice confirming the award is published: the one to work to, and the last lawful one. Left
   * out once its publication is recorded.
   */
  readonly confirmationNoticeBy?: string | undefined;
  readonly confirmationNoticeLast?: string | undefined;
  /** Whether a further decision is to repeat a step or to abandon. */
  readonly notProceeding?: boolean | undefined;
  /** The providers' organisations, in the order of their names. */
  readonly organisations?: readonly OrganisationId[] | undefined;
  readonly demonstration?: boolean | undefined;
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
  'confirmationNoticeBy',
  'confirmationNoticeLast',
  'notProceeding',
  'organisations',
  'demonstration',
]);

/** Sorted by the day of the decision, or before it the day the procurement began: read backwards, the latest is first. */
export const awardRows = (award: AwardState): readonly Row[] => {
  const standstill = standstillOf(award);
  const notice = award.confirmationNotice ? undefined : confirmationNoticeDue(award);
  return [
    awardList.row(award.authority, `${award.decision?.date ?? award.began}#${award.id}`, {
      award: award.id,
      title: award.title,
      providers: award.providers.map((provider) => provider.name),
      regime: award.regime,
      status: award.status,
      decidedOn: award.decision?.date,
      noticePublishedOn: award.notice?.publishedOn,
      openRepresentations: standstill?.openRepresentations.length ?? 0,
      hasDiscrepancy: contradictionsOf(award).length > 0,
      standstillCloses: award.status === 'standstill' ? standstill?.closes : undefined,
      confirmationNoticeBy: notice?.target,
      confirmationNoticeLast: notice?.last,
      notProceeding: standstill && standstill.notProceeding.length > 0,
      organisations: award.providers.map((provider) => provider.organisation),
      demonstration: award.demonstration,
    }),
  ];
};
