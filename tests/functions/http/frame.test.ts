import { describe, expect, it } from 'vitest';
import { OrganisationId } from '../../../domain/shared/ids.ts';
import { menuFor } from '../../../functions/http/frame.tsx';
import type { SignedIn } from '../../../functions/http/session.ts';

const person: SignedIn = {
  id: 'commissioner',
  name: 'Cora Lane',
  organisation: OrganisationId.parse('org_northtown'),
  organisationName: 'Northtown Council',
  roles: ['commissioner'],
};
const active = (path: string, trail?: Parameters<typeof menuFor>[2]) =>
  menuFor(person, path, trail).flatMap(({ text, active: isActive }) => (isActive ? [text] : []));

describe('the menu', () => {
  it('marks the part where the trail begins, whatever the address', () => {
    const path = '/contracts/ctr_one/measures/quits';
    expect(active(path, [{ text: 'Scorecard', href: '/scorecard' }])).toEqual(['Scorecard']);
    expect(active('/contracts/ctr_one/concerns/2025-Q1.quits', [{ text: 'Concerns', href: '/concerns' }])).toEqual([
      'Concerns',
    ]);
  });

  it('marks the part that the address lies in where there is no trail', () => {
    expect(active('/contracts')).toEqual(['Contracts']);
    expect(active('/')).toEqual(['Home']);
  });

  it('names the page on late returns as the page names itself', () => {
    expect(active('/status-board')).toEqual(['Who owes what']);
  });
});
