import type { Mention } from '../extraction/extractor.ts';
import { actors } from '../extraction/lexicon/actors.ts';
import type { Entity } from '../model/entity.ts';
import { Identities } from './identity.ts';
import { judged, type Judgements } from './judgements.ts';

/** Forms that name an entity for a reader who searches; a demonym or capital finds the state, too. */
const ALIAS_KINDS = new Set(['alias', 'demonym', 'capital', 'seat']);

/** The entities of one document. */
export class EntityBook {
  readonly #identities: Identities;
  readonly #judgements: Judgements;
  /** By id: the label, and how often each name of the document is used. */
  readonly #used = new Map<string, { readonly label: Entity['label']; readonly names: Map<string, number> }>();

  /** @param mentions all that the document names, so that what one says of another does not depend on which came first */
  constructor(mentions: readonly Mention[], judgements: Judgements) {
    this.#identities = new Identities(mentions);
    this.#judgements = judgements;
  }

  idOf(mention: Mention): string {
    const id = judged(this.#identities.idOf(mention), this.#judgements);
    const used = this.#used.get(id) ?? { label: actors.byId.get(id)?.label ?? mention.label, names: new Map<string, number>() };
    const name = mention.name.replace(/\s+/g, ' ');
    used.names.set(name, (used.names.get(name) ?? 0) + 1);
    this.#used.set(id, used);
    return id;
  }

  entities(): readonly Entity[] {
    return [...this.#used].map(([id, { label, names }]) => describe(id, label, names)).sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

/** Names and aliases come from the lexicon where it knows the entity, so that they do not depend on which document came first. */
function describe(id: string, label: Entity['label'], names: ReadonlyMap<string, number>): Entity {
  const entry = actors.byId.get(id);
  if (entry) {
    const aliases = new Set(entry.forms.filter((form) => ALIAS_KINDS.has(form.kind) && form.text !== entry.name).map((form) => form.text));
    return { id, label: entry.label, name: entry.name, aliases: [...aliases].sort() };
  }
  const [name = id, ...aliases] = [...names].sort(([a, used], [b, often]) => words(b) - words(a) || often - used || (a < b ? -1 : 1)).map(([written]) => written);
  return { id, label, name, aliases: aliases.sort() };
}

/** The fullest name of a document is the one to show. */
function words(name: string): number {
  return name.split(' ').length;
}
