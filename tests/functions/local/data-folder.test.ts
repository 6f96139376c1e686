import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { holderOf, openDataFolder } from '../../../functions/local/data-folder.ts';
import { processIdentity } from '../../../functions/local/process-identity.ts';
import { newSecrets, secretsIn } from '../../../functions/local/secrets.ts';
import { temporaryFolder } from './stand-ins.ts';

describe('the data folder', () => {
  it('is made where it does not exist, and can be opened again once released', async () => {
    const path = join(temporaryFolder(), 'new', 'data');
    (await openDataFolder(path)).release();
    const again = await openDataFolder(path);
    expect(again.path).toBe(path);
    again.release();
  });

  it('is refused while another service holds it, and says which', async () => {
    const path = temporaryFolder();
    const held = await openDataFolder(path);
    held.announce({ baseUrl: 'http://127.0.0.1:3000' });
    await expect(openDataFolder(path)).rejects.toThrow(
      `in use by another Outturn service (process ${process.pid}, at http://127.0.0.1:3000)`,
    );
    expect(holderOf(path)?.baseUrl).toBe('http://127.0.0.1:3000');
    held.release();
    expect(holderOf(path)).toBeUndefined();
  });

  it('is taken over from a service that was ended by force, and the database left behind is stopped', async () => {
    const path = temporaryFolder();
    const orphan = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
    const databasePid = orphan.pid ?? 0;
    const databaseIdentity = processIdentity(databasePid);
    // This process's number, as it would be of one that started at another time.
    const left = { pid: process.pid, identity: 'an earlier boot', databasePid, databaseIdentity };
    writeFileSync(join(path, 'running.json'), JSON.stringify(left));
    const ended = once(orphan, 'exit');
    const folder = await openDataFolder(path);
    expect(await ended).toEqual([null, 'SIGTERM']);
    folder.release();
  });

  it('is refused, and left alone, when it holds files of someone else', async () => {
    const path = temporaryFolder();
    writeFileSync(join(path, 'accounts.xlsx'), 'figures');
    for (const reset of [false, true]) {
      await expect(openDataFolder(path, { reset })).rejects.toThrow("holds files that are not Outturn's");
    }
    expect(readFileSync(join(path, 'accounts.xlsx'), 'utf8')).toBe('figures');
    expect(existsSync(join(path, 'running.json'))).toBe(false);
  });

  it('is refused with a plain reason when it cannot be made', async () => {
    const file = join(temporaryFolder(), 'a-file');
    writeFileSync(file, '');
    await expect(openDataFolder(file)).rejects.toThrow('there is a file of that name');
    await expect(openDataFolder(join(file, 'data'))).rejects.toThrow('part of the path is a file, not a folder');
  });

  it('loses on reset what the service keeps there and nothing else', async () => {
    const path = temporaryFolder();
    const before = await openDataFolder(path);
    before.setDemonstration('loaded');
    mkdirSync(before.files.outbox);
    for (const file of [before.files.database, before.files.secrets, join(path, 'notes.txt')])
      writeFileSync(file, 'kept');
    before.release();

    const after = await openDataFolder(path, { reset: true });
    expect([after.files.database, after.files.secrets, after.files.outbox].some(existsSync)).toBe(false);
    expect(existsSync(join(path, 'notes.txt'))).toBe(true);
    expect(after.demonstration()).toBe('none');
    after.release();
  });

  it.each([
    ['an earlier', {}],
    ['a later', { format: 99 }],
  ])('made by %s version is refused and left as it is, until it is cleared', async (which, format) => {
    const path = temporaryFolder();
    const marker = join(path, 'outturn.json');
    const made = JSON.stringify({ service: 'outturn', demonstration: 'loaded', ...format });
    writeFileSync(marker, made);
    writeFileSync(join(path, 'outturn.db'), 'records');
    await expect(openDataFolder(path)).rejects.toThrow(`was made by ${which} version of Outturn`);
    expect([readFileSync(marker, 'utf8'), existsSync(join(path, 'running.json'))]).toEqual([made, false]);

    const cleared = await openDataFolder(path, { reset: true });
    expect(existsSync(cleared.files.database)).toBe(false);
    cleared.release();
    (await openDataFolder(path)).release();
  });

  it('begins again when loading the demonstration data was cut short', async () => {
    const path = temporaryFolder();
    const before = await openDataFolder(path);
    before.setDemonstration('loading');
    writeFileSync(before.files.database, 'half');
    before.release();
    const after = await openDataFolder(path);
    expect(existsSync(after.files.database)).toBe(false);
    after.release();
  });
});

describe('the secrets', () => {
  it('are made once, for their owner alone to read', async () => {
    const file = join(temporaryFolder(), 'secrets.json');
    const made = await secretsIn(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await secretsIn(file)).toEqual(made);
    expect(Buffer.from(made.sessionKey, 'base64url')).toHaveLength(32);
  });

  it('differ between services', async () => {
    const [one, other] = await Promise.all([newSecrets(), newSecrets()]);
    expect(one.sessionKey).not.toBe(other.sessionKey);
    expect(one.signingKey.n).not.toBe(other.signingKey.n);
  });

  it('are not silently replaced when their file is damaged', async () => {
    const file = join(temporaryFolder(), 'secrets.json');
    writeFileSync(file, '{"sessionKey":');
    await expect(secretsIn(file)).rejects.toThrow('cannot be read or is damaged');
  });

  it('is refused in words where the system will not make it, and the start does not wait for ever', async () => {
    await expect(openDataFolder('/proc/outturn/data')).rejects.toThrow(/cannot be written/);
  });
});
