import type { AnalysedDocument, DraftClaim, DraftLink, Extraction, Extractor, Mention } from '../extractor.ts';
import { readFrameBook, type FrameBook } from '../frames/book.ts';
import { frameEvents } from '../frames/events.ts';
import { scenesOf } from '../mentions/scenes.ts';
import { PredicateGraph } from '../predicates/graph.ts';
import { discourse } from '../reference/discourse.ts';
import { issuersOf } from '../reference/issuers.ts';
import { claimsOf, type Frame } from './collect.ts';
import { readContext, talksMention, type Context } from './context.ts';
import { verbEvents } from './events.ts';
import { linksOf } from './links.ts';
import { nominalEvents } from './nominals.ts';
import type { Scene } from './scene.ts';
import { sectionsOf, stanceAt } from './sections.ts';
import { structure } from './structure.ts';
import { tradedBack } from './trades.ts';
import { watchItems } from './watch.ts';

let book: FrameBook | undefined;
const ASKING = new Set(['DEMANDS', 'PROPOSES', 'PRESSURES', 'ACCUSES']);

/** Finds claims by a lexicon of cues over clauses; offline and deterministic. */
export const rules: Extractor = {
  name: 'rules',
  extract: (input, signal) => Promise.resolve().then(() => {
    signal?.throwIfAborted();
    return extract(input);
  }),
};

/** The sentences of a document one after the other, each with what its references need. Questions are left out. */
export function* readingsOf({ document, analysis }: AnalysedDocument): Generator<Frame> {
  const { scenes, names } = scenesOf(analysis);
  const context = readContext(scenes, issuersOf(document.title, document.publisher, names, scenes));
  const sections = sectionsOf(document.text);
  for (const told of discourse(scenes, context)) yield { ...told, stance: stanceAt(sections, told.scene.sentence.start) };
}

function extract({ document, analysis }: AnalysedDocument): Extraction {
  const claims: DraftClaim[] = [];
  const links: DraftLink[] = [];
  const scenes: Scene[] = [];
  let context: Context | undefined;
  for (const frame of readingsOf({ document, analysis })) {
    const { scene, salience } = frame;
    context = frame.context;
    scenes.push(scene);
    const graph = new PredicateGraph(scene.tokens, scene.sentence);
    book ??= readFrameBook();
    const events = [...verbEvents(scene), ...nominalEvents(scene), ...frameEvents(scene, graph, book)];
    const found = [...events, ...tradedBack(frame, events), ...structure(scene, context, graph)];
    const drafts = unique(found.flatMap((event) => claimsOf(event, frame)));
    links.push(...linksOf(scene, drafts.map((claim, index) => ({ claim, index: claims.length + index }))));
    claims.push(...drafts);
    salience.asker = drafts.findLast((claim) => ASKING.has(claim.relation))?.source ?? salience.asker;
  }
  const sections = sectionsOf(document.text);
  return { document, mentions: scenes.flatMap((scene) => (context ? mentionsOf(scene, context) : [])), claims, links, watch: watchItems(scenes, sections), skipped: [] };
}

function mentionsOf(scene: Scene, context: Context): readonly Mention[] {
  return scene.items.filter((item) => ['name', 'modifier', 'venue'].includes(item.role) && !item.key.startsWith('pronoun:')).map((item) => (item.label === 'Talks' || item.label === 'Agreement' ? talksMention(item, context) ?? item : item));
}

function unique(claims: readonly DraftClaim[]): DraftClaim[] {
  const seen = new Map<string, DraftClaim>();
  for (const claim of claims) {
    const key = [claim.relation, claim.source.key, claim.target?.key, claim.issue?.key].join(' ');
    const known = seen.get(key);
    if (!known || claim.confidence > known.confidence) seen.set(key, claim);
  }
  return [...seen.values()];
}
