import { loadFactuality, type FactualityFamily } from '../lexicon/factuality.ts';
import type { Realis, Stance } from '../../model/ontology.ts';

/** A stretch of a document below a heading, up to the next. */
export interface Section {
  /** Offset of its heading; 0 for what stands before the first. */
  readonly start: number;
  /** Offset behind the line of its heading. */
  readonly body: number;
  readonly stance: Stance;
  /** What stands below is promised. */
  readonly realis: Realis | null;
  /** What stands below is what somebody asks for or offers. */
  readonly lists: 'demands' | 'commitments' | null;
  /** The words of the heading that name whose ("what Iran wants"); null where it names nobody. */
  readonly whose: { readonly start: number; readonly end: number } | null;
}

interface Heading {
  readonly words: RegExp;
  readonly family: FactualityFamily;
}

const LONGEST = 70;
let headings: readonly Heading[] | undefined;

/** The headings of the lexicon, as patterns; A stands for the words of an actor. */
function known(): readonly Heading[] {
  headings ??= loadFactuality().filter((family) => family.governs === 'section').flatMap((family) => family.markers.map((marker): Heading => {
    const source = marker.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/(?<![\p{L}])a(?='s\b|\s(?:wants|is|seeks|needs|offers|gives|gets|has)|$)/gu, '(?<who>[\\p{L} .-]{2,40}?)').replaceAll("'", "['’]");
    return { words: new RegExp(`^(?:the )?${source}$`, 'u'), family };
  }));
  return headings;
}

/** Where the stance of a document changes: its headings, "#" marks and bold lines that no family knows included. */
export function sectionsOf(text: string): Section[] {
  const found: Section[] = [{ start: 0, body: 0, stance: 'reported', realis: null, lists: null, whose: null }];
  for (const line of text.matchAll(/[^\n]+/g)) {
    const raw = line[0];
    const lead = /^[\s#*_>\d.)-]*/.exec(raw)?.[0].length ?? 0;
    const bare = raw.slice(lead).replace(/[*_\s]+$/, '');
    const words = bare.replace(/[:?*_]+$/, '').trim().toLowerCase();
    const isMarked = /^\s*#/.test(raw) || /^\s*(?:\*\*|__).*(?:\*\*|__):?\s*$/.test(raw);
    // "The bottom line: ..." opens a paragraph as a heading does.
    const opening = /^([^:\n]{3,40}):\s+\S/.exec(bare.replaceAll('*', ''))?.[1]?.toLowerCase();
    const isLine = words !== '' && words.length <= LONGEST && !/[.!]$/.test(words);
    const whole = isLine ? match(words) : undefined;
    const hit = whole ?? (opening === undefined ? undefined : match(opening));
    if (!hit && !(isMarked && isLine)) continue;
    const at = line.index + lead;
    const who = hit?.who;
    const from = who === undefined ? -1 : raw.toLowerCase().indexOf(who, lead);
    found.push({
      start: line.index,
      body: at + (whole || !hit ? bare.length : (opening?.length ?? 0) + 1),
      stance: hit?.family.stance ?? 'reported',
      realis: hit?.family.realis ?? null,
      lists: hit?.family.form === 'pattern' ? (hit.family.realis === null ? 'demands' : 'commitments') : null,
      whose: who === undefined || from < 0 ? null : { start: line.index + from, end: line.index + from + who.length },
    });
  }
  return found;
}

function match(words: string): { family: FactualityFamily; who: string | undefined } | undefined {
  for (const { words: pattern, family } of known()) {
    const hit = pattern.exec(words);
    if (hit) return { family, who: hit.groups?.['who'] };
  }
  return undefined;
}

/** The section that an offset stands in. */
export function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  return sections.findLast((section) => section.start <= offset);
}
