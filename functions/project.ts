import { makeProject } from './runtime/project.ts';

export const handler = makeProject();
