import type { AwardState, Round } from '../../award/award.ts';
import { intentionNotice } from '../../award/notices/notices.ts';
import { standstillOf } from '../../award/standstill/representations.ts';
import { writtenDate } from '../../shared/dates.ts';
import { noticeText } from './notice-words.ts';
import { inWords, ocidOf, type Publisher, partiesOf, referenceTo } from './publisher.ts';
import type { OcdsAward, OcdsPeriod, OcdsRelease, OcdsTender, ReleaseTag } from './release.ts';
import { proposedPeriod, tenderOf } from './tender.ts';
import { moneyOf, periodOfDays, startOfDay } from './values.ts';

/** The id of the award made by the decision that stands, or of an earlier one that was gone back on. */
export const awardIdIn = (award: AwardState, round = award.rounds.length): string => `${award.id}-${round + 1}`;

type Stage = Pick<OcdsRelease, 'id' | 'date' | 'awards' | 'planning'> & {
  readonly tag: ReleaseTag;
  readonly description?: string | undefined;
};

const standstillPeriod = (award: AwardState): OcdsPeriod | undefined => {
  const standstill = standstillOf(award);
  if (!standstill) return undefined;
  const { starts, closes } = standstill;
  return closes === undefined ? { startDate: startOfDay(starts) } : periodOfDays(starts, closes);
};

/** The award that the standing decision makes. */
const awardOf = (award: AwardState, status: OcdsAward['status']): OcdsAward => {
  const { decision, confirmation, values } = award;
  const lifetime = values?.computesWith.lifetime;
  const date = confirmation?.awardedOn ?? decision?.date;
  const standstill = standstillPeriod(award);
  return {
    id: awardIdIn(award),
    title: award.title,
    status,
    ...(date && { date: startOfDay(date) }),
    ...(lifetime !== undefined && { value: moneyOf(lifetime) }),
    suppliers: award.providers.map(referenceTo),
    contractPeriod: proposedPeriod(award),
    ...(standstill && { standstillPeriod: standstill }),
  };
};

/** A decision that was gone back on: what was published of it, then that it no longer stands. */
const stagesOfRound = (award: AwardState, round: Round, index: number): readonly Stage[] => {
  const notice = intentionNotice(round);
  if (!notice) return [];
  const number = index + 1;
  const base = { id: awardIdIn(award, index), title: award.title, date: startOfDay(round.decision.date) };
  const standstill = standstillPeriod({ ...award, notices: round.notices, representations: round.representations });
  return [
    {
      id: `${award.id}-intention-${number}`,
      date: notice.published,
      tag: 'award',
      awards: [{ ...base, status: 'pending', ...(standstill && { standstillPeriod: standstill }) }],
    },
    {
      id: `${award.id}-cancellation-${number}`,
      date: round.repeated.at,
      tag: 'awardCancellation',
      description: `The decision of ${writtenDate(round.decision.date)} was gone back on.`,
      awards: [{ ...base, status: 'cancelled' }],
    },
  ];
};

const planning = (award: AwardState): Stage => ({
  id: `${award.id}-planning`,
  date: award.recordedAt,
  tag: 'planning',
  planning: {
    rationale: award.existingContract
      ? `${award.existingContract.title} ends on ${writtenDate(award.existingContract.ends)}.`
      : award.description,
  },
});

/** The notices that come before any decision: one that tells of an approach, one that invites offers. */
const openings = { mostSuitableApproach: 'planning', competitiveInvitation: 'tender' } as const;

const opened = (award: AwardState): readonly Stage[] =>
  award.notices.flatMap((notice) => {
    const { kind, published } = notice;
    if (kind !== 'mostSuitableApproach' && kind !== 'competitiveInvitation') return [];
    return [{ id: `${award.id}-${openings[kind]}-notice`, date: published, tag: openings[kind] }];
  });

/**
 * The decision as it is first published: with the notice of intention where standstill follows from one, else as it was
 * recorded. Nothing while a notice is still to come.
 */
const decided = (award: AwardState): Stage | undefined => {
  const number = award.rounds.length + 1;
  const notice = intentionNotice(award);
  if (notice)
    return {
      id: `${award.id}-intention-${number}${notice.corrections.length > 0 ? `-corrected-${notice.corrections.length}` : ''}`,
      date: notice.published,
      tag: 'award',
      description: noticeText(award, 'intention'),
      awards: [awardOf({ ...award, confirmation: undefined }, 'pending')],
    };
  if (award.regime === 'psr' || !award.frozenAt) return undefined;
  return {
    id: `${award.id}-decision-${number}`,
    date: award.frozenAt,
    tag: 'award',
    awards: [awardOf({ ...award, confirmation: undefined }, 'pending')],
  };
};

const confirmed = (award: AwardState, isFirst: boolean): Stage | undefined =>
  award.confirmation && {
    id: `${award.id}-confirmation-${award.rounds.length + 1}`,
    date: award.confirmation.at,
    tag: isFirst ? 'award' : 'awardUpdate',
    description: noticeText(award, 'confirmation'),
    awards: [awardOf(award, 'active')],
  };

const abandoned = (award: AwardState): Stage | undefined =>
  award.abandonment && {
    id: `${award.id}-cancellation-${award.rounds.length + 1}`,
    date: award.abandonment.at,
    tag: 'awardCancellation',
    description: `The procurement was abandoned on ${writtenDate(award.abandonment.decidedOn)}.`,
    awards: [{ id: awardIdIn(award), title: award.title, status: 'cancelled' }],
  };

/** How the procurement stood when it was opened; later it stands as the award does. */
const tenderStatusAt: Partial<Record<ReleaseTag, OcdsTender['status']>> = { planning: 'planned', tender: 'active' };

/** The providers that a stage names: none before the decision is published. */
const named = (award: AwardState, { awards }: Stage): AwardState['providers'] =>
  awards?.some(({ suppliers }) => suppliers !== undefined) ? award.providers : [];

/**
 * The releases of an award's own history, oldest first: planning, each decision that was published, its confirmation or
 * its end. Until the decision the planning release follows the draft. Representations are never in them.
 */
export const awardReleases = (award: AwardState, publisher: Publisher): readonly OcdsRelease[] => {
  const first = decided(award);
  const stages = [
    planning(award),
    ...opened(award),
    ...award.rounds.flatMap((round, index) => stagesOfRound(award, round, index)),
    first,
    confirmed(award, first === undefined),
    abandoned(award),
  ].filter((each) => each !== undefined);
  return stages.map(({ tag, description, ...stage }) => ({
    ocid: ocidOf(publisher, award.id),
    ...stage,
    ...inWords(description, award.demonstration),
    tag: [tag],
    initiationType: 'tender',
    language: 'en',
    parties: partiesOf(publisher, named(award, { tag, ...stage })),
    buyer: referenceTo(publisher),
    tender: tenderOf(award, publisher, tenderStatusAt[tag]),
  }));
};
