import { createAdaptorServer } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { Server } from 'node:http';
import { UserError } from '../errors.ts';
import { createApp } from './app.ts';
import type { ServerDependencies } from './dependencies.ts';
import { createEvents } from './events.ts';
import { createTurns } from './turns.ts';

/** How long a closing server waits for requests that are being answered; ms. */
const PATIENCE = 3000;

export interface ServeOptions extends Omit<ServerDependencies, 'events' | 'turns' | 'host' | 'report'> {
  /** 127.0.0.1 when left out: nobody but this machine. */
  readonly host?: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly report?: (error: unknown) => void;
}

export interface RunningServer {
  /** `http://127.0.0.1:4680`, without a slash at the end. */
  readonly address: string;
  /** Stops listening, lets running ingests end, gives other requests a moment, then ends what is still open. */
  readonly close: () => Promise<void>;
}

/**
 * Serves the API and the explorer.
 * @throws UserError `usage` when the address cannot be listened on
 */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const host = options.host ?? '127.0.0.1';
  const events = createEvents();
  const turns = createTurns();
  const app = createApp({ report: (error) => { console.error(error); }, ...options, host, events, turns });
  const server = createAdaptorServer({ fetch: app.fetch });
  if (!(server instanceof Server)) throw new TypeError('A plain HTTP server was expected');
  const { port } = await listen(server, host, options.port);
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    close: async () => {
      const closed = new Promise<void>((resolve) => { server.close(() => { resolve(); }); });
      events.close();
      await turns.idle();
      // A connection that was busy when the server stopped listening is kept alive after its answer: it is looked for again.
      const sweep = setInterval(() => { server.closeIdleConnections(); }, 20);
      const patience = setTimeout(() => { server.closeAllConnections(); }, PATIENCE);
      await closed;
      clearInterval(sweep);
      clearTimeout(patience);
    },
  };
}

function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => { reject(cannotListen(cause, host, port)); });
    server.listen(port, host, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new TypeError('The server has no port'));
      else resolve(address);
    });
  });
}

function cannotListen(cause: NodeJS.ErrnoException, host: string, port: number): UserError {
  const [why, remedy] = cause.code === 'EADDRINUSE'
    ? ['something else listens there', 'Choose another port with --port, or 0 for any free one.']
    : cause.code === 'EACCES'
      ? ['the system does not allow it', 'Choose a port above 1023.']
      : [cause.message, 'Check --host and --port.'];
  return new UserError('usage', `The server cannot listen on ${host}:${port}: ${why}.`, remedy, { cause });
}
