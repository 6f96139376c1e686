import { afterAll } from 'vitest';
import { ensureBuilt } from '../../functions/build.ts';
import type { DemonstrationPerson } from '../../functions/local/person.ts';
import { type Service, type ServiceOptions, startService } from '../../functions/local/service.ts';

/** Two authorities, and a provider that works for both: enough people to try every role and every boundary. */
export const testPeople: readonly DemonstrationPerson[] = [
  person('commissioner', 'Cora Lane', 'org_northtown', 'Northtown Council', 'commissioner'),
  person('second-commissioner', 'Dale Moss', 'org_northtown', 'Northtown Council', 'commissioner'),
  person('board-member', 'Ben Marsh', 'org_northtown', 'Northtown Council', 'boardMember'),
  person('auditor', 'Ada Field', 'org_northtown', 'Northtown Council', 'auditor'),
  person('other-commissioner', 'Otis Reed', 'org_southtown', 'Southtown Council', 'commissioner'),
  person('data-officer', 'Dee Wood', 'org_harbour', 'Harbour Care', 'dataOfficer'),
  person('certifier', 'Cy Stone', 'org_harbour', 'Harbour Care', 'certifier'),
  person('other-certifier', 'Olive Hill', 'org_beacon', 'Beacon Trust', 'certifier'),
];

const started: Service[] = [];
afterAll(async () => {
  await Promise.all(started.map((service) => service.stop()));
});

/** The time of a day to which a test holds the clock: late, so that what the test dates on that day has happened. */
const hour = '22:00';

/** Starts a service in memory on free ports, and stops it after the file's tests. */
export const testService = async (options: Partial<ServiceOptions> = {}): Promise<Service> => {
  if (options.handlers === undefined) await ensureBuilt();
  const { today } = options;
  const service = await startService({
    people: testPeople,
    ...options,
    ...(today !== undefined && { today: `${today}T${hour}` }),
  });
  started.push(service);
  return {
    ...service,
    setToday: (day, time) => service.setToday(day, day === undefined ? undefined : (time ?? hour)),
  };
};

function person(
  id: string,
  name: string,
  organisation: string,
  organisationName: string,
  ...roles: readonly string[]
): DemonstrationPerson {
  return {
    id,
    name,
    email: `${id}@${organisation.replace('org_', '')}.example`,
    organisation,
    organisationName,
    roles,
  };
}
