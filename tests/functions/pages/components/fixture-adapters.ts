import { contentAdapters } from './fixture-adapter-content.tsx';
import { fieldAdapters } from './fixture-adapter-fields.tsx';

/** Every component of the package that the pages use, with the way from its options to our properties. */
export const adapters = { ...fieldAdapters, ...contentAdapters };
