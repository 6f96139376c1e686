import { expect, it } from 'vitest';
import { knownOrganisations } from '../../../../functions/pages/shared/organisations.tsx';

it('lists each organisation once, by name, as it was written last', () => {
  expect(
    knownOrganisations([
      { organisation: 'org_harbour', name: 'Harbor Care' },
      { organisation: 'org_beacon', name: 'Beacon' },
      { organisation: 'org_harbour', name: 'Harbour Care' },
    ]),
  ).toEqual([
    { organisation: 'org_beacon', name: 'Beacon' },
    { organisation: 'org_harbour', name: 'Harbour Care' },
  ]);
});
