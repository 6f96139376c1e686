import { isPeriodInTerm } from '../../domain/contract/calendar.ts';
import type { Contract } from '../../domain/contract/contract.ts';
import { isAsked, type Measure, type Quadrant, quadrants } from '../../domain/measure/measure.ts';
import { checkBeforeSending, type SendingCheck } from '../../domain/return/check.ts';
import { emptyDraft } from '../../domain/return/draft.ts';
import { reportedMeasures, versionFor } from '../../domain/return/results.ts';
import { type Draft, latestQuantity, type Return } from '../../domain/return/return.ts';
import { disclose, type Figure } from '../../domain/scoring/disclosure.ts';
import type { CivilDate } from '../../domain/shared/dates.ts';
import { type Period, periodAfter, periodOf, samePeriodLastYear } from '../../domain/shared/quarters.ts';
import type { TypedGroup } from '../forms/form-data.ts';
import type { PageRequest } from './page-routes.ts';
import { ProblemError } from './problems.ts';

/** A return as its provider fills it in: what is there so far, what it is compared with, and what is still to do. */
export interface OwedReturnRecord {
  readonly contract: Contract;
  readonly period: Period;
  /** Undefined until it is begun. */
  readonly state: Return | undefined;
  readonly version: number;
  readonly draft: Draft;
  readonly check: SendingCheck;
  readonly quadrants: readonly {
    readonly quadrant: Quadrant;
    readonly rows: readonly { readonly measure: Measure; readonly last: Figure | undefined }[];
  }[];
  /** The day on which it can be begun, while that has not come. */
  readonly opensOn: CivilDate | undefined;
}

/**
 * Reads what a provider's person needs to fill in or check a return. Not found for a contract that their organisation
 * does not hold, and for a period that the contract does not report on.
 */
export const readOwedReturn = async ({
  params,
  read,
  today,
}: Pick<PageRequest, 'params' | 'read' | 'today'>): Promise<OwedReturnRecord> => {
  const { state: contract } = await read.record('contract', params);
  const period = periodOf(params.period ?? '');
  const terms = period && versionFor(contract, period);
  if (!period || !terms || !isPeriodInTerm(contract, period)) throw new ProblemError('notFound');
  const [found, [previous, lastYear]] = await Promise.all([
    read.recordIfThere('return', params),
    read.records(
      'return',
      [periodAfter(period, -1), samePeriodLastYear(period)].map(({ key }) => ({ ...params, period: key })),
    ),
  ]);
  const draft = found?.state ?? emptyDraft;
  const measures = reportedMeasures(terms);
  const last = (measure: Measure): Figure | undefined => {
    const quantity = previous?.sending && latestQuantity(previous, measure.key);
    return quantity && disclose({ quantity, measure }, { audience: 'provider' });
  };
  return {
    contract,
    period,
    state: found?.state,
    version: found?.version ?? 0,
    draft,
    check: checkBeforeSending(draft, { contract, version: terms, period, earlier: { previous, lastYear }, today }),
    quadrants: quadrants
      .map((quadrant) => ({
        quadrant,
        rows: measures
          .filter((measure) => measure.quadrant === quadrant && isAsked(measure))
          .map((measure) => ({ measure, last: last(measure) })),
      }))
      .filter(({ rows }) => rows.length > 0),
    opensOn: today < period.end ? period.end : undefined,
  };
};

/** The draft as its form shows it. Every value is text, a reason that happens to be a date included. */
export const typedDraft = ({ entries, narrative, explanations }: Draft): TypedGroup => ({
  entries: Object.fromEntries(
    Object.entries(entries).map(([key, entry]) => [
      key,
      Object.fromEntries(Object.entries(entry).map(([part, value]) => [part, String(value)])),
    ]),
  ),
  narrative: { ...narrative },
  explanations: { ...explanations },
});
