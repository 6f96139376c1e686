import { handle } from 'hono/aws-lambda';
import { makeWeb } from './runtime/web.ts';

export const handler = handle(makeWeb(new URL('./assets/', import.meta.url)));
