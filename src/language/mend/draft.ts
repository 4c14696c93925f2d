import type { Analysis, Entity, Token } from '../analysis.ts';
import { nounChunks } from '../pipeline/noun-chunks.ts';
import { sentenceOf } from '../tree.ts';

/** An analysis while it is being mended. The trees stay trees: what would make a circle is not done. */
export class Draft {
  readonly #analysis: Analysis;
  readonly tokens: Token[];
  /** The entity of each token. */
  readonly #entities: (Entity | undefined)[] = [];
  /** The dependents of each token. */
  readonly #dependents: Set<number>[];
  #changed = false;

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
    this.tokens = [...analysis.tokens];
    this.#dependents = this.tokens.map(() => new Set());
    for (const { index, head } of this.tokens) if (head !== index) this.#dependents[head]?.add(index);
    for (const entity of analysis.entities) this.#fill(entity.firstToken, entity.endToken, entity);
  }

  /** Hangs a token on another head; false where the head is below the token. */
  attach(token: Token, head: Token, label: string): boolean {
    const current = this.at(token);
    if (this.#isWithin(head, current)) return false;
    this.#set({ ...current, head: head.index, label });
    return true;
  }

  /** Makes a token stand where another one stands, which stays without a place until it is attached. */
  takePlace(token: Token, of: Token): void {
    const { head, label, index } = this.at(of);
    this.#set({ ...this.at(token), head: head === index ? token.index : head, label });
  }

  retag(token: Token, change: Partial<Pick<Token, 'lemma' | 'pos' | 'tag' | 'morph'>>): void {
    this.#set({ ...this.at(token), ...change });
  }

  /** The token as it is by now. */
  at({ index }: Token): Token {
    const token = this.tokens[index];
    if (!token) throw new RangeError(`There is no token ${index}.`);
    return token;
  }

  /** The token at some distance to the left (negative) or right in the same sentence. */
  beside(token: Token, distance: number): Token | undefined {
    const { firstToken, endToken } = sentenceOf(this.#analysis, token);
    const index = token.index + distance;
    return index >= firstToken && index < endToken ? this.tokens[index] : undefined;
  }

  /** A token's dependents, in order. */
  children({ index }: Token): Token[] {
    return [...(this.#dependents[index] ?? [])].sort((a, b) => a - b).map((child) => this.tokens[child]).filter((child) => child !== undefined);
  }

  /** The nearest token before another one that passes a test, in the same sentence and no further away than `most` tokens. */
  findBefore(token: Token, test: (token: Token) => boolean, most = Infinity): Token | undefined {
    const first = Math.max(sentenceOf(this.#analysis, token).firstToken, token.index - most);
    for (let i = token.index - 1; i >= first; i--) {
      const candidate = this.tokens[i];
      if (candidate && test(candidate)) return candidate;
    }
    return undefined;
  }

  /** The entity that a token is in. */
  entityOf(token: Token): Entity | undefined {
    return this.#entities[token.index];
  }

  /** Makes tokens `[firstToken, endToken)` an entity; entities that it overlaps go, in part or as a whole. */
  setEntity(firstToken: number, endToken: number, label: string): void {
    for (const old of new Set(this.#entities.slice(firstToken, endToken))) {
      if (!old) continue;
      this.#fill(old.firstToken, old.endToken, undefined);
      this.#fill(old.firstToken, firstToken, this.#entity(old.firstToken, firstToken, old.label));
      this.#fill(endToken, old.endToken, this.#entity(endToken, old.endToken, old.label));
    }
    this.#fill(firstToken, endToken, this.#entity(firstToken, endToken, label));
  }

  removeEntity({ firstToken, endToken }: Entity): void {
    this.#fill(firstToken, endToken, undefined);
  }

  /** All entities, in order. */
  get entities(): Entity[] {
    return [...new Set(this.#entities)].filter((entity) => entity !== undefined);
  }

  /** Tells, each time, whether anything is other than it was the time before. */
  watch(): () => boolean {
    let tokens = [...this.tokens];
    let entities = [...this.#entities];
    return () => {
      const hasChanged = this.tokens.some((token, i) => !isSameToken(token, tokens[i]) || !isSameEntity(this.#entities[i], entities[i]));
      tokens = [...this.tokens];
      entities = [...this.#entities];
      return hasChanged;
    };
  }

  finish(): Analysis {
    const mended = { ...this.#view(), entities: this.entities };
    return this.#changed ? { ...mended, nounChunks: findNounChunks(mended) } : mended;
  }

  /** What is left of an entity must still hold a word that is more than a mark or a small word. */
  #entity(firstToken: number, endToken: number, label: string): Entity | undefined {
    const tokens = this.tokens.slice(firstToken, Math.max(firstToken, endToken));
    const first = tokens[0];
    const last = tokens.at(-1);
    if (!first || !last || !tokens.some(({ pos }) => pos === 'PROPN' || pos === 'NUM' || pos === 'NOUN' || pos === 'ADJ')) return undefined;
    return { start: first.start, end: last.end, firstToken, endToken, label };
  }

  #fill(firstToken: number, endToken: number, entity: Entity | undefined): void {
    for (let i = firstToken; i < endToken; i++) this.#entities[i] = entity;
  }

  /** Whether a token is another one or below it. */
  #isWithin({ index }: Token, top: Token): boolean {
    for (let at = index, steps = 0; steps <= this.tokens.length; steps++) {
      if (at === top.index) return true;
      const above = this.tokens[at]?.head ?? at;
      if (above === at) return false;
      at = above;
    }
    return false;
  }

  #set(token: Token): void {
    const { index, head } = this.at(token);
    if (head !== token.head) {
      this.#dependents[head]?.delete(index);
      if (token.head !== index) this.#dependents[token.head]?.add(index);
    }
    this.tokens[index] = token;
    this.#changed = true;
  }

  #view(): Analysis {
    return { ...this.#analysis, tokens: this.tokens };
  }
}

function isSameToken(a: Token, b: Token | undefined): boolean {
  return a === b || (a.head === b?.head && a.label === b.label && a.tag === b.tag && a.pos === b.pos && a.morph === b.morph && a.lemma === b.lemma);
}

function isSameEntity(a: Entity | undefined, b: Entity | undefined): boolean {
  return a === b || (a?.firstToken === b?.firstToken && a?.endToken === b?.endToken && a?.label === b?.label);
}

function findNounChunks({ tokens }: Analysis): { firstToken: number; endToken: number }[] {
  const leftEdges = tokens.map(({ index }) => index);
  for (const { index, head } of tokens) {
    let above = head;
    for (let steps = 0; steps < tokens.length; steps++) {
      // Tokens come in order: what is above this one has been told before.
      if ((leftEdges[above] ?? above) <= index) break;
      leftEdges[above] = index;
      const next = tokens[above]?.head ?? above;
      if (next === above) break;
      above = next;
    }
  }
  return nounChunks({
    length: tokens.length,
    pos: (i) => tokens[i]?.pos ?? '',
    label: (i) => tokens[i]?.label ?? '',
    head: (i) => tokens[i]?.head ?? i,
    leftEdge: (i) => leftEdges[i] ?? i,
  }).map(({ start, end }) => ({ firstToken: start, endToken: end }));
}
