import type { AwardEvidence } from '../../../domain/award/award.ts';
import { confirmableRules } from '../../../domain/award/confirmation/confirmations.ts';
import { offerResultNames, positionNames } from '../../../domain/award/evidence/evidence-words.ts';
import { arrangementNames } from '../../../domain/regime/regime.ts';
import { thresholdCategoryNames } from '../../../domain/regime/thresholds.ts';
import { dateText, dateTimeText, pounds } from '../format.ts';
import { type Row, stated } from './evidence-papers.ts';
import { yesOrNo } from './words.ts';

/** Which law applies, what one process alone asks for, and who confirmed what: as rows of name and value. */

type Part<Name extends keyof AwardEvidence> = NonNullable<AwardEvidence[Name]>;

export const scopeRows = (scope: Part<'scope'>): readonly Row[] =>
  stated([
    { key: 'Arrangement', value: arrangementNames[scope.arrangement] },
    { key: 'Health care services for individuals', value: yesOrNo(scope.isHealthService) },
    { key: 'What is bought', value: thresholdCategoryNames[scope.category] },
    {
      key: 'Estimated value including VAT',
      value: scope.estimatedValue === undefined ? undefined : pounds(scope.estimatedValue),
    },
    {
      key: 'Mixed procurement',
      value:
        scope.mixed &&
        [
          `Health care ${pounds(scope.mixed.healthValue)}, everything else ${pounds(scope.mixed.otherValue)}.`,
          `The rest could be supplied separately: ${yesOrNo(scope.mixed.otherCouldBeSeparate).toLowerCase()}. ${scope.mixed.because}`,
        ].join('\n'),
    },
    { key: 'Further CPV codes', value: scope.furtherCpv.join(', ') },
    { key: 'Why this law applies', value: scope.because },
  ]);

export const urgencyRows = (given: Part<'urgency'>): readonly Row[] => [
  { key: 'Must be made urgently', value: `${yesOrNo(given.mustBeMadeUrgently)}. ${given.urgentBecause}` },
  { key: 'Could have been foreseen', value: `${yesOrNo(given.reasonForeseeable)}. ${given.foreseeableBecause}` },
  {
    key: 'Attributable to the authority',
    value: `${yesOrNo(given.reasonAttributableToAuthority)}. ${given.attributableBecause}`,
  },
  { key: 'Delay risks safety', value: `${yesOrNo(given.delayRisksSafety)}. ${given.riskBecause}` },
  { key: 'Lasts', value: `${given.months} ${given.months === 1 ? 'month' : 'months'}` },
];

export const frameworkRows = (given: Part<'frameworkUsed'>): readonly Row[] => [
  { key: 'Framework agreement', value: `${given.title}, ${given.reference}` },
  { key: 'Concluded by', value: `${given.concludedBy}; ends on ${dateText(given.ends)}` },
  { key: 'Why this authority may use it', value: given.mayBeUsedBecause },
  { key: 'How its terms are followed', value: given.followsTerms },
];

export const approachRows = (given: Part<'approach'>): readonly Row[] =>
  stated([
    ...given.considered.map(({ provider, finding }) => ({ key: `Considered: ${provider}`, value: finding })),
    { key: 'Information used', value: given.informationUsed },
    { key: 'How the provider was identified', value: given.howIdentified },
    { key: 'Assessed', value: `From ${dateText(given.assessed)} to ${dateText(given.completed)}` },
    { key: 'Differing views', value: given.moderation },
  ]);

export const offerRows = (given: Part<'offers'>): readonly Row[] => [
  { key: 'Contract award criteria', value: given.criteria.map(({ name, weight }) => `${name}: ${weight}%`).join('\n') },
  ...given.offers.map((offer) => ({
    key: `Offer of ${offer.provider}`,
    value: [
      `${offerResultNames[offer.result]}${offer.whyNot ? `: ${offer.whyNot}` : ''}`,
      ...offer.scores.map(
        ({ criterion, evaluator, score, comment }) => `${criterion}: ${score} by ${evaluator}. ${comment}`,
      ),
    ].join('\n'),
  })),
  { key: 'Moderation', value: given.moderation },
  { key: 'Evaluated', value: dateText(given.evaluated) },
];

const sentenceOf = (id: string): string => confirmableRules.find((rule) => rule.id === id)?.sentence ?? id;

/** One row for each confirmation, oldest first: the last one on a rule counts. */
export const confirmationRows = (given: Part<'confirmations'>): readonly Row[] =>
  given.map((each) => ({
    key: `${each.confirmedBy}, ${dateText(each.on)}`,
    value: [
      `${positionNames[each.position]}: ${each.rules.map(sentenceOf).join('; ')}.`,
      each.because,
      `Recorded by ${each.by.name} on ${dateTimeText(each.at)}.`,
    ].join('\n'),
  }));
