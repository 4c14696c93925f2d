import type { Analysis, Sentence } from '../../language/analysis.ts';
import type { AnalysedDocument, DraftClaim, DraftLink, Extraction, Extractor, Mention } from '../extractor.ts';
import { segments } from './clauses.ts';
import { claimsOf, type Frame } from './collect.ts';
import { readContext, talksMention, type Context } from './context.ts';
import { verbEvents } from './events.ts';
import { fold } from './fold.ts';
import { linksOf } from './links.ts';
import { Names } from './names.ts';
import { nominalEvents } from './nominals.ts';
import { updateSalience, refersTo, type Salience } from './reference.ts';
import { datelineLength, sectionsOf, stanceAt } from './sections.ts';
import { speakerOf } from './speaker.ts';
import { spot } from './spot.ts';
import { structure } from './structure.ts';
import { subjectOf } from './arguments.ts';
import { acts, type Scene } from './scene.ts';
import { withNegotiations } from './talks.ts';
import { tradedBack } from './trades.ts';
import { watchItems } from './watch.ts';

/** Finds claims by a lexicon of cues over clauses; offline and deterministic. */
export const rules: Extractor = {
  name: 'rules',
  extract: (input, signal) => Promise.resolve().then(() => {
    signal?.throwIfAborted();
    return extract(input);
  }),
};

function extract({ document, analysis }: AnalysedDocument): Extraction {
  const folded = fold(analysis.text);
  const names = new Names(analysis.text, folded);
  const scenes = analysis.sentences.map((sentence) => sceneOf(analysis, folded, sentence, names));
  const context = readContext(scenes, names.actorCalled(document.publisher));
  const sections = sectionsOf(document.text);
  const salience: Salience = { thing: null, person: null, several: [] };
  const claims: DraftClaim[] = [];
  const links: DraftLink[] = [];
  for (const scene of scenes) {
    const speaker = speakerOf(scene);
    const said = speaker && refersTo(speaker, context, salience)[0];
    const frame: Frame = { scene, context, salience, stance: stanceAt(sections, scene.sentence.start), speaker: said ?? null };
    const events = [...verbEvents(scene), ...nominalEvents(scene)];
    const found = [...events, ...tradedBack(scene, context, events), ...structure(scene)];
    const drafts = unique(found.flatMap((event) => claimsOf(event, frame)));
    links.push(...linksOf(scene, drafts.map((claim, index) => ({ claim, index: claims.length + index }))));
    claims.push(...drafts);
    updateSalience(salience, mainSubjects(scene, context, salience));
  }
  return { document, mentions: scenes.flatMap((scene) => mentionsOf(scene, context)), claims, links, watch: watchItems(scenes, sections), skipped: [] };
}

function sceneOf(analysis: Analysis, folded: string, sentence: Sentence, names: Names): Scene {
  const { text, tokens } = analysis;
  // What a dateline names is where the report was written, not what it says.
  const skip = sentence.start + datelineLength(text.slice(sentence.start, sentence.end));
  let firstToken = sentence.firstToken;
  while (firstToken < sentence.endToken - 1 && (tokens[firstToken]?.start ?? skip) < skip) firstToken++;
  const body = { ...sentence, firstToken };
  const bare = { text, tokens, sentence: body, items: spot(text, folded, tokens, body, names) };
  const items = withNegotiations(bare);
  return { ...bare, items, segments: segments(body, tokens, items) };
}

function mainSubjects(scene: Scene, context: Context, salience: Salience): readonly Mention[] {
  const verb = scene.tokens.slice(scene.sentence.firstToken, scene.sentence.endToken).find((token) => token.pos === 'VERB');
  if (!verb) return [];
  return subjectOf(scene, verb.index).filter((item) => acts(item) && item.role !== 'pronoun').flatMap((item) => refersTo(item, context, salience));
}

function mentionsOf(scene: Scene, context: Context): readonly Mention[] {
  return scene.items.filter((item) => ['name', 'modifier', 'venue'].includes(item.role)).map((item) => (item.label === 'Talks' ? talksMention(item, context) : item));
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
