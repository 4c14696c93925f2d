import type { Mention } from '../extraction/extractor.ts';
import { actors } from '../extraction/lexicon/actors.ts';
import type { Entity } from '../model/entity.ts';

const known = new Map(actors.entries.map((entry) => [entry.id, entry]));
/** Forms that name an entity for a reader who searches; a demonym or capital finds the state, too. */
const ALIAS_KINDS = new Set(['alias', 'demonym', 'capital', 'seat']);

/** The entities of one document. The keys of mentions are ids already, for what the lexicon knows and for what it does not. */
export class EntityBook {
  readonly #entities = new Map<string, Entity>();

  idOf(mention: Mention): string {
    const id = mention.key;
    if (!this.#entities.has(id)) this.#entities.set(id, describe(mention));
    return id;
  }

  entities(): readonly Entity[] {
    return [...this.#entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

/** Names and aliases come from the lexicon where it knows the entity, so that they do not depend on which document came first. */
function describe(mention: Mention): Entity {
  const entry = known.get(mention.key);
  if (!entry) return { id: mention.key, label: mention.label, name: mention.name.replace(/\s+/g, ' '), aliases: [] };
  const aliases = new Set(entry.forms.filter((form) => ALIAS_KINDS.has(form.kind) && form.text !== entry.name).map((form) => form.text));
  return { id: entry.id, label: entry.label, name: entry.name, aliases: [...aliases].sort() };
}
