import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { GatewayRequest } from './api-event.ts';
import { type GatewayResponse, gatewayMessage } from './api-result.ts';
import { largestBody } from './gateway.ts';

/** Larger than the quota that the gateway applies, so that it is the gateway that says no. */
const maxHeaderSize = 65_536;

/** A server that reads each request whole, has it answered and writes the answer. */
export const gatewayServer = (answer: (request: GatewayRequest) => Promise<GatewayResponse>): Server =>
  createServer({ maxHeaderSize }, (incoming, outgoing) => {
    void serve(incoming, outgoing, answer);
  });

const serve = async (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: (request: GatewayRequest) => Promise<GatewayResponse>,
): Promise<void> => {
  try {
    const response = elsewhere(incoming) ?? (await answer(await read(incoming)));
    write(outgoing, response);
  } catch {
    // The caller went away while sending, or the answer has a header that HTTP cannot carry.
    if (outgoing.headersSent) return void outgoing.destroy();
    for (const name of outgoing.getHeaderNames()) outgoing.removeHeader(name);
    write(outgoing, gatewayMessage(500, 'Internal Server Error'));
  }
};

/**
 * Someone who typed "localhost" is sent to the numeric address: sign-in returns there, and the cookie that it needs would
 * have been set for the other name.
 */
const elsewhere = ({ method, headers, url, socket }: IncomingMessage): GatewayResponse | undefined => {
  if (method !== 'GET' || headers.host?.startsWith('localhost') !== true) return undefined;
  const address = `http://${socket.localAddress}:${socket.localPort}${url ?? '/'}`;
  return { status: 308, headers: [['location', address]], body: new Uint8Array() };
};

/** Past the limit it goes on reading but keeps nothing, so that the caller hears the answer. */
const read = async (incoming: IncomingMessage): Promise<GatewayRequest> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of incoming as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size <= largestBody) parts.push(part);
  }
  return {
    method: incoming.method ?? 'GET',
    target: incoming.url ?? '/',
    headers: pairs(incoming.rawHeaders),
    body: size <= largestBody ? Buffer.concat(parts) : new Uint8Array(largestBody + 1),
    sourceIp: incoming.socket.remoteAddress ?? '',
  };
};

const write = (outgoing: ServerResponse, { status, headers, body }: GatewayResponse): void => {
  outgoing.statusCode = status;
  for (const [name, value] of headers) outgoing.appendHeader(name, value);
  if (status !== 204 && status !== 304) outgoing.setHeader('content-length', body.byteLength);
  outgoing.end(body);
};

const pairs = (raw: readonly string[]): [string, string][] => {
  const result: [string, string][] = [];
  for (let place = 0; place + 1 < raw.length; place += 2) result.push([raw[place] ?? '', raw[place + 1] ?? '']);
  return result;
};
