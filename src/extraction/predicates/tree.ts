import type { Sentence, Token } from '../../language/analysis.ts';

/** The dependency tree of one sentence, by token index. */
export class Tree {
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly #children: number[][];

  constructor(tokens: readonly Token[], sentence: Sentence) {
    this.tokens = tokens;
    this.sentence = sentence;
    this.#children = Array.from({ length: sentence.endToken - sentence.firstToken }, () => []);
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const head = tokens[i]?.head ?? i;
      if (head !== i && this.has(head)) this.#children[head - sentence.firstToken]?.push(i);
    }
  }

  has(token: number): boolean {
    return token >= this.sentence.firstToken && token < this.sentence.endToken;
  }

  /** Dependents of a token, in order. */
  children(token: number): readonly number[] {
    return this.#children[token - this.sentence.firstToken] ?? [];
  }

  /** The dependents that have one of these labels, in order. */
  labelled(token: number, ...labels: readonly string[]): number[] {
    return this.children(token).filter((child) => labels.includes(this.label(child)));
  }

  /** The head inside the sentence; undefined for a root. */
  head(token: number): number | undefined {
    const head = this.tokens[token]?.head;
    return head === undefined || head === token || !this.has(head) ? undefined : head;
  }

  label(token: number): string {
    return this.tokens[token]?.label ?? '';
  }

  pos(token: number): string {
    return this.tokens[token]?.pos ?? '';
  }

  tag(token: number): string {
    return this.tokens[token]?.tag ?? '';
  }

  lower(token: number): string {
    return this.tokens[token]?.text.toLowerCase() ?? '';
  }

  lemma(token: number): string {
    return this.tokens[token]?.lemma.toLowerCase() ?? '';
  }

  /** The members of the coordination that a token opens, itself first: of "A, B and C", all three for A, B and C for B. */
  coordinated(token: number): number[] {
    const found = [token];
    for (let at = 0; at < found.length; at++) {
      const member = found[at];
      if (member !== undefined) found.push(...this.labelled(member, 'conj').filter((child) => !found.includes(child)));
    }
    return found.sort((a, b) => a - b);
  }
}
