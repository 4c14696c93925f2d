// Prints every candidate claim of annotated documents with the judge's inputs and whether the annotation holds it:
// node tests/bench/judge/candidates.mjs OUT.bin SOURCE ...
// A SOURCE is a folder of NAME.txt and NAME.json (entities with mentions, claims with quotes), or ANNOTATIONS.jsonl=TEXTS.jsonl:
// stand-off annotations (offsets instead of words), and the documents they belong to by id. See annotated/README.md.
// OUT.bin: 32-bit floats, a row a candidate; OUT.bin.json: names of the columns, and for each row its document, relation, words and label.
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { FEATURES } from '../../../dist/extraction/candidates/features.js';
import { propose } from '../../../dist/extraction/candidates/propose.js';
import { viewsOf } from '../../../dist/extraction/rules/extractor.js';
import { analyse, mend } from '../../../dist/language/index.js';
import { isReciprocal } from '../../../dist/model/ontology.js';
import { documentsOf } from './documents.mjs';
import { matches } from './matching.mjs';

const keysOf = (participant) => participant.mentions.map(({ key }) => key).join(',');
const [out, ...folders] = process.argv.slice(2);
const file = openSync(out, 'w');
const rows = [];
const total = { gold: 0, reached: 0 };
const missed = {};
for (const folder of folders) for (const { name, text, title, publisher, gold } of documentsOf(folder)) {
  const entities = new Map(gold.entities.map((entity) => [entity.id, entity]));
  const claims = gold.claims.map((claim) => ({ ...claim, at: claim.start ?? text.indexOf(claim.quote), reached: false }));
  const document = { id: name, title: title ?? name, publisher, date: null, url: null, text };
  for (const view of viewsOf({ document, analysis: mend(analyse(text)) })) {
    const { scene } = view.reading;
    const { start, end } = scene.sentence;
    const here = claims.filter((claim) => claim.at >= start - 2 && claim.at < end);
    for (const { relation, source, target, frame, features, words } of propose(view)) {
      const fits = here.filter((claim) => {
        if (claim.relation !== relation) return false;
        const [from, to] = [entities.get(claim.source), entities.get(claim.target ?? claim.issue)];
        const both = (a, b) => source.mentions.some((mention) => matches(mention, a)) && target.mentions.some((mention) => matches(mention, b));
        return both(from, to) || (isReciprocal(relation) && both(to, from));
      });
      for (const claim of fits) claim.reached = true;
      writeSync(file, new Uint8Array(features.buffer));
      rows.push({ folder, doc: name, sentence: start, relation, source: source.item.text, target: target.item.text, targetLabel: target.item.label, trigger: words.trigger, targetWord: words.target, frame: frame?.entry.frame ?? null, label: fits.length ? 1 : 0, weight: fits.length ? Math.max(...fits.map((claim) => claim.weight ?? 1)) : 1, keys: `${keysOf(source)} ${keysOf(target)}` });
    }
  }
  // As the scorer counts: distinct edges of a document.
  const edge = (claim) => `${claim.relation} ${claim.source} ${claim.target ?? claim.issue}`;
  const found = new Set(claims.filter((claim) => claim.reached).map(edge));
  missed[folder] = (missed[folder] ?? 0) + new Set(claims.map(edge).filter((key) => !found.has(key))).size;
  total.gold += claims.length;
  total.reached += claims.filter((claim) => claim.reached).length;
}
closeSync(file);
writeFileSync(`${out}.json`, JSON.stringify({ features: FEATURES, rows, missed }));
console.error(`${rows.length} candidates, ${rows.filter(({ label }) => label).length} of them right; ${total.reached} of ${total.gold} annotated claims are among them.`);
