// Annotated documents as the bench of sides looks at them.
import { issuersOf } from '../../../dist/extraction/reference/issuers.js';
import { scenesOf } from '../../../dist/extraction/mentions/scenes.js';
import { analyse, mend } from '../../../dist/language/index.js';
import { documentsOf } from '../judge/documents.mjs';
import { matches } from '../judge/matching.mjs';

/** The documents of a folder, each with its scenes and its annotated talks, the main ones first. */
export function* documentsIn(folder) {
  for (const { name, text, title, publisher, gold } of documentsOf(folder)) {
    const { scenes, names } = scenesOf(mend(analyse(text)));
    yield { name, text, scenes, issuers: issuersOf(title ?? name, publisher, names, scenes), title: title === null ? [] : names.actorsIn(title), gold: talksIn(gold, text) };
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
