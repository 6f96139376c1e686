import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../domain/contract/contract.ts';
import { must } from '../../support/contract.ts';
import { testService } from '../../support/service.ts';
import { fieldsOf, visitorAs } from '../../support/visitor.ts';
import { wordParagraphs } from '../../support/word.ts';
import { certified, signBoardContract } from './board-given.ts';

const service = await testService({ today: '2025-03-01' });
const [officer, board, certifier, stranger] = await Promise.all(
  ['commissioner', 'board-member', 'certifier', 'other-commissioner'].map((id) => visitorAs(service, id)),
).then((all) => all as [Visitor, Visitor, Visitor, Visitor]);
type Visitor = Awaited<ReturnType<typeof visitorAs>>;

const contract = await signBoardContract(service, { initialTermYears: '3', regime: 'psr', reference: 'HI 1' });
const at = `/contracts/${contract}`;

const entries = (change: object = {}) => ({
  sessions: { value: 44 },
  waiting: { value: 14, comment: 'Two advisers were away' },
  'moved-on': { value: 12 },
  'quit-rate': { numerator: 3, denominator: 5 },
  leaflets: { value: 0 },
  ...change,
});
const sendReturn = async (period: string, on: string): Promise<void> => {
  service.setToday(on);
  const explanations = { waiting: 'Two advisers were away in August.' };
  await must(service, 'certifier', `/v1${at}/returns/${period}/send`, {
    entries: entries(),
    explanations,
    ...certified,
  });
  await service.drained();
};

const option = {
  years: '2',
  noticeMonths: '6',
  delegatedTo: 'Director of Public Health',
  inConsultationWith: 'Cabinet Member for Health',
  wherePrinted: 'Clause 3.2',
};
const spend = { financialYear: '2025/26', asAt: '2025-06-30', forecast: '110,000', actual: '25,000' };

describe('the register of options, by its form', () => {
  it('refuses options that do not come to the extension, and keeps what was typed', async () => {
    const page = await officer.open(`${at}/record-options`);
    const refused = await officer.send(page, fieldsOf({ options: [{ ...option, years: '1' }] }));
    expect(refused.status).toBe(422);
    expect(refused.problems[0]?.message).toContain('The options come to 1 in years');
    expect(refused.form.get('options.0.delegatedTo')).toBe('Director of Public Health');
    const done = await officer.send(refused, { 'options.0.years': '2' });
    expect(done.problems).toEqual([]);
    expect(done.text).toMatch(/Decide by 30 September 2027 Who decides Director of Public Health/);
    expect(done.text).toMatch(/Last day to decide on the extension : 30 September 2027/);
  });

  it('is where the term bar and the first page have their date from', async () => {
    await service.drained();
    service.setToday('2027-05-04');
    expect((await officer.open(at)).text).toContain('Option of 2 years: to 31 March 2030, decide by 30 September 2027');
    const home = await officer.open('/');
    expect(home.text).toMatch(/Decide on the extension, which could run to 31 March 2030/);
    expect(home.links).toContain(`${at}/extension`);
    service.setToday('2025-03-01');
  });
});

describe('spend, by its form', () => {
  it('is recorded, judged against the contract’s value and kept when it is corrected', async () => {
    service.setToday('2025-07-10');
    const done = await officer.send(await officer.open(`${at}/record-spend`), fieldsOf(spend));
    expect(done.problems).toEqual([]);
    expect(done.text).toMatch(
      /2025\/26 As at 30 June 2025 £100,000, confirmed £100,000, the contract value £110,000 £25,000 \+£10,000 \(10%\) First forecast Above tolerance/,
    );
    const again = { ...spend, actual: '26,000' };
    const refused = await officer.send(await officer.open(`${at}/record-spend`), fieldsOf(again));
    expect(refused.problems[0]?.field).toBe('note');
    const corrected = await officer.send(refused, { note: 'An invoice was missed' });
    expect(corrected.text).toContain('figures were corrected once; the earlier ones are kept');
    expect((await officer.open(`${at}/journal`)).text).toContain('£110,000');
    expect(corrected.text).toMatch(/£26,000 10 July 2025, Cora Lane An invoice was missed .* £25,000 10 July 2025/);
  });

  it('is the authority’s own: the provider sees it neither on the page nor through the API', async () => {
    const page = await certifier.open(at);
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/Budget and spend|£25,000|£26,000/);
    expect((await certifier.open(`${at}/record-spend`)).status).toBe(403);
    const { body } = await service.client.as('certifier').get<Contract>(`/v1${at}`);
    expect(body).not.toHaveProperty('spend');
    const own = await service.client.as('commissioner').get<Contract>(`/v1${at}`);
    expect(own.body.spend).toHaveLength(2);
  });
});

describe('the extension dossier', () => {
  let before = '';

  it('puts together what the decision rests on', async () => {
    await sendReturn('2025-Q1', '2025-07-10');
    await sendReturn('2025-Q2', '2025-10-10');
    service.setToday('2027-06-01');
    const page = await officer.open(`${at}/extension`);
    expect(page.heading).toBe('Extension dossier');
    before = page.text;
    for (const words of [
      'Should Stop smoking support, with Harbour Care, be extended by 2 years, to 31 March 2030?',
      'Decided by 30 September 2027',
      'Days to a first appointment 10 days or less 14 days Red',
      'Two advisers were away in August.',
      'None agreed',
      '+£10,000 (10%)',
      'Permitted. A contract may change as its own documents clearly and unambiguously provide',
      'Direct award process C',
      'No decision is recorded yet.',
    ])
      expect(before).toContain(words);
  });

  it('is saved as a Word file with the same sentences', async () => {
    const file = await officer.save(`${at}/extension.docx`);
    expect([file.status, file.name]).toEqual([200, 'extension-dossier-HI-1-2027-06-01.docx']);
    expect(file.type).toContain('wordprocessingml');
    const words = wordParagraphs(file.content).map(({ text }) => text);
    expect(words).toContain(
      'Should Stop smoking support, with Harbour Care, be extended by 2 years, to 31 March 2030?',
    );
    expect(words).toContain('No decision is recorded yet.');
  });

  it('protects small numbers from a board member, who reads it too', async () => {
    const { text } = await board.open(`${at}/extension`);
    expect(text).toContain('Small numbers are protected');
    expect(before).not.toContain('Small numbers are protected');
  });

  it('is not for the provider, nor for another authority', async () => {
    expect((await certifier.open(`${at}/extension`)).status).toBe(403);
    expect((await certifier.save(`${at}/extension.docx`)).status).toBe(403);
    expect((await stranger.open(`${at}/extension`)).status).toBe(404);
    expect((await stranger.save(`${at}/extension.docx`)).status).toBe(404);
    expect((await stranger.open(`${at}/decide-extension`)).status).toBe(404);
  });

  it('shows after the decision what it showed before it, whatever came later', async () => {
    const values = ['2028/29', '2029/30'].map((financialYear) => ({
      financialYear,
      status: 'indicative',
      amount: '300,000',
    }));
    const decision = {
      outcome: 'extend',
      decidedOn: '2027-06-01',
      decidedBy: 'Director of Public Health',
      consulted: { role: 'Cabinet Member for Health', on: '2027-05-20' },
      reasons: 'The service is worth what it costs',
      values,
    };
    const form = await officer.open(`${at}/decide-extension`);
    expect(form.form.get('values.1.financialYear')).toBe('2029/30');
    const refused = await officer.send(form, fieldsOf({ ...decision, decidedBy: 'Head of Service' }));
    expect(refused.problems[0]?.message).toContain('The decision is delegated to Director of Public Health');
    const done = await officer.send(refused, { decidedBy: 'Director of Public Health' });
    expect(done.problems).toEqual([]);
    expect(done.text).toContain('Extended to 31 March 2030, decided on 1 June 2027 by Director of Public Health');
    await service.drained();

    await sendReturn('2025-Q3', '2027-06-02');
    await must(service, 'commissioner', `/v1${at}/record-spend`, {
      ...spend,
      asAt: '2026-03-31',
      forecast: '99,000',
      actual: '99,000',
    });
    const untilDecision = (text: string) =>
      text.slice(text.indexOf('Has it worked?'), text.lastIndexOf('The decision'));
    const after = (await officer.open(`${at}/extension`)).text;
    expect(untilDecision(after)).toBe(untilDecision(before));
    expect(after).toContain('The service is worth what it costs');
    expect(after).toContain('Made from the record on 1 June 2027.');
    expect((await officer.open(`${at}/extension?decision=1`)).text).toBe(after);
    expect((await officer.open(`${at}/extension?decision=2`)).status).toBe(404);
    expect(untilDecision((await board.open(`${at}/extension`)).text)).toContain('Small numbers are protected');
  });

  it('is followed by a later end wherever the end is shown', async () => {
    await service.drained();
    const page = await officer.open(at);
    expect(page.text).toMatch(/Version 2, from 1 June 2027/);
    expect(page.text).toContain('Term: 1 April 2025 to 31 March 2030');
    const { body } = await service.client.as('commissioner').get<{ items: { end: string }[] }>('/v1/contracts');
    expect(body.items[0]?.end).toBe('2030-03-31');
    const provider = await certifier.open(at);
    expect(provider.text).toContain('Extended to 31 March 2030');
    expect(provider.text).not.toContain('worth what it costs');
    const seen = await service.client.as('certifier').get<Contract>(`/v1${at}`);
    expect(seen.body.extensionDecisions?.[0]).not.toHaveProperty('grounds');
    expect((await certifier.open(`${at}/returns/2029-Q4`)).status).toBe(200);
  });

  it('says of a contract without a register that no option is open', async () => {
    service.setToday('2025-03-01');
    const other = await signBoardContract(service, { title: 'Another', initialTermYears: '3' });
    const page = await officer.open(`/contracts/${other}/extension`);
    expect(page.text).toContain('No option to extend is open in the register.');
  });
});
