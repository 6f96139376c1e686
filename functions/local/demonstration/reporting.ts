import { addDays, type CivilDate } from '../../../domain/shared/dates.ts';
import { periodHolding, periodOf } from '../../../domain/shared/quarters.ts';
import { addWorkingDays } from '../../../domain/shared/working-days.ts';
import type { Act, ContractMade } from './act.ts';
import { type Cell, entriesOf, entryOf, type FigureTable, type Quarter, quarters } from './figures.ts';
import type { Strand } from './story.ts';

/** A question that the commissioner asks of one figure. A correction makes the answer a restatement. */
interface Question {
  readonly about: string;
  readonly question: string;
  readonly answer: string;
  readonly correction?: Cell;
}

/** What is done about a red figure. Without a review the action stays open, and so does the concern without a closing. */
interface FollowUp {
  readonly about: string;
  readonly explanation?: string;
  readonly action?: string;
  readonly owner?: string;
  /** A step of the contract’s escalation, taken when the action was agreed, and who looks after the concern from then on. */
  readonly escalation?: {
    readonly step: string;
    readonly because: string;
    readonly owners: { readonly authority: string; readonly provider: string };
  };
  readonly review?: { readonly worked: 'yes' | 'partly' | 'no'; readonly note: string };
  readonly closing?: string;
}

/** The story of one quarter's return beside its figures. */
export interface Told {
  readonly workingWell: string;
  readonly worriedAbout: string;
  readonly needsToHappen: string;
  /** Why each red figure missed its target, by measure. */
  readonly explanations?: Readonly<Record<string, string>>;
  /** Working days after the quarter's end on which it is sent; more than the calendar allows makes it late. */
  readonly sentAfter?: number;
  readonly question?: Question;
  readonly followUps?: readonly FollowUp[];
}

export interface Reporting {
  readonly dataOfficer?: string;
  readonly certifier: { readonly id: string; readonly name: string };
  readonly figures: FigureTable;
  readonly told: Readonly<Record<Quarter, Told>>;
  /** How far the return for the latest quarter has come: what a visitor finds to do. */
  readonly latest: 'notBegun' | 'saved' | 'questioned' | 'accepted';
}

/** Working days after the quarter's end on which each thing happens, all of it before the next quarter ends. */
const after = {
  saving: 6,
  sending: 14,
  review: 26,
  answer: 31,
  acceptance: 34,
  action: 36,
  actionDue: 55,
  followUp: 58,
};

/** The latest quarter that has ended by the day. */
const latestQuarter = (today: CivilDate): string => {
  const holding = periodHolding(today, 'quarter');
  return periodHolding(addDays(holding.start, -1), 'quarter').key;
};

/** One quarter's return on its way: what is told of it, and where it is posted. */
interface Chapter extends Omit<Reporting, 'told' | 'latest'> {
  readonly act: Act;
  readonly told: Told;
  readonly entries: Readonly<Record<string, object>>;
  readonly returnPath: string;
  readonly concernPath: (about: string) => string;
  /** The day that many working days after the quarter's end. */
  readonly on: (workingDays: number) => CivilDate;
}

const chapter = (act: Act, { path }: ContractMade, reporting: Reporting, quarter: Quarter): Chapter => {
  const period = periodOf(quarter);
  if (period === undefined) throw new Error(`${quarter} is no period`);
  return {
    ...reporting,
    act,
    told: reporting.told[quarter],
    entries: entriesOf(reporting.figures, quarter),
    returnPath: `${path}/returns/${quarter}`,
    concernPath: (about) => `${path}/concerns/${quarter}.${about}`,
    on: (workingDays) => addWorkingDays(period.end, workingDays),
  };
};

/** The returns of one contract, a quarter at a time, as its provider and the commissioner send and review them. */
export async function* reports(act: Act, contract: ContractMade, reporting: Reporting, today: CivilDate): Strand {
  for (const quarter of quarters) {
    const stopsAt = quarter === latestQuarter(today) ? reporting.latest : 'accepted';
    const told = chapter(act, contract, reporting, quarter);
    if (stopsAt === 'notBegun') return;
    if (stopsAt === 'saved') return yield* saved(told);
    yield* sent(told);
    yield* reviewed(told);
    if (stopsAt === 'questioned') return;
    yield* settled(told);
    yield* followedUp(told);
  }
}

/** The data officer fills in the first half of the figures and leaves the rest for another day. */
async function* saved({ act, dataOfficer, entries, told, returnPath, on }: Chapter): Strand {
  if (dataOfficer === undefined) return;
  yield on(after.saving);
  const rows = Object.entries(entries);
  await act(dataOfficer, `${returnPath}/save`, {
    entries: Object.fromEntries(rows.slice(0, Math.ceil(rows.length / 2))),
    narrative: { workingWell: told.workingWell },
  });
}

async function* sent({ act, certifier, entries, told, returnPath, on }: Chapter): Strand {
  const { workingWell, worriedAbout, needsToHappen, explanations = {}, sentAfter = after.sending } = told;
  yield on(sentAfter);
  const certified = { certifier: certifier.name, statementAgreed: true };
  const narrative = { workingWell, worriedAbout, needsToHappen };
  const settled = Object.keys(explanations).length > 0 || sentAfter > after.sending;
  await act(certifier.id, `${returnPath}/send`, { entries, narrative, explanations, ...certified }, { settled });
}

/** The commissioner asks of one figure, where there is something to ask, and accepts the rest. */
async function* reviewed({ act, told: { question }, returnPath, on }: Chapter): Strand {
  yield on(after.review);
  if (question) {
    await act('commissioner', `${returnPath}/ask`, { measureKey: question.about, question: question.question });
  }
  await act('commissioner', `${returnPath}/accept`);
}

/** The answer, with the corrected figure where the first was wrong; then the rest of the return is accepted. */
async function* settled({ act, certifier, dataOfficer, told: { question }, returnPath, on }: Chapter): Strand {
  if (!question) return;
  yield on(after.answer);
  const { answer, correction } = question;
  const entry = correction === undefined ? {} : { entry: entryOf(correction) };
  const answered = { questionId: 'q1', answer, ...entry };
  await act(dataOfficer ?? certifier.id, `${returnPath}/answer`, answered, { settled: correction !== undefined });
  yield on(after.acceptance);
  await act('commissioner', `${returnPath}/accept`);
}

async function* followedUp({ act, certifier, told: { followUps = [] }, concernPath, on }: Chapter): Strand {
  if (followUps.length === 0) return;
  yield on(after.action);
  for (const { about, explanation, action, owner, escalation } of followUps) {
    if (explanation) await act(certifier.id, `${concernPath(about)}/explain`, { explanation });
    if (action) {
      await act('commissioner', `${concernPath(about)}/agree-action`, { action, owner, due: on(after.actionDue) });
    }
    if (escalation) {
      const { owners, ...step } = escalation;
      await act('commissioner', `${concernPath(about)}/escalate`, { ...step, on: on(after.action) });
      await act('commissioner', `${concernPath(about)}/name-owners`, owners);
    }
  }
  yield on(after.followUp);
  for (const { about, review, closing } of followUps) {
    if (review) await act('commissioner', `${concernPath(about)}/review`, { actionId: 'a1', ...review });
    if (closing) await act('commissioner', `${concernPath(about)}/close`, { reason: closing });
  }
}
