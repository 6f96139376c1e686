import type { AwardState } from '../award/award.ts';
import { contradictionsOf } from '../award/contradictions-of.ts';
import { standstillOf } from '../award/representations.ts';
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
}

export const awardList = defineView<AwardLine>('awards', [
  'award',
  'title',
  'providers',
  'regime',
  'status',
  'decidedOn',
  'noticePublishedOn',
  'openRepresentations',
  'hasDiscrepancy',
]);

export const awardRows = (award: AwardState): readonly Row[] => [
  awardList.row(award.authority, award.id, {
    award: award.id,
    title: award.title,
    providers: award.providers.map((provider) => provider.name),
    regime: award.regime,
    status: award.status,
    decidedOn: award.decision?.date,
    noticePublishedOn: award.notice?.publishedOn,
    openRepresentations: standstillOf(award)?.openRepresentations.length ?? 0,
    hasDiscrepancy: contradictionsOf(award).length > 0,
  }),
];
