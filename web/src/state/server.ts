import type {
  ApiError, ClaimView, DocumentView, EdgeView, EntityView, ExplanationView, GraphView, OntologyView, Overview, QueryAnswer, SavedQueryView, SearchHit, Status,
} from '../../../src/server/api.ts';
import type { Parameters } from '../../../src/store/store.ts';
import type { EdgeName } from '../model/keys.ts';

/** What went wrong, in the server's words, and what to do about it. */
export class ServerError extends Error {
  readonly code: string;
  readonly remedy: string;

  constructor(code: string, message: string, remedy: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'ServerError';
    this.code = code;
    this.remedy = remedy;
  }
}

/** The server's routes. Every call throws ServerError, except that an aborted one throws the abort. */
export const server = {
  status: (): Promise<Status> => ask('status'),
  ontology: (): Promise<OntologyView> => ask('ontology'),
  graph: (limit: number): Promise<GraphView> => ask(`graph?limit=${limit}`),
  overview: (): Promise<Overview> => ask('overview'),
  entity: (id: string): Promise<EntityView> => ask(`entities/${encodeURIComponent(id)}`),
  neighbours: (id: string): Promise<GraphView> => ask(`entities/${encodeURIComponent(id)}/neighbours`),
  edge: ({ relation, source, target }: EdgeName): Promise<EdgeView> => ask(`edges?${new URLSearchParams({ relation, source, target }).toString()}`),
  claim: (id: string): Promise<ClaimView> => ask(`claims/${encodeURIComponent(id)}`),
  explanation: (claim: string): Promise<ExplanationView> => ask(`claims/${encodeURIComponent(claim)}/explanation`),
  search: (words: string, signal: AbortSignal): Promise<SearchHit[]> => ask(`search?${new URLSearchParams({ q: words }).toString()}`, { signal }),
  document: (id: string): Promise<DocumentView> => ask(`documents/${encodeURIComponent(id)}`),
  queries: (): Promise<SavedQueryView[]> => ask('queries'),
  runQuery: (name: string, parameters: Parameters): Promise<QueryAnswer> => ask(`queries/${encodeURIComponent(name)}`, post({ parameters })),
  runCypher: (cypher: string, parameters: Parameters = {}): Promise<QueryAnswer> => ask('cypher', post({ cypher, parameters })),
};

function post(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

async function ask<T>(route: string, init: RequestInit = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api/${route}`, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ServerError('unreachable', 'The server did not answer.', 'Check that backchannel is still running, then try again.', error);
  }
  const body: unknown = await response.json().catch(() => undefined);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server's contract types its answers, and both come from one build
  if (response.ok) return body as T;
  const { code, message, remedy } = isApiError(body) ? body.error : { code: String(response.status), message: `The server answered ${response.status}.`, remedy: 'Try again.' };
  throw new ServerError(code, message, remedy);
}

function isApiError(body: unknown): body is ApiError {
  return typeof body === 'object' && body !== null && 'error' in body;
}
