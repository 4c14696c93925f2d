import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';

/** Tells open pages that the graph has changed, over server-sent events. */
export interface Events {
  /** Answers a request with a stream that stays open until the page leaves or `close` is called. */
  readonly open: (c: Context) => Response;
  readonly changed: () => void;
  readonly close: () => void;
}

/** Proxies and browsers drop connections that stay silent; ms. */
const KEEP_ALIVE = 25_000;

export function createEvents(): Events {
  const streams = new Set<{ readonly send: (event: string) => void; readonly end: () => void }>();
  return {
    open: (c) => streamSSE(c, async (stream) => {
      // A page that has left is noticed by onAbort; a failed write to it says nothing more.
      const send = (event: string): void => { stream.writeSSE({ event, data: '{}' }).catch(() => undefined); };
      const timer = setInterval(() => { send('alive'); }, KEEP_ALIVE);
      await new Promise<void>((resolve) => {
        const entry = { send, end: resolve };
        stream.onAbort(resolve);
        streams.add(entry);
        send('open');
      }).finally(() => { clearInterval(timer); });
    }),
    changed: () => { for (const { send } of streams) send('changed'); },
    close: () => { for (const { end } of streams) end(); },
  };
}
