import { UserError, isErrorCode } from '../errors.ts';
import type { SourceDocument } from '../model/document.ts';
import type { SavedQueryView } from '../query/views.ts';
import type { ApiError, ExplanationView, IngestResponse, QueryAnswer, Status } from '../server/api.ts';
import type { Access } from './access.ts';

/** Documents in one request: their texts stay well below the server's limit of a body. */
const BATCH = { documents: 20, characters: 4_000_000 } as const;

/** Hands the work to the server that holds the workspace. */
export function remoteAccess(address: string): Access {
  const get = async <T>(path: string): Promise<T> => answerOf<T>(await call(address, path));
  const post = async <T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> => answerOf<T>(await call(address, path, body, signal));
  return {
    place: `server at ${address}`,
    status: () => get<Status>('/api/status'),
    ingest: async (documents, onProgress, signal) => {
      const report = { written: 0, unchanged: 0, replaced: 0, claims: 0, notes: [] as string[], problems: [] as string[] };
      let done = 0;
      for await (const batch of batches(documents)) {
        signal.throwIfAborted();
        const answer = await post<IngestResponse>('/api/documents', { documents: batch }, signal);
        for (const key of ['written', 'unchanged', 'replaced', 'claims'] as const) report[key] += answer[key];
        report.notes.push(...answer.notes);
        report.problems.push(...answer.problems);
        onProgress((done += batch.length));
      }
      return report;
    },
    queries: () => get<SavedQueryView[]>('/api/queries'),
    query: (name, given) => post<QueryAnswer>(`/api/queries/${encodeURIComponent(name)}`, { parameters: given }),
    cypher: (text) => post<QueryAnswer>('/api/cypher', { cypher: text }),
    explain: (claim) => get<ExplanationView>(`/api/claims/${encodeURIComponent(claim)}/explanation`),
    export: () => lines(address),
    close: () => Promise.resolve(),
  };
}

async function* batches(documents: AsyncIterable<SourceDocument>): AsyncIterable<SourceDocument[]> {
  let batch: SourceDocument[] = [];
  let size = 0;
  for await (const document of documents) {
    if (batch.length && (batch.length >= BATCH.documents || size + document.text.length > BATCH.characters)) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(document);
    size += document.text.length;
  }
  if (batch.length) yield batch;
}

async function* lines(address: string): AsyncIterable<string> {
  const { body } = await call(address, '/api/export');
  if (!body) return;
  let rest = '';
  for await (const piece of body.pipeThrough(new TextDecoderStream())) {
    const parts = (rest + piece).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (rest) yield rest;
}

/** The body of an answer. Client and server are the same program and share the types of the contract. */
async function answerOf<T>(response: Response): Promise<T> {
  const answer: T = JSON.parse(await response.text());
  return answer;
}

/** @throws UserError with the server's own words, or `store` when it does not answer */
async function call(address: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`${address}${path}`, body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), ...(signal ? { signal } : {}) });
  } catch (cause) {
    signal?.throwIfAborted();
    throw new UserError('store', `The server at ${address}, which holds this workspace, does not answer.`, 'Wait until it has stopped or start it again, then repeat the command.', { cause });
  }
  if (response.ok) return response;
  const { error } = await answerOf<ApiError>(response);
  throw new UserError(isErrorCode(error.code) ? error.code : response.status === 404 ? 'input' : 'store', error.message, error.remedy);
}
