import { type CivilDate, writtenDate } from '../shared/dates.ts';
import { psr, type Source } from '../shared/source.ts';
import type { AwardState } from './award.ts';
import type { AwardCommand } from './commands.ts';
import { evidenceChecklist } from './evidence.ts';
import { evidenceRules } from './evidence-rules.ts';
import { noticeFields } from './notice.ts';
import { standstillOf } from './representations.ts';
import { lifecycleRules as rules } from './rules.ts';
import { confirmationNoticeDue } from './timeline.ts';

/** Something to do next, or to wait for. */
export interface NextStep {
  readonly key: string;
  readonly what: string;
  /** The command that does it; without one it is waited for, or done elsewhere. */
  readonly command?: AwardCommand['type'];
  /** The day by which it is due, or on which it can first be done. */
  readonly on?: CivilDate;
  readonly source: Source;
}

const toDecide = (state: AwardState): readonly NextStep[] => {
  const open = evidenceChecklist(state).filter((item) => item.required && !item.done);
  if (open.length === 0)
    return [
      { key: 'decide', what: 'Record the decision to award', command: 'decide', source: psr('regulation 9(2)', 'S') },
    ];
  return open.map((item) => ({
    key: item.key,
    what: item.missing[0] ?? item.title,
    command: item.command,
    source: item.source,
  }));
};

const afterDecision = (state: AwardState): readonly NextStep[] => {
  if (state.regime !== 'psr')
    return [
      { key: 'confirm', what: 'Confirm the award', command: 'confirm', source: rules.decidedBeforeConfirmed.source },
    ];
  const missing = noticeFields(state).find((each) => each.missing !== undefined)?.missing;
  return [
    {
      key: 'publishNotice',
      what: `Publish the intention notice, then record when it was published${missing ? `. Still missing: ${missing}` : ''}`,
      command: 'publishNotice',
      source: evidenceRules.noticeIsComplete.source,
    },
  ];
};

/** Nothing more can be done to an award whose further decision is to repeat a step or to abandon. */
const notProceeding: NextStep = {
  key: 'notProceeding',
  what: 'This award cannot be confirmed. If the procurement goes on, record a new award from the step that is repeated',
  source: rules.furtherDecisionIsToProceed.source,
};

const inStandstill = (state: AwardState, today: CivilDate): readonly NextStep[] => {
  const standstill = standstillOf(state);
  if (!standstill) return [];
  const open = standstill.openRepresentations.flatMap((each): NextStep[] => [
    ...(each.informationRequested
      ? [
          {
            key: `${each.id}-information`,
            what: `Give ${each.from} the information it asked for, promptly`,
            source: psr('regulation 12(4)(b)', 'S'),
          },
        ]
      : []),
    {
      key: each.id,
      what: `Review the decision and record the further decision for ${each.from}`,
      command: 'recordFurtherDecision',
      source: rules.representationsAnswered.source,
    },
  ]);
  const stopped = standstill.notProceeding.length > 0 ? [notProceeding] : [];
  if (open.length + stopped.length > 0) return [...open, ...stopped];
  const { closes, earliestAward } = standstill;
  if (closes !== undefined && earliestAward !== undefined && today <= closes)
    return [
      {
        key: 'wait',
        what: `Wait for the end of standstill, at midnight at the end of ${writtenDate(closes)}. Record any representation`,
        command: 'recordRepresentation',
        on: earliestAward,
        source: rules.standstillIsOver.source,
      },
    ];
  return [{ key: 'confirm', what: 'Confirm the award', command: 'confirm', source: rules.standstillIsOver.source }];
};

const afterConfirmation = (state: AwardState, today: CivilDate): readonly NextStep[] => {
  const due = confirmationNoticeDue(state);
  if (!due || state.confirmationNotice) return [];
  return [
    {
      key: 'confirmationNotice',
      what:
        today <= due.target
          ? `Publish the notice confirming the award by ${writtenDate(due.target)}, then record when it was published`
          : `Record when the notice confirming the award was published: it was due by ${writtenDate(due.target)}, and none is recorded`,
      command: 'recordConfirmationNotice',
      on: due.target,
      source: psr('regulation 9', 'M'),
    },
  ];
};

/** What the commissioner may do next, in order: the first is the most pressing. */
export const nextSteps = (state: AwardState, today: CivilDate): readonly NextStep[] => {
  switch (state.status) {
    case 'preparing':
      return toDecide(state);
    case 'decided':
      return afterDecision(state);
    case 'standstill':
      return inStandstill(state, today);
    case 'confirmed':
      return afterConfirmation(state, today);
    default:
      return state.status satisfies never;
  }
};
