// The arithmetic of the pipeline, in AssemblyScript. After a change: `node src/language/kernels/build.mjs`.
// Every matrix is packed by `packing.ts`: panels of 12 outputs, which for a maxout layer are 3 pieces of 4 outputs.
// Rows come four at a time; callers round buffers up, so rows past the end are computed and ignored.

/** Float matrix product: `y[r] = W x[r] + b`, optionally with the maximum over the three pieces of each panel. */
// @ts-ignore: decorator
@inline
function product32(maxout: bool, x: usize, xStride: usize, inputs: i32, rows: i32, w: usize, panels: i32, bias: usize, y: usize, yStride: usize): void {
  const panelBytes: usize = <usize>inputs * 48;
  for (let panel = 0; panel < panels; panel++) {
    const wStart = w + <usize>panel * panelBytes;
    const wEnd = wStart + panelBytes;
    const b0 = v128.load(bias, 0), b1 = v128.load(bias, 16), b2 = v128.load(bias, 32);
    bias += 48;
    let x0 = x;
    let out = y;
    for (let r = 0; r < rows; r += 4) {
      let x1 = x0 + xStride, x2 = x1 + xStride, x3 = x2 + xStride;
      let p = x0, q = x1, s = x2, t = x3;
      let a00 = b0, a01 = b1, a02 = b2, a10 = b0, a11 = b1, a12 = b2;
      let a20 = b0, a21 = b1, a22 = b2, a30 = b0, a31 = b1, a32 = b2;
      for (let at = wStart; at < wEnd; at += 96) {
        let w0 = v128.load(at, 0), w1 = v128.load(at, 16), w2 = v128.load(at, 32);
        let v = v128.load_splat<f32>(p, 0);
        a00 = f32x4.add(a00, f32x4.mul(v, w0)); a01 = f32x4.add(a01, f32x4.mul(v, w1)); a02 = f32x4.add(a02, f32x4.mul(v, w2));
        v = v128.load_splat<f32>(q, 0);
        a10 = f32x4.add(a10, f32x4.mul(v, w0)); a11 = f32x4.add(a11, f32x4.mul(v, w1)); a12 = f32x4.add(a12, f32x4.mul(v, w2));
        v = v128.load_splat<f32>(s, 0);
        a20 = f32x4.add(a20, f32x4.mul(v, w0)); a21 = f32x4.add(a21, f32x4.mul(v, w1)); a22 = f32x4.add(a22, f32x4.mul(v, w2));
        v = v128.load_splat<f32>(t, 0);
        a30 = f32x4.add(a30, f32x4.mul(v, w0)); a31 = f32x4.add(a31, f32x4.mul(v, w1)); a32 = f32x4.add(a32, f32x4.mul(v, w2));
        w0 = v128.load(at, 48); w1 = v128.load(at, 64); w2 = v128.load(at, 80);
        v = v128.load_splat<f32>(p, 4);
        a00 = f32x4.add(a00, f32x4.mul(v, w0)); a01 = f32x4.add(a01, f32x4.mul(v, w1)); a02 = f32x4.add(a02, f32x4.mul(v, w2));
        v = v128.load_splat<f32>(q, 4);
        a10 = f32x4.add(a10, f32x4.mul(v, w0)); a11 = f32x4.add(a11, f32x4.mul(v, w1)); a12 = f32x4.add(a12, f32x4.mul(v, w2));
        v = v128.load_splat<f32>(s, 4);
        a20 = f32x4.add(a20, f32x4.mul(v, w0)); a21 = f32x4.add(a21, f32x4.mul(v, w1)); a22 = f32x4.add(a22, f32x4.mul(v, w2));
        v = v128.load_splat<f32>(t, 4);
        a30 = f32x4.add(a30, f32x4.mul(v, w0)); a31 = f32x4.add(a31, f32x4.mul(v, w1)); a32 = f32x4.add(a32, f32x4.mul(v, w2));
        p += 8; q += 8; s += 8; t += 8;
      }
      if (maxout) {
        v128.store(out, f32x4.max(f32x4.max(a00, a01), a02)); out += yStride;
        v128.store(out, f32x4.max(f32x4.max(a10, a11), a12)); out += yStride;
        v128.store(out, f32x4.max(f32x4.max(a20, a21), a22)); out += yStride;
        v128.store(out, f32x4.max(f32x4.max(a30, a31), a32)); out += yStride;
      } else {
        v128.store(out, a00, 0); v128.store(out, a01, 16); v128.store(out, a02, 32); out += yStride;
        v128.store(out, a10, 0); v128.store(out, a11, 16); v128.store(out, a12, 32); out += yStride;
        v128.store(out, a20, 0); v128.store(out, a21, 16); v128.store(out, a22, 32); out += yStride;
        v128.store(out, a30, 0); v128.store(out, a31, 16); v128.store(out, a32, 32); out += yStride;
      }
      x0 += xStride << 2;
    }
    y += maxout ? 16 : 48;
  }
}

export function linear32(x: usize, xStride: usize, inputs: i32, rows: i32, w: usize, panels: i32, bias: usize, y: usize, yStride: usize): void {
  product32(false, x, xStride, inputs, rows, w, panels, bias, y, yStride);
}

export function maxout32(x: usize, xStride: usize, inputs: i32, rows: i32, w: usize, panels: i32, bias: usize, y: usize, yStride: usize): void {
  product32(true, x, xStride, inputs, rows, w, panels, bias, y, yStride);
}

// @ts-ignore: decorator
@inline
function scaled(sum: v128, scale: v128): v128 {
  return f32x4.mul(f32x4.convert_i32x4_s(sum), scale);
}

/**
 * The same with 16-bit integers: weights and inputs lie in pairs, sums are 32-bit and exact, `scale` brings them back
 * to floats. `packing.ts` chooses scales for which no sum can overflow.
 */
// @ts-ignore: decorator
@inline
function product16(maxout: bool, x: usize, xStride: usize, inputs: i32, rows: i32, w: usize, panels: i32, bias: usize, y: usize, yStride: usize, scale: f32): void {
  const panelBytes: usize = <usize>inputs * 24;
  const factor = f32x4.splat(scale);
  for (let panel = 0; panel < panels; panel++) {
    const wStart = w + <usize>panel * panelBytes;
    const wEnd = wStart + panelBytes;
    const b0 = v128.load(bias, 0), b1 = v128.load(bias, 16), b2 = v128.load(bias, 32);
    bias += 48;
    let x0 = x;
    let out = y;
    for (let r = 0; r < rows; r += 4) {
      let x1 = x0 + xStride, x2 = x1 + xStride, x3 = x2 + xStride;
      let p = x0, q = x1, s = x2, t = x3;
      let a00 = b0, a01 = b1, a02 = b2, a10 = b0, a11 = b1, a12 = b2;
      let a20 = b0, a21 = b1, a22 = b2, a30 = b0, a31 = b1, a32 = b2;
      for (let at = wStart; at < wEnd; at += 96) {
        let w0 = v128.load(at, 0), w1 = v128.load(at, 16), w2 = v128.load(at, 32);
        let v = v128.load_splat<i32>(p, 0);
        a00 = i32x4.add(a00, i32x4.dot_i16x8_s(v, w0)); a01 = i32x4.add(a01, i32x4.dot_i16x8_s(v, w1)); a02 = i32x4.add(a02, i32x4.dot_i16x8_s(v, w2));
        v = v128.load_splat<i32>(q, 0);
        a10 = i32x4.add(a10, i32x4.dot_i16x8_s(v, w0)); a11 = i32x4.add(a11, i32x4.dot_i16x8_s(v, w1)); a12 = i32x4.add(a12, i32x4.dot_i16x8_s(v, w2));
        v = v128.load_splat<i32>(s, 0);
        a20 = i32x4.add(a20, i32x4.dot_i16x8_s(v, w0)); a21 = i32x4.add(a21, i32x4.dot_i16x8_s(v, w1)); a22 = i32x4.add(a22, i32x4.dot_i16x8_s(v, w2));
        v = v128.load_splat<i32>(t, 0);
        a30 = i32x4.add(a30, i32x4.dot_i16x8_s(v, w0)); a31 = i32x4.add(a31, i32x4.dot_i16x8_s(v, w1)); a32 = i32x4.add(a32, i32x4.dot_i16x8_s(v, w2));
        w0 = v128.load(at, 48); w1 = v128.load(at, 64); w2 = v128.load(at, 80);
        v = v128.load_splat<i32>(p, 4);
        a00 = i32x4.add(a00, i32x4.dot_i16x8_s(v, w0)); a01 = i32x4.add(a01, i32x4.dot_i16x8_s(v, w1)); a02 = i32x4.add(a02, i32x4.dot_i16x8_s(v, w2));
        v = v128.load_splat<i32>(q, 4);
        a10 = i32x4.add(a10, i32x4.dot_i16x8_s(v, w0)); a11 = i32x4.add(a11, i32x4.dot_i16x8_s(v, w1)); a12 = i32x4.add(a12, i32x4.dot_i16x8_s(v, w2));
        v = v128.load_splat<i32>(s, 4);
        a20 = i32x4.add(a20, i32x4.dot_i16x8_s(v, w0)); a21 = i32x4.add(a21, i32x4.dot_i16x8_s(v, w1)); a22 = i32x4.add(a22, i32x4.dot_i16x8_s(v, w2));
        v = v128.load_splat<i32>(t, 4);
        a30 = i32x4.add(a30, i32x4.dot_i16x8_s(v, w0)); a31 = i32x4.add(a31, i32x4.dot_i16x8_s(v, w1)); a32 = i32x4.add(a32, i32x4.dot_i16x8_s(v, w2));
        p += 8; q += 8; s += 8; t += 8;
      }
      if (maxout) {
        v128.store(out, scaled(i32x4.max_s(i32x4.max_s(a00, a01), a02), factor)); out += yStride;
        v128.store(out, scaled(i32x4.max_s(i32x4.max_s(a10, a11), a12), factor)); out += yStride;
        v128.store(out, scaled(i32x4.max_s(i32x4.max_s(a20, a21), a22), factor)); out += yStride;
        v128.store(out, scaled(i32x4.max_s(i32x4.max_s(a30, a31), a32), factor)); out += yStride;
      } else {
        v128.store(out, scaled(a00, factor), 0); v128.store(out, scaled(a01, factor), 16); v128.store(out, scaled(a02, factor), 32); out += yStride;
        v128.store(out, scaled(a10, factor), 0); v128.store(out, scaled(a11, factor), 16); v128.store(out, scaled(a12, factor), 32); out += yStride;
        v128.store(out, scaled(a20, factor), 0); v128.store(out, scaled(a21, factor), 16); v128.store(out, scaled(a22, factor), 32); out += yStride;
        v128.store(out, scaled(a30, factor), 0); v128.store(out, scaled(a31, factor), 16); v128.store(out, scaled(a32, factor), 32); out += yStride;
      }
      x0 += xStride << 2;
    }
    y += maxout ? 16 : 48;
  }
}

export function linear16(x: usize, xStride: usize, inputs: i32, rows: i32, w: usize, panels: i32, bias: usize, y: usize, yStride: usize, scale: f32): void {
  product16(false, x, xStride, inputs, rows, w, panels, bias, y, yStride, scale);
}

export function maxout16(x: usize, xStride: usize, inputs: i32, rows: i32, w: usize, panels: i32, bias: usize, y: usize, yStride: usize, scale: f32): void {
  product16(true, x, xStride, inputs, rows, w, panels, bias, y, yStride, scale);
}

/** Rounds `count` floats (a multiple of 8) to 16-bit integers, saturating. */
export function quantize(x: usize, count: i32, scale: f32, y: usize): void {
  const factor = f32x4.splat(scale);
  for (let end = x + (<usize>count << 2); x < end; x += 32, y += 16) {
    v128.store(y, i16x8.narrow_i32x4_s(
      i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(x, 0), factor))),
      i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(x, 16), factor)))));
  }
}

// @ts-ignore: decorator
@inline
function horizontalSum(v: v128): f32 {
  return (f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1)) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3));
}

/** Layer normalisation of rows of 96, added to `x` where `residual`, stored in `x` otherwise. */
export function normalize(y: usize, rows: i32, gain: usize, shift: usize, x: usize, residual: bool): void {
  for (let r = 0; r < rows; r++) {
    let sum = f32x4.splat(0), sum1 = sum;
    for (let i: usize = 0; i < 384; i += 32) {
      sum = f32x4.add(sum, v128.load(y + i));
      sum1 = f32x4.add(sum1, v128.load(y + i, 16));
    }
    const mean = f32x4.splat(horizontalSum(f32x4.add(sum, sum1)) / 96);
    let square = f32x4.splat(0), square1 = square;
    for (let i: usize = 0; i < 384; i += 32) {
      const d = f32x4.sub(v128.load(y + i), mean), d1 = f32x4.sub(v128.load(y + i, 16), mean);
      square = f32x4.add(square, f32x4.mul(d, d));
      square1 = f32x4.add(square1, f32x4.mul(d1, d1));
    }
    const inverse = f32x4.splat(1 / sqrt<f32>(horizontalSum(f32x4.add(square, square1)) / 96 + 1e-8));
    for (let i: usize = 0; i < 384; i += 16) {
      const value = f32x4.add(f32x4.mul(f32x4.mul(f32x4.sub(v128.load(y + i), mean), inverse), v128.load(gain + i)), v128.load(shift + i));
      v128.store(x + i, residual ? f32x4.add(value, v128.load(x + i)) : value);
    }
    y += 384;
    x += 384;
  }
}

/**
 * The first encoding layer from cached products: row r is the maximum over pieces of left[slot r] + own[slot r+1] +
 * right[slot r+2] + bias. A table row of 3840 bytes holds left, own and right products (288 floats each) and the
 * word's embedding (96 floats), which is copied to `x`.
 */
export function windows(slots: usize, rows: i32, table: usize, bias: usize, y: usize, x: usize): void {
  for (let r = 0; r < rows; r++) {
    const left = table + <usize>load<i32>(slots, 0) * 3840;
    const own = table + <usize>load<i32>(slots, 4) * 3840 + 1152;
    const right = table + <usize>load<i32>(slots, 8) * 3840 + 2304;
    for (let i: usize = 0; i < 1152; i += 48) {
      const a = f32x4.add(f32x4.add(v128.load(left + i, 0), v128.load(own + i, 0)), f32x4.add(v128.load(right + i, 0), v128.load(bias + i, 0)));
      const b = f32x4.add(f32x4.add(v128.load(left + i, 16), v128.load(own + i, 16)), f32x4.add(v128.load(right + i, 16), v128.load(bias + i, 16)));
      const c = f32x4.add(f32x4.add(v128.load(left + i, 32), v128.load(own + i, 32)), f32x4.add(v128.load(right + i, 32), v128.load(bias + i, 32)));
      v128.store(y, f32x4.max(f32x4.max(a, b), c));
      y += 16;
    }
    memory.copy(x, own + 2304, 384);
    x += 384;
    slots += 4;
  }
}

/** The index of the greatest of `count` values in each row, the first where several are equal. */
export function argmax(x: usize, stride: usize, rows: i32, count: i32, out: usize): void {
  for (let r = 0; r < rows; r++) {
    let best = load<f32>(x);
    let index = 0;
    for (let i = 1; i < count; i++) {
      const value = load<f32>(x + (<usize>i << 2));
      if (value > best) { best = value; index = i; }
    }
    store<u8>(out + r, <u8>index);
    x += stride;
  }
}

/**
 * One step of a transition system: sums the precomputed features of a state, takes the maximum of the two pieces,
 * scores the actions and returns the best of those whose group's bit is set in `low` and `high` (the first wins ties).
 *
 * `model`: i32 fields {features, bias, upper weights in panels of 16 actions, upper bias, group of each action (u8,
 * padded with 63), panels, scratch of 256 + 64 bytes}. `ids`: addresses of the features' 128 floats.
 */
export function bestAction(model: usize, ids: usize, low: u32, high: u32): i32 {
  const groups = <u64>high << 32 | <u64>low;
  const features = load<i32>(model, 0);
  const bias = <usize>load<i32>(model, 4), hidden = <usize>load<i32>(model, 24), scores = hidden + 256;
  for (let i: usize = 0; i < 256; i += 16) {
    let a = v128.load(bias + i, 0), b = v128.load(bias + i, 256);
    for (let f: usize = 0; f < <usize>(features << 2); f += 4) {
      const feature = <usize>load<i32>(ids + f) + i;
      a = f32x4.add(a, v128.load(feature, 0));
      b = f32x4.add(b, v128.load(feature, 256));
    }
    v128.store(hidden + i, f32x4.max(a, b));
  }
  let w = <usize>load<i32>(model, 8), upperBias = <usize>load<i32>(model, 12), group = <usize>load<i32>(model, 16);
  const panels = load<i32>(model, 20);
  let best: f32 = 0;
  let action = -1;
  for (let panel = 0; panel < panels; panel++) {
    let wanted: u64 = 0;
    for (let i: usize = 0; i < 16; i++) wanted |= (groups >> <u64>load<u8>(group + i)) & 1;
    if (wanted) {
      let a = v128.load(upperBias, 0), b = v128.load(upperBias, 16), c = v128.load(upperBias, 32), d = v128.load(upperBias, 48);
      let at = w;
      for (let i: usize = 0; i < 256; i += 4) {
        const h = v128.load_splat<f32>(hidden + i);
        a = f32x4.add(a, f32x4.mul(h, v128.load(at, 0)));
        b = f32x4.add(b, f32x4.mul(h, v128.load(at, 16)));
        c = f32x4.add(c, f32x4.mul(h, v128.load(at, 32)));
        d = f32x4.add(d, f32x4.mul(h, v128.load(at, 48)));
        at += 64;
      }
      v128.store(scores, a, 0); v128.store(scores, b, 16); v128.store(scores, c, 32); v128.store(scores, d, 48);
      for (let i: usize = 0; i < 16; i++) {
        if ((groups >> <u64>load<u8>(group + i)) & 1) {
          const score = load<f32>(scores + (i << 2));
          if (action < 0 || score > best) { best = score; action = (panel << 4) + <i32>i; }
        }
      }
    }
    w += 4096; upperBias += 64; group += 16;
  }
  return action;
}

/** MurmurHash64A with seed 1 over UTF-8 bytes: the id of a string. */
function stringId(bytes: usize, length: i32): u64 {
  const m: u64 = 0xc6a4a7935bd1e995;
  let h: u64 = 1 ^ (<u64>length * m);
  const end = bytes + (<usize>length & ~7);
  while (bytes < end) {
    let k = load<u64>(bytes) * m;
    k = (k ^ (k >> 47)) * m;
    h = (h ^ k) * m;
    bytes += 8;
  }
  const rest = length & 7;
  if (rest) {
    let tail: u64 = 0;
    for (let i = 0; i < rest; i++) tail |= <u64>load<u8>(bytes + i) << (<u64>i << 3);
    h = (h ^ tail) * m;
  }
  h = (h ^ (h >> 47)) * m;
  return h ^ (h >> 47);
}

/** Writes the id of a string at `out`. */
export function writeStringId(bytes: usize, length: i32, out: usize): void {
  store<u64>(out, stringId(bytes, length));
}

/** Looks a string's id up in sorted keys; writes the value at `out` and returns true where it is there. */
export function lookup(id: usize, keys: usize, values: usize, count: i32, out: usize): bool {
  const key = load<u64>(id);
  let low = 0, high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<u64>(keys + (<usize>middle << 3)) < key) low = middle + 1;
    else high = middle;
  }
  if (low == count || load<u64>(keys + (<usize>low << 3)) != key) return false;
  store<u64>(out, load<u64>(values + (<usize>low << 3)));
  return true;
}

// @ts-ignore: decorator
@inline
function mix(h: u64): u64 {
  h = (h ^ (h >> 33)) * 0xff51afd7ed558ccd;
  h = (h ^ (h >> 33)) * 0xc4ceb9fe1a85ec53;
  return h ^ (h >> 33);
}

/** Writes the hashed embedding of one id to `out` (96 floats): the sum of the four rows that a 128-bit MurmurHash3 of the id picks. */
export function embed(id: u64, seed: u32, table: usize, tableRows: u32, out: usize): void {
  let h1 = rotl<u64>(id * 0x87c37b91114253d5, 31) * 0x4cf5ad432745937f ^ <u64>seed ^ 8;
  let h2 = <u64>seed ^ 8;
  h1 += h2; h2 += h1;
  h1 = mix(h1); h2 = mix(h2);
  h1 += h2; h2 += h1;
  const a = table + <usize>(<u32>h1 % tableRows) * 384, b = table + <usize>(<u32>(h1 >> 32) % tableRows) * 384;
  const c = table + <usize>(<u32>h2 % tableRows) * 384, d = table + <usize>(<u32>(h2 >> 32) % tableRows) * 384;
  for (let i: usize = 0; i < 384; i += 16) {
    v128.store(out + i, f32x4.add(f32x4.add(v128.load(a + i), v128.load(b + i)), f32x4.add(v128.load(c + i), v128.load(d + i))));
  }
}

/** The same for the id that stands at an address. */
export function embedAt(id: usize, seed: u32, table: usize, tableRows: u32, out: usize): void {
  embed(load<u64>(id), seed, table, tableRows, out);
}
