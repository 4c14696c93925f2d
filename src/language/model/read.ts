import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { UserError } from '../../errors.ts';
import { decodeFloat16 } from './float16.ts';
import type { Tables } from './tables.ts';

/** A trained pipeline: its numbers by name (`tok2vec.mix.W`) and the tables of its rules. */
export interface Model {
  readonly name: string;
  readonly version: string;
  readonly precision: 'float16' | 'float32';
  readonly tables: Tables;
  /** How many numbers a tensor has. Throws where the model has none of that name. */
  size(name: string): number;
  /** The numbers of a tensor, row by row; written to `target`, of its size, where one is given. Throws where the model has none of that name. */
  tensor(name: string, target?: Float32Array): Float32Array;
  /** The 64-bit ids of a tensor. Throws where the model has none of that name. */
  ids(name: string): BigUint64Array;
}

const MAGIC = 'BCEnglsh';
const FORMAT = 2;
/** Offsets: the checksum of all that follows it, the length of the header, the header. */
const CHECKSUM = 8;
const CHECKED = 40;
const HEADER = 44;

const Header = z.object({
  format: z.literal(FORMAT),
  name: z.string(),
  version: z.string(),
  precision: z.enum(['float16', 'float32']),
  tables: z.object({ offset: z.int(), bytes: z.int() }),
  tensors: z.record(z.string(), z.object({ shape: z.array(z.int()), type: z.enum(['float16', 'float32', 'uint64']), offset: z.int() })),
});
type Header = z.infer<typeof Header>;

/** The model that the package ships. */
export const ENGLISH = new URL('english.bin', import.meta.url);

/**
 * Reads a model file as `convert.py` writes it.
 * Throws a UserError (`data`) where it is missing, not such a file, of another format, cut short or damaged.
 */
export function readModel(location: URL = ENGLISH): Model {
  const path = fileURLToPath(location);
  const file = readBytes(path);
  const { header, body } = split(file, path);
  const { offset, bytes } = header.tables;
  // The checksum says that this is what the converter wrote, so the tables are not validated field by field.
  const tables: Tables = JSON.parse(gunzipSync(body.subarray(offset, offset + bytes)).toString('utf8'));
  const entry = (name: string): Header['tensors'][string] => {
    const found = header.tensors[name];
    if (!found) throw new Error(`The model has no tensor '${name}'.`);
    return found;
  };
  const size = (name: string): number => entry(name).shape.reduce((a, b) => a * b, 1);
  return {
    name: header.name,
    version: header.version,
    precision: header.precision,
    tables,
    size,
    tensor(name, target) {
      const { type, offset: start } = entry(name);
      if (type === 'float16') return decodeFloat16(new Uint16Array(body.buffer, body.byteOffset + start, size(name)), target);
      const numbers = new Float32Array(body.buffer, body.byteOffset + start, size(name));
      target?.set(numbers);
      return target ?? numbers;
    },
    ids(name) {
      const { shape, offset: start } = entry(name);
      return new BigUint64Array(body.buffer, body.byteOffset + start, shape[0] ?? 0);
    },
  };
}

const REMEDY = 'Install the package again, or make the file anew with src/language/model/convert.py.';

function readBytes(path: string): Uint8Array {
  try {
    const bytes = readFileSync(path);
    // Typed arrays over the file need aligned offsets; a small file may come from Node's shared pool.
    return bytes.byteOffset % 16 === 0 ? bytes : new Uint8Array(bytes);
  } catch (cause) {
    throw new UserError('data', `The language model ${path} cannot be read.`, REMEDY, { cause });
  }
}

/** Header and body of a file whose every byte is what the converter wrote. */
function split(file: Uint8Array, path: string): { header: Header; body: Uint8Array } {
  if (Buffer.from(file.subarray(0, CHECKSUM)).toString('latin1') !== MAGIC) {
    throw new UserError('data', `${path} is not a language model of this program.`, REMEDY);
  }
  const checksum = createHash('sha256').update(file.subarray(CHECKED)).digest();
  if (!checksum.equals(file.subarray(CHECKSUM, CHECKED))) {
    throw new UserError('data', `The language model ${path} is damaged or of another version: its SHA-256 is not the recorded one.`, REMEDY);
  }
  const length = new DataView(file.buffer, file.byteOffset).getUint32(CHECKED, true);
  const header = Header.safeParse(JSON.parse(Buffer.from(file.subarray(HEADER, HEADER + length)).toString('utf8')));
  if (!header.success) throw new UserError('data', `The language model ${path} is of another version: its header is not as expected.`, REMEDY, { cause: header.error });
  return { header: header.data, body: file.subarray(HEADER + length) };
}
