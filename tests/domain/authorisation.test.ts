import { describe, expect, it } from 'vitest';
import { type Action, can, grants } from '../../domain/authorisation.ts';
import { OrganisationId } from '../../domain/shared/ids.ts';
import { type Person, type Role, roles } from '../../domain/shared/people.ts';

const authority = OrganisationId.parse('org_authority');
const provider = OrganisationId.parse('org_provider');
const elsewhere = OrganisationId.parse('org_elsewhere');
const record = { authority, provider };

const actions = Object.keys(grants) as Action[];
const everyRole: readonly Role[] = [...roles, 'platform'];

const personIn = (organisation: OrganisationId, role: Role): Person => ({
  id: 'p',
  name: 'P',
  organisation,
  roles: [role],
});

/** What each role may do with its own organisation's records: the whole matrix, written out to be read. */
const allowed: Readonly<Record<Role, { readonly authority: readonly Action[]; readonly provider: readonly Action[] }>> =
  {
    commissioner: {
      authority: [
        'award.read',
        'award.record',
        'award.correctDetails',
        'award.recordValues',
        'award.recordScope',
        'award.recordProcess',
        'award.recordUrgency',
        'award.recordFramework',
        'award.recordApproach',
        'award.recordOffers',
        'award.recordKeyCriteria',
        'award.recordBasicSelection',
        'award.recordExclusions',
        'award.recordConflicts',
        'award.recordDecisionMakers',
        'award.recordOptions',
        'award.recordSignOffs',
        'award.recordAssessments',
        'award.recordReasons',
        'award.confirmRules',
        'award.decide',
        'award.recordNoticeWording',
        'award.publishNotice',
        'award.correctNotice',
        'award.recordRepresentation',
        'award.recordReviewStep',
        'award.recordFurtherDecision',
        'award.recordPanelStep',
        'award.confirm',
        'award.repeat',
        'award.abandon',
        'award.addNote',
        'contract.read',
        'contract.readMoney',
        'contract.record',
        'contract.correctDetails',
        'contract.setValues',
        'contract.setFunding',
        'contract.setMeasures',
        'contract.putMeasure',
        'contract.removeMeasure',
        'contract.sign',
        'contract.vary',
        'contract.recordOptions',
        'contract.decideExtension',
        'contract.recordSpend',
        'contract.novate',
        'contract.terminate',
        'contract.publishNotice',
        'return.read',
        'return.ask',
        'return.accept',
        'concern.read',
        'concern.nameOwners',
        'concern.agreeAction',
        'concern.review',
        'concern.escalate',
        'concern.settle',
        'concern.close',
        'curve.read',
        'curve.rebase',
        'curve.removeRebase',
        'curve.annotate',
        'curve.forecast',
        'curve.beginAction',
        'curve.report',
        'outcome.read',
        'outcome.record',
        'outcome.recordIndicator',
        'outcome.recordReading',
        'scorecard.read',
        'statusBoard.read',
        'openData.read',
        'journal.read',
      ],
      provider: [],
    },
    boardMember: {
      authority: [
        'award.read',
        'contract.read',
        'contract.readMoney',
        'return.read',
        'concern.read',
        'curve.read',
        'outcome.read',
        'scorecard.read',
        'statusBoard.read',
        'openData.read',
        'journal.read',
      ],
      provider: [],
    },
    auditor: {
      authority: [
        'award.read',
        'contract.read',
        'contract.readMoney',
        'return.read',
        'concern.read',
        'curve.read',
        'outcome.read',
        'scorecard.read',
        'statusBoard.read',
        'openData.read',
        'journal.read',
      ],
      provider: [],
    },
    dataOfficer: {
      authority: [],
      provider: [
        'contract.read',
        'return.read',
        'return.readDraft',
        'return.save',
        'return.answer',
        'concern.read',
        'concern.explain',
        'curve.read',
      ],
    },
    certifier: {
      authority: [],
      provider: [
        'contract.read',
        'return.read',
        'return.readDraft',
        'return.save',
        'return.send',
        'return.answer',
        'return.restate',
        'concern.read',
        'concern.explain',
        'curve.read',
      ],
    },
    platform: { authority: ['concern.open'], provider: [] },
  };

describe('the authorisation table', () => {
  const standings = [
    ['authority', authority],
    ['provider', provider],
  ] as const;

  for (const role of everyRole) {
    for (const [standing, organisation] of standings) {
      it(`lets a ${role} of the ${standing} do what the matrix says, and forbids the rest`, () => {
        const may = actions.filter((action) => can(personIn(organisation, role), action, record) === 'allowed');
        expect(new Set(may)).toEqual(new Set(allowed[role][standing]));
        const rest = actions.filter((action) => !may.includes(action));
        expect(rest.every((action) => can(personIn(organisation, role), action, record) === 'forbidden')).toBe(true);
      });
    }
  }

  it.each(actions.flatMap((action) => everyRole.map((role) => [role, action] as const)))(
    'does not let a %s of another organisation know of a record: %s is not found',
    (role, action) => {
      expect(can(personIn(elsewhere, role), action, record)).toBe('notFound');
      expect(can(personIn(provider, role), action, { authority })).toBe('notFound');
    },
  );

  it('lets nobody do anything without a role', () => {
    const nobody: Person = { id: 'p', name: 'P', organisation: authority, roles: [] };
    expect(actions.filter((action) => can(nobody, action, record) === 'allowed')).toEqual([]);
  });

  it('gives every action to somebody', () => {
    const held = everyRole.flatMap((role) => [...allowed[role].authority, ...allowed[role].provider]);
    expect(actions.filter((action) => !held.includes(action))).toEqual([]);
  });
});
