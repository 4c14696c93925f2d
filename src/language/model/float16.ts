/** Widens half-precision numbers (IEEE 754 binary16, as raw bits) to single precision, exactly; writes them to `out`. */
export function decodeFloat16(bits: Uint16Array, out: Float32Array = new Float32Array(bits.length)): Float32Array {
  const raw = new Uint32Array(out.buffer, out.byteOffset, out.length);
  for (let i = 0; i < bits.length; i++) {
    const half = bits[i] ?? 0;
    const exponent = half & 0x7c00;
    if (exponent === 0) out[i] = (half & 0x8000 ? -1 : 1) * (half & 0x3ff) * 2 ** -24;
    else if (exponent === 0x7c00) out[i] = half & 0x3ff ? NaN : half & 0x8000 ? -Infinity : Infinity;
    else raw[i] = ((half & 0x8000) << 16) | (((half & 0x7fff) << 13) + 0x38000000);
  }
  return out;
}
