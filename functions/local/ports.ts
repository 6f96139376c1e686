import type { Server } from 'node:http';
import { createServer } from 'node:net';
import { systemCode, Trouble } from './trouble.ts';

/** Everything here listens on the loopback address alone: nothing on this machine is offered to its network. */
export const loopback = '127.0.0.1';

/** A port that was free a moment ago. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, loopback, () => {
      const port = portOf(probe);
      probe.close(() => resolve(port));
    });
  });

/**
 * Starts the server on the port (0: any free one) and returns the port that it got.
 * Refused with a plain sentence when another program holds the port.
 */
export const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (fault) => reject(explain(fault, port)));
    server.listen(port, loopback, () => resolve(portOf(server)));
  });

/** How long requests under way may take to finish once the server is to stop, in milliseconds. */
const patience = 5_000;

/** Takes no more requests, lets those under way finish (within reason), and resolves when the server has stopped. */
export const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    // A connection whose last answer has gone out would otherwise be kept for the caller's next request.
    const idle = setInterval(() => server.closeIdleConnections(), 10);
    const impatient = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(impatient);
      resolve();
    });
  });

const portOf = (server: { address(): unknown }): number => {
  const address = server.address();
  if (typeof address === 'object' && address !== null && 'port' in address && typeof address.port === 'number') {
    return address.port;
  }
  throw new Error('The server is not listening on a port.');
};

const explain = (fault: Error, port: number): Error => {
  if (systemCode(fault) === 'EADDRINUSE') {
    return new Trouble(
      `Port ${port} is taken by another program. Stop that program, or choose another port: npm start -- --port ${port + 1} (or --port 0 for any free one).`,
    );
  }
  if (systemCode(fault) === 'EACCES') {
    return new Trouble(`This account may not use port ${port}. Choose one from 1024 up: npm start -- --port 3000.`);
  }
  return fault;
};
