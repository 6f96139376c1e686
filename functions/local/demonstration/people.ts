import { OrganisationId } from '../../../domain/shared/ids.ts';
import type { DemonstrationPerson } from '../person.ts';

const plymouth = { organisation: OrganisationId.parse('org_plymouth'), organisationName: 'Plymouth City Council' };
const livewell = { organisation: OrganisationId.parse('org_livewell'), organisationName: 'Livewell Southwest' };
const barnardos = { organisation: OrganisationId.parse('org_barnardos'), organisationName: "Barnardo's" };
const actionForChildren = { organisation: OrganisationId.parse('org_afc'), organisationName: 'Action for Children' };
const lark = { organisation: OrganisationId.parse('org_lark'), organisationName: 'Lark' };

const person = (
  id: string,
  name: string,
  role: DemonstrationPerson['roles'][number],
  of: Pick<DemonstrationPerson, 'organisation' | 'organisationName'>,
): DemonstrationPerson => ({ id, name, email: `${id}@example.org`, roles: [role], ...of });

/** Made-up people at real organisations, for demonstrations on one machine. */
export const people: readonly DemonstrationPerson[] = [
  person('commissioner', 'Casey Morgan', 'commissioner', plymouth),
  person('board', 'Bev Tregenza', 'boardMember', plymouth),
  person('auditor', 'Ash Penrose', 'auditor', plymouth),
  person('livewell-data', 'Dana Webber', 'dataOfficer', livewell),
  person('livewell-certifier', 'Chris Lake', 'certifier', livewell),
  person('barnardos-data', 'Devi Hart', 'dataOfficer', barnardos),
  person('barnardos-certifier', 'Corin Vale', 'certifier', barnardos),
  person('afc-certifier', 'Alex Doble', 'certifier', actionForChildren),
  person('lark-certifier', 'Lowen Rule', 'certifier', lark),
];
