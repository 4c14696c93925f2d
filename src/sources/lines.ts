export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Without the line break; null when the line is longer than the limit. */
  readonly bytes: Uint8Array | null;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Cuts a stream into lines without ever holding more than one of them. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, longest: number): AsyncIterable<Line> {
  let number = 1;
  let held: Uint8Array[] = [];
  let length = 0;
  const take = (): Line => {
    const bytes = length > longest ? null : withoutReturn(Buffer.concat(held));
    held = [];
    length = 0;
    return { number: number++, bytes };
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      hold(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    hold(chunk.subarray(from));
  }
  if (length > 0) yield take();

  function hold(piece: Uint8Array): void {
    length += piece.length;
    if (length > longest) held = [];
    else held.push(piece);
  }
}

function withoutReturn(line: Uint8Array): Uint8Array {
  return line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line;
}
