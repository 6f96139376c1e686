import { describe, expect, it } from 'vitest';
import { intentionNotice } from '../../../domain/award/notices/notices.ts';
import { decision, evidenceWithout } from '../../domain/award/health-improvement.ts';
import { fieldsOf, visitorAs } from '../../support/visitor.ts';
import {
  api,
  commissioner,
  formOf,
  inStandstill,
  moment,
  prepared,
  record,
  send,
  service,
  stateOf,
} from './awards-given.ts';

describe('the preview of a notice', () => {
  it('links what is missing to the form that mends it, and stands in brackets in the text', async () => {
    const award = await prepared(evidenceWithout('recordConflicts'));
    const page = await commissioner.open(`${award}/notices/intentionC`);
    expect(page.heading).toBe('Notice of intention to award under direct award process C');
    expect(page.text).toContain('Missing: Enter each conflict of interest, or say that none was declared');
    expect(page.links).toContain(formOf(award, 'recordConflicts'));
    expect(page.says('notice-text')).toContain('[Enter each conflict of interest, or say that none was declared]');
    expect(page.links.filter((link) => link.includes('publish-notice'))).toEqual([]);
  });

  it('is found for the notices that the award owes and for no other', async () => {
    const award = await prepared();
    for (const kind of ['awardA', 'contractAward', 'abandonment', 'nonsense'])
      expect((await commissioner.open(`${award}/notices/${kind}`)).status, kind).toBe(404);
    expect((await commissioner.open(`${award}/notices/confirmationC`)).text).toContain('Not yet');
    const reader = await visitorAs(service, 'board-member');
    const seen = await reader.open(`${award}/notices/intentionC`);
    expect(seen.status).toBe(200);
    expect(seen.links).not.toContain(formOf(award, 'recordConflicts'));
    const elsewhere = await visitorAs(service, 'other-commissioner');
    expect((await elsewhere.open(`${award}/notices/intentionC`)).status).toBe(404);
  });

  it('leads to the record of its publication with the notice chosen', async () => {
    const award = await prepared();
    service.setToday('2024-12-11');
    await record(award, 'decide', fieldsOf(decision));
    const page = await commissioner.open(`${award}/notices/intentionC`);
    const href = page.links.find((link) => link.includes('publish-notice'));
    expect(href).toBe(`${formOf(award, 'publishNotice')}?kind=intentionC`);
    expect((await commissioner.open(href ?? '')).form.get('kind')).toBe('intentionC');
    await record(award, 'publishNotice', {
      ...moment('submitted', ['10', '12', '2024'], '09:00'),
      ...moment('published', ['10', '12', '2024'], '12:00'),
    });
    const { text } = await commissioner.open(`${award}/notices/intentionC`);
    expect(text).toContain('Submitted 10 December 2024 at 9am');
    expect(text).toContain('Published 10 December 2024 at midday');
  });
});

describe('the review during standstill, by its forms', () => {
  it('records each step, shows what is owed, and keeps standstill open for the Panel', async () => {
    const award = await inStandstill();
    const first = await record(award, 'recordRepresentation', {
      from: 'Beacon Trust',
      ...moment('received', ['10', '12', '2024'], '16:30'),
      informationRequested: 'The evaluation record',
    });
    expect(first.text).toContain('Owed promptly: none is recorded as supplied');
    const about = { representation: 'rep-1' };
    const on = fieldsOf({ on: '2024-12-11' });
    await record(award, 'recordReviewStep', { ...about, step: 'informationSupplied', ...on });
    await record(award, 'recordFurtherDecision', {
      ...about,
      outcome: 'proceed',
      ...fieldsOf({ communicated: '2024-12-11' }),
      reasons: 'The criteria were applied as published',
    });
    const asked = await record(award, 'recordPanelStep', { ...about, step: 'requested', ...on });
    expect(asked.text).not.toContain('Owed promptly');
    const accepted = await record(award, 'recordPanelStep', { ...about, step: 'accepted', ...on });
    expect(accepted.text).toContain('The Panel reviews the case that it accepted: it stays open');
    service.setToday('2025-01-10');
    const refused = await send(award, 'confirm', {});
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('it reviews the representation from Beacon Trust');
  });

  it('goes back to an earlier step and shows the round as it stood', async () => {
    const award = await inStandstill();
    const page = await record(award, 'repeat', {
      from: 'evidence',
      ...fieldsOf({ decidedOn: '2024-12-11' }),
      reasons: 'A criterion was left out',
    });
    expect(page.text).toContain('Round 1, decided on 9 December 2024');
    expect(page.text).toContain('A criterion was left out');
    expect(page.links).toContain(formOf(award, 'recordKeyCriteria'));
    expect(intentionNotice(await stateOf(award))).toBeUndefined();
    expect((await commissioner.open(formOf(award, 'recordConflicts'))).form.size).toBeGreaterThan(0);
  });
});

describe('two people confirming the same award at once', () => {
  it('tells one that it is confirmed already, and journals one confirmation', async () => {
    const award = await inStandstill();
    service.setToday('2024-12-24');
    const colleague = service.client.as('second-commissioner');
    const answers = await Promise.all(
      [api, colleague].map((each) => each.post<{ type?: string }>(`/v1${award}/confirm`, {})),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    expect(answers.find(({ status }) => status === 409)?.body.type).toMatch(/\/problems\/award-already-confirmed$/);
    const { items } = (
      await api.get<{ items: readonly { events: readonly { type: string }[] }[] }>(`/v1${award}/journal`)
    ).body;
    const confirmed = items.flatMap(({ events }) => events).filter(({ type }) => type === 'awardConfirmed');
    expect(confirmed).toHaveLength(1);
  });

  it('on pages shows the second what happened, beside what was typed', async () => {
    const award = await inStandstill();
    service.setToday('2024-12-24');
    const colleague = await visitorAs(service, 'second-commissioner');
    const [mine, theirs] = await Promise.all([
      commissioner.open(formOf(award, 'confirm')),
      colleague.open(formOf(award, 'confirm')),
    ]);
    expect((await commissioner.send(mine, {})).path).toBe(`${award}?done=confirm`);
    const late = await colleague.send(theirs, {});
    expect(late.status).toBe(412);
    expect(late.text).toContain('Someone else changed this after you opened it');
    expect((await colleague.open(formOf(award, 'confirm'))).text).toContain('An award is confirmed once');
  });
});
