import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { afterAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../../functions/build.ts';
import { listen } from '../../../functions/local/ports.ts';
import { temporaryFolder } from './stand-ins.ts';

await ensureBuilt();

const project = join(import.meta.dirname, '..', '..', '..');
const started: ReturnType<typeof spawn>[] = [];
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

/** Runs one of the commands as npm does, from the project's folder. */
const command = (name: 'start' | 'token', ...words: readonly string[]) => {
  const child = spawn(process.execPath, [join('functions', 'local', `${name}.ts`), ...words], { cwd: project });
  started.push(child);
  let said = '';
  const { promise: ready, resolve: isReady } = Promise.withResolvers<string>();
  for (const output of [child.stdout, child.stderr]) {
    output.on('data', (text: Buffer) => {
      said += text.toString();
      const address = /^Outturn is ready at (?<address>http:\S+)$/m.exec(said)?.groups?.address;
      if (address !== undefined) isReady(address);
    });
  }
  const ended = once(child, 'close').then(([status]) => ({ status: status as number, said }));
  // A start that fails ends before it is ready; saying why is better than waiting for ever.
  void ended.then(({ said: why }) => isReady(`nowhere, since it ended: ${why}`));
  return { ready, ended, stop: (signal: NodeJS.Signals) => child.kill(signal) };
};

const emptyStart = (...words: readonly string[]) => command('start', '--empty', '--port', '0', ...words);

describe('npm start', { timeout: 30_000 }, () => {
  it('answers, gives tokens, stops on Ctrl-C with status 0, and starts again on what it kept', async () => {
    const data = join(temporaryFolder(), 'data');
    const first = emptyStart('--data', data);
    const address = await first.ready;
    expect((await fetch(`${address}/v1/awards`)).status).toBe(401);

    const token = await command('token', 'commissioner', '--data', data).ended;
    expect(token.status).toBe(0);
    expect(decodeJwt(token.said.trim())).toMatchObject({ sub: 'commissioner', aud: 'outturn' });

    const unknown = await command('token', 'nobody', '--data', data).ended;
    expect(unknown.status).toBe(2);
    expect(unknown.said).toContain('There is no person "nobody". The people are:\n  commissioner  ');

    const second = await emptyStart('--data', data).ended;
    expect(second.status).toBe(1);
    expect(second.said).toContain('is in use by another Outturn service');

    first.stop('SIGINT');
    first.stop('SIGINT');
    expect((await first.ended).status).toBe(0);
    expect(existsSync(join(data, 'outturn.db'))).toBe(true);
    expect((await command('token', 'commissioner', '--data', data).ended).said).toContain(
      'No Outturn service is running',
    );

    const again = emptyStart('--data', data);
    await again.ready;
    again.stop('SIGTERM');
    expect((await again.ended).status).toBe(0);
  });

  it('takes over from a start that was ended by force', async () => {
    const data = join(temporaryFolder(), 'data');
    const first = emptyStart('--data', data);
    await first.ready;
    first.stop('SIGKILL');
    await first.ended;
    const again = emptyStart('--data', data);
    expect(await again.ready).toMatch(/^http:/);
    again.stop('SIGTERM');
    expect((await again.ended).status).toBe(0);
  });

  it('says which port is taken and how to choose another', async () => {
    const other = createServer();
    const port = await listen(other, 0);
    const { status, said } = await command('start', '--empty', '--port', `${port}`, '--data', temporaryFolder()).ended;
    other.close();
    expect(status).toBe(1);
    expect(said).toContain(`Port ${port} is taken by another program.`);
    expect(said).toContain('npm start -- --port');
  });

  it('says that the data folder cannot be written, and why', async () => {
    const file = join(temporaryFolder(), 'a-file');
    writeFileSync(file, '');
    const { status, said } = await emptyStart('--data', join(file, 'data')).ended;
    expect(status).toBe(1);
    expect(said).toContain(`The data folder ${join(file, 'data')} cannot be written: part of the path is a file`);
  });

  it('refuses an option that does not exist with one sentence and status 2', async () => {
    const { status, said } = await command('start', '--prot', '3001').ended;
    expect(status).toBe(2);
    expect(said.trim().split('\n')).toEqual([expect.stringContaining('There is no option "--prot".')]);
  });

  it('explains its options', async () => {
    const { status, said } = await command('start', '--help').ended;
    expect(status).toBe(0);
    for (const option of ['--port', '--data', '--empty', '--reset', '--today']) expect(said).toContain(option);
  });
});
