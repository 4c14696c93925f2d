import type { Realis } from '../../model/ontology.ts';

/**
 * The realis of an act below two markers.
 * @param inner what the markers nearer to the act made it
 * @param soft the outer marker is a tense or mood of the same clause: "will not" and "would not" deny
 */
export function compose(outer: Realis, inner: Realis, soft = false): Realis {
  switch (outer) {
    case 'actual': return inner;
    case 'negated': return inner === 'negated' ? 'actual' : 'negated';
    case 'promised': return inner === 'actual' ? 'promised' : inner;
    case 'conditional': return soft && inner === 'negated' ? 'negated' : inner === 'unclear' && soft ? 'unclear' : 'conditional';
    default: return inner === 'conditional' ? 'conditional' : 'unclear';
  }
}
