import { expect } from 'vitest';
import type { AwardState } from '../../../domain/award/award.ts';
import { decision, details, evidence } from '../../domain/award/health-improvement.ts';
import { testService } from '../../support/service.ts';
import { fieldsOf, type Visited, visitorAs } from '../../support/visitor.ts';

export const service = await testService({ today: '2024-12-03' });
export const commissioner = await visitorAs(service, 'commissioner');
export const api = service.client.as('commissioner');

export const formOf = (award: string, command: string): string =>
  `${award}/${command.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

export type Fields = Readonly<Record<string, string>>;

export const send = async (award: string, command: string, fields: Fields): Promise<Visited> =>
  commissioner.send(await commissioner.open(formOf(award, command)), fields);

/** Fills in one form of an award, and expects to be back on its page. */
export const record = async (award: string, command: string, fields: Fields): Promise<Visited> => {
  const done = await send(award, command, fields);
  expect(done.problems, command).toEqual([]);
  expect(done.path).toBe(`${award}?done=${command}`);
  return done;
};

/** A new award, recorded by its form on 3 December 2024; its address. */
export const begun = async (change: object = {}): Promise<string> => {
  service.setToday('2024-12-03');
  const page = await commissioner.send(await commissioner.open('/awards/new'), fieldsOf({ ...details, ...change }));
  expect(page.problems).toEqual([]);
  return page.path.replace('?done=record', '');
};

/** An award with its evidence, by the API, so that only what is tested goes through forms. */
export const prepared = async (parts: readonly (readonly [string, unknown, string?])[] = evidence): Promise<string> => {
  service.setToday('2024-12-03');
  const answer = await api.post<{ id: string }>('/v1/awards', details);
  const award = `/awards/${answer.body.id}`;
  for (const [command, input] of parts) {
    const recorded = await api.post(`/v1${formOf(award, command)}`, input);
    expect(recorded.status, JSON.stringify(recorded.body)).toBe(200);
  }
  return award;
};

export const stateOf = async (award: string): Promise<AwardState> => (await api.get<AwardState>(`/v1${award}`)).body;

export const moment = (name: string, [day, month, year]: readonly string[], time: string): Fields => ({
  [`${name}.day`]: day ?? '',
  [`${name}.month`]: month ?? '',
  [`${name}.year`]: year ?? '',
  [`${name}.time`]: time,
});
export const published = { kind: 'intentionC', ...moment('published', ['10', '12', '2024'], '12:00') };

/** Decided on 9 December 2024, and its intention notice published on the 10th; today is the 11th. */
export const inStandstill = async (): Promise<string> => {
  const award = await prepared();
  service.setToday('2024-12-11');
  await record(award, 'decide', fieldsOf(decision));
  await record(award, 'publishNotice', published);
  return award;
};

export const refusedAt = (page: Visited): readonly (string | undefined)[] => page.problems.map(({ field }) => field);
