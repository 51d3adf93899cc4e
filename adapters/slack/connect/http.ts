import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import bolt from '@slack/bolt';
import type { Log } from '../../../src/ports/types.ts';
import { within } from '../../../src/service/jobs.ts';
import { boltLogger } from '../api/boltLogger.ts';
import { SlackStartError } from '../startError.ts';
import type { Connection } from './types.ts';

const EVENTS = '/slack/events';
const CLOSE_MS = 2_000;

/** Events over HTTP with Slack's signature, at /slack/events; /healthz on the same server says that it runs. */
export function httpConnection(signingSecret: string, port: number, log: Log): Connection {
  const receiver = new bolt.HTTPReceiver({ signingSecret, endpoints: EVENTS, logger: boltLogger(log) });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === EVENTS && request.method === 'POST') receiver.requestListener(request, response);
    else answerPlainly(path, request, response);
  });
  return {
    receiver,
    async open() {
      await listen(server, port);
      // A server that listens on a port has an address with one.
      return `HTTP on port ${(server.address() as AddressInfo).port}, ${EVENTS}`;
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await within(CLOSE_MS, closed, undefined);
      server.closeAllConnections();
    },
  };
}

function answerPlainly(path: string, request: IncomingMessage, response: ServerResponse): void {
  const healthy = path === '/healthz' && (request.method === 'GET' || request.method === 'HEAD');
  response.writeHead(healthy ? 200 : path === EVENTS ? 405 : 404, { 'content-type': 'application/json' });
  response.end(request.method === 'HEAD' ? undefined : JSON.stringify({ ok: healthy }));
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new SlackStartError(`port ${port} is taken by another program`, 'Set PORT to a free one')
          : new SlackStartError(
              `port ${port} cannot be opened (${error.code ?? error.message})`,
              'Set PORT to another one',
            ),
      );
    });
    server.listen(port, resolve);
  });
}
