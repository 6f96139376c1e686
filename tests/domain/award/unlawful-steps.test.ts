import { describe, expect, it } from 'vitest';
import type { AwardState } from '../../../domain/award/award.ts';
import { type AwardCommand, awardCommands } from '../../../domain/award/commands.ts';
import type { AwardProcess, Regime } from '../../../domain/award/vocabulary.ts';
import {
  approach,
  framework,
  offers,
  otherRegimes,
  psrProcesses,
  recordedAs,
  recordedUnder,
  urgency,
} from './every-process.ts';
import { given, having, refusedRules, type Typed } from './given.ts';
import * as health from './health-improvement.ts';

/**
 * Every command is given to an award by every route in every state. What the law or the order of an award forbids is
 * refused with its rule; what it allows is taken.
 */

type Route = Exclude<AwardProcess, 'notApplicable'> | Exclude<Regime, 'psr'>;
const stages = ['unprepared', 'prepared', 'decided', 'inStandstill', 'waited', 'confirmed', 'abandoned'] as const;
type Stage = (typeof stages)[number];

const isPsr = (route: Route): route is Exclude<AwardProcess, 'notApplicable'> =>
  (psrProcesses as readonly string[]).includes(route);

/** The notice from which the standstill of a route counts. */
const standstillNotices: Partial<Record<Route, string>> = {
  C: 'intentionC',
  mostSuitable: 'intentionMostSuitable',
  competitive: 'intentionCompetitive',
  pa2023: 'contractAward',
};
/** The notice that a route publishes before the award is confirmed; those without one are confirmed on the decision. */
const noticesBefore: Partial<Record<Route, string>> = {
  ...standstillNotices,
  pa2023LightTouch: 'contractAwardLightTouch',
};

/** The days of an award by that route. Both decisions are on a working day, and both standstills end in the month. */
const daysOf = (route: Route) =>
  route.startsWith('pa2023')
    ? { decided: '2025-12-01', published: '2025-12-02', within: '2025-12-03', over: '2026-01-06' }
    : { decided: '2024-12-09', published: '2024-12-10', within: '2024-12-11', over: '2025-01-06' };

const wording: Typed = [
  'recordNoticeWording',
  {
    howToBeKnown: 'Write to the commissioner',
    awardCriteria: 'Quality 60, price 40',
    frameworkDuration: 'Four years',
    frameworkAuthorities: ['Northshire Council'],
    basedOnFramework: 'None',
  },
];

const evidenceOf = (route: Route): readonly Typed[] => (isPsr(route) ? recordedAs(route) : recordedUnder(route));
const decideOn = (route: Route): Typed => {
  const { decided } = daysOf(route);
  return ['decide', { body: 'Cabinet', date: decided, keyDecision: 'yes' }, `${decided}T15:00:00Z`];
};
const publish = (route: Route, at: string): Typed => {
  const kind = noticesBefore[route] ?? 'intentionC';
  return ['publishNotice', { kind, published: `${daysOf(route).published}T12:00:00Z` }, at];
};
const abandonOn = (day: string, at: string): Typed => ['abandon', { decidedOn: day, reasons: 'The need has gone' }, at];

/** When commands are given to an award at that stage. */
const timeOf = (route: Route, stage: Stage): string => {
  const days = daysOf(route);
  if (stage === 'unprepared' || stage === 'prepared' || stage === 'abandoned') return `${days.decided}T16:00:00Z`;
  return stage === 'waited' || stage === 'confirmed' ? `${days.over}T10:00:00Z` : `${days.within}T10:00:00Z`;
};

/** The award by that route at that stage; undefined where the route has no such stage. */
const awardAt = (route: Route, stage: Stage): AwardState | undefined => {
  const [recorded, ...evidence] = evidenceOf(route);
  if (!recorded) throw new Error(`Nothing is recorded for ${route}`);
  if (stage === 'unprepared') return given(recorded);
  const prepared = given(recorded, ...evidence, wording);
  if (stage === 'prepared') return prepared;
  if (stage === 'abandoned') return having(prepared, abandonOn(daysOf(route).decided, timeOf(route, stage)));
  const decided = having(prepared, decideOn(route));
  if (stage === 'decided') return decided;
  if (standstillNotices[route] === undefined && stage !== 'confirmed') return undefined;
  const waiting = noticesBefore[route] ? having(decided, publish(route, timeOf(route, 'inStandstill'))) : decided;
  return stage === 'confirmed' ? having(waiting, ['confirm', {}, timeOf(route, stage)]) : waiting;
};

/** The rule that refuses a command, or undefined where it is taken. */
type Expected = (route: Route, stage: Stage) => string | undefined;

const frozen: Expected = (_, stage) => {
  if (stage === 'abandoned') return 'abandoned-award-stands';
  return stage === 'unprepared' || stage === 'prepared' ? undefined : 'evidence-frozen-at-decision';
};
const onlyFor =
  (process: AwardProcess): Expected =>
  (route, stage) =>
    frozen(route, stage) ?? (route === process ? undefined : 'evidence-fits-process');
const isDecided = (stage: Stage): boolean => !['unprepared', 'prepared', 'abandoned'].includes(stage);

/** A representation can be answered only where one was received, and none is in these awards. */
const withoutRepresentation: Expected = (_, stage) => {
  if (stage === 'abandoned') return 'abandoned-award-stands';
  return stage === 'confirmed' ? 'award-already-confirmed' : 'representation-not-recorded';
};

interface Step {
  readonly input: (route: Route, stage: Stage) => unknown;
  readonly refusedBy: Expected;
}

const evidenceStep = (type: AwardCommand['type']): Step => ({
  input: (route) =>
    evidenceOf(route).find((each) => each[0] === type)?.[1] ??
    (Object.fromEntries(health.evidence) as Record<string, unknown>)[type],
  refusedBy: frozen,
});

/** A command that is added to an award has to say here what refuses it: the type asks for a line of each. */
const steps: Readonly<Record<AwardCommand['type'], Step>> = {
  record: { input: (route) => evidenceOf(route)[0]?.[1], refusedBy: () => 'award-already-recorded' },
  correctDetails: { input: (route) => evidenceOf(route)[0]?.[1], refusedBy: frozen },
  recordScope: evidenceStep('recordScope'),
  recordValues: evidenceStep('recordValues'),
  recordProcess: {
    ...evidenceStep('recordProcess'),
    refusedBy: (route, stage) =>
      frozen(route, stage) ?? (isPsr(route) ? undefined : 'process-only-under-provider-selection-regime'),
  },
  recordUrgency: { input: () => urgency, refusedBy: onlyFor('urgent') },
  recordFramework: { input: () => framework, refusedBy: onlyFor('frameworkCallOff') },
  recordApproach: { input: () => approach, refusedBy: onlyFor('mostSuitable') },
  recordOffers: { input: () => offers, refusedBy: onlyFor('competitive') },
  recordKeyCriteria: evidenceStep('recordKeyCriteria'),
  recordBasicSelection: evidenceStep('recordBasicSelection'),
  recordExclusions: evidenceStep('recordExclusions'),
  recordConflicts: evidenceStep('recordConflicts'),
  recordDecisionMakers: evidenceStep('recordDecisionMakers'),
  recordOptions: evidenceStep('recordOptions'),
  recordSignOffs: evidenceStep('recordSignOffs'),
  recordAssessments: evidenceStep('recordAssessments'),
  recordReasons: evidenceStep('recordReasons'),
  confirmRules: {
    ...evidenceStep('confirmRules'),
    refusedBy: (_, stage) =>
      stage === 'unprepared' || stage === 'prepared' ? undefined : 'evidence-frozen-at-decision',
  },
  decide: {
    input: (route) => decideOn(route)[1],
    refusedBy: (route, stage) => frozen(route, stage) ?? (stage === 'unprepared' ? 'scope-recorded' : undefined),
  },
  recordNoticeWording: {
    input: () => wording[1],
    refusedBy: (_, stage) => (stage === 'abandoned' ? 'abandoned-award-stands' : undefined),
  },
  publishNotice: {
    input: (route) => publish(route, '')[1],
    refusedBy: (route, stage) => {
      if (stage === 'abandoned') return 'abandoned-award-stands';
      if (noticesBefore[route] === undefined) return 'notice-of-another-route';
      if (!isDecided(stage)) return 'notice-after-decision';
      return stage === 'decided' ? undefined : 'notice-already-published';
    },
  },
  correctNotice: {
    input: (route) => ({
      ...(publish(route, '')[1] as object),
      published: `${daysOf(route).published}T11:00:00Z`,
      reason: 'The time was typed wrongly',
    }),
    refusedBy: (route, stage) => {
      if (noticesBefore[route] === undefined || !isDecided(stage) || stage === 'decided')
        return 'notice-recorded-before-correction';
      return stage === 'confirmed' && standstillNotices[route] ? 'notice-stands-once-award-confirmed' : undefined;
    },
  },
  recordRepresentation: {
    input: (route) => ({ from: 'Beacon Trust', received: `${daysOf(route).published}T13:00:00Z` }),
    refusedBy: (route, stage) => {
      if (stage === 'abandoned') return 'abandoned-award-stands';
      if (!isPsr(route)) return 'representations-only-under-provider-selection-regime';
      if (standstillNotices[route] === undefined || !isDecided(stage) || stage === 'decided')
        return 'standstill-not-started';
      return undefined;
    },
  },
  recordReviewStep: {
    input: (route) => ({ representation: 'rep-1', step: 'clarificationOffered', on: daysOf(route).within }),
    refusedBy: () => 'representation-not-recorded',
  },
  recordFurtherDecision: {
    input: (route) => ({
      representation: 'rep-1',
      outcome: 'proceed',
      communicated: daysOf(route).within,
      reasons: 'A',
    }),
    refusedBy: withoutRepresentation,
  },
  recordPanelStep: {
    input: (route) => ({ representation: 'rep-1', step: 'requested', on: daysOf(route).within }),
    refusedBy: (_, stage) => (stage === 'abandoned' ? 'abandoned-award-stands' : 'representation-not-recorded'),
  },
  confirm: {
    input: () => ({}),
    refusedBy: (route, stage) => {
      if (stage === 'abandoned') return 'abandoned-award-stands';
      if (stage === 'confirmed') return 'award-already-confirmed';
      if (!isDecided(stage)) return 'decision-before-confirmation';
      if (route === 'pa2023LightTouch') return 'light-touch-notice-before-confirmation';
      if (standstillNotices[route] === undefined || stage === 'waited') return undefined;
      if (stage === 'decided')
        return isPsr(route) ? 'notice-before-confirmation' : 'contract-award-notice-before-confirmation';
      return isPsr(route) ? 'standstill-not-over' : 'standstill-not-over-under-procurement-act';
    },
  },
  repeat: {
    input: (route) => ({ from: 'decision', decidedOn: daysOf(route).decided, reasons: 'A criterion was left out' }),
    refusedBy: (_, stage) => {
      if (stage === 'abandoned') return 'abandoned-award-stands';
      if (!isDecided(stage)) return 'decision-before-repetition';
      return stage === 'confirmed' ? 'repetition-before-contract' : undefined;
    },
  },
  abandon: {
    input: (route) => abandonOn(daysOf(route).decided, '')[1],
    refusedBy: (_, stage) => {
      if (stage === 'abandoned') return 'abandoned-award-stands';
      return stage === 'confirmed' ? 'abandonment-before-contract' : undefined;
    },
  },
  addNote: { input: () => ({ text: 'A note' }), refusedBy: () => undefined },
};

const routes: readonly Route[] = [...psrProcesses, ...otherRegimes];
const cases = routes.flatMap((route) =>
  stages.flatMap((stage) => {
    const state = awardAt(route, stage);
    return state ? [{ route, stage, state }] : [];
  }),
);

describe('an unlawful step is refused at every state, by every route', () => {
  it('every command has a line', () => {
    expect(Object.keys(steps).toSorted()).toEqual(Object.keys(awardCommands).toSorted());
  });

  it('the routes that wait for a standstill are tried within it and after it', () => {
    expect(cases).toHaveLength(routes.length * 5 + Object.keys(standstillNotices).length * 2);
  });

  it.each(cases)('$route, $stage', ({ route, stage, state }) => {
    for (const type of Object.keys(steps) as AwardCommand['type'][]) {
      const { input, refusedBy } = steps[type];
      const typed: Typed = [type, input(route, stage), timeOf(route, stage)];
      const rule = refusedBy(route, stage);
      if (rule === undefined) expect(() => having(state, typed), `${type} is taken`).not.toThrow();
      else expect(refusedRules(state, typed), type).toContain(rule);
    }
  });
});
