import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { explainCommand } from '../../src/commands/explain.ts';
import { explainClaim } from '../../src/pipeline.ts';
import { fixtureDocument } from '../support/graph-fixture.ts';
import { fixtureStore } from '../support/fixture-store.ts';
import { readStore, type ReadStore } from '../support/read-store.ts';
import { testServer } from '../support/test-server.ts';

let read: ReadStore;
let id: string;
beforeAll(async () => {
  read = await readStore('Egypt hosted talks between Sudan and Ethiopia in Cairo.\n\nKhartoum urged both sides to accept a ceasefire. It also accused Ethiopia of delays.\n');
  id = await read.claim('ACCUSES', 'delays');
});
afterAll(() => read.remove());

async function printed(claim: string, format: string): Promise<string> {
  const lines: string[] = [];
  await explainCommand(claim, { format, workspace: read.workspace }, { out: (line) => lines.push(line), note: () => undefined, width: 120, interactive: false });
  return lines.join('\n');
}

describe('GET /api/claims/:id/explanation', () => {
  test('says why a stored claim was made', async () => {
    const server = await testServer({ store: read.store, explain: (claim) => explainClaim(read.store, claim) });
    const response = await server.get(`/api/claims/${encodeURIComponent(id)}/explanation`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      claim: { id, relation: 'ACCUSES' },
      note: null,
      explanation: {
        wording: { by: 'frame', plover: 'ACCUSE' },
        slots: [{ slot: 'source', way: 'pronoun', entity: { id: 'state:sudan', name: 'Sudan' } }, { slot: 'target', way: 'listed', entity: { id: 'state:ethiopia' } }, ...(await hasIssue() ? [{ slot: 'issue' }] : [])],
      },
    });
    const missing = await server.get('/api/claims/claim:0/explanation');
    expect(missing.status).toBe(404);
    expect(await missing.json()).toMatchObject({ error: { code: 'not-found' } });
    await server.close();
  });

  test('says so where the extractor does not find the claim any more', async () => {
    const { store, remove } = await fixtureStore();
    const server = await testServer({ store, explain: (claim) => explainClaim(store, claim) });
    const invented = fixtureDocument('wire').claims[0]?.id ?? '';
    const body: unknown = await (await server.get(`/api/claims/${encodeURIComponent(invented)}/explanation`)).json();
    expect(body).toMatchObject({ claim: { id: invented }, explanation: null, note: expect.stringContaining('another version') });
    await server.close();
    await remove();
  });
});

/** Is the claim about something beside its target? */
async function hasIssue(): Promise<boolean> {
  return (await read.store.read('MATCH (:Claim {id: $id})-[:ABOUT]->(e) RETURN e.id AS id', { id })).rows.length > 0;
}

describe('backchannel explain', () => {
  beforeAll(() => read.close());

  test('in words, and as JSON for programs', async () => {
    const text = await printed(id, 'text');
    expect(text).toMatch(/^claim {5}Sudan accuses Ethiopia.* \(ACCUSES, actual\)$/m);
    expect(text).toMatch(/^wording {3}"accused" \(\d+-\d+\): matches the frame ".*accuse/m);
    expect(text).toMatch(/^PLOVER {4}ACCUSE/m);
    expect(text).toMatch(/^source {4}"It" \(\d+-\d+\) is Sudan \(state:sudan\): takes up "Khartoum" \(\d+-\d+\)$/m);
    expect(text).toMatch(/^judge {5}0\.\d\d likely; a claim from 0\.\d\d on$/m);
    expect(JSON.parse(await printed(id, 'json'))).toMatchObject({ claim: { id }, explanation: { relation: 'ACCUSES' } });
  });

  test('refuses an id that nothing has, and a format that there is not', async () => {
    await expect(printed('claim:0', 'text')).rejects.toMatchObject({ code: 'input', message: expect.stringContaining('claim:0') });
    await expect(printed(id, 'xml')).rejects.toMatchObject({ code: 'usage' });
  });
});
