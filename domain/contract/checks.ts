import { derivedFault } from '../measure/derived.ts';
import type { Measure } from '../measure/measure.ts';
import { type CivilDate, writtenDate } from '../shared/dates.ts';
import { type Period, periodName, periodsWithin } from '../shared/quarters.ts';
import { type Refusal, refusal } from '../shared/refusal.ts';
import { changeRules } from './change/change-rules.ts';
import type { ContractDetails } from './commands.ts';
import { type Contract, initialEnd, latestEnd, type Term, type YearValue } from './contract.ts';
import type { ContractRelated } from './related.ts';
import { contractRules as rule } from './rules.ts';
import { yearsOfLongestTerm } from './years.ts';

const repeated = (keys: readonly string[]): number => keys.findIndex((key, index) => keys.indexOf(key) !== index);

/** Two measures of one short name could not be told apart in a return, and a derived one needs those it is made from. */
export const measuresDiffer = (measures: readonly Measure[]): Refusal | undefined => {
  const index = repeated(measures.map((measure) => measure.key));
  return index < 0 ? derivedRefusal(measures) : refusal(rule.measureKeysDiffer, { field: `measures.${index}.key` });
};

/** A measure that says it is a part of one that the contract does not have: its total could not be looked after. */
const partRefusal = (measures: readonly Measure[]): Refusal | undefined => {
  const keys = new Set(measures.map(({ key }) => key));
  const index = measures.findIndex(({ partOf }) => partOf !== undefined && !keys.has(partOf));
  const part = measures[index];
  if (!part) return undefined;
  const because = `${part.title} is said to be a part of ${part.partOf}, which is not a measure of this contract`;
  return refusal(rule.partOfAnother, { because, field: `measures.${index}.partOf` });
};

/** A derived measure that cannot be worked out from those it names, or a part of one that is not there. */
export const derivedRefusal = (measures: readonly Measure[]): Refusal | undefined => {
  const faults = measures.map((measure) => derivedFault(measure, measures));
  const index = faults.findIndex((fault) => fault !== undefined);
  const because = faults[index];
  return because === undefined
    ? partRefusal(measures)
    : refusal(rule.derivedFromOthers, { because, field: `measures.${index}.derivedFrom` });
};

/** A financial year given twice, or outside the longest term. */
export const yearsRefusals = (term: Term, values: readonly YearValue[]): readonly Refusal[] => {
  const index = repeated(values.map((year) => year.financialYear));
  const within = new Set(yearsOfLongestTerm(term));
  return [
    ...(index < 0 ? [] : [refusal(rule.yearsDiffer, { field: `values.${index}.financialYear` })]),
    ...values.flatMap(({ financialYear }, place) =>
      within.has(financialYear)
        ? []
        : [
            refusal(rule.yearsWithinTerm, {
              because: `${financialYear} is outside the term, which can run to ${writtenDate(latestEnd(term))}`,
              field: `values.${place}.financialYear`,
            }),
          ],
    ),
  ];
};

/** What stands against a contract's details: its award, and dates that lie outside its own term. */
export const detailsRefusals = (
  data: ContractDetails,
  { award, outcome }: ContractRelated,
): readonly (Refusal | undefined | false)[] => {
  const firstEnd = initialEnd(data);
  const { extensionDecideBy } = data;
  return [
    data.award &&
      award &&
      data.regime !== undefined &&
      data.regime !== award.regime &&
      refusal(changeRules.regimeIsTheAwards, { field: 'regime' }),
    !data.award && !data.awardNotNeededBecause && refusal(rule.awardNamedOrNotNeeded, { field: 'award' }),
    data.award && !award && refusal(rule.awardNamedOrNotNeeded, { because: 'There is no such award', field: 'award' }),
    data.award &&
      award &&
      !award.providers.some((each) => each.organisation === data.provider) &&
      refusal(rule.providerIsTheAwarded, { field: 'provider' }),
    data.outcome && !outcome && refusal(rule.outcomeOnRecord, { field: 'outcome' }),
    extensionDecideBy !== undefined &&
      data.extensionTermYears === 0 &&
      refusal(rule.datesWithinTerm, {
        because: 'There is no extension to decide: enter its years, or leave this date blank',
        field: 'extensionDecideBy',
      }),
    extensionDecideBy !== undefined &&
      (extensionDecideBy < data.start || extensionDecideBy > firstEnd) &&
      refusal(rule.datesWithinTerm, {
        because: `The extension is decided within the initial term, which ends on ${writtenDate(firstEnd)}`,
        field: 'extensionDecideBy',
      }),
    ...(data.breaks ?? []).map(
      ({ on }, index) =>
        (on <= data.start || on > latestEnd(data)) &&
        refusal(rule.datesWithinTerm, {
          because: `The break must lie within the term, which can run to ${writtenDate(latestEnd(data))}`,
          field: `breaks.${index}.on`,
        }),
    ),
  ];
};

/** As many as one transaction can rest on beside what it writes: nearly seven years of monthly returns. */
const mostReturnsRead = 80;

/** The periods that terms from that day on would judge: a period goes by the terms in force on its last day. */
export const periodsJudgedFrom = (contract: Contract, from: CivilDate): readonly Period[] =>
  periodsWithin(contract.start, contract.terms.end, contract.terms.calendar.frequency)
    .filter((period) => period.end >= from)
    .slice(0, mostReturnsRead);

/** The last period that ends on that day or later and has been reported; drafts are not reported. */
export const lastReportedSince = (contract: Contract, from: CivilDate, related: ContractRelated): Period | undefined =>
  periodsJudgedFrom(contract, from).findLast((period) => {
    const found = related[`return ${period.key}`];
    return found !== undefined && found.status !== 'draft';
  });

/** Whether a period that the variation would judge has been reported already. */
export const reportedSince = (contract: Contract, from: CivilDate, related: ContractRelated): Refusal | undefined => {
  const last = lastReportedSince(contract, from, related);
  return (
    last &&
    refusal(rule.reportedPeriodsKeepTheirTerms, {
      because: `The return for ${periodName(last.key)} has been sent under the measures that stand. Enter a date after ${writtenDate(last.end)}`,
      field: 'effectiveFrom',
    })
  );
};
