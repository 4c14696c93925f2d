import type { Label } from '../../../src/model/ontology.ts';

/** Signed distances of the node shapes, `s` the node's radius, y upwards; negative inside. One shape for each kind. */
export const SHAPES: Readonly<Record<Label, string>> = {
  State: 'return length(p) - s;',
  Organization: 'vec2 q = abs(p) - vec2(0.76 * s); return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - 0.08 * s;',
  ArmedGroup: 'return max(dot(vec2(abs(p.x), p.y - s), vec2(0.875, 0.483)), -p.y - 0.74 * s);',
  Person: 'float r = p.y > 0.0 ? 0.74 * s : 0.1 * s; vec2 q = abs(p - vec2(0.0, -0.02 * s)) - vec2(0.74, 0.86) * s + r; return min(max(q.x, q.y), 0.0) + length(max(q, 0.0)) - r;',
  Group: 'float a = length(p - vec2(0.0, 0.4 * s)) - 0.56 * s; float b = length(vec2(abs(p.x) - 0.44 * s, p.y + 0.34 * s)) - 0.56 * s; return min(min(a, b), length(p) - 0.4 * s);',
  Talks: 'return length(p) - s;',
  Agreement: 'vec2 q = abs(p) - vec2(0.68, 0.9) * s; float box = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0); return max(box, (p.x + p.y) * 0.7071 - 0.76 * s);',
  Issue: 'return (abs(p.x) + abs(p.y) - s) * 0.7071;',
  Mechanism: 'vec2 q = abs(p); vec2 a = q - vec2(0.94, 0.36) * s; vec2 b = q - vec2(0.36, 0.94) * s; return min(length(max(a, 0.0)) + min(max(a.x, a.y), 0.0), length(max(b, 0.0)) + min(max(b.x, b.y), 0.0));',
  // An uneven capsule: a wide head above, a pointed end below.
  Place: 'p = vec2(abs(p.x), p.y + 0.95 * s); float h = 1.3 * s; float r1 = 0.06 * s; float r2 = 0.62 * s; float b = (r1 - r2) / h; float a = sqrt(1.0 - b * b); float k = dot(p, vec2(-b, a)); if (k < 0.0) return length(p) - r1; if (k > a * h) return length(p - vec2(0.0, h)) - r2; return dot(p, vec2(a, b)) - r1;',
};

/** Fill and outline of a node: the outline lies inside the shape, `v_strokeWidth` pixels wide. */
export const NODE_INK = `
vec4 layer_ink(vec4 v_fillColor, vec4 v_strokeColor, float v_strokeWidth) {
  float inner = context.sdf + v_strokeWidth * context.pixelToUV;
  return mix(v_fillColor, v_strokeColor, v_strokeWidth <= 0.0 ? 0.0 : smoothstep(-context.aaWidth, context.aaWidth, inner));
}`;

/**
 * A relation's line inside a wider ribbon, which gives room for bars, arrow head and halo and is what the pointer hits.
 * All lengths in screen pixels, so that the patterns stay the same at every zoom.
 */
export const EDGE_INK = `
float said_fill(float distance) { return 1.0 - smoothstep(-0.5, 0.5, distance); }
float said_dash(float x, float period, float center, float length) {
  return abs(mod(x - center + period * 0.5, period) - period * 0.5) - length * 0.5;
}
vec4 layer_said(EdgeContext ctx) {
  // sigma's unit of edge size is half a screen pixel.
  float pixel = 2.0 * u_correctionRatio / u_sizeRatio;
  float across = (ctx.sdf + ctx.thickness * 0.5) / pixel;
  float x = ctx.distanceFromSource / pixel;
  float toTip = ctx.distanceToTarget / pixel - v_tip;
  float w = v_lineWidth;
  float headLength = v_arrow > 0.5 ? 6.0 + 1.3 * w : 0.0;
  float ink = said_fill(across - w * 0.5);
  if (v_pattern > 3.5) ink *= said_fill(min(said_dash(x, 15.0, 4.0, 8.0), said_dash(x, 15.0, 11.5, 2.0)));
  else if (v_pattern > 2.5) ink = max(said_fill(across - 0.55), said_fill(across - 3.5) * said_fill(said_dash(x, 14.0, 7.0, 1.2)));
  else if (v_pattern > 1.5) {
    float pitch = max(4.6, w + 2.6);
    ink = said_fill(length(vec2(mod(x, pitch) - pitch * 0.5, across)) - max(w * 0.5, 0.95));
  } else if (v_pattern > 0.5) ink *= said_fill(said_dash(x, 11.0, 3.5, 7.0));
  ink *= said_fill(headLength * 0.85 - toTip);
  if (v_arrow > 0.5 && toTip < headLength) ink = max(ink, said_fill((across - toTip * 0.42) * 0.92) * said_fill(toTip - headLength + 0.5));
  ink *= said_fill(-toTip);
  float halo = v_haloWidth > 0.0 ? said_fill(across - v_haloWidth * 0.5) * said_fill(-toTip) : 0.0;
  float alpha = ink + halo * (1.0 - ink);
  return vec4((v_color.rgb * ink + v_haloColor.rgb * halo * (1.0 - ink)) / max(alpha, 0.001), alpha);
}`;
