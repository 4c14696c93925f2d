import type { Family, Label, Realis } from '../../../src/model/ontology.ts';

/** The same shapes as on the canvas, in a box of 16: legend, lists and titles use them. */
const PATHS: Readonly<Record<Label, string>> = {
  State: 'M8 1.6a6.4 6.4 0 1 0 0 12.8a6.4 6.4 0 1 0 0-12.8z',
  Organization: 'M2.6 2.1h10.8q.5 0 .5.5v10.8q0 .5-.5.5H2.6q-.5 0-.5-.5V2.6q0-.5.5-.5z',
  ArmedGroup: 'M8 1.7L14.6 13.4H1.4z',
  Person: 'M2.9 13.4V7.1a5.1 5.1 0 0 1 10.2 0v6.3q0 .5-.5.5H3.4q-.5 0-.5-.5z',
  Group: 'M8 1.7a3.5 3.5 0 0 1 3.3 4.7a3.5 3.5 0 1 1-3.3 5.9a3.5 3.5 0 1 1-3.3-5.9A3.5 3.5 0 0 1 8 1.7z',
  Talks: 'M8 3a5 5 0 1 0 0 10a5 5 0 1 0 0-10z',
  Agreement: 'M3.5 2.2h5.8l3.2 3.2v8.4h-9z',
  Issue: 'M8 1.7L14.3 8L8 14.3L1.7 8z',
  Mechanism: 'M5.7 1.8h4.6v3.9h3.9v4.6h-3.9v3.9H5.7v-3.9H1.8V5.7h3.9z',
  Place: 'M8 1.8a4.3 4.3 0 0 1 4.3 4.3C12.3 8.6 9.2 11.6 8 14.2C6.8 11.6 3.7 8.6 3.7 6.1A4.3 4.3 0 0 1 8 1.8z',
};

export function KindSwatch({ kind, mediator = false, size = 16 }: { kind: Label; mediator?: boolean; size?: number }) {
  const stroke = kind === 'Talks' ? 3 : 1.4;
  if (mediator) {
    return (
      <svg class="swatch" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="7.1" fill="none" stroke={`var(--${kind}-line)`} stroke-width="1.3" />
        <g transform="translate(3.2 3.2) scale(.6)"><path d={PATHS[kind]} fill={`var(--${kind})`} stroke={`var(--${kind}-line)`} stroke-width={stroke} /></g>
      </svg>
    );
  }
  return <svg class="swatch" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true"><path d={PATHS[kind]} fill={`var(--${kind})`} stroke={`var(--${kind}-line)`} stroke-width={stroke} stroke-linejoin="round" /></svg>;
}

/** The role, whatever the kind. */
export function MediatorSwatch() {
  return <svg class="swatch" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.6" fill="none" stroke="var(--ink)" stroke-width="1.4" /><circle cx="8" cy="8" r="3.7" fill="var(--ink)" /></svg>;
}

const DASHES: Readonly<Record<Realis, string | undefined>> = { actual: undefined, promised: '7 4', conditional: '.1 4.6', negated: undefined, unclear: '8 2.5 2 2.5' };

/** A line as the canvas draws it: its style says how the thing is said. */
export function LineSwatch({ realis, family, width = 28 }: { realis: Realis; family?: Family; width?: number }) {
  const color = family ? `var(--${family})` : 'var(--ink)';
  return (
    <svg class="swatch" width={width} height="10" viewBox={`0 0 ${width} 10`} aria-hidden="true">
      <path d={`M1 5H${width - 1}`} stroke={color} stroke-width={realis === 'negated' ? 1.6 : 2} stroke-dasharray={DASHES[realis]} stroke-linecap={realis === 'conditional' ? 'round' : 'butt'} />
      {realis === 'negated' && <path d={`M${width * 0.32} 1.5v7M${width * 0.68} 1.5v7`} stroke={color} stroke-width="1.5" />}
    </svg>
  );
}

export function FamilySwatch({ family, wide = false }: { family: Family; wide?: boolean }) {
  return <span class={`family-swatch ${wide ? 'wide' : ''} ${family === 'structure' ? 'thin' : ''}`} style={{ background: `var(--${family})` }} aria-hidden="true" />;
}

export function DisputedMark({ size = 14 }: { size?: number }) {
  return <svg class="swatch" width={size} height={size} viewBox="0 0 14 14" fill="none" stroke="var(--danger)" stroke-width="1.2" aria-hidden="true"><circle cx="7" cy="7" r="6.2" /><path d="M4.2 5.7h5.6M4.2 8.3h5.6M5.3 10.3l3.4-6.6" /></svg>;
}
