import { beforeAll, describe, expect, it } from 'vitest';
import type { AwardState } from '../../../domain/award/award.ts';
import { intentionNotice } from '../../../domain/award/notices/notices.ts';
import { decision, evidence, evidenceWithout } from '../../domain/award/health-improvement.ts';
import { fieldsOf } from '../../support/visitor.ts';
import {
  begun,
  commissioner,
  formOf,
  inStandstill,
  moment,
  prepared,
  published,
  record,
  refusedAt,
  send,
  service,
  stateOf,
} from './awards-given.ts';

describe('an award from the first form to its confirmation', () => {
  let award: string;

  beforeAll(async () => {
    award = await begun();
  });

  it('shows what is missing, part by part, with a link to the form of each', async () => {
    const page = await commissioner.open(award);
    expect(page.heading).toBe('Health Improvement Services');
    expect(page.text).toContain('0 of 14 parts of the evidence are complete');
    for (const [command] of evidence) expect(page.links).toContain(formOf(award, command));
  });

  it('takes every part of the evidence by its form', async () => {
    for (const [command, input] of evidence) await record(award, command, fieldsOf(input));
    const page = await commissioner.open(award);
    expect(page.text).toContain('All 14 parts of the evidence are complete');
    expect(page.links).toContain(formOf(award, 'decide'));
  });

  it('opens each form again with what was recorded, and saving it unchanged changes nothing', async () => {
    const before = await stateOf(award);
    // A confirmation is added to those that are there, and its form opens empty.
    for (const [command] of evidenceWithout('confirmRules')) await record(award, command, {});
    await record(award, 'correctDetails', {});
    const { version: _, ...after } = (await stateOf(award)) as AwardState & { version: number };
    const { version: __, ...earlier } = before as AwardState & { version: number };
    expect(after).toEqual(earlier);
  });

  it('shows the figures that disagree, each with where it is printed, and the one it computes with', async () => {
    const { text } = await commissioner.open(award);
    expect(text).toContain('The papers print the annual value as £1,108,760 and £1,088,760.');
    expect(text).toContain('Covering report £5,543,800');
    expect(text).toContain('Award report £5,443,800');
    expect(text).toContain('The platform uses £5,543,800. Decided by Ada Bell: five years at the annual value.');
    expect(text).toContain('The platform uses £1,108,760 a year.');
  });

  it('says what the law permits and refuses, and why, with source and confidence', async () => {
    const { text } = await commissioner.open(award);
    expect(text).toContain('Permitted Direct award process C');
    expect(text).toMatch(
      /Why not direct award process A .* PSR Regulations, regulation 6\(3\)\(b\) \(text of the statute\)/,
    );
    expect(text).toContain('(not confirmed: confirm with legal)');
  });

  it('freezes the evidence at the decision', async () => {
    service.setToday('2024-12-09');
    const page = await record(award, 'decide', fieldsOf(decision));
    expect(page.text).toContain('Decided by Cabinet on 9 December 2024');
    expect(page.text).toContain('The evidence, as it stood at the decision');
    const closed = await commissioner.open(formOf(award, 'recordKeyCriteria'));
    expect(closed.form.size).toBe(0);
    expect(closed.text).toContain('cannot be changed once the decision is recorded');
    expect(closed.links).toContain(formOf(award, 'addNote'));
  });

  it('writes the notice from the evidence, ready to paste', async () => {
    const page = await commissioner.open(`${award}/notices/intentionC`);
    expect(page.text).toContain('F03, on the central digital platform');
    expect(page.text).toContain('PSR Regulations, Schedule 3 paragraph 7');
    expect(page.text).not.toContain('Missing');
    expect(page.says('notice-text')).toContain('Approximate lifetime value £5,543,800');
    expect((await commissioner.open(award)).links).toContain(`${award}/notices/intentionC`);
  });

  it('counts standstill day by day from the publication of the notice', async () => {
    service.setToday('2024-12-11');
    const { text } = await record(award, 'publishNotice', published);
    expect(text).toContain('Standstill starts Wednesday 11 December 2024');
    expect(text).toContain('Thursday 12 December');
    expect(text).toContain('Representations in time until Midnight at the end of Monday 23 December 2024');
    expect(text).toContain('Contract may be made from Tuesday 24 December 2024');
  });

  it('is confirmed once standstill has ended, and leads on to the contract', async () => {
    service.setToday('2024-12-24');
    const page = await record(award, 'confirm', {});
    expect(page.text).toContain('Award confirmed on 24 December 2024');
    expect(page.text).toContain(
      'Publish the notice confirming an award under direct award process C by 22 January 2025',
    );
    expect(page.links).toContain(`/contracts/new?award=${award.split('/')[2]}&provider=org_livewell`);
    expect(page.links).toContain(`${award}/journal`);
  });

  it('records when the notice confirming the award was published', async () => {
    service.setToday('2025-02-03');
    expect((await commissioner.open(award)).text).toContain('it was due by 23 January 2025, and none is recorded');
    const page = await record(award, 'publishNotice', moment('published', ['20', '1', '2025'], '09:00'));
    expect(page.text).toContain(
      'Done 20 January 2025 Notice confirming an award under direct award process C: published',
    );
    service.setToday('2024-12-24');
  });

  it('still takes a note, which shows who wrote it', async () => {
    const { text } = await record(award, 'addNote', { text: 'The provider was telephoned' });
    expect(text).toMatch(/The provider was telephoned Cora Lane, 24 December 2024 at/);
  });
});

describe('what is refused', () => {
  it('keeps an award from being confirmed before the end of standstill, and says the rule, its source and what to do', async () => {
    const award = await inStandstill();
    service.setToday('2024-12-23');
    const page = await send(award, 'confirm', fieldsOf({ awardedOn: '2024-12-23' }));
    expect(page.status).toBe(422);
    expect(refusedAt(page)).toEqual(['awardedOn']);
    expect(page.problems[0]?.message).toContain('it ends at midnight at the end of 23 December 2024');
    expect(page.text).toContain(
      'A contract is not made before the end of standstill. Source: PSR Regulations, regulation 12(1)',
    );
    expect(page.text).toContain('Wait until standstill has ended.');
    expect(page.form.get('awardedOn.day')).toBe('23');
    expect((await stateOf(award)).status).toBe('standstill');
  });

  it('corrects when the notice was published, and shows what stood before', async () => {
    const award = await inStandstill();
    const form = await commissioner.open(formOf(award, 'correctNotice'));
    expect(form.form.get('published.day')).toBe('10');
    expect(form.form.get('published.time')).toBe('12:00');
    const page = await record(award, 'correctNotice', {
      ...moment('published', ['11', '12', '2024'], '00:00'),
      reason: 'The tenth was the day it was sent',
    });
    expect(page.text).toContain(
      'Contract may be made from Wednesday 25 December 2024; the next working day is Friday 27 December 2024',
    );
    const { text } = await commissioner.open(`${award}/notices/intentionC`);
    expect(text).toContain('it was recorded as published on 10 December 2024');
    expect(text).toContain('The tenth was the day it was sent');
    expect(intentionNotice(await stateOf(award))?.publishedOn).toBe('2024-12-11');
    expect((await commissioner.open(`${award}/journal`)).text).toContain('Publication of a notice corrected');
  });

  it('says what a further decision to abandon means, and leads on to abandoning', async () => {
    const award = await inStandstill();
    await record(award, 'recordRepresentation', {
      from: 'Beacon Trust',
      ...moment('received', ['10', '12', '2024'], '16:30'),
    });
    const page = await record(award, 'recordFurtherDecision', {
      representation: 'rep-1',
      outcome: 'abandon',
      ...fieldsOf({ communicated: '2024-12-11' }),
      reasons: 'The need has changed',
    });
    expect(page.text).toContain('Not proceeding');
    expect(page.text).toContain(
      'The further decision on the representation from Beacon Trust is to abandon the procurement. The award cannot be confirmed on this decision.',
    );
    expect(page.links).toContain(formOf(award, 'abandon'));
    expect((await commissioner.open('/awards?limit=100')).text).toContain('Carry out the further decision');
    const ended = await record(award, 'abandon', {
      ...fieldsOf({ decidedOn: '2024-12-11' }),
      reasons: 'The need has changed',
    });
    expect(ended.text).toContain('The procurement was abandoned on 11 December 2024.');
    expect(ended.text).toContain('Publish the notice of abandonment by 9 January 2025');
    expect((await commissioner.open(formOf(award, 'confirm'))).form.size).toBe(0);
  });

  it('keeps an award open while a representation has no further decision', async () => {
    const award = await inStandstill();
    await record(award, 'recordRepresentation', {
      from: 'Beacon Trust',
      ...moment('received', ['10', '12', '2024'], '4:30pm'),
    });
    const [representation] = (await stateOf(award)).representations;
    expect(representation).toMatchObject({ received: '2024-12-10T16:30:00.000Z', inTime: true });
    service.setToday('2025-01-10');
    const page = await send(award, 'confirm', {});
    expect(page.status).toBe(409);
    expect(page.text).toContain('the one from Beacon Trust has none');
    const answer = await commissioner.open(`${formOf(award, 'recordFurtherDecision')}?representation=rep-1`);
    expect(answer.form.get('representation')).toBe('rep-1');
    await commissioner.send(answer, {
      outcome: 'proceed',
      ...fieldsOf({ communicated: '2025-01-02' }),
      reasons: 'The criteria were applied as published',
    });
    const { text } = await record(award, 'confirm', {});
    expect(text).toContain('Award confirmed on 10 January 2025');
  });

  it('says which parts of the evidence the decision waits for, with a link to each', async () => {
    const award = await prepared(evidenceWithout('recordConflicts'));
    service.setToday('2024-12-09');
    const page = await send(award, 'decide', fieldsOf(decision));
    expect(page.status).toBe(422);
    expect(refusedAt(page)).toEqual(['conflicts']);
    expect(page.says('conflicts')).toContain('Record the conflicts of interest, or that none was declared');
    expect(page.links).toContain(formOf(award, 'recordConflicts'));
    expect(page.form.get('body')).toBe('Cabinet');
  });

  it('refuses facts that close process C, beside the question and with the regulation', async () => {
    const award = await prepared([]);
    const facts = Object.fromEntries(evidence).recordProcess as object;
    const page = await send(award, 'recordProcess', fieldsOf({ ...facts, incumbentSatisfying: 'no' }));
    expect(page.status).toBe(422);
    expect(refusedAt(page)).toEqual(['incumbentSatisfying']);
    expect(page.text).toContain('Source: PSR Regulations, regulation 6(5)(d)');
    expect(page.form.get('incumbentSatisfyingBecause')).toBe('Quarterly reviews found no concern');
  });
});
