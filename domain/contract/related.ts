import type { CivilDate } from '../shared/dates.ts';
import type { OrganisationId } from '../shared/ids.ts';

/** What a contract needs to know of its award: whether and since when it may be entered into, and with whom. */
export interface AwardForContract {
  readonly status: string;
  readonly providers: readonly { readonly organisation: OrganisationId }[];
  readonly confirmation?: { readonly awardedOn: CivilDate } | undefined;
}

/** What a variation needs to know of a return: whether its figures have been judged by the terms that stand. */
export interface ReturnForContract {
  readonly status: string;
}

/** The award that the contract comes from, the outcome it works towards, and the returns that a variation would reach. */
export type ContractRelated = {
  readonly award?: AwardForContract | undefined;
  readonly outcome?: { readonly title: string } | undefined;
} & {
  readonly [period in `return ${string}`]?: ReturnForContract | undefined;
};
