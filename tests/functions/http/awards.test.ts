import { beforeAll, describe, expect, it } from 'vitest';
import type { AwardState } from '../../../domain/award/award.ts';
import { decision, details, evidence, evidenceWithout } from '../../domain/award/health-improvement.ts';
import { testService } from '../../support/service.ts';
import { fieldsOf, type Visited, visitorAs } from '../../support/visitor.ts';

const service = await testService({ today: '2024-12-03' });
const commissioner = await visitorAs(service, 'commissioner');
const api = service.client.as('commissioner');

const formOf = (award: string, command: string): string =>
  `${award}/${command.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

type Fields = Readonly<Record<string, string>>;

const send = async (award: string, command: string, fields: Fields): Promise<Visited> =>
  commissioner.send(await commissioner.open(formOf(award, command)), fields);

/** Fills in one form of an award, and expects to be back on its page. */
const record = async (award: string, command: string, fields: Fields): Promise<Visited> => {
  const done = await send(award, command, fields);
  expect(done.problems, command).toEqual([]);
  expect(done.path).toBe(`${award}?done=${command}`);
  return done;
};

/** A new award, recorded by its form on 3 December 2024; its address. */
const begun = async (change: object = {}): Promise<string> => {
  service.setToday('2024-12-03');
  const page = await commissioner.send(await commissioner.open('/awards/new'), fieldsOf({ ...details, ...change }));
  expect(page.problems).toEqual([]);
  return page.path.replace('?done=record', '');
};

/** An award with its evidence, by the API, so that only what is tested goes through forms. */
const prepared = async (parts: readonly (readonly [string, unknown, string?])[] = evidence): Promise<string> => {
  service.setToday('2024-12-03');
  const answer = await api.post<{ id: string }>('/v1/awards', details);
  const award = `/awards/${answer.body.id}`;
  for (const [command, input] of parts) {
    const recorded = await api.post(`/v1${formOf(award, command)}`, input);
    expect(recorded.status, JSON.stringify(recorded.body)).toBe(200);
  }
  return award;
};

const stateOf = async (award: string): Promise<AwardState> => (await api.get<AwardState>(`/v1${award}`)).body;

const moment = (name: string, [day, month, year]: readonly string[], time: string): Fields => ({
  [`${name}.day`]: day ?? '',
  [`${name}.month`]: month ?? '',
  [`${name}.year`]: year ?? '',
  [`${name}.time`]: time,
});
const published = moment('published', ['10', '12', '2024'], '12:00');

/** Decided on 9 December 2024, and its intention notice published on the 10th; today is the 11th. */
const inStandstill = async (): Promise<string> => {
  const award = await prepared();
  service.setToday('2024-12-11');
  await record(award, 'decide', fieldsOf(decision));
  await record(award, 'publishNotice', published);
  return award;
};

const refusedAt = (page: Visited): readonly (string | undefined)[] => page.problems.map(({ field }) => field);

describe('an award from the first form to its confirmation', () => {
  let award: string;

  beforeAll(async () => {
    award = await begun();
  });

  it('shows what is missing, part by part, with a link to the form of each', async () => {
    const page = await commissioner.open(award);
    expect(page.heading).toBe('Health Improvement Services');
    expect(page.text).toContain('0 of 12 parts of the evidence are complete');
    for (const [command] of evidence) expect(page.links).toContain(formOf(award, command));
  });

  it('takes every part of the evidence by its form', async () => {
    for (const [command, input] of evidence) await record(award, command, fieldsOf(input));
    const page = await commissioner.open(award);
    expect(page.text).toContain('All 12 parts of the evidence are complete');
    expect(page.links).toContain(formOf(award, 'decide'));
  });

  it('opens each form again with what was recorded, and saving it unchanged changes nothing', async () => {
    const before = await stateOf(award);
    for (const [command] of evidence) await record(award, command, {});
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
    const page = await commissioner.open(award);
    expect(page.text).toContain('The notice has everything that Schedule 3 asks for');
    expect(page.says('notice-text')).toContain('Approximate lifetime value £5,543,800');
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
    expect(page.text).toContain('Publish the notice confirming the award by 22 January 2025');
    expect(page.links).toContain(`/contracts/new?award=${award.split('/')[2]}&provider=org_livewell`);
    expect(page.links).toContain(`${award}/journal`);
  });

  it('records when the notice confirming the award was published', async () => {
    service.setToday('2025-02-03');
    expect((await commissioner.open(award)).text).toContain('it was due by 22 January 2025, and none is recorded');
    const page = await record(award, 'recordConfirmationNotice', fieldsOf({ published: '2025-01-20' }));
    expect(page.text).toContain('The notice confirming the award was published on 20 January 2025.');
    expect(page.text).toContain('Done 20 January 2025 Notice confirming the award published');
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
      ...moment('published', ['11', '12', '2024'], '09:00'),
      reason: 'The tenth was the day it was sent',
    });
    expect(page.text).toContain('it was recorded as published on 10 December 2024');
    expect(page.text).toContain('The tenth was the day it was sent');
    expect((await stateOf(award)).notice?.publishedOn).toBe('2024-12-11');
    expect((await commissioner.open(`${award}/journal`)).text).toContain(
      'Publication of the intention notice corrected',
    );
  });

  it('says what a further decision to abandon means, and leads on to a new award', async () => {
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
      'The further decision on the representation from Beacon Trust is to abandon the procurement. This award cannot be confirmed.',
    );
    expect(page.links).toContain('/awards/new');
    expect((await commissioner.open('/awards?limit=100')).text).toContain('Nothing: it cannot be confirmed.');
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
    const typed = moment('published', date, time);
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
    await record(award, 'publishNotice', moment('published', ['1', '7', '2025'], '00.30'));
    expect((await stateOf(award)).notice).toMatchObject({
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
      expect(page.links.filter((link) => link.startsWith(`${award}/`))).toEqual([`${award}/journal`]);
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
