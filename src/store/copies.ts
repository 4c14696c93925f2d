import { NEAR, fingerprint, shingles, similarity } from './near-copy.ts';

export interface Text {
  readonly id: string;
  readonly text: string;
}

export interface Dated {
  readonly id: string;
  readonly date: string | null;
}

/** A text with what makes it comparable. */
export interface Printed {
  readonly id: string;
  readonly shingles: ReadonlySet<number>;
  readonly fingerprint: readonly number[];
}

export function print({ id, text }: Text): Printed {
  const set = shingles(text);
  return { id, shingles: set, fingerprint: fingerprint(set) };
}

/** Ids of the texts that share a band with one of `prints`, each with the ids of those: candidates, to be compared in full. */
export function candidates(prints: readonly Pick<Printed, 'id' | 'fingerprint'>[], others: readonly Pick<Printed, 'id' | 'fingerprint'>[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byBand = new Map<number, string[]>();
  for (const { id, fingerprint: bands } of prints) {
    for (const band of bands) {
      const ids = byBand.get(band);
      if (ids) ids.push(id);
      else byBand.set(band, [id]);
    }
  }
  const found = new Map<string, Set<string>>();
  for (const { id, fingerprint: bands } of others) {
    for (const match of bands.flatMap((band) => byBand.get(band) ?? [])) {
      if (match !== id) found.set(id, (found.get(id) ?? new Set()).add(match));
    }
  }
  return found;
}

/** Pairs of near-copies among `prints`, and between them and `others`. */
export function copyPairs(prints: readonly Printed[], others: readonly Printed[]): readonly (readonly [string, string])[] {
  const byId = new Map([...prints, ...others].map((printed) => [printed.id, printed.shingles]));
  return [...candidates(prints, [...prints, ...others])].flatMap(([id, matches]) => [...matches].flatMap((match): (readonly [string, string])[] => {
    const [one, other] = [byId.get(id), byId.get(match)];
    return one && other && similarity(one, other) >= NEAR ? [[id, match]] : [];
  }));
}

/**
 * The original of each document: the earliest, then the first by id, of all that are connected by near-copies.
 * Undated ones count as latest.
 */
export function originals(documents: readonly Dated[], pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const groups = new Map(documents.map((document) => [document.id, [document]]));
  for (const [one, other] of pairs) {
    const [left, right] = [groups.get(one), groups.get(other)];
    if (!left || !right || left === right) continue;
    left.push(...right);
    for (const { id } of right) groups.set(id, left);
  }
  return new Map([...groups].map(([id, group]) => [id, earliest(group)]));
}

function earliest(group: readonly Dated[]): string {
  const [first] = group.map(({ id, date }) => ({ id, key: `${date ?? '9999-99-99'} ${id}` })).sort((a, b) => (a.key < b.key ? -1 : 1));
  return first?.id ?? '';
}
