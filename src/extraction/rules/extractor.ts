import type { Analysis, Sentence } from '../../language/analysis.ts';
import type { AnalysedDocument, DraftClaim, DraftLink, Extraction, Extractor, Mention } from '../extractor.ts';
import { subjectOf } from './arguments.ts';
import { segments } from './clauses.ts';
import { claimsOf, type Frame } from './collect.ts';
import { readContext, talksMention, type Context } from './context.ts';
import { withDefinites, type LastNamed } from './definites.ts';
import { verbEvents } from './events.ts';
import { PredicateGraph } from '../predicates/graph.ts';
import { readFrameBook, type FrameBook } from '../frames/book.ts';
import { frameEvents } from '../frames/events.ts';
import { fold } from './fold.ts';
import { interviewee, isQuestion } from './interview.ts';
import { Issues, turnedIssue } from './issues.ts';
import { linksOf } from './links.ts';
import { Names } from './names.ts';
import { nominalEvents } from './nominals.ts';
import { withPeople } from './people.ts';
import { isVerb } from './readings.ts';
import { refersTo, updateSalience, type Reading, type Salience } from './reference.ts';
import { acts, type Scene } from './scene.ts';
import { datelineLength, sectionsOf, stanceAt } from './sections.ts';
import { speakerOf } from './speaker.ts';
import { spot, type Vocabulary } from './spot.ts';
import { structure } from './structure.ts';
import { withFullNames } from './surnames.ts';
import { withNegotiations } from './talks.ts';
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
  const folded = fold(analysis.text);
  const vocabulary = { names: new Names(analysis.text, folded, analysis.entities), issues: new Issues(analysis.text, folded) };
  const named: LastNamed = { organizations: [], state: null };
  const scenes = withFullNames(analysis.sentences.map((sentence) => sceneOf(analysis, folded, sentence, vocabulary, named)));
  const context = readContext(scenes, vocabulary.names.actorCalled(document.publisher) ?? interviewee(scenes));
  const sections = sectionsOf(document.text);
  const salience: Salience = { thing: null, person: null, several: [], asker: null };
  let quoted: Mention | null = null;
  for (const scene of scenes) {
    if (isQuestion(scene)) continue;
    const said = speakerOf(scene);
    const speaker = said && (refersTo(said, { scene, context, salience, firstPerson: context.issuer })[0] ?? null);
    const isNamed = speaker !== null && said?.role !== 'unnamed';
    // A quotation that goes on in the next sentence has the same speaker.
    const words = scene.text.slice(scene.sentence.start, scene.sentence.end);
    const opens = /^["“‘]/.test(words);
    const firstPerson = isNamed && /["“”]/.test(words) ? speaker : opens && said === null ? quoted ?? context.issuer : opens ? null : context.issuer;
    quoted = isNamed ? speaker : said ? null : quoted;
    const frame: Frame = { scene, context, salience, firstPerson, stance: stanceAt(sections, scene.sentence.start), speaker };
    yield frame;
    updateSalience(salience, mainSubjects(frame));
  }
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

function sceneOf(analysis: Analysis, folded: string, sentence: Sentence, vocabulary: Vocabulary, named: LastNamed): Scene {
  const { text, tokens } = analysis;
  // What a dateline names is where the report was written, not what it says.
  const skip = sentence.start + datelineLength(text.slice(sentence.start, sentence.end));
  let firstToken = sentence.firstToken;
  while (firstToken < sentence.endToken - 1 && (tokens[firstToken]?.start ?? skip) < skip) firstToken++;
  const body = { ...sentence, firstToken };
  const bare = { text, tokens, sentence: body, items: spot(text, folded, tokens, body, vocabulary) };
  const described = { ...bare, items: withDefinites(bare, named) };
  const peopled = { ...described, items: withPeople(described) };
  const items = withNegotiations(peopled).map((item) => turnedIssue(peopled, item));
  return { ...bare, items, segments: segments(body, tokens, items) };
}

/** Who the sentence is about: its first subject, or the only actor of one without ("I would say Iran."). */
function mainSubjects(reading: Reading): readonly Mention[] {
  const { scene } = reading;
  const verb = scene.tokens.slice(scene.sentence.firstToken, scene.sentence.endToken).find((token) => isVerb(scene.tokens, token.index));
  const subjects = verb ? subjectOf(scene, verb.index).filter((item) => acts(item) && item.role !== 'pronoun' && item.role !== 'issuer') : [];
  const actors = scene.items.filter((item) => acts(item) && item.role === 'name');
  const chosen = subjects.length ? subjects : actors.length === 1 ? actors : [];
  return chosen.flatMap((item) => refersTo(item, reading));
}

function mentionsOf(scene: Scene, context: Context): readonly Mention[] {
  return scene.items.filter((item) => ['name', 'modifier', 'venue'].includes(item.role)).map((item) => (item.label === 'Talks' || item.label === 'Agreement' ? talksMention(item, context) ?? item : item));
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
