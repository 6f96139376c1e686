import { makeRemind } from './runtime/remind.ts';

export const handler = makeRemind();
