import type { DemonstrationPerson } from './person.ts';
import type { Service } from './service.ts';

/** What loading the demonstration data may use: the running service's own JSON API, and nothing beneath it. */
export interface DemonstrationAccess extends Pick<Service, 'client' | 'call' | 'tokenFor' | 'drained' | 'setToday'> {
  /** The fixed day, where the service was started with one. */
  readonly today: string | undefined;
}

/** What `demonstration/load.ts` offers. */
export interface Demonstration {
  readonly people: readonly DemonstrationPerson[];
  load(access: DemonstrationAccess): Promise<void>;
}
