import type { DemonstrationAccess } from '../demonstration-access.ts';

export { people } from './people.ts';

export const load = async (_access: DemonstrationAccess): Promise<void> => {};
