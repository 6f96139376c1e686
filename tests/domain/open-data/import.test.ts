import { describe, expect, it } from 'vitest';
import { contractFrom } from '../../../domain/open-data/import/contract-from-release.ts';
import { longestPaste, readReleases } from '../../../domain/open-data/import/read-releases.ts';
import { regimeByText } from '../../../domain/open-data/import/regime-by-text.ts';
import { releasesOf } from '../../../domain/open-data/ocds/package.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import { confirmed, contract, publisher } from './given.ts';
import { healthImprovement, inPackage, sexualHealth } from './releases-published.ts';

/** What was pasted, read as far as the form; the only choice where there is one. */
const read = (pasted: unknown, choice = 0) => {
  const { choices, problems } = readReleases(typeof pasted === 'string' ? pasted : JSON.stringify(pasted));
  const chosen = choices[choice];
  return { choices, problems, found: chosen && contractFrom(chosen) };
};
const told = (pasted: unknown) => {
  const { problems } = read(pasted);
  return problems.map(({ path, because }) => `${path}: ${because}`);
};
const started = (pasted: unknown) => read(pasted).found?.start;
const change = (part: object) => ({ ...healthImprovement, ...part });

describe('a published release', () => {
  it('of a confirmed award fills in the contract', () => {
    const { found, problems } = read(healthImprovement);
    expect(problems).toEqual([]);
    expect(found?.start).toEqual({
      title: 'Health Improvement Service',
      reference: 'DN757399',
      description: 'Stop smoking, weight management and NHS Health Checks, awarded using direct award process C.',
      providerName: 'Livewell Southwest',
      start: '2025-04-01',
      initialTermYears: 3,
      regime: 'psr',
      awardNotNeededBecause:
        'Started from a published release: ocds-h6vhtk-04cd05, release 014567-2025, CPV 85323000, Provider Selection Regime, direct award process C, confirmation of contract award',
    });
    expect(found?.found).toEqual({ isPsr: true, stage: 'confirmation', process: 'C' });
  });

  it('shows what the form has no field for, each with its place', () => {
    const rows = read(healthImprovement).found?.rows ?? [];
    const row = (label: string) => rows.find((each) => each.label === label);
    expect(row('Provider’s identifier')).toEqual({
      label: 'Provider’s identifier',
      text: 'GB-COH 07584107',
      path: '/parties/1/identifier/id',
    });
    expect(row('Value')).toMatchObject({ text: '5,543,800 GBP', path: '/contracts/0/value' });
    expect(row('Renewal, in words')).toMatchObject({ text: 'May be extended for up to two years' });
    expect(row('Signed')).toMatchObject({ text: '17 March 2025' });
  });

  it('of an intention to award does as well, before there is a contract', () => {
    const { found } = read(sexualHealth);
    expect(found?.found).toEqual({ isPsr: true, stage: 'intention', process: 'C' });
    expect(found?.start).toMatchObject({ reference: 'DN712261', start: '2024-04-01', initialTermYears: 8 });
    expect(found?.rows.find(({ label }) => label === 'CPV code')?.path).toBe('/tender/items/0/classification/id');
  });

  it('in a package of several is one to choose', () => {
    const { choices } = read(inPackage(healthImprovement, sexualHealth));
    expect(choices.map(({ path, label }) => `${path}: ${label}`)).toEqual([
      '/releases/0/contracts/0: Health Improvement Service, Livewell Southwest, 17 April 2025',
      '/releases/1/awards/0: Integrated Sexual and Reproductive Health Services, University Hospitals, 13 March 2024',
    ]);
    expect(read(inPackage(healthImprovement, sexualHealth), 1).found?.start.reference).toBe('DN712261');
  });

  it('is offered where its tag says that it tells of an award or a contract, and no planning or results', () => {
    const tagged = (tag: string, date: string) => change({ tag: [tag], date: `${date}T09:00:00Z` });
    const several = inPackage(
      tagged('planning', '2024-01-01'),
      tagged('award', '2024-12-10'),
      tagged('contract', '2025-03-17'),
      tagged('implementation', '2025-08-01'),
    );
    const { choices, suggested } = readReleases(several);
    expect(choices.map(({ path }) => path)).toEqual(['/releases/1/contracts/0', '/releases/2/contracts/0']);
    expect(suggested).toBe('/releases/2/contracts/0');
    expect(readReleases(inPackage(healthImprovement, sexualHealth)).suggested).toBeUndefined();
    expect(told(tagged('planning', '2024-01-01'))).toEqual([
      '/tag: This release tells of neither an award nor a contract, by its tag. Paste one that does',
    ]);
    expect(told(inPackage(tagged('implementation', '2025-08-01')))).toEqual([
      '/releases: No release in the package tells of an award or a contract, by its tag',
    ]);
  });

  it('that we wrote ourselves can be read again', () => {
    const releases = releasesOf(
      { award: confirmed, contracts: [{ contract, returns: [] }] },
      publisher,
      civilDate('2026-01-01'),
    );
    const { choices } = read(inPackage(...releases));
    const found = choices.map((choice) => contractFrom(choice)).at(-1);
    expect(found?.start).toMatchObject({
      title: 'Health Improvement Services',
      reference: 'DN1',
      providerName: 'Harbour Care',
      start: '2025-04-01',
      initialTermYears: 3,
      extensionTermYears: 2,
      printedEnd: '2030-03-31',
    });
    const intention = choices.map((choice) => contractFrom(choice).found).find(({ stage }) => stage === 'intention');
    expect(intention).toEqual({ isPsr: true, stage: 'intention', process: 'C' });
  });

  it('whose reference only repeats its open contracting id has none', () => {
    expect(
      started(change({ tender: { ...healthImprovement.tender, id: healthImprovement.ocid } }))?.reference,
    ).toBeUndefined();
  });

  it('with several suppliers leaves the provider to the person, and says so', () => {
    const awards = [{ ...healthImprovement.awards[0], suppliers: [{ name: 'One' }, { name: 'Two' }] }];
    expect(started(change({ awards }))?.providerName).toBeUndefined();
    expect(told(change({ awards }))).toEqual([
      '/awards/0: There are 2 suppliers (One; Two). A contract is with one: enter it in the form',
    ]);
  });

  it('whose term is not whole years leaves it to the person', () => {
    const contracts = [
      {
        ...healthImprovement.contracts[0],
        period: { startDate: '2025-04-01T00:00:00+01:00', endDate: '2026-09-30T23:59:59+01:00' },
      },
    ];
    expect(started(change({ contracts }))?.initialTermYears).toBeUndefined();
    expect(told(change({ contracts }))).toEqual([
      '/contracts/0/period/endDate: The term from 1 April 2025 to 30 September 2026 is not whole years: enter the initial term in the form',
    ]);
  });
});

describe('what is no release', () => {
  it.each([
    ['', ': Paste a release or a release package'],
    ['   \n', ': Paste a release or a release package'],
    ['{"ocid": "x"', ': This is not complete JSON. Copy the whole of the file, from its first bracket to its last'],
    ['not json', ': This is not complete JSON. Copy the whole of the file, from its first bracket to its last'],
    ['[]', ': This is not a release: it has neither an open contracting id (ocid) nor releases'],
    ['null', ': This is not a release: it has neither an open contracting id (ocid) nor releases'],
    ['{"records": []}', '/records: This is a record package. Paste a release package, or one release of it'],
    [
      '{"version": "2.0", "releases": []}',
      '/version: This is version 2.0 of the standard. Versions 1.0 and 1.1 can be read',
    ],
    ['{"releases": []}', '/releases: There is no release in the package'],
    ['{"releases": {}}', '/releases: This should be a list'],
    ['{"releases": [1]}', '/releases/0: This is no release: it has no open contracting id (ocid)'],
  ])('%j is told in words', (pasted, because) => {
    expect(told(pasted)).toEqual([because]);
    expect(read(pasted).choices).toEqual([]);
  });

  it('is refused when it is huge, before it is read', () => {
    expect(told(`${' '.repeat(longestPaste)}{}`)).toEqual([
      `: This is longer than ${longestPaste} characters. Paste one release of it`,
    ]);
    expect(told('['.repeat(longestPaste - 1))).toHaveLength(1);
  });
});

describe('hostile values', () => {
  it.each<readonly [string, object, string]>([
    ['a title that is an object', { tender: { title: { a: 1 } } }, '/tender/title: This should be text'],
    ['a title that is a list', { tender: { title: ['a'] } }, '/tender/title: This should be text'],
    ['awards that are text', { awards: 'yes' }, '/awards: This should be a list'],
    [
      'a value that is text',
      { contracts: [{ id: 'c', value: { amount: '5' } }] },
      '/contracts/0/value/amount: This should be a number',
    ],
    [
      'a value in euros',
      { contracts: [{ id: 'c', value: { amount: 5, currency: 'EUR' } }] },
      '/contracts/0/value/currency: The value is in EUR, not in pounds',
    ],
    [
      'a negative value',
      { contracts: [{ id: 'c', value: { amount: -5, currency: 'GBP' } }] },
      '/contracts/0/value/amount: A value is never negative',
    ],
    [
      'a date that does not exist',
      { contracts: [{ id: 'c', period: { startDate: '2025-02-30' } }] },
      '/contracts/0/period/startDate: This should be a date that exists, such as 2025-04-01T00:00:00+01:00',
    ],
    [
      'a term that ends before it starts',
      { contracts: [{ id: 'c', period: { startDate: '2025-04-01', endDate: '2024-04-01' } }] },
      '/contracts/0/period/endDate: The term ends before it starts',
    ],
  ])('%s is told with its place and stops nothing else', (_what, part, because) => {
    expect(told(change(part))).toContain(because);
    expect(started(change(part))?.awardNotNeededBecause).toContain('ocds-h6vhtk-04cd05');
  });

  it('loses its unprinted characters and keeps its lines', () => {
    const tender = { ...healthImprovement.tender, title: 'Health\u0000 \u202eService\ud800', description: 'One\nTwo' };
    expect(started(change({ tender }))).toMatchObject({ title: 'Health Service\ufffd', description: 'One\nTwo' });
  });

  it('is cut where it is longer than any field, and that is said', () => {
    const tender = { ...healthImprovement.tender, description: 'x'.repeat(5000) };
    expect(started(change({ tender }))?.description).toHaveLength(4000);
    expect(told(change({ tender }))).toContain(
      '/tender/description: This is longer than 4000 characters: the rest was left out',
    );
  });

  it('reaches nothing that every object has', () => {
    const pasted = '{"ocid": "a", "__proto__": {"tender": {"title": "Evil"}}, "tender": {"constructor": 1}}';
    expect(started(pasted)?.title).toBeUndefined();
  });
});

describe('the regime by its words', () => {
  it.each([
    ['This is a PSR notice: direct award process A', { isPsr: true, process: 'A' }],
    [
      'Provider Selection Regime. Most suitable provider. Confirmation of contract award',
      { isPsr: true, stage: 'confirmation', process: 'mostSuitable' },
    ],
    ['PSR contract modification notice', { isPsr: true, stage: 'modification' }],
    ['PSR: not direct award process C but the competitive process', { isPsr: true }],
    ['Direct award process C', { isPsr: false }],
    ['capsr and psrt', { isPsr: false }],
  ])('of %j', (text, found) => {
    expect(regimeByText([text])).toEqual(found);
  });
});
