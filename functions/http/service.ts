import type { Hono } from 'hono';
import type { Answering } from './app.ts';
import { addAssets } from './assets.ts';
import { addHealth } from './health.ts';
import { addSignIn } from './sign-in.ts';

/** Adds what pages and monitors rely on: the assets, the health check, and signing in and out. */
export const addService = (app: Hono, { parts }: Answering): void => {
  addAssets(app, parts.assets);
  addHealth(app, parts.world.table);
  addSignIn(app, parts.signIn);
};
