import type { Hono } from 'hono';
import type { Table } from '../store/client.ts';
import { isReachable } from '../store/health.ts';

/** `GET /health`: 200 when the service and its table answer, 503 when the table does not. */
export const addHealth = (app: Hono, table: Table): void => {
  app.get('/health', async (context) => {
    const reachable = await isReachable(table);
    return context.json({ status: reachable ? 'ok' : 'table unreachable' }, reachable ? 200 : 503);
  });
};
