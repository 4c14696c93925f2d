/** Looked up once: in a VM context, where the tests run, each look-up of a global costs more than the arithmetic. */
const { imul } = Math;

/** Words a shingle; 5-grams are what the literature on news reprints uses. */
const SHINGLE = 5;
/** Jaccard similarity of the shingles from which two texts count as one source. */
export const NEAR = 0.6;
/** Texts at or above NEAR share at least one of 21 bands of 3 rows with a probability of 99.4 %. */
const BANDS = 21;
const ROWS = 3;

/** Hashed word 5-grams; of a text of fewer words, the hash of the whole. Case and punctuation do not count. Signed 32-bit integers. */
export function shingles(text: string): ReadonlySet<number> {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(hash);
  const result = new Set<number>();
  for (let start = 0; start === 0 || start + SHINGLE <= words.length; start += 1) {
    const end = Math.min(start + SHINGLE, words.length);
    let combined = 0;
    for (let index = start; index < end; index += 1) combined = mix(combined ^ (words[index] ?? 0)) + index - start;
    result.add(combined | 0);
  }
  return result;
}

/**
 * One signed 32-bit integer a band, from a MinHash signature. Near-copies share at least one; unrelated texts, none.
 * Integers in a typed array: boxed numbers make this fifty times slower.
 */
export function fingerprint(of: ReadonlySet<number>): readonly number[] {
  const values = Int32Array.from(of);
  return Array.from({ length: BANDS }, (_, band) => {
    let key = band;
    for (let row = 0; row < ROWS; row += 1) key = mix(key ^ smallest(values, band * ROWS + row));
    return key;
  });
}

/** 0..1 */
export function similarity(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let shared = 0;
  for (const shingle of one) if (other.has(shingle)) shared += 1;
  return shared / (one.size + other.size - shared);
}

function smallest(values: Int32Array, permutation: number): number {
  const salt = mix(permutation + 1);
  let least = 0x7fffffff;
  for (const value of values) {
    const permuted = mix(value ^ salt);
    if (permuted < least) least = permuted;
  }
  return least;
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5 | 0;
  for (let index = 0; index < text.length; index += 1) value = imul(value ^ text.charCodeAt(index), 0x01000193);
  return mix(value);
}

/** A bijection of 32-bit integers that spreads its input well (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let mixed = value;
  mixed = imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
