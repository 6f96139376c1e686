import { describe, expect, it } from 'vitest';
import { decision, details, evidence } from '../../domain/award/health-improvement.ts';
import { testService } from '../../support/service.ts';
import { fieldsOf, type Visited, visitorAs } from '../../support/visitor.ts';

const service = await testService({ today: '2024-12-03' });
const commissioner = await visitorAs(service, 'commissioner');

const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const at = (award: string, command: string) => `${award}/${kebab(command)}`;

/** Fills in one form of an award, and expects to be back on its page. */
const record = async (award: string, command: string, fields: Readonly<Record<string, string>>): Promise<Visited> => {
  const done = await commissioner.send(await commissioner.open(at(award, command)), fields);
  expect(done.problems, command).toEqual([]);
  expect(done.path, command).toBe(`${award}?done=${command}`);
  return done;
};

/** A new award, recorded by its form; its address. */
const begun = async (change: object = {}): Promise<string> => {
  const page = await commissioner.send(await commissioner.open('/awards/new'), fieldsOf({ ...details, ...change }));
  expect(page.problems).toEqual([]);
  return page.path.replace('?done=record', '');
};

describe('the walk', () => {
  it('works', async () => {
    const award = await begun();
    for (const [command, input] of evidence) await record(award, command, fieldsOf(input));
    service.setToday('2024-12-09');
    await record(award, 'decide', fieldsOf(decision));
  });
});
