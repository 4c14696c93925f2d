import { isThing, subjectOf, within } from './arguments.ts';
import type { Found } from './found.ts';
import { impliedTalks } from './implied.ts';
import { isNegated } from './realis.ts';
import { isVerb } from './readings.ts';
import { segmentAt, type Item, type Scene } from './scene.ts';

const ADDRESSING = new Set(['address', 'cover', 'discuss', 'focus', 'tackle', 'concern', 'centre', 'center', 'consider', 'deal']);
const SETTLING = new Set(['settle', 'resolve']);
const ON_TABLE = /^\W*(?:\w+ ){0,3}(?:on the agenda|on the table|under discussion|up for discussion|being discussed|was discussed|were discussed)\b/i;

/** "The talks cover X", "the participants discussed X", "X is on the agenda", and what "none of this settles". */
export function addressed(scene: Scene): Found[] {
  const found: Found[] = [];
  const add = (sources: readonly Item[], issues: readonly Item[], at: { first: number; last: number }, why: string, isOpen: boolean): void => {
    if (sources.length && issues.length) found.push({ relation: 'ADDRESSES', sources, targets: issues, issues: [], realis: isOpen ? 'unclear' : 'actual', ...at, found: why, confidence: 0.7 });
  };
  for (const segment of scene.segments) {
    for (let i = segment.first; i < segment.end; i++) {
      const lemma = scene.tokens[i]?.lemma ?? '';
      if (!isVerb(scene.tokens, i) || !(ADDRESSING.has(lemma) || SETTLING.has(lemma))) continue;
      const issues = within(scene, i + 1, scene.segments[segmentAt(scene, i)]?.end ?? i).filter((item) => item.label === 'Issue' && isThing(item));
      const subject = subjectOf(scene, i);
      const at = { first: i, last: i + 1 };
      if (SETTLING.has(lemma)) {
        const isOpen = isNegated(scene, segment, i) || /^(?:none|nothing|neither)\b/i.test(scene.text.slice(scene.sentence.start));
        if (isOpen) add([impliedTalks(issues)], within(scene, i + 1, scene.sentence.endToken).filter((item) => item.label === 'Issue' && isThing(item)), at, `unsettled by "${lemma}"`, true);
      } else if (subject.some((item) => item.role === 'both') || /\b(?:participants|delegations|negotiators|teams)$/i.test(scene.text.slice(0, scene.tokens[i]?.start).trimEnd().slice(-20))) {
        if (lemma === 'discuss') add([impliedTalks(issues)], issues, at, 'verb "discuss"', false);
      } else add(subject.filter((item) => item.label === 'Talks' || item.label === 'Agreement'), issues, at, `verb "${lemma}"`, false);
    }
  }
  for (const item of scene.items) {
    const tail = ON_TABLE.exec(scene.text.slice(item.end, Math.min(item.end + 60, scene.sentence.end)));
    if (item.label === 'Issue' && item.role === 'name' && tail && /\b(?:is|are|was|were|remains?)\b/.test(tail[0])) add([impliedTalks([item])], [item], { first: item.first, last: item.last }, 'on the agenda', false);
  }
  return found;
}
