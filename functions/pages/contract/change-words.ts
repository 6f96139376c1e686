import type { ChangeGround } from '../../../domain/contract/change/change.ts';
import type { NoticeState } from '../../../domain/notice/deadline.ts';
import type { Pence } from '../../../domain/shared/money.ts';
import { pounds } from '../format.ts';

/** The words of changes to a contract, as pages and forms write them. */

export const groundNames: Record<ChangeGround, string> = {
  providedFor: 'The contract provides for it',
  successor: 'Another provider took the contract over',
  externalFactors: 'Events beyond the control of the authority and the provider',
  authorityDecision: 'A decision of the authority',
  urgent: 'Urgent',
};

export const noticeStateNames: Record<NoticeState, string> = {
  due: 'Due',
  late: 'Late',
  published: 'Published',
  publishedLate: 'Published late',
};

/** An amount with its sign: `+£20,000`, `-£5`, `£0`. */
export const signedAmount = (amount: Pence): string => (amount > 0 ? `+${pounds(amount)}` : pounds(amount));

/** `3.60%`; a dash where the value at entry is not known. */
export const percentText = (percent: number | null): string => (percent === null ? '-' : `${percent.toFixed(2)}%`);
