import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { calculators } from '../../../domain/calculators/index.ts';
import { apiReads } from '../../../functions/http/api-reads.ts';
import { siteFiles } from '../../../functions/http/routes/index.ts';
import { formPath } from '../../../functions/http/site.tsx';
import { type Visitor, visitorAs } from '../../support/visitor.ts';
import { unzipped } from '../../support/word.ts';
import { type Given, having, measureKeys, tellTale, truths } from './disclosure-given.ts';

const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'outturn-walk-')));
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
const [one, other] = (await Promise.all([
  having(truths.one, join(folders[0] ?? '', 'data')),
  having(truths.other, join(folders[1] ?? '', 'data')),
])) as [Given, Given];

type Values = Readonly<Record<string, readonly string[]>>;

/** What stands in the places of an address, from the records made. A new name has to be given here to be walked. */
const valuesIn = ({ award, outcome, contracts }: Given, much: 'pages' | 'forms' | 'questions'): Values => ({
  awardId: [award],
  outcomeId: [outcome],
  contractId: much === 'questions' ? [contracts[0]] : contracts,
  period: much === 'pages' ? ['2025-Q1', '2025-Q2', '2025-Q3'] : ['2025-Q2'],
  measureKey: { pages: measureKeys, forms: ['quits'], questions: ['quits', 'quit-rate', 'men-seen'] }[much],
  concern: much === 'pages' ? [...measureKeys, 'late'].map((key) => `2025-Q2.${key}`) : ['2025-Q2.sessions'],
  kind: ['intentionC', 'awardC', 'modification', 'contractDetails'],
});

/** What an address may ask for besides: by what could be probed for a figure, everything that it offers. */
const asked: Readonly<Record<string, readonly string[]>> = {
  '/scorecard': ['?show=all', '?sort=measure', '?sort=direction'],
  '/contracts/:contractId/measures/:measureKey': [
    '?profile=nhsr',
    '?chart=p',
    ...[0, 40, 90].map((tolerance) => `?under=withinTolerance&tolerance=${tolerance}`),
    '?under=statutory&tolerance=40&band=5&version=1',
  ],
  '/awards/:awardId/performance': ['?period=2025-Q1', '?period=2025-Q2'],
  '/annual-summary': ['?year=2025/26'],
  '/open-data/releases.json': ['?year=2025/26'],
};

interface Walked {
  readonly path: string;
  readonly isForm: boolean;
}

const siteRoutes = (await Promise.all(siteFiles.map(({ load }) => load()))).flat();
const routes: readonly Walked[] = [
  ...siteRoutes.map((route) =>
    route.kind === 'form' || route.kind === 'preview'
      ? { path: formPath(route), isForm: true }
      : { path: route.path, isForm: false },
  ),
  ...apiReads.map(({ path }) => ({ path: `/v1${path}`, isForm: false })),
  ...['/openapi.json', '/problems', ...calculators.map(({ name }) => `/calculators/${name}`)].map((path) => ({
    path,
    isForm: false,
  })),
];

const filled = (path: string, values: Values): readonly string[] => {
  const name = /:(\w+)/.exec(path)?.[1];
  if (name === undefined) return [path];
  return (values[name] ?? []).flatMap((value) => filled(path.replace(`:${name}`, value), values));
};

const addressesIn = (given: Given): readonly string[] =>
  routes.flatMap(({ path, isForm }) => [
    ...filled(path, valuesIn(given, isForm ? 'forms' : 'pages')),
    ...filled(path, valuesIn(given, 'questions')).flatMap((address) =>
      (asked[path] ?? []).map((query) => `${address}${query}`),
    ),
  ]);

interface Answer {
  readonly status: number;
  readonly text: string;
}

const isWord = (content: Uint8Array): boolean => content[0] === 0x50 && content[1] === 0x4b;
const textOf = (content: Uint8Array): string =>
  isWord(content) ? [...unzipped(content).values()].join('\n') : new TextDecoder().decode(content);

/** Everything that one person gets: each address with what it answered, as it was sent. */
const walk = async (given: Given, person: string): Promise<ReadonlyMap<string, Answer>> => {
  const [visitor, token] = [await visitorAs(given.service, person), await given.service.tokenFor(person)];
  return new Map(
    await Promise.all(
      addressesIn(given).map(async (address) => {
        const answer = address.startsWith('/v1/') ? await asApi(given, address, token) : await asPage(visitor, address);
        return [plain(address, given), { ...answer, text: plain(answer.text, given) }] as const;
      }),
    ),
  );
};

const asApi = async ({ service }: Given, address: string, token: string): Promise<Answer> => {
  const reply = await service.call(address, { headers: { authorization: `Bearer ${token}` } });
  return { status: reply.status, text: `${reply.headers.get('etag') ?? ''}\n${await reply.text()}` };
};

const asPage = async (visitor: Visitor, address: string): Promise<Answer> => {
  const { status, content } = await visitor.save(address);
  return { status, text: textOf(content) };
};

/** Without what differs between two services that hold the same: ids, addresses, times and what is made from them. */
const plain = (text: string, { service, award, outcome, contracts }: Given): string => {
  const named = [
    [service.baseUrl, 'BASE'],
    [new URL(service.baseUrl).host, 'HOST'],
    [service.issuer, 'ISSUER'],
    [new URL(service.issuer).origin, 'ISSUER'],
    [award, 'AWARD'],
    [outcome, 'OUTCOME'],
    [contracts[0], 'OWN'],
    [contracts[1], 'NEXT'],
  ] as const;
  return named
    .reduce((whole, [id, name]) => whole.replaceAll(id, name), text)
    .replaceAll(/nonce="?[^"]*"?/g, 'nonce')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)?/g, 'MOMENT')
    .replaceAll(/\b\d{1,2}(?:[.:]\d\d)?(?:am|pm)\b|\b\d\d:\d\d(?::\d\d)?\b/g, 'TIME')
    .replaceAll(/\b20\d{6}T\d{9}Z/g, 'MOMENT')
    .replaceAll(/\b[0-9a-f]{8}-[0-9a-f-]{27}\b/g, 'UUID')
    .replaceAll(/\b[0-9a-f]{64}\b|\b[0-9a-f]{12}\b/g, 'HASH')
    .replaceAll(/w:id="\d+"/g, 'w:id')
    .replaceAll(/cursor=[\w%-]+|"next":"[^"]*"/g, 'CURSOR');
};

/** The parts of a page or file whatever their order: lists are sorted by ids that differ. */
const partsOf = (text: string): readonly string[] => text.split(/[<>\n{}]|,(?=["{])/).toSorted();

const differencesIn = (a: Answer | undefined, b: Answer | undefined): readonly string[] => {
  if (a?.status !== b?.status) return [`${a?.status} is not ${b?.status}`];
  const [own, others] = [partsOf(a?.text ?? ''), new Set(partsOf(b?.text ?? ''))];
  const found = own.filter((part) => !others.has(part));
  return found.length > 0 || own.length === partsOf(b?.text ?? '').length ? found : ['another number of parts'];
};

const walkBoth = async (person: string) => {
  const [a, b] = await Promise.all([walk(one, person), walk(other, person)]);
  return {
    a,
    differing: [...a].flatMap(([address, answer]) => {
      const found = differencesIn(answer, b.get(address));
      return found.length === 0 ? [] : [`${address}: ${found.slice(0, 2).join(' | ').slice(0, 300)}`];
    }),
    addresses: [...a.keys()].filter((address) => !b.has(address)),
  };
};

describe('two histories that differ in small numbers of people alone', () => {
  it('are walked by every address that the service answers', () => {
    const values = valuesIn(one, 'pages');
    const names = routes.flatMap(({ path }) => [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name));
    expect([...new Set(names)].filter((name) => (values[name] ?? []).length === 0)).toEqual([]);
  });

  it.each(['board-member', 'auditor', 'other-commissioner', 'other-certifier'])(
    'are one and the same to %s: no page, file, chart or answer tells them apart',
    async (person) => {
      const { a, differing, addresses } = await walkBoth(person);
      expect(addresses).toEqual([]);
      expect(differing).toEqual([]);
      expect([...a.values()].filter(({ status }) => status >= 500)).toEqual([]);
    },
  );

  it('show a board member no small number in digits, and no hash from which one could be tried', async () => {
    const seen = await walk(one, 'board-member');
    const telling = [...seen].filter(([address, { text }]) => address.includes('/OWN') && tellTale.test(text));
    expect(telling.map(([address, { text }]) => `${address}: ${tellTale.exec(text)?.[0]}`)).toEqual([]);
    expect(seen.get('/v1/contracts/OWN/returns/2025-Q2/journal')?.text).toContain('"hash":null');
    expect(seen.get('/contracts/OWN/returns/2025-Q2/journal')?.text).toContain('Its hash is withheld');
    expect([...seen.values()].filter(({ status }) => status === 200).length).toBeGreaterThan(100);
  });

  it.each(['commissioner', 'certifier', 'data-officer'])(
    'are told apart by %s, who sees them whole',
    async (person) => {
      const path = ({ contracts }: Given) => `/contracts/${contracts[0]}/returns/2025-Q2`;
      const [page, reply] = await Promise.all([
        visitorAs(one.service, person).then((visitor) => visitor.open(path(one))),
        one.service.client.as(person).get(`/v1${path(one)}`),
      ]);
      expect(page.text).toContain('3 of 7');
      expect(JSON.stringify(reply.body)).toContain('"numerator":3,"denominator":7');
      const beside = await other.service.client.as(person).get(`/v1${path(other)}`);
      expect(JSON.stringify(beside.body)).toContain('"numerator":5,"denominator":6');
    },
  );

  it('are not shown to anybody who has not signed in', async () => {
    const answers = await Promise.all(
      addressesIn(one)
        .filter((address) => address.includes(one.contracts[0]))
        .map(async (address) => (await one.service.call(address)).status),
    );
    expect(answers.filter((status) => status !== 401 && status !== 303)).toEqual([]);
  });

  it('are in no message: those say what happened and link to it', () => {
    const messages = ({ outbox }: Given) =>
      readdirSync(outbox, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    expect(messages(one).length).toBeGreaterThan(3);
    expect(messages(one).filter((text) => tellTale.test(text))).toEqual([]);
    expect(messages(one).join('\n')).not.toMatch(/per cent|%| of 7\b/);
  });
});
