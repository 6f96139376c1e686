import { isPeriodInTerm } from '../contract/calendar.ts';
import { type Contract, versionInForce } from '../contract/contract.ts';
import { isReported, type Measure } from '../measure/measure.ts';
import { findPersonalData } from '../return/personal-data.ts';
import type { Return } from '../return/return.ts';
import { type PeriodKey, periodOf } from '../shared/quarters.ts';
import type { CommandOf, Context } from '../shared/record.ts';
import { accept, type Decision, type Refusal, refusal, refuse, unlessRefused } from '../shared/refusal.ts';
import { baselineOf } from './baseline.ts';
import type { curveCommands } from './commands.ts';
import type { Curve } from './curve.ts';
import type { CurveEvent } from './events.ts';
import { parseCurveId } from './ids.ts';
import { curveRules as rule } from './rules.ts';

/** The contract, the return of an action's first period, and those of the periods before it. */
export type CurveRelated = {
  readonly contract: Contract | undefined;
  readonly first: Return | undefined;
} & Readonly<Record<`before${number}`, Return | undefined>>;

export type CurveCommand = CommandOf<typeof curveCommands>;
type CurveContext = Context<CurveRelated>;

/** The signed contract and the measure that the curve is of. */
interface Subject {
  readonly contract: Contract;
  readonly measure: Measure;
}

const subjectOf = ({ id, related: { contract } }: CurveContext): Subject | undefined => {
  const named = parseCurveId(id);
  if (!named || !contract || contract.status !== 'signed') return undefined;
  const measure = contract.versions.at(-1)?.measures.find((each) => each.key === named.measure);
  return measure && isReported(measure) ? { contract, measure } : undefined;
};

const outsideTerm = (contract: Contract, key: PeriodKey, field: string): Refusal | false => {
  const period = periodOf(key);
  return !(period && isPeriodInTerm(contract, period)) && refusal(rule.ownPeriods, { field });
};

const personalData = ({ data }: CurveCommand): readonly Refusal[] =>
  data.personalDataChecked
    ? []
    : Object.entries(data).flatMap(([field, text]) =>
        (typeof text === 'string' ? findPersonalData(text) : []).slice(0, 1).map(({ kind, found }) =>
          refusal(rule.noPersonalData, {
            field,
            because: `This text seems to hold a ${kind} (${found}). Take it out, or confirm that it is not about a person who uses the service`,
          }),
        ),
      );

const begun = (state: Curve | undefined, { contract }: Subject, { id }: CurveContext): readonly CurveEvent[] => {
  const named = parseCurveId(id);
  if (state || !named) return [];
  const { authority, provider } = contract;
  return [{ type: 'curveBegun', data: { id, contract: contract.id, measureKey: named.measure, authority, provider } }];
};

const beginAction = (
  state: Curve | undefined,
  { personalDataChecked: _checked, ...data }: Extract<CurveCommand, { type: 'beginAction' }>['data'],
  { contract, measure }: Subject,
  { related: { contract: _contract, first, ...before } }: CurveContext,
): Decision<CurveEvent> => {
  const from = periodOf(data.from);
  const isKnown = first !== undefined && first.status !== 'draft';
  if (!from || isKnown) return refuse(refusal(rule.baselineBeforeFigures, { field: 'from' }));
  const inForce = versionInForce(contract, from.end)?.measures.find(({ key }) => key === measure.key);
  const baseline = baselineOf({
    contract,
    measureKey: measure.key,
    measure: inForce ?? measure,
    from,
    returns: Object.values(before).flatMap((each) => each ?? []),
    rebases: state?.rebases ?? [],
    entered: state?.forecasts.at(-1),
  });
  return accept({ type: 'actionBegun', data: { id: `a${(state?.actions.length ?? 0) + 1}`, ...data, baseline } });
};

const decideOn = (
  state: Curve | undefined,
  command: CurveCommand,
  subject: Subject,
  context: CurveContext,
): Decision<CurveEvent> => {
  const { contract } = subject;
  const isPhase = (from: PeriodKey): boolean => state?.rebases.some((each) => each.from === from) ?? false;
  switch (command.type) {
    case 'rebase': {
      const { from, reason } = command.data;
      return unlessRefused(
        [outsideTerm(contract, from, 'from'), isPhase(from) && refusal(rule.phaseBeginsOnce, { field: 'from' })],
        () => accept({ type: 'curveRebased', data: { from, reason } }),
      );
    }
    case 'removeRebase': {
      const { from, reason } = command.data;
      return unlessRefused([!isPhase(from) && refusal(rule.phaseToTakeBack, { field: 'from' })], () =>
        accept({ type: 'rebaseRemoved', data: { from, reason } }),
      );
    }
    case 'annotate': {
      const { on, text } = command.data;
      const isAhead = (periodOf(on)?.start ?? '') > context.today;
      return unlessRefused(
        [outsideTerm(contract, on, 'on'), isAhead && refusal(rule.annotatesWhatWasDone, { field: 'on' })],
        () => accept({ type: 'curveAnnotated', data: { on, text } }),
      );
    }
    case 'forecast': {
      const { points, because } = command.data;
      const isTwice = (index: number): boolean =>
        points.findIndex(({ period }) => period === points[index]?.period) < index;
      return unlessRefused(
        points.flatMap(({ period }, index) => [
          outsideTerm(contract, period, `points.${index}.period`),
          isTwice(index) && refusal(rule.forecastsPeriodsOnce, { field: `points.${index}.period` }),
        ]),
        () =>
          accept({
            type: 'forecastEntered',
            data: { points: points.toSorted((a, b) => (a.period < b.period ? -1 : 1)), because },
          }),
      );
    }
    case 'beginAction':
      return unlessRefused([outsideTerm(contract, command.data.from, 'from')], () =>
        beginAction(state, command.data, subject, context),
      );
    case 'report': {
      const { personalDataChecked: _checked, ...report } = command.data;
      return accept({ type: 'curveReported', data: report });
    }
    default:
      return command satisfies never;
  }
};

/**
 * What the command does to the curve of a measure. A curve begins with whatever is recorded first. An action freezes its
 * baseline from the returns themselves, never from what it is told.
 */
export const decideCurve = (
  state: Curve | undefined,
  command: CurveCommand,
  context: CurveContext,
): Decision<CurveEvent> => {
  const subject = subjectOf(context);
  if (!subject) return refuse(refusal(rule.ofSignedContract));
  return unlessRefused(personalData(command), () => {
    const decision = decideOn(state, command, subject, context);
    return decision.accepted ? accept(...begun(state, subject, context), ...decision.events) : decision;
  });
};
