import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT_CODES } from '../src/errors.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = join(root, 'dist', 'main.js');
const folder = mkdtempSync(join(tmpdir(), 'backchannel-cli-'));
const workspace = join(folder, 'workspace');

interface Outcome { readonly code: number | null; readonly out: string; readonly err: string }

function run(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, CI: '1', ...environment } });
  return { code: status, out: stdout, err: stderr };
}

/** A message for a person: one line, nothing of the program's inside. */
function expectPlain({ err }: Outcome): void {
  expect(err).not.toMatch(/\n\s+at |node:internal|Unexpected failure/);
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('ingest, ask, export', () => {
  beforeAll(() => {
    expect(run(['ingest', join(root, 'samples'), '--workspace', workspace]).code).toBe(0);
  });

  test('a second ingest writes nothing and says so', () => {
    const again = run(['ingest', join(root, 'samples'), '--workspace', workspace, '--json']);
    expect(again.code).toBe(0);
    expect(JSON.parse(again.out)).toMatchObject({ written: 0, replaced: 0, claims: 0, problems: [] });
  });

  test('a saved query answers as a table and as one JSON array of rows, each with its quote and document', () => {
    expect(run(['query', 'who-hosts', '--workspace', workspace]).out).toMatch(/Qatar/);
    const rows = JSON.parse(run(['query', 'who-hosts', '--workspace', workspace, '--json']).out) as Record<string, unknown>[];
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatchObject({ quote: expect.any(String), document: expect.any(String) });
  });

  test('without a name the saved queries are listed', () => {
    expect(run(['query']).out).toMatch(/^who-hosts/m);
  });

  test('typed Cypher is answered, writes and file access are refused, and a syntax error tells its place', () => {
    const count = run(['cypher', 'MATCH (d:Document) RETURN count(d) AS n', '--workspace', workspace, '--json']);
    expect((JSON.parse(count.out) as { n: number }[])[0]?.n).toBeGreaterThanOrEqual(14);
    for (const text of ['CREATE (n:Thing)', "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l", 'MATCH (n RETURN n']) {
      const refused = run(['cypher', text, '--workspace', workspace]);
      expect(refused.code).toBe(EXIT_CODES.query);
      expect(refused.err.trim().split('\n')).toHaveLength(1);
      expectPlain(refused);
    }
  });

  test('a query that never ends is stopped', () => {
    const endless = run(['cypher', 'MATCH (a), (b), (c), (d), (e) RETURN count(*) AS n', '--workspace', workspace]);
    expect(endless.code).toBe(EXIT_CODES['time-limit']);
    expectPlain(endless);
  });

  test('an export is JSON Lines with every quote in its document', () => {
    const { out, code } = run(['export', '--workspace', workspace]);
    expect(code).toBe(0);
    const lines = out.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    const texts = new Map(lines.filter((line) => line['type'] === 'document').map((line) => [line['id'], String(line['text'])]));
    const claims = lines.filter((line) => line['type'] === 'claim');
    expect(claims.length).toBeGreaterThan(50);
    for (const claim of claims) expect(texts.get(claim['document'])?.slice(Number(claim['start']), Number(claim['end']))).toBe(claim['quote']);
    expect(new Set(lines.map((line) => line['type']))).toEqual(new Set(['document', 'entity', 'claim', 'watch', 'link', 'edge']));
  });

  test('a claim is explained under the id that a row has', () => {
    const [row] = JSON.parse(run(['query', 'who-hosts', '--workspace', workspace, '--json']).out) as { claim: string; quote: string }[];
    const { out, code } = run(['explain', row?.claim ?? '', '--workspace', workspace]);
    expect(code).toBe(0);
    expect(out).toMatch(/^wording .*HOSTS|^wording .*frame/m);
    expect(out).toContain(row?.quote.replace(/\s+/g, ' '));
    const unknown = run(['explain', 'claim:0', '--workspace', workspace]);
    expect(unknown.code).toBe(EXIT_CODES.input);
    expectPlain(unknown);
  });

  test('doctor says what is stored', () => {
    const report = JSON.parse(run(['doctor', '--workspace', workspace, '--json']).out) as { documents: number; store: string };
    expect(report).toMatchObject({ store: 'embedded', documents: 15 });
  });

  test('while a server holds the workspace, commands hand their work to it', async () => {
    const server = spawn(process.execPath, [program, 'serve', '--workspace', workspace, '--port', '0'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const address = await new Promise<string>((resolve) => server.stdout.on('data', (data: Buffer) => resolve(/http:\S+/.exec(String(data))?.[0] ?? '')));
      expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      expect(JSON.parse(run(['doctor', '--workspace', workspace, '--json']).out)).toMatchObject({ reached: `server at ${address}` });
      const [row] = JSON.parse(run(['query', 'who-hosts', '--workspace', workspace, '--json']).out) as { claim: string }[];
      expect(JSON.parse(run(['explain', row?.claim ?? '', '--format', 'json', '--workspace', workspace]).out)).toMatchObject({ claim: { id: row?.claim }, explanation: { relation: 'HOSTS' } });
      expect(run(['explain', 'claim:0', '--workspace', workspace]).code).toBe(EXIT_CODES.input);
      const fresh = join(folder, 'fresh.txt');
      writeFileSync(fresh, 'Egypt hosted talks between Sudan and Ethiopia in Cairo.\n');
      expect(JSON.parse(run(['ingest', fresh, '--workspace', workspace, '--date', '2026-07-01', '--json']).out)).toMatchObject({ written: 1 });
      expect(run(['query', 'who-hosts', '--workspace', workspace]).out).toMatch(/Egypt/);
      expect(run(['export', '--workspace', workspace]).out.trim().split('\n').length).toBeGreaterThan(50);
      const second = run(['serve', '--workspace', workspace]);
      expect(second.code).toBe(EXIT_CODES.busy);
      expectPlain(second);
    } finally {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      expect(await ended).toBe(0);
    }
  });
});

describe('the lexicon of a workspace', () => {
  const own = join(folder, 'w-lexicon');
  const text = join(folder, 'pearl.txt');
  beforeAll(() => {
    mkdirSync(join(own, 'lexicon', 'frames'), { recursive: true });
    writeFileSync(text, 'The Pearl Emirate turned the samovar on Iran.\n');
    writeFileSync(join(own, 'lexicon', 'actors.yaml'), '- { id: state:qatar, aliases: [the Pearl Emirate] }\n');
    writeFileSync(join(own, 'lexicon', 'frames', 'pressures.yaml'), 'relation: PRESSURES\nfamilies:\n  - { name: ours, plover: COERCE, mode: null, frames: [A turns the samovar on B] }\n');
  });

  test('is used by extract, ingest and explain', () => {
    const claims = run(['extract', text, '--workspace', own]).out.trim().split('\n').map((line) => JSON.parse(line) as object);
    expect(claims).toContainEqual(expect.objectContaining({ relation: 'PRESSURES', source: expect.objectContaining({ id: 'state:qatar', text: 'The Pearl Emirate' }) }));
    expect(run(['ingest', text, '--workspace', own]).code).toBe(0);
    const [row] = JSON.parse(run(['cypher', "MATCH (c:Claim {relation: 'PRESSURES'}) RETURN c.id AS id", '--workspace', own, '--json']).out) as { id: string }[];
    expect(run(['explain', row?.id ?? '', '--workspace', own]).out).toMatch(/"A turns the samovar on B" of the family "ours", which the workspace added/);
    // Elsewhere nobody knows the name.
    expect(run(['extract', text, '--workspace', join(folder, 'w-nowhere')]).out).not.toContain('qatar');
  });

  test('with a mistake is refused before anything is read, and questions need none', () => {
    writeFileSync(join(own, 'lexicon', 'frames', 'pressures.yaml'), 'relation: PRESSURES\nfamilies:\n  - { name: ours, plover: COERCE, mode: null, frames: [A turns the samovar on (B] }\n');
    for (const args of [['ingest', text], ['extract', text], ['serve', '--port', '0']]) {
      const refused = run([...args, '--workspace', own]);
      expect(refused.code).toBe(EXIT_CODES.data);
      expect(refused.err).toContain(join(own, 'lexicon', 'frames', 'pressures.yaml'));
      expectPlain(refused);
    }
    expect(run(['query', 'who-hosts', '--workspace', own]).code).toBe(0);
  });
});

describe('a server that is gone', () => {
  test('another server at its address gets nothing of its workspace', async () => {
    const mine = join(folder, 'w-mine');
    const other = join(folder, 'w-other');
    const text = join(folder, 'mine.txt');
    writeFileSync(text, 'Norway hosted talks between Sudan and Ethiopia in Oslo.\n');
    const start = async (at: string, port: string): Promise<{ child: ReturnType<typeof spawn>; address: string }> => {
      const child = spawn(process.execPath, [program, 'serve', '--workspace', at, '--port', port], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
      const address = await new Promise<string>((resolve) => child.stdout?.on('data', (data: Buffer) => resolve(/http:\S+/.exec(String(data))?.[0] ?? '')));
      return { child, address };
    };
    const ended = (child: ReturnType<typeof spawn>): Promise<unknown> => new Promise((resolve) => child.once('exit', resolve));
    const first = await start(mine, '0');
    first.child.kill('SIGKILL');
    await ended(first.child);
    const second = await start(other, new URL(first.address).port);
    try {
      expect(second.address).toBe(first.address);
      expect(JSON.parse(run(['ingest', text, '--workspace', mine, '--json']).out)).toMatchObject({ written: 1 });
      expect(JSON.parse(run(['doctor', '--workspace', mine, '--json']).out)).toMatchObject({ documents: 1, reached: expect.stringContaining('w-mine') });
      expect(JSON.parse(run(['doctor', '--workspace', other, '--json']).out)).toMatchObject({ documents: 0 });
    } finally {
      second.child.kill('SIGTERM');
      await ended(second.child);
    }
  });
});

describe('an interrupted ingest', () => {
  test('ends with 130, keeps what was written laid out, and goes on when it is run again', async () => {
    const at = join(folder, 'w-interrupted');
    const many = join(folder, 'many.jsonl');
    const actors = ['Qatar', 'Oman', 'Egypt', 'Norway', 'Kenya', 'Turkey'];
    writeFileSync(many, Array.from({ length: 400 }, (_, i) => JSON.stringify({ id: `r${i}`, date: '2026-05-01', text: `${actors[i % 6]} hosted talks between Sudan and Ethiopia in round ${i}. ${actors[(i + 1) % 6]} urged both sides to accept a truce number ${i}. `.repeat(6) })).join('\n'));
    const child = spawn(process.execPath, [program, 'ingest', many, '--workspace', at], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, CI: '1' } });
    let err = '';
    let stopped = false;
    const code = await new Promise<number | null>((resolve) => {
      child.stderr.on('data', (data: Buffer) => {
        err += String(data);
        if (/Reading documents \d+/.test(err) && !stopped) stopped = child.kill('SIGINT');
      });
      child.once('exit', resolve);
    });
    expect(code).toBe(130);
    expect(err).toMatch(/Interrupted after \d+ of 400 documents/);
    const unplaced = (): unknown => JSON.parse(run(['cypher', 'MATCH (e:Entity) WHERE e.x IS NULL RETURN count(e) AS n', '--workspace', at, '--json']).out);
    expect(unplaced()).toEqual([{ n: 0 }]);
    const again = JSON.parse(run(['ingest', many, '--workspace', at, '--json']).out) as { written: number; unchanged: number };
    expect(again.unchanged).toBeGreaterThan(0);
    expect(again.written + again.unchanged).toBe(400);
  });
});

describe('extract', () => {
  test('prints one claim a line, with the quote at its place behind the front matter', () => {
    const file = join(folder, 'report.txt');
    const body = 'Qatar hosted talks between Iran and the United States in Doha. “Pressure” from Washington on Tehran — 😀 — grew.\n';
    writeFileSync(file, `---\ntitle: A report\npublisher: Test\ndate: 2026-06-01\n---\n${body}`);
    const claims = run(['extract', file]).out.trim().split('\n').map((line) => JSON.parse(line) as { doc: string; relation: string; quote: string; start: number; end: number });
    expect(claims.map((claim) => claim.relation)).toContain('HOSTS');
    for (const claim of claims) {
      expect(claim.doc).toBe('report');
      expect(body.slice(claim.start, claim.end)).toBe(claim.quote);
    }
  });
});

describe('parse', () => {
  test('draws the tree of a sentence', () => {
    const { out, code } = run(['parse', 'Qatar urged Iran to free the prisoners.']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Qatar\s+NNP.*nsubj\s+urged/m);
    expect(out).toMatch(/^free\s+VB.*xcomp\s+urged/m);
  });

  test('prints CoNLL-U for files, ten columns a token', () => {
    const { out } = run(['parse', '--format', 'conllu', join(root, 'samples', '01-doha-round-opens.md')]);
    expect(out).toMatch(/^# newdoc id = 01-doha-round-opens\n/);
    const rows = out.split('\n').filter((line) => line && !line.startsWith('#'));
    expect(rows.length).toBeGreaterThan(200);
    for (const row of rows) expect(row.split('\t')).toHaveLength(10);
  });

  test('raw takes the text as it is: no line is skipped, no mark left out, nothing mended', () => {
    const file = join(folder, 'lines.txt');
    writeFileSync(file, 'Les délégations ont quitté la salle.\nHouthis left Hodeidah.[2]\n');
    const conllu = (args: readonly string[]): string => run(['parse', '--format', 'conllu', ...args, file]).out;
    const plain = conllu([]);
    expect(plain).toMatch(/\tHouthis\t.*NER=B-NORP/);
    expect(plain).not.toMatch(/délégations|\[2/);
    const raw = conllu(['--raw']);
    expect(raw).toMatch(/\tHouthis\t/);
    expect(raw).not.toMatch(/\tHouthis\t.*NER=B-NORP/);
    expect(raw).toMatch(/\tdélégations\t/);
    expect(raw).toMatch(/\[2/);
  });

  test('shows the documents of a folder one by one, with their names', () => {
    const at = join(folder, 'several');
    for (const place of ['a', 'b']) {
      mkdirSync(join(at, place), { recursive: true });
      writeFileSync(join(at, place, 'note.txt'), `Kenya left room ${place.repeat(3)} early. Chad stayed.`);
    }
    writeFileSync(join(at, 'c.txt'), 'Los negociadores acordaron reunirse de nuevo en La Habana el próximo lunes.');
    expect(run(['parse', at]).out).toMatch(/^note\n\nKenya [^]+\n\nChad [^]+\n\nnote~2\n\nKenya [^]+\n\nChad [^]+$/);
    const lines = run(['parse', '--format', 'conllu', at]).out.split('\n');
    expect(lines.filter((line) => line.startsWith('# newdoc'))).toEqual(['# newdoc id = note', '# newdoc id = note~2']);
    expect(lines.filter((line) => line.startsWith('# sent_id'))).toEqual(['note-1', 'note-2', 'note~2-1', 'note~2-2'].map((id) => `# sent_id = ${id}`));
  });

  test('without anything to parse says so', () => {
    const { code, err } = run(['parse', ' ']);
    expect(code).toBe(EXIT_CODES.usage);
    expect(err).toMatch(/nothing to parse.*--/);
  });

  test('takes question marks and citation marks for what they are, and paths that are not there for paths', () => {
    for (const sentence of ['What did Oman propose?', 'Iran accepted it [1, 2].', '[The deal] will hold.']) {
      const { out, code } = run(['parse', sentence]);
      expect(code).toBe(0);
      expect(out).toMatch(/ROOT/);
    }
    for (const paths of [['/nonexistent/file'], ['missing.txt'], [join(root, 'samples', '01-doha-round-opens.md'), 'missing.txt']]) expect(run(['parse', ...paths]).code).toBe(EXIT_CODES.input);
  });

  test('what is not English is said', () => {
    const { err, out } = run(['parse', 'Die Verhandlungen zwischen beiden Seiten wurden gestern in der Hauptstadt ohne Ergebnis vertagt.']);
    expect(err).toMatch(/not analysed as English.*"de"/);
    expect(out.trim()).toBe('');
  });
});

describe('bad input', () => {
  const bad = join(folder, 'bad');
  beforeAll(() => {
    mkdirSync(join(bad, 'empty-folder'), { recursive: true });
    writeFileSync(join(bad, 'empty.txt'), '');
    writeFileSync(join(bad, 'binary.txt'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3, 0, 255, 254, 0]));
    writeFileSync(join(bad, 'good.txt'), 'Oman hosted talks between Iran and the United States.\n');
    writeFileSync(join(bad, 'broken.txt'), Buffer.concat([Buffer.from('Oman hosted talks, said '), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from(' on Monday.\n')]));
  });

  test.each([
    ['an empty file', ['ingest', 'bad/empty.txt']],
    ['a binary file', ['ingest', 'bad/binary.txt']],
    ['a folder without documents', ['ingest', 'bad/empty-folder']],
    ['a path that does not exist', ['ingest', 'bad/missing.txt']],
  ])('%s is refused with a remedy', (_what, args) => {
    const refused = run([...args, '--workspace', join(folder, 'w-bad')]);
    expect(refused.code).toBe(EXIT_CODES.input);
    expect(refused.err).toMatch(/bad\//);
    expectPlain(refused);
  });

  test('the rest of a batch goes on', () => {
    const mixed = run(['ingest', 'bad', '--workspace', join(folder, 'w-mixed'), '--json']);
    expect(mixed.code).toBe(EXIT_CODES.input);
    const report = JSON.parse(mixed.out) as { written: number; problems: string[] };
    expect(report.written).toBe(1);
    expect(report.problems).toHaveLength(3);
    expect(report.problems.join(' ')).toMatch(/broken\.txt/);
  });

  test('an unreachable Neo4j is told in one line, and how to mend it', () => {
    const refused = run(['doctor', '--store', 'neo4j', '--json'], { NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'x' });
    expect(refused.code).toBe(EXIT_CODES.store);
    expect(refused.err).toMatch(/NEO4J_URI/);
    expectPlain(refused);
  });

  test.each([
    [['ingest']],
    [['ingest', 'bad', '--store', 'paper']],
    [['ingest', 'bad', '--date', '2026-02-30']],
    [['query', '--param', 'nonsense']],
    [['serve', '--port', '99999']],
    [['extract', 'bad/good.txt', '--format', 'xml']],
    [['parse', 'A word.', '--format', 'xml']],
    [['unknown']],
  ])('wrong usage %j ends with the code for it', (args) => {
    const refused = run(args);
    expect(refused.code).toBe(EXIT_CODES.usage);
    expectPlain(refused);
  });

  test('a question to a workspace that is not there is no empty answer', () => {
    const missing = join(folder, 'w-missing');
    const refused = run(['query', 'who-hosts', '--workspace', missing]);
    expect(refused.code).toBe(EXIT_CODES.input);
    expect(refused.err).toMatch(/ingest/);
    expect(existsSync(missing)).toBe(false);
  });

  test('a workspace that is a file, or in a place without folders, is refused', () => {
    for (const place of ['bad/good.txt', ...(existsSync('/proc/self') ? ['/proc/backchannel'] : [])]) {
      const refused = run(['ingest', 'bad/good.txt', '--workspace', place]);
      expect(refused.code).toBe(EXIT_CODES.input);
      expectPlain(refused);
    }
  });

  test('no password is printed', () => {
    const told = run(['doctor', '--store', 'neo4j'], { NEO4J_URI: 'bolt://me:secret-word@127.0.0.1:9' });
    expect(told.out + told.err).not.toMatch(/secret-word/);
  });

  test('a damaged store is named with the way out', () => {
    const damaged = join(folder, 'w-damaged');
    expect(run(['ingest', 'bad/good.txt', '--workspace', damaged]).code).toBe(0);
    const file = join(damaged, 'graph.grafeo');
    writeFileSync(file, readFileSync(file).subarray(0, 100));
    const refused = run(['doctor', '--workspace', damaged]);
    expect(refused.code).toBe(EXIT_CODES.store);
    expect(refused.err).toMatch(/graph\.grafeo/);
    expectPlain(refused);
  });
});
