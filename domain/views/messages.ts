import type { Contract } from '../contract/contract.ts';
import type { Return } from '../return/return.ts';
import { type CivilDate, londonDate } from '../shared/dates.ts';
import type { OrganisationId } from '../shared/ids.ts';
import { periodName } from '../shared/quarters.ts';
import type { MeasureSignals } from './measure-signals.ts';

/** Something that an organisation has to be told. It carries a link and never a figure. */
export interface Message {
  readonly to: OrganisationId;
  readonly subject: string;
  /** The page to open, from the root of the site. */
  readonly path: string;
}

const aboutReturn = (before: Return | undefined, after: Return): readonly Message[] => {
  const path = `/contracts/${after.contract}/returns/${after.period}`;
  const period = periodName(after.period);
  const tell = (to: OrganisationId, subject: string): Message => ({ to, subject, path });
  const answered = (state: Return | undefined): number => state?.questions.filter((each) => each.answer).length ?? 0;
  if (after.sending && !before?.sending) return [tell(after.authority, `A return for ${period} has been sent`)];
  if (after.questions.length > (before?.questions.length ?? 0)) {
    return [tell(after.provider, `A question has been asked about the return for ${period}`)];
  }
  if (answered(after) > answered(before)) {
    return [tell(after.authority, `A question about the return for ${period} has been answered`)];
  }
  if (after.restatements.length > (before?.restatements.length ?? 0)) {
    return [tell(after.authority, `A figure in the return for ${period} has been restated`)];
  }
  return after.status === 'accepted' && before?.status !== 'accepted'
    ? [tell(after.provider, `The return for ${period} has been accepted`)]
    : [];
};

const aboutContract = (before: Contract | undefined, after: Contract): readonly Message[] => {
  const path = `/contracts/${after.id}`;
  if (after.status === 'signed' && before?.status !== 'signed') {
    return [{ to: after.provider, subject: 'A contract has been signed; its returns can be seen', path }];
  }
  if (before && before.provider !== after.provider) {
    const to = (organisation: OrganisationId, subject: string): Message => ({ to: organisation, subject, path });
    return [
      to(after.provider, 'A contract has passed to your organisation; its returns can be seen'),
      to(before.provider, 'A contract has passed to another provider'),
    ];
  }
  if (before && after.termination && !before.termination) {
    return [{ to: after.provider, subject: 'The end of a contract has been recorded', path }];
  }
  const decision = after.extensionDecisions?.at(-1);
  if (decision && decision.recordedAt !== before?.extensionDecisions?.at(-1)?.recordedAt) {
    const subject = decision.outcome === 'extend' ? 'A contract has been extended' : 'A contract will not be extended';
    return [{ to: after.provider, subject, path }];
  }
  return before && after.versions.length > before.versions.length && before.status === 'signed'
    ? [{ to: after.provider, subject: 'A contract has been varied', path }]
    : [];
};

/**
 * That a figure is getting better beyond chance, told to both sides once for each return. It names no measure: which one it
 * is, the page says to whoever may see it.
 */
export const improvementMessages = (
  sent: Return,
  signals: readonly MeasureSignals[],
): readonly (Message & { readonly key: string; readonly at: CivilDate })[] => {
  if (!sent.sending || !signals.some(({ isImproving, isWithheld }) => isImproving && !isWithheld)) return [];
  const at = londonDate(sent.sending.at);
  return [sent.provider, sent.authority].map((to) => ({
    to,
    subject: `The return for ${periodName(sent.period)} has a figure that is getting better beyond chance`,
    path: `/contracts/${sent.contract}/returns/${sent.period}`,
    key: `${sent.id}.improving.${to}`,
    at,
  }));
};

/** Who has to be told of a change to a record. One message for a change, never one for each figure. */
export const messagesOf = (noun: string, before: unknown, after: unknown): readonly Message[] => {
  if (noun === 'return') return aboutReturn(before as Return | undefined, after as Return);
  if (noun === 'contract') return aboutContract(before as Contract | undefined, after as Contract);
  return [];
};
