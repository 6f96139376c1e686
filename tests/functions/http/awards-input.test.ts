import { describe, expect, it } from 'vitest';
import { intentionNotice } from '../../../domain/award/notices/notices.ts';
import { decision, details, evidence } from '../../domain/award/health-improvement.ts';
import { fieldsOf, visitorAs } from '../../support/visitor.ts';
import {
  api,
  begun,
  commissioner,
  type Fields,
  formOf,
  inStandstill,
  moment,
  prepared,
  record,
  refusedAt,
  send,
  service,
  stateOf,
} from './awards-given.ts';

describe('bad input keeps what was typed, with a message at the field', () => {
  const bad: readonly (readonly [what: string, fields: Fields, field: string, message: RegExp])[] = [
    ['nothing', { title: '' }, 'title', /^Enter the title/],
    ['text that is too long', { title: 'x'.repeat(201) }, 'title', /200 characters or fewer/],
    ['HTML', { description: '<script>alert(1)</script>' }, 'description', /must not contain HTML/],
    ['a formula', { title: '=SUM(A1)' }, 'title', /must not start with a spreadsheet formula/],
    ['a date that does not exist', fieldsOf({ start: '2025-02-30' }), 'start', /must be a real date/],
    ['half a date', { 'start.day': '1', 'start.month': '', 'start.year': '2025' }, 'start', /must be a real date/],
    [
      'a negative amount',
      { 'existingContract.lifetimeValueAtEntry': '-5' },
      'existingContract-lifetimeValueAtEntry',
      /0 or more/,
    ],
    ['a negative number', { initialTermYears: '-3' }, 'initialTermYears', /1 or more/],
    ['a number in words', { initialTermYears: 'three' }, 'initialTermYears', /must be a whole number/],
    ['a CPV code of five digits', { cpv: '85323' }, 'cpv', /eight digits/],
    [
      'no such organisation',
      { 'providers.0.organisation': 'Livewell' },
      'providers-0-organisation',
      /Enter the provider's organisation id, such as org_harbour/,
    ],
    ['a process of another regime', { process: 'notApplicable' }, 'process', /names its process/],
  ];

  it.each(bad)('%s', async (_, fields, field, message) => {
    const typed: Fields = { ...fieldsOf(details), ...fields };
    const page = await commissioner.send(await commissioner.open('/awards/new'), typed);
    expect(page.status).toBe(422);
    expect(page.path).toBe('/awards/new');
    expect(refusedAt(page)).toEqual([field]);
    expect(page.problems[0]?.message).toMatch(message);
    expect(page.says(field) ?? page.says(`${field}-date`), `an element for ${field}`).toBeDefined();
    for (const [name, text] of Object.entries(typed)) expect(page.form.get(name), name).toBe(text);
  });

  it('leaves out the rows of a list that are blank, and keeps several providers apart', async () => {
    const award = await begun({
      providers: [
        { organisation: 'org_harbour', name: 'Harbour Care', address: '1 Quay' },
        { organisation: 'org_beacon', name: 'Beacon Trust', address: '2 Hill' },
      ],
    });
    expect((await stateOf(award)).providers.map(({ name }) => name)).toEqual(['Harbour Care', 'Beacon Trust']);
  });

  it('keeps what was typed when figures to compute with are not among those printed', async () => {
    const award = await prepared([]);
    const values = Object.fromEntries(evidence).recordValues as { computesWith: object };
    const typed = fieldsOf({ ...values, computesWith: { ...values.computesWith, lifetime: '5,000,000' } });
    const page = await send(award, 'recordValues', typed);
    expect(refusedAt(page)).toEqual(['computesWith-lifetime']);
    for (const [name, text] of Object.entries(typed)) expect(page.form.get(name), name).toBe(text);
  });

  it.each([
    ['a day that does not exist', ['31', '2', '2024'], '12:00', /must have a real date/],
    ['no time', ['10', '12', '2024'], '', /must have a time of day/],
    ['a time past midnight', ['10', '12', '2024'], '25:10', /must have a time of day/],
    ['an hour that the clocks skipped', ['31', '3', '2024'], '01:30', /clocks went forward/],
    ['a time that is still to come', ['20', '12', '2024'], '12:00', /has not happened yet/],
  ])('the time of publication: %s', async (_, date, time, message) => {
    const award = await prepared();
    service.setToday('2024-12-11');
    await record(award, 'decide', fieldsOf(decision));
    const typed = { kind: 'intentionC', ...moment('published', date, time) };
    const page = await send(award, 'publishNotice', typed);
    expect(page.status).toBe(422);
    expect(refusedAt(page)).toContain('published');
    expect(page.problems.map((problem) => problem.message).join(' ')).toMatch(message);
    for (const [name, text] of Object.entries(typed)) expect(page.form.get(name), name).toBe(text);
  });

  it('takes a summer time of publication as clocks in London showed it', async () => {
    const award = await prepared();
    service.setToday('2025-07-02');
    await api.post(`/v1${award}/correct-details`, { ...details, start: '2025-10-01' });
    await record(award, 'decide', fieldsOf({ ...decision, date: '2025-06-30' }));
    await record(award, 'publishNotice', {
      kind: 'intentionC',
      ...moment('published', ['1', '7', '2025'], '00.30'),
    });
    expect(intentionNotice(await stateOf(award))).toMatchObject({
      published: '2025-06-30T23:30:00.000Z',
      publishedOn: '2025-07-01',
    });
  });
});

describe('two people at once', () => {
  it('shows a change made by someone else beside what was typed, and changes nothing', async () => {
    const award = await prepared();
    const opened = await commissioner.open(formOf(award, 'recordReasons'));
    await record(award, 'recordReasons', { selectingProvider: 'The strongest local reach' });
    const page = await commissioner.send(opened, { selectingProvider: 'The lowest price' });
    expect(page.status).toBe(412);
    expect(page.text).toContain('Someone else changed this after you opened it');
    expect(page.form.get('selectingProvider')).toBe('The lowest price');
    expect(page.text).toContain('The strongest local reach');
    expect((await stateOf(award)).reasons?.selectingProvider).toBe('The strongest local reach');
  });

  it('does the same form sent twice once', async () => {
    const award = await prepared([]);
    const opened = await commissioner.open(formOf(award, 'addNote'));
    await commissioner.send(opened, { text: 'Once' });
    const again = await commissioner.send(opened, { text: 'Once' });
    expect(again.path).toBe(`${award}?done=addNote`);
    expect((await stateOf(award)).notes).toHaveLength(1);
  });
});

describe('who may see and do what', () => {
  it('hides awards from providers and from other authorities', async () => {
    const award = await prepared([]);
    const provider = await visitorAs(service, 'certifier');
    const elsewhere = await visitorAs(service, 'other-commissioner');
    for (const path of ['/awards', '/awards/new', award, formOf(award, 'decide')]) {
      expect((await provider.open(path)).status, path).toBe(403);
    }
    for (const path of [award, formOf(award, 'decide'), formOf(award, 'addNote')]) {
      expect((await elsewhere.open(path)).status, path).toBe(404);
    }
    expect((await elsewhere.open('/awards')).links).not.toContain(award);
  });

  it('lets a board member and an auditor read an award without offering them anything to do', async () => {
    const award = await prepared();
    for (const person of ['board-member', 'auditor']) {
      const reader = await visitorAs(service, person);
      const page = await reader.open(award);
      expect(page.status).toBe(200);
      const forms = page.links.filter(
        (link) => link.startsWith(`${award}/`) && !/\/(notices|report|record)\b/.test(link),
      );
      expect(forms).toEqual([`${award}/journal`]);
      expect((await reader.open(formOf(award, 'decide'))).status).toBe(403);
      expect((await reader.open('/awards')).links).not.toContain('/awards/new');
    }
  });
});

describe('the list of awards', () => {
  it('shows how far each award is, what is next and whether its figures disagree, a page at a time', async () => {
    const award = await inStandstill();
    const seen: string[] = [];
    let page = await commissioner.open('/awards?limit=2');
    for (;;) {
      seen.push(...page.links.filter((link) => /^\/awards\/awd_/.test(link)));
      const next = page.links.find((link) => link.includes('cursor='));
      if (next === undefined) break;
      page = await commissioner.open(next);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toContain(award);
    const { text } = await commissioner.open('/awards?limit=100');
    expect(text).toContain('Wait: standstill ends at midnight at the end of 23 December 2024');
    expect(text).toContain('Figures disagree');
  });
});
