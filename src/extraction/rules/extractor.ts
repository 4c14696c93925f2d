import { propose } from '../candidates/propose.ts';
import { viewOf, type View } from '../candidates/sentence.ts';
import type { AnalysedDocument, DraftClaim, Extraction, Extractor, Mention } from '../extractor.ts';
import { linksOf, type Told, type ToldSentence } from '../factuality/links.ts';
import type { Quotations } from '../factuality/quotation.ts';
import { quotationsOf } from '../factuality/quotations.ts';
import { sectionAt, sectionsOf, type Section } from '../factuality/sections.ts';
import { attributionIn } from '../factuality/speaker.ts';
import { watchItems } from '../factuality/watch.ts';
import { decide, foundOf, type Judged } from '../judge/decide.ts';
import { Judge } from '../judge/judge.ts';
import { tradedBack } from '../judge/trades.ts';
import { lexicon } from '../frames/lexicon.ts';
import { scenesOf } from '../mentions/scenes.ts';
import { PredicateGraph } from '../predicates/graph.ts';
import { discourse } from '../reference/discourse.ts';
import { issuersOf } from '../reference/issuers.ts';
import { timeOf } from '../time/time-of.ts';
import { claimsOf } from './collect.ts';
import { readContext, talksMention, type Context } from './context.ts';
import type { Found } from './found.ts';
import { refersTo } from './reference.ts';
import type { Item, Scene } from './scene.ts';

const ASKING = new Set(['DEMANDS', 'PROPOSES', 'PRESSURES', 'ACCUSES']);

/** Finds claims by the lexicon of frames over predicate-argument graphs, weighed by a judge; offline and deterministic. */
export const rules: Extractor = {
  name: 'rules',
  extract: (input, signal) => Promise.resolve().then(() => {
    signal?.throwIfAborted();
    return extract(input);
  }),
};

/** A document before its claims are read. */
interface Prepared {
  readonly scenes: readonly Scene[];
  readonly graphs: readonly PredicateGraph[];
  readonly speakers: readonly (Item | null)[];
  readonly context: Context;
  readonly quotations: Quotations;
  readonly sections: readonly Section[];
}

function prepare({ document, analysis }: AnalysedDocument): Prepared {
  const { scenes, names } = scenesOf(analysis);
  const graphs = scenes.map((scene) => new PredicateGraph(scene.tokens, scene.sentence));
  const speakers = scenes.map((scene, at) => {
    const graph = graphs[at];
    return graph ? attributionIn(scene, graph) : null;
  });
  return { scenes, graphs, speakers, context: readContext(scenes, issuersOf(document.title, document.publisher, names, scenes), document.title ? names.actorsIn(document.title) : []), quotations: quotationsOf(scenes, speakers), sections: sectionsOf(document.text) };
}

/** The sentences of a document one after the other, as the judge looks at them. Questions are left out. */
export function* viewsOf(input: AnalysedDocument): Generator<View> {
  yield* viewsIn(prepare(input));
}

function* viewsIn({ scenes, graphs, speakers, context, quotations }: Prepared): Generator<View> {
  const graphOf = new Map(scenes.map((scene, at) => [scene, graphs[at]]));
  for (const sentence of discourse(scenes, speakers, context)) {
    const graph = graphOf.get(sentence.scene);
    if (graph) yield viewOf(sentence, graph, quotations, lexicon());
  }
}

let shared: Judge | undefined;

/** The judge of the package, read when it is first asked for. */
export function judge(): Judge {
  shared ??= new Judge();
  return shared;
}

/** @param note is called with each claim in turn, while its sentence is the one that is read */
export function extract(input: AnalysedDocument, note: (draft: Draft) => void = () => undefined): Extraction {
  const { document } = input;
  const prepared = prepare(input);
  const { scenes, graphs, context, sections } = prepared;
  const claims: DraftClaim[] = [];
  const told: ToldSentence[] = [];
  for (const view of viewsIn(prepared)) {
    const section = sectionAt(sections, view.reading.scene.sentence.start);
    const decided = decide(view, propose(view), judge());
    const findings = [...decided.map((judged) => ({ judged, found: foundOf(view, judged) })), ...tradedBack(view, decided)];
    const drafts = unique(findings.flatMap(({ judged, found }) => draftsOf(view, judged, found, section, document.date)));
    told.push({ graph: view.graph, told: drafts.map(({ claim, trigger }, index): Told => ({ claim, trigger, index: claims.length + index })) });
    claims.push(...drafts.map(({ claim }) => claim));
    drafts.forEach(note);
    const { salience } = view.reading;
    salience.asker = drafts.findLast(({ claim }) => ASKING.has(claim.relation))?.claim.source ?? salience.asker;
  }
  return { document, mentions: scenes.flatMap((scene) => mentionsOf(scene, context)), claims, links: linksOf(told), watch: watchItems(scenes, graphs, sections), skipped: [] };
}

/** A claim with what it was found by. */
export interface Draft {
  readonly claim: DraftClaim;
  readonly view: View;
  readonly judged: Judged;
  readonly found: Found;
  /** Token of the word that says it. */
  readonly trigger: number;
}

/** A finding with its time, speaker and stance. */
function draftsOf(view: View, judged: Judged, found: ReturnType<typeof foundOf>, section: Section | undefined, date: string | null): Draft[] {
  const { graph, reading } = view;
  const said = view.said(found.trigger);
  const speaker = (said.speaker && refersTo(said.speaker, reading)[0]) ?? reading.speaker;
  const stance = said.stance ?? section?.stance ?? 'reported';
  const time = timeOf(reading.scene, graph, found.trigger, date);
  return claimsOf(found, { ...reading, stance, speaker }).map((claim) => ({ claim: { ...claim, time }, view, judged, found, trigger: found.trigger }));
}

function mentionsOf(scene: Scene, context: Context): readonly Mention[] {
  return scene.items.filter((item) => ['name', 'modifier', 'venue'].includes(item.role) && !item.key.startsWith('pronoun:')).map((item) => (item.label === 'Talks' || item.label === 'Agreement' ? talksMention(item, context) ?? item : item));
}

function unique(drafts: readonly Draft[]): Draft[] {
  const seen = new Map<string, Draft>();
  for (const draft of drafts) {
    const { relation, source, target, issue, confidence } = draft.claim;
    const key = [relation, source.key, target?.key, issue?.key].join(' ');
    const known = seen.get(key);
    if (!known || confidence > known.claim.confidence) seen.set(key, draft);
  }
  return [...seen.values()];
}
