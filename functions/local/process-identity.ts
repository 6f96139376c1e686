import { readFileSync } from 'node:fs';

/**
 * Tells one process from another that was later given the same number: on Linux by the boot and the moment at which it
 * started, elsewhere only by being there. Undefined where no such process runs.
 */
export const processIdentity = (pid: number): string | undefined => {
  try {
    process.kill(pid, 0);
  } catch (fault) {
    // Someone else's process may not be signalled, but it is there.
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EPERM')) return undefined;
  }
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in brackets, may hold spaces. After it come the state and, 19 fields on, the time of starting.
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    return fields[0] === ended ? undefined : `${boot} ${fields[19]}`;
  } catch {
    return 'running';
  }
};

/** The state of a process that has ended but that nobody has asked after yet. */
const ended = 'Z';
