import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { HttpError } from './errors.ts';

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Nothing from other hosts, no inline scripts, no frames around or inside the page. */
export function securityHeaders(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    // Served over plain HTTP on one's own machine: the browser must not insist on HTTPS for it.
    strictTransportSecurity: false,
  });
}

/**
 * Keeps other web sites away from a server that listens on this machine only: a page whose name was re-pointed at
 * 127.0.0.1 (DNS rebinding) sends its own name as Host, and a page elsewhere that posts sends its Origin.
 * @param host the address listened on; anything but loopback lets other machines in, under its address or a listed name
 * @param names further names under which the server may be reached
 */
export function sameSiteOnly(host: string, names: readonly string[] = []): MiddlewareHandler {
  const allowed = new Set([...LOOPBACK, bracketed(host), ...names.map(bracketed)]);
  return async (c, next) => {
    const named = c.req.header('host') ?? '';
    const hostname = nameOf(named);
    // A name can be pointed at this server by anybody; an address says itself where it leads.
    if (!allowed.has(hostname) && (isLoopback(host) || !isAddress(hostname))) {
      throw new HttpError(403, 'forbidden', `This server does not answer to the host "${named}".`, 'Open it under the address that it printed, or start it with --allow-host and that name.');
    }
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      const origin = c.req.header('origin');
      if (origin !== undefined && !URL.canParse(origin)) throw crossSite(origin);
      if (origin !== undefined && new URL(origin).host !== named.toLowerCase()) throw crossSite(origin);
      if (!/^application\/json\s*(?:;|$)/iu.test(c.req.header('content-type') ?? '')) {
        throw new HttpError(415, 'input', 'The request is not JSON.', 'Send the body with the header "Content-Type: application/json".');
      }
    }
    await next();
  };
}

/** An IPv4 address, or an IPv6 address in brackets. */
function isAddress(hostname: string): boolean {
  return /^\d+\.\d+\.\d+\.\d+$/u.test(hostname) || hostname.startsWith('[');
}

/** Is this address reachable from this machine only? */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(bracketed(host)) || /^127\.\d+\.\d+\.\d+$/u.test(host);
}

function crossSite(origin: string): HttpError {
  return new HttpError(403, 'forbidden', `The page ${origin} may not change anything here.`, 'Use the explorer that this server serves.');
}

/** The host of `name:port`, in lower case; IPv6 addresses keep their brackets. */
function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d*$/u, '');
}

function bracketed(host: string): string {
  const name = host.toLowerCase();
  return name.includes(':') && !name.startsWith('[') ? `[${name}]` : name;
}
