import type { CivilDate } from '../../../../domain/shared/dates.ts';
import type { Act, ContractMade } from '../act.ts';
import { type Reporting, reports } from '../reporting.ts';
import { type Strand, sideBySide } from '../story.ts';
import { actionForChildren } from './action-for-children.ts';
import { awardFamilyHubs } from './award.ts';
import { barnardos } from './barnardos.ts';
import { contractFamilyHubs, type Provider } from './contracts.ts';
import { lark } from './lark.ts';
import { turnReReferrals } from './re-referrals.ts';

interface Told extends Provider {
  readonly reporting: Reporting;
  /** What is recorded about the course of one of its measures. */
  readonly course?: (act: Act, contract: ContractMade) => Strand;
}

const providers: readonly Told[] = [
  { id: 'org_afc', name: 'Action for Children', reporting: actionForChildren },
  { id: 'org_barnardos', name: "Barnardo's", reporting: barnardos, course: turnReReferrals },
  { id: 'org_lark', name: 'Lark', reporting: lark },
];

/** Family Hubs: one award, and for each of the three providers a contract and its returns. */
export async function* familyHubs(act: Act, outcome: string, today: CivilDate): Strand {
  const award = yield* awardFamilyHubs(act);
  yield* sideBySide(providers.map((provider) => providedBy(act, { award, outcome }, provider, today)));
}

async function* providedBy(
  act: Act,
  from: { readonly award: string; readonly outcome: string },
  provider: Told,
  today: CivilDate,
): Strand {
  const contract = yield* contractFamilyHubs(act, from, provider);
  const course = provider.course?.(act, contract);
  yield* sideBySide([reports(act, contract, provider.reporting, today), ...(course ? [course] : [])]);
}
