import type { CivilDate } from '../shared/dates.ts';
import type { OrganisationId } from '../shared/ids.ts';
import type { Pence } from '../shared/money.ts';
import type { Context } from '../shared/record.ts';
import type { ModificationRegime } from './modification/modification-facts.ts';

/** What a contract needs to know of its award: whether and since when it may be entered into, with whom, and under which law. */
export interface AwardForContract {
  readonly status: string;
  readonly regime: ModificationRegime;
  /** Which of the processes it followed, where its regime has processes. */
  readonly process?: string | undefined;
  readonly cpv?: string | undefined;
  readonly reference?: string | undefined;
  readonly providers: readonly { readonly organisation: OrganisationId }[];
  readonly values?: { readonly computesWith: { readonly lifetime?: Pence | undefined } } | undefined;
  readonly confirmation?: { readonly awardedOn: CivilDate } | undefined;
  /** The body that decided the award may decide on an extension itself. */
  readonly decision?: { readonly body: string } | undefined;
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

export type ContractContext = Context<ContractRelated>;
