import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../domain/contract/contract.ts';
import { must, quitRate, quits } from '../../support/contract.ts';
import { testService } from '../../support/service.ts';
import { fieldsOf, visitorAs } from '../../support/visitor.ts';
import { confirmation, modification } from './contract-given.ts';

/** What the law asks with each step of a contract, on its forms: a name for an unconfirmed rule, indicators, ratings. */

const service = await testService({ today: '2026-07-10' });
const officer = await visitorAs(service, 'commissioner');
const years = ['2026/27', '2027/28', '2028/29'];
const label = 'Who confirmed it: name and role';

const drafted = async (regime: string, amount: string): Promise<string> => {
  const { id } = await must(service, 'commissioner', '/v1/contracts', {
    title: `A contract under ${regime}`,
    description: 'Help to stop smoking',
    awardNotNeededBecause: 'Made before this system',
    regime,
    provider: 'org_harbour',
    providerName: 'Harbour Care',
    start: '2026-04-01',
    initialTermYears: 3,
    extensionTermYears: 1,
    calendar: { frequency: 'quarter', dueWorkingDays: 20 },
  });
  const at = `/v1/contracts/${id}`;
  const values = years.map((financialYear) => ({ financialYear, status: 'confirmed', amount }));
  await must(service, 'commissioner', `${at}/set-values`, { values });
  await must(service, 'commissioner', `${at}/set-measures`, { measures: [quits, quitRate] });
  return id;
};
const signed = async (regime: string): Promise<string> => {
  const id = await drafted(regime, '1,000,000');
  await must(service, 'commissioner', `/v1/contracts/${id}/sign`, { signedOn: '2026-03-01' });
  return id;
};
const stateOf = async (id: string) =>
  (await service.client.as('commissioner').get<Contract>(`/v1/contracts/${id}`)).body;

const varying = fieldsOf({
  effectiveFrom: '2026-07-01',
  because: 'A nurse more',
  modification: { ...modification, lifetimeValueChange: '20,000' },
  funding: [{ source: 'Grant', confirmed: 'annually' }],
});
const confirming = fieldsOf({ modification: { confirmation } });

describe('a variation by its form', () => {
  it('asks for the name at once where every rule of the law is unconfirmed, with the rules beside the field', async () => {
    const id = await signed('pcr2015');
    const form = await officer.open(`/contracts/${id}/vary`);
    expect(form.text).toContain(label);
    expect(form.text).toContain('A contract under the 2015 Regulations may change as a review clause in it provides');
    const refused = await officer.send(form, varying);
    expect(refused.problems).toMatchObject([{ field: 'modification-confirmation-confirmedBy' }]);
    const done = await officer.send(refused, confirming);
    expect(done.problems).toEqual([]);
    expect(done.text).toMatch(
      /It applies: confirmed by Ada Bell, Head of Legal on 30 June 2026\. The rule: A contract/,
    );
    const journal = await officer.open(`/contracts/${id}/journal`);
    expect(journal.text).toContain('Ada Bell, Head of Legal');
  });

  it('does not ask where the law is confirmed, and asks with the rule once one that is not decides', async () => {
    const id = await signed('pa2023');
    const form = await officer.open(`/contracts/${id}/vary`);
    expect(form.text).not.toContain(label);
    const refused = await officer.send(form, varying);
    expect(refused.text).toContain(label);
    expect(refused.problems[0]?.message).toContain('a public contract may change by 10% of its value at most');
    const done = await officer.send(refused, confirming);
    expect(done.problems).toEqual([]);
    expect((await stateOf(id)).versions.at(-1)?.change?.confirmations).toMatchObject([
      { ...confirmation, rule: 'modification-below-value-limit' },
    ]);
  });
});

describe('an extension by its form', () => {
  it('asks who confirmed that the option may be taken up, and the dossier names them', async () => {
    const id = await signed('pcr2015LightTouch');
    const option = { years: 1, noticeMonths: 3, delegatedTo: 'Cabinet', wherePrinted: 'Clause 3' };
    await must(service, 'commissioner', `/v1/contracts/${id}/record-options`, { options: [option] });
    expect((await officer.open(`/contracts/${id}/extension`)).text).toContain(
      'This rule is not confirmed: the decision records who confirmed by name that it applies',
    );
    const form = await officer.open(`/contracts/${id}/decide-extension`);
    expect(form.text).toContain(
      'This rule is not confirmed: A contract under the 2015 Regulations may change as a review clause in it provides.',
    );
    expect(form.text).not.toContain('Confirmation that the provider agrees after the last day');
    const typed = {
      outcome: 'extend',
      decidedOn: '2026-07-01',
      decidedBy: 'Cabinet',
      reasons: 'It works',
      values: [{ financialYear: '2029/30', status: 'notStated' }],
    };
    const refused = await officer.send(form, fieldsOf(typed));
    expect(refused.problems).toMatchObject([{ field: 'confirmation-confirmedBy' }]);
    const done = await officer.send(refused, fieldsOf({ confirmation }));
    expect(done.problems).toEqual([]);
    const dossier = await officer.open(`/contracts/${id}/extension?decision=1`);
    expect(dossier.text).toMatch(/Confirmed by name It applies: Ada Bell, Head of Legal, on 30 June 2026/);
  });
});

describe('a termination by its form', () => {
  it('under regulation 22 asks for a name once that ground is chosen', async () => {
    const id = await signed('psr');
    const form = await officer.open(`/contracts/${id}/terminate`);
    expect(form.text).not.toContain(label);
    const typed = { on: '2026-12-31', kind: 'regulation22', because: 'Modified in breach' };
    const refused = await officer.send(form, fieldsOf(typed));
    expect(refused.problems).toMatchObject([{ field: 'confirmation-confirmedBy' }]);
    const done = await officer.send(refused, fieldsOf({ confirmation }));
    expect(done.text).toContain('It applies: confirmed by Ada Bell, Head of Legal on 30 June 2026');
    const seen = await service.client.as('data-officer').get<Contract>(`/v1/contracts/${id}`);
    expect(seen.body.termination).toMatchObject({ kind: 'regulation22' });
    expect(JSON.stringify(seen.body)).not.toContain('Ada Bell');
  });
});

describe('a public contract of more than £5 million', () => {
  it('is signed with three indicators or a reason, and its performance is rated in one of five words', async () => {
    const id = await drafted('pa2023', '2,000,000');
    const page = `/contracts/${id}`;
    const form = await officer.open(`${page}/sign`);
    const refused = await officer.send(form, fieldsOf({ signedOn: '2026-03-01' }));
    expect(refused.problems).toMatchObject([{ field: 'kpisNotAssessableBecause' }]);
    expect(refused.problems[0]?.message).toContain('this one is estimated at £6,000,000, with 2 of them');
    await must(service, 'commissioner', `/v1${page}/put-measure`, { measure: { ...quits, key: 'waiting' } });
    const done = await officer.send(await officer.open(`${page}/sign`), fieldsOf({ signedOn: '2026-03-01' }));
    expect(done.problems).toEqual([]);
    expect(done.text).toMatch(/Contract performance notice UK9.*28 February 2027/);

    service.setToday('2027-03-02');
    const address = `${page}/publish-notice?kind=performance&version=1&occasion=1`;
    const publishing = { ...fieldsOf({ published: '2027-02-20' }), 'published.time': '09:30' };
    const published = { kind: 'performance', published: '2027-02-20T09:30:00Z', rating: 'Amber' };
    const amber = await service.client.as('commissioner').post(`/v1${page}/publish-notice`, published);
    expect(amber.status).toBe(422);
    expect(JSON.stringify(amber.body)).toContain('not “Amber”');
    const rated = await officer.send(await officer.open(address), {
      ...publishing,
      rating: 'Approaching target',
      'wording.reference': 'C-1',
      'wording.supplierAddress': '1 Quay Road',
      'wording.supplierEmail': 'bids@example.org',
      'wording.supplierIdentifier': 'GB-COH-1',
    });
    expect(rated.problems).toEqual([]);
    expect(rated.text).toMatch(/Published 20 February 2027\. Rating: Approaching target/);
    expect(rated.text).toMatch(/19 February 2028/);
    const preview = await officer.open(`${page}/notices/performance?version=1&occasion=1`);
    expect(preview.text).toContain('1 March 2026 to 28 February 2027');
    service.setToday('2026-07-10');
  });
});
