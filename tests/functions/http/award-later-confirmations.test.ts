import { describe, expect, it } from 'vitest';
import { confirmation } from '../../domain/award/health-improvement.ts';
import { fieldsOf } from '../../support/visitor.ts';
import { api, commissioner, formOf, inStandstill, prepared, record, service, stateOf } from './awards-given.ts';

const given = (rule: string) =>
  fieldsOf({ ...confirmation, rules: [rule], position: 'doesNotApply', on: '2024-12-11' });

describe('a named confirmation after the decision, by its form', () => {
  it('lists the rules of the later steps, and is kept beside the frozen evidence', async () => {
    const award = await inStandstill();
    const form = await commissioner.open(formOf(award, 'confirmRules'));
    expect(form.text).toContain('A step is repeated before the contract is made.');
    expect(form.text).not.toContain('A working day is any day but a Saturday');
    const page = await record(award, 'confirmRules', given('repetition-before-contract'));
    expect(page.text).toContain('Rules confirmed after the decision');
    expect(page.text).toContain('It does not apply: A step is repeated before the contract is made.');
    const state = await stateOf(award);
    expect(state.confirmations?.flatMap(({ rules }) => rules)).toEqual(confirmation.rules);
    expect(state.laterConfirmations).toMatchObject([{ rules: ['repetition-before-contract'] }]);
  });

  it('lists every rule before the decision', async () => {
    const form = await commissioner.open(formOf(await prepared(), 'confirmRules'));
    expect(form.text).toContain('A working day is any day but a Saturday');
    expect(form.text).toContain('A step is repeated before the contract is made.');
  });

  it('is refused about a rule on which the decision rested', async () => {
    const award = await inStandstill();
    const refused = await api.post(`/v1${formOf(award, 'confirmRules')}`, confirmation);
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.body)).toContain('/problems/evidence-frozen-at-decision');
  });

  it('opens a form that an unconfirmed rule keeps closed, which says how', async () => {
    const award = await inStandstill();
    service.setToday('2024-12-24');
    await record(award, 'confirm', {});
    const closed = await commissioner.open(formOf(award, 'abandon'));
    expect(closed.text).toContain('record a named confirmation that it does not apply to set it aside');
    expect(closed.links).toContain(formOf(award, 'confirmRules'));
    const links = (await record(award, 'confirmRules', given('abandonment-before-contract'))).links;
    expect(links).toContain(formOf(award, 'abandon'));
    expect(links).not.toContain(formOf(award, 'repeat'));
    const page = await record(award, 'abandon', { ...fieldsOf({ decidedOn: '2024-12-24' }), reasons: 'An error' });
    expect(page.text).toContain('The procurement was abandoned on 24 December 2024.');
    expect((await commissioner.open('/awards')).status).toBe(200);
  });

  it('is named by the refusal that it would set aside', async () => {
    const award = await inStandstill();
    const early = { kind: 'confirmationC', published: '2024-12-10T13:00:00Z' };
    const refused = await api.post(`/v1${formOf(award, 'publishNotice')}`, early);
    expect(JSON.stringify(refused.body)).toContain('This rule is not confirmed: record a named confirmation');
    await record(award, 'confirmRules', given('notice-after-award'));
    expect((await api.post(`/v1${formOf(award, 'publishNotice')}`, early)).status).toBe(200);
  });
});
