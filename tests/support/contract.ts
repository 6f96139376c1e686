import { expect } from 'vitest';
import type { Service } from '../../functions/local/service.ts';

/** A count of people, better when higher, with a target of 50 and the council's usual tolerance. */
export const quits = {
  key: 'quits',
  title: 'People who stopped smoking',
  definition: 'People who had not smoked for four weeks after their quit date',
  quadrant: 'betterOffNumber',
  level: 'headline',
  unit: 'count',
  polarity: 'higherIsBetter',
  calculation: 'entered',
  yearToDate: false,
  additivity: 'distinctPeople',
  countsPeople: true,
  target: { value: 50, ruleSet: 'withinTolerance', tolerance: 15 },
};

/** The same as a share of those who set a quit date. */
export const quitRate = {
  ...quits,
  key: 'quit-rate',
  title: 'Quit rate',
  quadrant: 'betterOffPercent',
  unit: 'percent',
  calculation: 'ratio',
  numeratorIs: 'People who stopped smoking',
  denominatorIs: 'People who set a quit date',
  target: { value: 60, ruleSet: 'withinTolerance', tolerance: 15 },
};

export const narrative = { workingWell: 'Clinics', worriedAbout: 'Demand', needsToHappen: 'More evenings' };
export const certified = { certifier: 'Cy Stone', statementAgreed: true };

/** Does a command through the API and fails the test with what it said when it was not done. */
export const must = async (
  service: Service,
  personId: string,
  path: string,
  body: unknown,
): Promise<{ readonly id: string; readonly version: number }> => {
  const answer = await service.client.as(personId).post<{ id: string; version: number }>(path, body);
  expect(answer.status, `${path} said ${JSON.stringify(answer.body)}`).toBeLessThan(300);
  return answer.body;
};

/** A signed contract of three years from April 2026 with quarterly returns, made through the API. Gives its id. */
export const signedContract = async (
  service: Service,
  {
    commissioner = 'commissioner',
    provider = 'org_harbour',
    title = 'Stop smoking',
    start = '2026-04-01',
    measures = [quits, quitRate],
  }: { commissioner?: string; provider?: string; title?: string; start?: string; measures?: readonly object[] } = {},
): Promise<string> => {
  const { id } = await must(service, commissioner, '/v1/contracts', {
    title,
    description: 'Help to stop smoking',
    awardNotNeededBecause: 'Made before this system',
    provider,
    providerName: 'Harbour Care',
    start,
    initialTermYears: 3,
    extensionTermYears: 2,
    calendar: { frequency: 'quarter', dueWorkingDays: 20 },
  });
  await must(service, commissioner, `/v1/contracts/${id}/set-values`, {
    values: [{ financialYear: '2026/27', status: 'notStated' }],
  });
  await must(service, commissioner, `/v1/contracts/${id}/set-measures`, { measures });
  await must(service, commissioner, `/v1/contracts/${id}/sign`, { signedOn: start });
  await service.drained();
  return id;
};
