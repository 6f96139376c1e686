import { describe, expect, it } from 'vitest';
import type { ReleasePackage } from '../../../domain/open-data/ocds/package.ts';
import { load, people } from '../../../functions/local/demonstration/load.ts';
import type { Service } from '../../../functions/local/service.ts';
import { faultsFound, hasSchemas, ocdsChecks, unlessSkipped } from '../../support/ocds-schema.ts';
import { testService } from '../../support/service.ts';
import { visitorAs } from '../../support/visitor.ts';

const today = '2026-11-21';

/** The service with the demonstration loaded, as `npm start` loads it. */
const demonstration = async (): Promise<Service> => {
  const service = await testService({ people, today });
  await load({ ...service, today });
  await service.drained();
  return service;
};

const service = await demonstration();
const commissioner = await visitorAs(service, 'commissioner');
const { save } = commissioner;
const textOf = ({ content }: Awaited<ReturnType<typeof save>>): string => new TextDecoder().decode(content);
const packageAt = async (path: string): Promise<ReleasePackage> =>
  JSON.parse(textOf(await save(path))) as ReleasePackage;
const awardCalled = async (title: string): Promise<string> => {
  const { body } = await service.client
    .as('commissioner')
    .get<{ items: readonly { award: string; title: string }[] }>('/v1/awards?limit=100');
  const found = body.items.find((line) => line.title === title);
  if (!found) throw new Error(`There is no award called ${title}`);
  return found.award;
};
const awards = ['Health Improvement Services', 'Family Hubs'] as const;
const packages = await Promise.all(
  awards.map(async (title) => [title, await packageAt(`/awards/${await awardCalled(title)}/releases.json`)] as const),
);
const whole = await packageAt('/open-data/releases.json');

describe('the releases of the demonstration', () => {
  it.each(packages)('of %s go from planning to accepted results', (_title, { releases }) => {
    const tags = new Set(releases.flatMap(({ tag }) => tag));
    for (const tag of ['planning', 'award', 'awardUpdate', 'contract', 'implementation', 'implementationUpdate'])
      expect(tags, tag).toContain(tag);
    expect(new Set(releases.map(({ id }) => id)).size).toBe(releases.length);
    expect(new Set(releases.map(({ ocid }) => ocid)).size).toBe(1);
    expect(releases.every(({ description }) => description?.startsWith('Some of this is made up'))).toBe(true);
  });

  it('tell of the variation of Health Improvement and of three contracts for Family Hubs', () => {
    const [health, hubs] = packages.map(([, { releases }]) => releases);
    expect(health?.some(({ tag }) => tag.includes('contractAmendment'))).toBe(true);
    const contracts = hubs?.flatMap(({ contracts: all = [] }) => all.map(({ id }) => id)) ?? [];
    expect(new Set(contracts).size).toBe(3);
  });

  it('show no count of people below ten, whoever saves them, and none that is not rounded', () => {
    const counts = whole.releases
      .flatMap(({ contracts = [] }) => contracts.flatMap(({ implementation }) => implementation?.metrics ?? []))
      .flatMap(({ observations = [] }) => observations)
      .filter(({ notes }) => notes?.includes('Rounded'))
      .flatMap(({ measure, unit, dimensions }) =>
        unit.name === 'number' ? [measure] : Object.values(dimensions ?? {}).map(Number),
      );
    expect(counts.length).toBeGreaterThan(10);
    expect(counts.filter((count) => count % 5 !== 0 || (count > 0 && count < 10))).toEqual([]);
  });

  it('are the same to everyone of the authority, and of one financial year when asked', async () => {
    const board = await visitorAs(service, 'board');
    expect(JSON.parse(textOf(await board.save('/open-data/releases.json')))).toEqual(whole);
    const year = await packageAt('/open-data/releases.json?year=2025/26');
    const dates = year.releases.map(({ date }) => Date.parse(date));
    expect(Math.min(...dates)).toBeGreaterThanOrEqual(Date.parse('2025-04-01T00:00:00+01:00'));
    expect(Math.max(...dates)).toBeLessThan(Date.parse('2026-04-01T00:00:00+01:00'));
    expect(year.uri).toContain('year=2025%2F26');
  });

  it('leave out an award whose decision is not made, and a year that is none is not found', async () => {
    const { body } = await service.client
      .as('commissioner')
      .get<{ items: readonly { award: string; status: string }[] }>('/v1/awards?limit=100');
    const undecided = body.items.filter(({ status }) => status === 'preparing').map(({ award }) => award);
    expect(whole.releases.filter(({ ocid }) => undecided.some((id) => ocid.endsWith(id)))).toEqual([]);
    expect((await save('/open-data/releases.json?year=x')).status).toBe(404);
    expect((await save('/open-data/releases.json?year=1999/00')).status).toBe(404);
  });

  it('of a contract are those of its award', async () => {
    const [, { releases }] = packages[0] ?? ['', { releases: [] }];
    const contract = releases.flatMap(({ contracts = [] }) => contracts.map(({ id }) => id))[0];
    const own = await packageAt(`/contracts/${contract}/releases.json`);
    expect(own.releases).toEqual(releases);
  });

  it('are not for a provider', async () => {
    const certifier = await visitorAs(service, 'livewell-certifier');
    for (const path of ['/open-data', '/open-data/releases.json', '/open-data/contracts.csv', '/annual-summary.csv'])
      expect((await certifier.save(path)).status, path).toBe(403);
  });
});

describe.skipIf(!hasSchemas)(`the official schema, over the demonstration${unlessSkipped}`, () => {
  it('takes every package and every release in it', () => {
    const checks = ocdsChecks();
    for (const each of [whole, ...packages.map(([, made]) => made)]) {
      expect(faultsFound(checks.package, each)).toEqual([]);
      for (const release of each.releases) expect(faultsFound(checks.release, release), release.id).toEqual([]);
    }
  });
});

describe('the page on open data', () => {
  it('lists every file, and says that no prefix is registered', async () => {
    const page = await commissioner.open('/open-data');
    expect(page.heading).toBe('Open data');
    expect(page.text).toContain('ocds-unregistered');
    expect(page.links).toEqual(
      expect.arrayContaining([
        '/open-data/releases.json',
        '/open-data/releases.json?year=2025%2F26',
        '/open-data/contracts.csv',
        '/annual-summary',
      ]),
    );
    for (const href of page.links.filter((link) => /\.(json|csv)/.test(link)))
      expect((await save(href)).status, href).toBe(200);
  });

  it('offers the contract register as comma-separated values', async () => {
    const answer = await save('/open-data/contracts.csv');
    expect([answer.type, answer.name]).toEqual([
      'text/csv; charset=utf-8; header=present',
      `contract-register-${today}.csv`,
    ]);
    const rows = textOf(answer).trimEnd().split('\r\n');
    expect(rows[0]).toContain('Reference number,Title of agreement,Department responsible');
    expect(rows.filter((row) => row.includes('Family Hubs:'))).toHaveLength(3);
    expect(rows.find((row) => row.startsWith('DN757399'))).toContain('Direct award process C');
  });
});

describe('the annual summary', () => {
  it('counts the award of 2024/25 and opens to it', async () => {
    const page = await commissioner.open('/annual-summary?from=2024-04-01&to=2025-03-31');
    expect(page.text).toContain('(a) Contracts awarded under direct award process A, B or C 1');
    expect(page.links).toContain(`/awards/${await awardCalled('Health Improvement Services')}`);
    expect(page.text).toContain('30 September 2025');
    expect(page.form.size).toBe(0);
  });

  it('is of the last whole financial year unless another is asked for', async () => {
    const page = await commissioner.open('/annual-summary');
    expect(page.text).toContain('The nine figures, 1 April 2025 to 31 March 2026');
    expect(textOf(await save('/annual-summary.csv'))).toContain('2025-04-01,2026-03-31,Regulation 25(2)(a)');
  });

  it('refuses a year that is none, at the day at fault, and keeps what was typed', async () => {
    const page = await commissioner.open(
      '/annual-summary?from.day=31&from.month=3&from.year=2026&to.day=1&to.month=4&to.year=2025',
    );
    expect(page.problems).toEqual([{ message: 'The last day must be after the first day', field: 'to' }]);
    expect(page.text).not.toContain('The nine figures');
    expect((await save('/annual-summary.csv?from=x')).status).toBe(422);
  });

  it('can be saved as Word', async () => {
    const answer = await save('/annual-summary.docx?from=2024-04-01&to=2025-03-31');
    expect(answer.status).toBe(200);
    expect(answer.name).toBe('annual-summary-2024-04-01-to-2025-03-31.docx');
    expect(textOf(answer).slice(0, 2)).toBe('PK');
  });
});
