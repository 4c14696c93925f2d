import chardet from 'chardet';
import iconv from 'iconv-lite';
import { binary, unreadable } from './problem.ts';

export interface Decoded {
  readonly text: string;
  /** What was assumed, when the bytes are not UTF-8. */
  readonly note: string | null;
}

const BOMS: readonly [encoding: string, bytes: readonly number[]][] = [
  ['UTF-8', [0xef, 0xbb, 0xbf]],
  ['UTF-32LE', [0xff, 0xfe, 0, 0]],
  ['UTF-32BE', [0, 0, 0xfe, 0xff]],
  ['UTF-16LE', [0xff, 0xfe]],
  ['UTF-16BE', [0xfe, 0xff]],
];
const REMEDY = 'Save it again as UTF-8.';

/**
 * Text of bytes, without a byte order mark: UTF-8 where it is valid, otherwise what the mark, the page itself or the
 * frequencies of the bytes say.
 * @param declared the encoding that the page names
 * @throws UserError `input` for broken UTF-8, binary data, and what no encoding makes sense of
 */
export function decode(bytes: Uint8Array, path: string, declared?: string): Decoded {
  const [marked, mark] = BOMS.find(([, start]) => start.every((byte, i) => bytes[i] === byte)) ?? [];
  if (marked && marked !== 'UTF-8') return { text: decodeAs(marked, bytes, path), note: `It is in ${marked}, as its byte order mark says.` };
  const body = bytes.subarray(mark?.length ?? 0);
  const broken = invalidUtf8At(body);
  if (broken === null) return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(body), note: null };
  if (bytes.includes(0)) throw binary(path);
  if (declared && iconv.encodingExists(declared) && !/^utf-?8$/i.test(declared)) return { text: decodeAs(declared, bytes, path), note: `It is in ${declared}, as the page says.` };
  const guess = marked ? 'UTF-8' : guessed(bytes);
  if (guess === null || guess === 'UTF-8') throw unreadable(`${path} is broken UTF-8 (first at byte ${broken + (mark?.length ?? 0)}).`, REMEDY);
  return { text: decodeAs(guess, bytes, path), note: `It is not UTF-8; it was read as ${guess}.` };
}

/** The probable encoding, UTF-8 when the bytes look like it though damaged, null when nothing makes sense. */
function guessed(bytes: Uint8Array): string | null {
  const found = chardet.detect(bytes);
  if (found === null || !iconv.encodingExists(found)) return null;
  if (found === 'UTF-8' || found === 'ASCII') return 'UTF-8';
  // As on the web: every text that is said to be Latin-1 is really its superset, which has the curly quotation marks.
  const encoding = found === 'ISO-8859-1' ? 'windows-1252' : found;
  return isPlausible(iconv.decode(bytes, encoding)) ? encoding : null;
}

/**
 * Does a guess read like writing? Damaged UTF-8 shows as capitals behind small letters and as the pairs that the halves of a quotation
 * mark or an accented letter make.
 */
function isPlausible(text: string): boolean {
  return !/[\u0080-\u009f\ufffdþÿ]|â€|Ã[\u0080-\u00bf]|\p{Ll}[À-Þ]|(?<!\p{L})[À-ß](?!\p{L})/u.test(text);
}

function decodeAs(encoding: string, bytes: Uint8Array, path: string): string {
  const text = iconv.decode(bytes, encoding);
  const unit = encoding.startsWith('UTF-16') ? 2 : encoding.startsWith('UTF-32') ? 4 : 1;
  if (bytes.length % unit !== 0 || text.includes('\ufffd')) throw unreadable(`${path} is broken ${encoding}.`, REMEDY);
  return text;
}

/** Index of the first byte that is not part of well-formed UTF-8, or null. */
function invalidUtf8At(bytes: Uint8Array): number | null {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    decoder.decode(bytes);
    return null;
  } catch {
    // Only now is the place worth the time of looking for it.
    const encoder = new TextEncoder();
    const mended = encoder.encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    const at = mended.findIndex((byte, i) => byte !== bytes[i]);
    return at < 0 ? bytes.length : at;
  }
}
