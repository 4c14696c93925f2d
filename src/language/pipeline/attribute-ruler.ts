import type { Condition, RulerPattern, TokenPattern } from '../model/tables.ts';
import type { Lexeme, Rule, RulerAttributes } from './lexeme.ts';

/** What the ruler looks at. */
export interface RulerToken { readonly lexeme: Lexeme; readonly tag: string; readonly label: string }

interface Single { order: number; pattern: TokenPattern; attributes: RulerAttributes }
interface Pair extends Rule { first: TokenPattern; second: TokenPattern; index: number }

/**
 * Exceptions and mappings from tags to parts of speech and morphology: rules about one token or two neighbours.
 * All rules are matched before any is applied; then they are applied in order, so later ones win.
 */
export class AttributeRuler {
  readonly #singles: readonly Single[];
  readonly #pairs: readonly Pair[];

  constructor(patterns: readonly RulerPattern[]) {
    const singles: Single[] = [];
    const pairs: Pair[] = [];
    patterns.forEach((rule, order) => {
      const attributes = readAttributes(rule.attrs);
      for (const [first, second, ...more] of rule.patterns) {
        if (!first || more.length > 0) throw new Error(`Rule ${order} of the attribute ruler is not about one or two tokens.`);
        if (second) pairs.push({ order, first, second, index: rule.index, attributes });
        else singles.push({ order, pattern: first, attributes });
      }
    });
    this.#singles = singles;
    this.#pairs = pairs;
  }

  /** The rules about this token alone, in order. */
  matchToken(token: RulerToken): Rule[] {
    return this.#singles.filter(({ pattern }) => matches(pattern, token));
  }

  /** Whether a pair of neighbours can only match where this word comes second. */
  isSecond(lexeme: Lexeme): boolean {
    return this.#pairs.some(({ second }) => matchesCondition(second.LOWER, lexeme.lower));
  }

  /** The rules about two neighbours, each with the token (0 or 1) it is about. */
  matchPair(first: RulerToken, second: RulerToken): { rule: Rule; index: number }[] {
    return this.#pairs.filter((pair) => matches(pair.first, first) && matches(pair.second, second)).map((rule) => ({ rule, index: rule.index }));
  }
}

/** The attributes that rules give together, later rules overriding earlier ones. */
export function combine(rules: readonly Rule[]): RulerAttributes {
  let all: RulerAttributes = {};
  for (const { attributes } of rules.toSorted((a, b) => a.order - b.order)) all = { ...all, ...attributes };
  return all;
}

function readAttributes({ POS, MORPH, LEMMA, TAG, DEP }: RulerPattern['attrs']): RulerAttributes {
  return {
    ...(POS !== undefined && { pos: POS }),
    ...(MORPH !== undefined && { morph: MORPH === '_' ? '' : MORPH }),
    ...(LEMMA !== undefined && { lemma: LEMMA }),
    ...(TAG !== undefined && { tag: TAG }),
    ...(DEP !== undefined && { label: DEP }),
  };
}

function matches(pattern: TokenPattern, { lexeme, tag, label }: RulerToken): boolean {
  return matchesCondition(pattern.TAG, tag) && matchesCondition(pattern.LOWER, lexeme.lower) && matchesCondition(pattern.DEP, label)
    && (pattern.IS_SPACE === undefined || pattern.IS_SPACE === lexeme.isSpace);
}

function matchesCondition(condition: Condition | undefined, value: string): boolean {
  if (condition === undefined) return true;
  if (typeof condition !== 'object') return condition === value;
  if (condition.IN && !condition.IN.includes(value)) return false;
  if (condition.NOT_IN?.includes(value)) return false;
  return condition.REGEX === undefined || new RegExp(condition.REGEX, 'u').test(value);
}
