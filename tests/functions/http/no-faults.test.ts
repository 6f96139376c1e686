import { beforeAll, describe, expect, it } from 'vitest';
import { inputSchema } from '../../../functions/http/openapi.ts';
import { commandPath } from '../../../functions/http/places.ts';
import { nounNamed, nounNames } from '../../../functions/nouns.ts';
import { testService } from '../../support/service.ts';

const service = await testService({ today: '2026-07-10' });
const [commissioner, certifier] = [service.client.as('commissioner'), service.client.as('certifier')];

/** Values that no field, or few, should take. None of them may bring the service down. */
const awkward: readonly unknown[] = [
  null,
  '',
  '   ',
  0,
  -1,
  1e308,
  0.1,
  true,
  [],
  {},
  [null],
  [[]],
  { '': '' },
  { constructor: 1 },
  'x'.repeat(5000),
  '<script>',
  '=1+1',
  '\ud800',
  '\u0000',
  '9'.repeat(400),
  '-5',
  '1e5',
  '2025-02-30',
  '2025-02-28',
  '9999-12-31',
  '2026-07-09T23:30:00Z',
  '2025-Q1',
  'constructor',
  { day: '31', month: '2', year: '2025' },
];

const parameters: Record<string, string> = { period: '2026-Q1', concern: '2026-Q1.quits', measureKey: 'quits' };

beforeAll(async () => {
  const created = async (path: string, body: unknown): Promise<string> => {
    const answer = await commissioner.post<{ id: string }>(path, body);
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    return answer.body.id;
  };
  parameters.outcomeId = await created('/v1/outcomes', { title: 'Safe', population: 'All' });
  parameters.awardId = await created('/v1/awards', {
    title: 'Stop smoking',
    description: 'Help to stop smoking',
    cpv: '85323000-9',
    providers: [{ organisation: 'org_harbour', name: 'Harbour Care', address: '1 Quay' }],
    regime: 'psr',
    process: 'C',
    began: '2026-01-05',
    start: '2026-04-01',
    initialTermYears: '3',
    extensionTermYears: '2',
  });
  parameters.contractId = await created('/v1/contracts', {
    title: 'Stop smoking',
    description: 'Help to stop smoking',
    awardNotNeededBecause: 'Made before this system',
    provider: 'org_harbour',
    providerName: 'Harbour Care',
    start: '2026-04-01',
    initialTermYears: '3',
    extensionTermYears: '2',
    calendar: { frequency: 'quarter', dueWorkingDays: '20' },
  });
  const contract = `/v1/contracts/${parameters.contractId}`;
  const quits = {
    key: 'quits',
    title: 'Quits',
    definition: 'People who stopped',
    quadrant: 'betterOffNumber',
    level: 'headline',
    unit: 'count',
    polarity: 'higherIsBetter',
    calculation: 'entered',
    yearToDate: false,
    additivity: 'events',
    countsPeople: true,
    target: { value: 50, ruleSet: 'withinTolerance', tolerance: 15 },
  };
  for (const [command, body] of [
    ['set-values', { values: [{ financialYear: '2026/27', status: 'notStated' }] }],
    ['set-measures', { measures: [quits] }],
    ['sign', { signedOn: '2026-04-01' }],
  ] as const) {
    const { status, body: said } = await commissioner.post(`${contract}/${command}`, body);
    expect(status, JSON.stringify(said)).toBe(200);
  }
  await service.drained();
  const sent = await certifier.post(`${contract}/returns/2026-Q1/send`, {
    entries: { quits: { value: 10 } },
    explanations: { quits: 'Clinic closed' },
    narrative: { workingWell: 'Staff', worriedAbout: 'Demand', needsToHappen: 'More clinics' },
    certifier: 'Cy Stone',
    statementAgreed: true,
  });
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  await service.drained();
});

const commands = nounNames.flatMap((noun) =>
  Object.entries(nounNamed(noun).commands).map(([command, definition]) => ({
    name: `${noun}.${command}`,
    template: `/v1${commandPath(noun, command, definition.begins ?? false)}`,
    fields: Object.keys((inputSchema(definition.schema()) as { properties?: object }).properties ?? {}),
  })),
);

describe.each(commands)('$name', ({ template, fields }) => {
  it('answers every awkward value in every field with a problem that says what is wrong, and never with a fault', async () => {
    const path = template.replaceAll(/:(\w+)/g, (_, name: string) => parameters[name] ?? 'missing');
    const bodies = [
      ...awkward,
      ...awkward.map((value) => Object.fromEntries(fields.map((field) => [field, value]))),
      ...fields.map((field) => ({ [field]: { nested: { deeper: ['x', { y: -1 }] } } })),
    ];
    for (const body of bodies) {
      for (const client of [commissioner, certifier]) {
        const answer = await client.post<{ detail?: string; errors?: { detail: string }[] }>(path, body);
        const asked = `${JSON.stringify(body)?.slice(0, 200)} -> ${JSON.stringify(answer.body)?.slice(0, 300)}`;
        expect(answer.status, asked).toBeLessThan(500);
        for (const { detail } of answer.body.errors ?? []) {
          expect(detail, asked).not.toMatch(/invalid input|, received |undefined|\bNaN\b|\[object/i);
        }
      }
    }
  });
});
