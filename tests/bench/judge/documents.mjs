// Annotated documents as the benches read them; see annotated/README.md.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

function lines(file) {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

/**
 * The documents of a source: a folder of NAME.txt (front matter, `---`, text) and NAME.json, or ANNOTATIONS.jsonl=TEXTS.jsonl, stand-off
 * annotations and the documents they belong to by id. `gold`: entities with mentions, claims with quotes. `title` and `publisher` are
 * null where the front matter has none.
 */
export function documentsOf(source) {
  return source.includes('=') ? standOff(...source.split('=')) : inFolder(source);
}

function standOff(annotations, texts) {
  const known = new Map(lines(texts).map((document) => [document.id, document]));
  return lines(annotations).map(({ doc: name, entities, claims }) => {
    const { text, title, publisher } = known.get(name);
    const words = ([start, end]) => text.slice(start, end);
    return { name, text, title, publisher, gold: { entities: entities.map((entity) => ({ ...entity, mentions: entity.mentions.map(words) })), claims: claims.map((claim) => ({ ...claim, quote: words([claim.start, claim.end]) })) } };
  });
}

function inFolder(folder) {
  return readdirSync(folder).filter((entry) => entry.endsWith('.json')).map((entry) => entry.slice(0, -5)).sort().map((name) => {
    const raw = readFileSync(join(folder, `${name}.txt`), 'utf8');
    const at = raw.indexOf('\n---\n');
    const front = (key) => new RegExp(`^${key}: (.*)$`, 'm').exec(at < 0 ? '' : raw.slice(0, at))?.[1] ?? null;
    return { name, text: at < 0 ? raw : raw.slice(at + 5), title: front('title'), publisher: front('publisher'), gold: JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) };
  });
}
