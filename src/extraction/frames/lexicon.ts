import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ownFile } from '../lexicon/own.ts';
import { affinityOf, unpackAffinity, type Affinity, type PackedAffinity } from './affinity.ts';
import { compileFrames, type FrameBook } from './book.ts';
import { PackedBook, packFrames, type PackedFrames } from './packed.ts';

/** The frames of the package, compiled. */
export interface Lexicon {
  readonly book: FrameBook;
  readonly affinity: Affinity;
}

interface PackedLexicon extends PackedFrames {
  readonly affinity: PackedAffinity;
}

/** Made when the package is built: a line of JSON with everything but the body, then the body. */
const FILE = new URL('lexicon.bin', import.meta.url);
/** What the compiled frames depend on. */
const SOURCES = ['./', '../lexicon/', '../lexicon/frames/', '../../language/', '../../language/pipeline/'].map((folder) => new URL(folder, import.meta.url));

let shared: Lexicon | undefined;

/** Read when it is first asked for; compiled, which takes seconds, where the built file is missing or older than its sources, or the workspace has frames of its own. */
export function lexicon(): Lexicon {
  if (!shared) {
    const own = ownFile('frames');
    const packed = (own === null ? read(FILE) : undefined) ?? compile(own);
    shared = { book: new PackedBook(packed), affinity: unpackAffinity(packed.affinity) };
  }
  return shared;
}

/** Compiles the frames for the programs that start later. Throws a UserError (`data`) as `compileFrames` does. */
export function buildLexicon(file: URL = FILE): void {
  const { body, ...head } = compile();
  writeFileSync(file, Buffer.concat([Buffer.from(`${JSON.stringify({ fingerprint: fingerprint(), ...head })}\n`), body]));
}

function compile(own: URL | null = null): PackedLexicon {
  const compiled = compileFrames(undefined, own);
  return { ...packFrames(compiled), affinity: affinityOf(compiled) };
}

function read(file: URL): PackedLexicon | undefined {
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  const end = bytes.indexOf('\n');
  const { fingerprint: of, ...head }: Omit<PackedLexicon, 'body'> & { readonly fingerprint: string } = JSON.parse(bytes.toString('utf8', 0, end));
  return of === fingerprint() ? { ...head, body: bytes.subarray(end + 1) } : undefined;
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of SOURCES) for (const name of readdirSync(folder).filter((one) => /(?<!\.d)\.(?:[jt]s|yaml)$/.test(one)).sort()) hash.update(name).update(readFileSync(new URL(name, folder)));
  return hash.digest('hex');
}
