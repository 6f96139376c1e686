import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Does the work while holding the lock file; waits while another living process holds it. */
export const alone = async <Result>(lock: string, work: () => Promise<Result>): Promise<Result> => {
  mkdirSync(dirname(lock), { recursive: true });
  while (!taken(lock)) {
    if (holderLives(lock)) await wait(50);
    else rmSync(lock, { force: true });
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
};

const taken = (lock: string): boolean => {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
};

/** A lock that is just being written is empty for a moment, and is its writer's. */
const holderLives = (lock: string): boolean => {
  try {
    const holder = readFileSync(lock, 'utf8');
    return holder === '' || process.kill(Number(holder), 0);
  } catch {
    return false;
  }
};
