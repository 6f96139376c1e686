import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import * as z from 'zod';

/**
 * What no web function of this kind can do without: a route, a parse and a client of the table. The entries' cold
 * starts are measured beside it, bundled in the same way.
 */
const asked = z.object({ name: z.string().min(1).max(80) });
const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint: process.env.DYNAMODB_ENDPOINT ?? '' }));

const app = new Hono();
app.get('/privacy', (context) => context.html(`<h1>${asked.parse({ name: 'privacy' }).name}</h1>`));
app.get('/health', async (context) => {
  const { name } = asked.parse({ name: process.env.TABLE_NAME });
  await client.send(new GetCommand({ TableName: name, Key: { pk: 'health', sk: 'health' } }));
  return context.json({ name });
});

export const handler = handle(app);
