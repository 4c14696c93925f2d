// Annotated documents as the bench of sides reads them: NAME.txt (front matter, `---`, text) and NAME.json.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { issuersOf } from '../../../dist/extraction/reference/issuers.js';
import { scenesOf } from '../../../dist/extraction/mentions/scenes.js';
import { analyse, mend } from '../../../dist/language/index.js';
import { matches } from '../judge/matching.mjs';

/** The documents of a folder, each with its scenes and its annotated talks, the main ones first. */
export function* documentsIn(folder) {
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.json')).map((entry) => entry.slice(0, -5)).sort()) {
    const raw = readFileSync(join(folder, `${name}.txt`), 'utf8');
    const at = raw.indexOf('\n---\n');
    const text = at < 0 ? raw : raw.slice(at + 5);
    const front = (key) => new RegExp(`^${key}: (.*)$`, 'm').exec(at < 0 ? '' : raw.slice(0, at))?.[1] ?? null;
    const { scenes, names } = scenesOf(mend(analyse(text)));
    const title = front('title');
    yield { name, text, scenes, issuers: issuersOf(title ?? name, front('publisher'), names, scenes), title: title === null ? [] : names.actorsIn(title), gold: talksIn(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')), text) };
  }
}

/** Annotated talks with their parties (entities) and the places in the text of their claims, those with most claims first. */
function talksIn({ entities, claims }, text) {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return entities.filter(({ label }) => label === 'Talks').map((talks) => {
    const own = claims.filter(({ source, target }) => source === talks.id || target === talks.id);
    const parties = [...new Set(own.filter(({ relation, realis }) => relation === 'PARTY_TO' && realis !== 'negated').map(({ source }) => byId.get(source)))].filter(Boolean);
    const slugs = talks.id.replace(/^talks:/, '').replace(/@.*$/, '').split('|');
    const byName = slugs.length < 2 ? [] : slugs.map((slug) => entities.find(({ id, label }) => label !== 'Talks' && id.slice(id.indexOf(':') + 1) === slug)).filter(Boolean);
    // The id names them all; where it is a name of its own the claims tell.
    return { talks, parties: byName.length >= 2 ? byName : parties, places: own.map(({ quote }) => text.indexOf(quote)) };
  }).sort((a, b) => b.places.length - a.places.length);
}

/** How well actors are annotated parties: 'right', 'part', 'wrong'; 'none' where both are empty, 'missed', 'invented' where one is. */
export function compare(found, parties) {
  if (parties.length < 2) return found.length ? 'invented' : 'none';
  if (found.length < 2) return 'missed';
  const hit = parties.filter((party) => found.some((one) => matches(one, party))).length;
  const own = found.filter((one) => parties.some((party) => matches(one, party))).length;
  return hit === parties.length && own === found.length ? 'right' : hit ? 'part' : 'wrong';
}
