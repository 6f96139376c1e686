import type { NoticeKind } from '../notice/notices.ts';
import type { CivilDate } from '../shared/dates.ts';
import { isPsr, platformRule, psr, type Source } from '../shared/source.ts';
import type { AwardState } from './award.ts';
import type { AwardCommand } from './commands.ts';
import { refusalOfWaiting } from './ending.ts';
import { evidenceChecklist } from './evidence/evidence.ts';
import { noticeSteps } from './notices/notice-steps.ts';
import { dutyOf, stageOf } from './notices/notices.ts';
import { informationSteps, standstillSteps } from './standstill/review-steps.ts';

/** Something to do next, or to wait for. */
export interface NextStep {
  readonly key: string;
  readonly what: string;
  /** The command that does it; without one it is waited for, or done elsewhere. */
  readonly command?: AwardCommand['type'];
  /** The notice, or the representation, that the command is about. */
  readonly notice?: NoticeKind;
  readonly representation?: string;
  /** The day by which it is due, or on which it can first be done. */
  readonly on?: CivilDate;
  readonly source: Source;
}

/** Under another regime the record still shows who decides and what it is worth, for which that law is not the reason. */
const sourceUnder = ({ regime }: AwardState, { key, source }: { readonly key: string; readonly source: Source }) =>
  regime === 'psr' || key === 'scope' || !isPsr(source) ? source : platformRule;

const toDecide = (state: AwardState): readonly NextStep[] => {
  const open = evidenceChecklist(state).filter((item) => item.required && !item.done);
  if (open.length === 0) {
    const source = state.regime === 'psr' ? psr('regulation 24(d)', 'S') : platformRule;
    return [{ key: 'decide', what: 'Record the decision to award', command: 'decide', source }];
  }
  return open.map((item) => ({
    key: item.key,
    what: item.missing[0] ?? item.title,
    command: item.command,
    source: sourceUnder(state, item),
  }));
};

/** What is left between the decision and the award: notices, standstill, and then the confirmation. */
const toConfirm = (state: AwardState, today: CivilDate): readonly NextStep[] => {
  const notices = noticeSteps(state, today);
  const waiting = standstillSteps(state, today);
  const mayConfirm = waiting.every(({ key }) => key.endsWith('-panel-asked')) && !refusalOfWaiting(state);
  const { source } = dutyOf(state);
  const confirm: NextStep = { key: 'confirm', what: 'Confirm the award', command: 'confirm', source };
  return [...informationSteps(state), ...waiting, ...notices, ...(mayConfirm ? [confirm] : [])];
};

/** What the commissioner may do next, in order: the first is the most pressing. */
export const nextSteps = (state: AwardState, today: CivilDate): readonly NextStep[] => {
  switch (state.status) {
    case 'preparing': {
      const begins = noticeSteps(state, today).filter(({ notice }) => notice && stageOf(notice) === 'beforeDecision');
      const isSaid = ({ command }: NextStep): boolean => command === 'publishNotice' && begins.length > 0;
      return [...begins, ...toDecide(state).filter((each) => !isSaid(each))];
    }
    case 'decided':
    case 'standstill':
      return toConfirm(state, today);
    case 'confirmed':
    case 'abandoned':
      return [...informationSteps(state), ...noticeSteps(state, today)];
    default:
      return state.status satisfies never;
  }
};
