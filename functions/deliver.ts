import { makeDeliver } from './runtime/deliver.ts';

export const handler = makeDeliver();
