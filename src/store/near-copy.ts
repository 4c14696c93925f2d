/** Words a shingle; 5-grams are what the literature on news reprints uses. */
const SHINGLE = 5;
/** Jaccard similarity of the shingles from which two texts count as one source. */
export const NEAR = 0.6;
/** Texts at or above NEAR share at least one of 21 bands of 3 rows with a probability of 99.4 %. */
const BANDS = 21;
const ROWS = 3;

/** Hashed word 5-grams; of a text of fewer words, the hash of the whole. Case and punctuation do not count. */
export function shingles(text: string): ReadonlySet<number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const result = new Set<number>();
  for (let start = 0; start === 0 || start + SHINGLE <= words.length; start += 1) result.add(hash(words.slice(start, start + SHINGLE).join(' ')));
  return result;
}

/**
 * One integer a band, from a MinHash signature. Near-copies share at least one; unrelated texts, none.
 * Integers below 2^32, so both engines store them exactly.
 */
export function fingerprint(of: ReadonlySet<number>): readonly number[] {
  return Array.from({ length: BANDS }, (_, band) => {
    let key = band;
    for (let row = 0; row < ROWS; row += 1) key = mix(key ^ smallest(of, band * ROWS + row));
    return key;
  });
}

/** 0..1 */
export function similarity(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let shared = 0;
  for (const shingle of one) if (other.has(shingle)) shared += 1;
  return shared / (one.size + other.size - shared);
}

function smallest(of: ReadonlySet<number>, permutation: number): number {
  const salt = mix(permutation + 1);
  let least = 0xffffffff;
  for (const shingle of of) {
    const value = mix(shingle ^ salt);
    if (value < least) least = value;
  }
  return least;
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return mix(value >>> 0);
}

/** A bijection of 32-bit integers that spreads its input well (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
