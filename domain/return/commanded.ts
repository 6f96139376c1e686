import type { Contract } from '../contract/contract.ts';
import type { CommandOf, Context } from '../shared/record.ts';
import type { returnCommands } from './commands.ts';
import type { Return } from './return.ts';
import type { EarlierInYear } from './year-to-date.ts';

/** The contract that is reported on, and the returns that this one is compared with. */
export type ReturnRelated = EarlierInYear & {
  readonly contract: Contract | undefined;
  readonly previous: Return | undefined;
  readonly lastYear: Return | undefined;
};
export type ReturnCommand = CommandOf<typeof returnCommands>;
export type ReturnContext = Context<ReturnRelated>;
export type DataOf<Type extends ReturnCommand['type']> = Extract<ReturnCommand, { type: Type }>['data'];
