import { readFileSync, readdirSync } from 'node:fs';
import { LABELS, LINK_TYPES, RELATIONS, isActor } from '../model/ontology.ts';
import type { Label, LinkType, Relation } from '../model/ontology.ts';
import type { GraphStore } from './store.ts';

const folder = new URL('../../cypher/', import.meta.url);

/** The only words that are ever put into the text of a statement: values of this type, never input. */
type Slot = 'TARGET' | 'ABOUT' | 'SAID_BY';
const FILLERS: ReadonlySet<string> = new Set<Label | LinkType | Relation | Slot | 'Document' | 'Claim'>([
  ...LABELS, ...LINK_TYPES, ...RELATIONS, 'TARGET', 'ABOUT', 'SAID_BY', 'Document', 'Claim',
]);

const write = new Map(readdirSync(new URL('write/', folder)).filter((name) => name.endsWith('.cypher')).map((name) => [
  name.slice(0, -'.cypher'.length),
  withoutComments(readFileSync(new URL(`write/${name}`, folder), 'utf8')),
]));

/** A statement of `cypher/write`, by its file's name, its `$$PLACEHOLDER$$` filled with a word of the vocabulary. */
export function statement(name: string, filler?: string): string {
  const text = write.get(name);
  if (text === undefined) throw new Error(`There is no cypher/write/${name}.cypher`);
  if (filler !== undefined && !FILLERS.has(filler)) throw new Error(`${filler} is not a word of the vocabulary`);
  return filler === undefined ? text : text.replace(/\$\$[A-Z]+\$\$/, labels(filler));
}

/** The statements of `cypher/schema` that create an engine's constraints and indexes. */
export function schema(engine: GraphStore['engine']): readonly string[] {
  return withoutComments(readFileSync(new URL(`schema/${engine}.cypher`, folder), 'utf8')).split(';').map((part) => part.trim()).filter(Boolean);
}

function labels(filler: string): string {
  const label = LABELS.find((name) => name === filler);
  return label && isActor(label) ? `Actor:${label}` : filler;
}

function withoutComments(text: string): string {
  return text.replace(/^\/\/.*\n/gm, '').trim();
}
