import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue, DynamoDBStreamEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { OrganisationId } from '../../../domain/shared/ids.ts';
import { deliverBatch } from '../../../functions/runtime/deliver.ts';
import type { Mail } from '../../../functions/runtime/mail.ts';
import { keys } from '../../../functions/store/keys.ts';
import { putMessageOnce } from '../../../functions/store/outbox.ts';
import { testWorld } from '../../support/engine.ts';

const world = await testWorld();
const authority = OrganisationId.parse('org_northtown');
const [harbour, unknown] = [OrganisationId.parse('org_harbour'), OrganisationId.parse('org_unknown')];

type Image = Record<string, AttributeValue>;

/** A message in the outbox, and the stream's record of it. */
const message = async (name: string, to = harbour) => {
  const key = keys.outbox(authority, '2026-06-01', name);
  await putMessageOnce(world.table, {
    authority,
    at: '2026-06-01',
    key: name,
    message: { to, subject: 'A return is due', path: `/contracts/ctr_${name}/returns/2026-Q1` },
  });
  const { Item } = await world.table.client.send(new GetCommand({ TableName: world.table.name, Key: key }));
  return { key, image: marshall(Item ?? {}) as Image };
};

const event = (...images: readonly { image: Image }[]): DynamoDBStreamEvent => ({
  Records: images.map(({ image }, index) => ({
    dynamodb: { SequenceNumber: String(index), NewImage: image },
  })),
});

const post = (fails: (mail: Mail) => boolean = () => false) => {
  const sent: Mail[] = [];
  const warned: string[] = [];
  const handle = deliverBatch({
    world,
    environment: { baseUrl: 'https://outturn.example', mailboxes: { [harbour]: 'returns@harbour.example' } },
    logger: { error: () => undefined, warn: (text) => void warned.push(text as string) },
    send: async (mail) => {
      if (fails(mail)) throw new Error('The mail service is away');
      sent.push(mail);
    },
  });
  return { sent, warned, handle };
};

describe('delivering the outbox', () => {
  it('sends a link to the organisation’s mailbox, and no figure', async () => {
    const { sent, handle } = post();
    await handle(event(await message('one')));
    expect(sent).toEqual([
      {
        to: 'returns@harbour.example',
        subject: 'A return is due',
        text: 'A return is due.\n\nSign in to see it: https://outturn.example/contracts/ctr_one/returns/2026-Q1',
      },
    ]);
  });

  it('sends a message once, however often the stream brings it', async () => {
    const { sent, handle } = post();
    const brought = await message('two');
    await handle(event(brought, brought));
    await handle(event(brought));
    expect(sent).toHaveLength(1);
  });

  it('sends what is behind a message that cannot be sent, and has the stream bring that one again', async () => {
    let away = true;
    const { sent, handle } = post((mail) => away && mail.text.includes('three'));
    const brought = [await message('three'), await message('four')];
    expect(await handle(event(...brought))).toEqual({ batchItemFailures: [{ itemIdentifier: '0' }] });
    expect(sent).toHaveLength(1);
    away = false;
    expect(await handle(event(...brought))).toEqual({ batchItemFailures: [] });
    expect(sent).toHaveLength(2);
  });

  it('leaves a message to an organisation without a mailbox in the outbox, and says so', async () => {
    const { sent, warned, handle } = post();
    await handle(event(await message('five', unknown)));
    expect([sent, warned]).toEqual([[], ['An organisation has no mailbox, so a message stays in the outbox']]);
  });
});
