// Prints every candidate claim of annotated documents with the judge's inputs and whether the annotation holds it:
// node tests/bench/judge/candidates.mjs OUT.bin FOLDER ...
// FOLDER holds NAME.txt and NAME.json (entities with mentions, claims with quotes). OUT.bin: 32-bit floats, a row a candidate;
// OUT.bin.json: names of the columns, and for each row its document, relation, words and label.
import { closeSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { FEATURES } from '../../../dist/extraction/candidates/features.js';
import { propose } from '../../../dist/extraction/candidates/propose.js';
import { viewsOf } from '../../../dist/extraction/rules/extractor.js';
import { analyse, mend } from '../../../dist/language/index.js';
import { matches } from './matching.mjs';

const RECIPROCAL = new Set(['NEGOTIATES', 'MEETS', 'AGREES', 'COOPERATES', 'ALLIED_WITH']);
const [out, ...folders] = process.argv.slice(2);
const file = openSync(out, 'w');
const rows = [];
const total = { gold: 0, reached: 0 };
const missed = {};
for (const folder of folders) for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.json')).map((entry) => entry.slice(0, -5)).sort()) {
  const raw = readFileSync(join(folder, `${name}.txt`), 'utf8');
  const at = raw.indexOf('\n---\n');
  const text = at < 0 ? raw : raw.slice(at + 5);
  const publisher = /^publisher: (.*)$/m.exec(at < 0 ? '' : raw.slice(0, at))?.[1] ?? null;
  const title = /^title: (.*)$/m.exec(at < 0 ? '' : raw.slice(0, at))?.[1] ?? name;
  const gold = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  const entities = new Map(gold.entities.map((entity) => [entity.id, entity]));
  const claims = gold.claims.map((claim) => ({ ...claim, at: text.indexOf(claim.quote), reached: false }));
  const document = { id: name, title, publisher, date: null, url: null, text };
  for (const view of viewsOf({ document, analysis: mend(analyse(text)) })) {
    const { scene } = view.reading;
    const { start, end } = scene.sentence;
    const here = claims.filter((claim) => claim.at >= start - 2 && claim.at < end);
    for (const { relation, source, target, trigger, frame, features, words } of propose(view)) {
      const fits = here.filter((claim) => {
        if (claim.relation !== relation) return false;
        const [from, to] = [entities.get(claim.source), entities.get(claim.target ?? claim.issue)];
        const both = (a, b) => source.mentions.some((mention) => matches(mention, a)) && target.mentions.some((mention) => matches(mention, b));
        return both(from, to) || (RECIPROCAL.has(relation) && both(to, from));
      });
      for (const claim of fits) claim.reached = true;
      writeSync(file, new Uint8Array(features.buffer));
      rows.push({ folder, doc: name, sentence: start, relation, source: source.item.text, target: target.item.text, targetLabel: target.item.label, trigger: words.trigger, targetWord: words.target, frame: frame?.entry.frame ?? null, label: fits.length ? 1 : 0, weight: fits.length ? Math.max(...fits.map((claim) => claim.weight ?? 1)) : 1, keys: `${source.mentions.map(({ key }) => key)} ${target.mentions.map(({ key }) => key)}` });
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
