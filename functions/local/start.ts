import { ensureBuilt } from '../build.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import type { Demonstration } from './demonstration-access.ts';
import { type StartOptions, startHelp, startOptions } from './options.ts';
import type { DemonstrationPerson } from './person.ts';
import { type Service, startService } from './service.ts';
import { Trouble } from './trouble.ts';

/** `npm start`: the whole service on this machine, until Ctrl-C. */
const start = async (options: StartOptions): Promise<void> => {
  const folder = await openDataFolder(options.data, { reset: options.reset });
  const stopping = stopOnSignal(folder);
  try {
    await built();
    const demonstration: Demonstration = await import('./demonstration/load.ts');
    const service = await startService({
      port: options.port,
      issuerPort: options.port === 0 ? 0 : options.port + 1,
      data: folder,
      people: demonstration.people,
      log: (line, from) => {
        if (from === 'service') console.error(line);
      },
      ...(options.today === undefined ? {} : { today: options.today }),
    });
    stopping.service = service;
    if (service.isNew && !options.empty) await loadDemonstration(service, folder, demonstration, options);
    await remind(service);
    setInterval(() => void remind(service), oneDay).unref();
    if (!stopping.asked) console.log(welcome(service, folder, demonstration.people));
  } catch (fault) {
    if (stopping.asked) return;
    await stopping.service?.stop();
    folder.release();
    throw fault;
  }
};

const built = async (): Promise<void> => {
  try {
    await ensureBuilt();
  } catch (fault) {
    throw new Trouble(`The service could not be built from its sources.\n${messageOf(fault)}`);
  }
};

const oneDay = 24 * 60 * 60 * 1000;

/** What the daily schedule does in AWS. A reminder that cannot be made is no reason to stop. */
const remind = async (service: Service): Promise<void> => {
  try {
    await service.remind();
  } catch (fault) {
    console.error(`Today's reminders could not be made: ${messageOf(fault)}`);
  }
};

const messageOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

const loadDemonstration = async (
  service: Service,
  folder: DataFolder,
  demonstration: Demonstration,
  { today }: StartOptions,
): Promise<void> => {
  folder.setDemonstration('loading');
  try {
    await demonstration.load({ ...service, today });
    await service.drained();
  } catch (fault) {
    throw new Trouble(
      `The demonstration data could not be loaded: ${messageOf(fault)}\nTo start without it: npm start -- --reset --empty`,
    );
  }
  folder.setDemonstration('loaded');
};

/** Ctrl-C stops once: a terminal sends it to npm too, which passes it on, so a second one is the same wish. */
const stopOnSignal = (folder: DataFolder): { asked: boolean; service?: Service } => {
  const state: { asked: boolean; service?: Service } = { asked: false };
  const stop = async (): Promise<void> => {
    if (state.asked) return;
    state.asked = true;
    await state.service?.stop();
    folder.release();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
  return state;
};

const welcome = (service: Service, folder: DataFolder, people: readonly DemonstrationPerson[]): string => {
  const widest = Math.max(0, ...people.map(({ id }) => id.length));
  const lines = people.map(
    ({ id, name, organisationName }) => `    ${id.padEnd(widest)}  ${name}, ${organisationName}`,
  );
  return `Outturn is ready at ${service.baseUrl}

  Sign in as any of these people; no password is asked:
${lines.join('\n')}

  Data folder:         ${folder.path}
  A token for the API: npm run token -- ${people[0]?.id ?? '<person>'}
  To stop:             Ctrl-C
`;
};

try {
  const options = startOptions(process.argv.slice(2));
  if (options.help) console.log(startHelp);
  else await start(options);
} catch (fault) {
  if (!(fault instanceof Trouble)) throw fault;
  console.error(fault.message);
  process.exit(fault.exitCode);
}
