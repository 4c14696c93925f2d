import type { Stance } from '../../model/ontology.ts';
import { sections } from '../lexicon/cues.ts';

/** A heading of its document: a short line without a full stop, with its plain words. */
export interface Section {
  readonly start: number;
  readonly stance: Stance;
}

const DATELINE = /^[^\S\n]*(?:[A-Z][A-Za-z'’ .-]+,\s)?(?:[A-Z]{3,}[A-Z'’ .-]*)[^—–\n]{0,60}?(?:\([^)\n]{2,40}\))?\s+[-–—]{1,2}\s/;

/** Where the stance changes: the headings that the lexicon knows as judgement or outlook, and those that end them. */
export function sectionsOf(text: string): Section[] {
  const found: Section[] = [{ start: 0, stance: 'reported' }];
  for (const line of text.matchAll(/[^\n]+/g)) {
    const words = line[0].replace(/[#*_:]/g, '').trim().toLowerCase();
    if (!words || words.length > 60 || /[.!?]$/.test(words)) continue;
    const stance = sections.forecast.includes(words) ? 'forecast' : sections.analysis.includes(words) ? 'analysis' : line[0].startsWith('#') || words.startsWith('what happened') ? 'reported' : undefined;
    if (stance) found.push({ start: line.index, stance });
  }
  return found;
}

export function stanceAt(all: readonly Section[], offset: number): Stance {
  return all.findLast((section) => section.start <= offset)?.stance ?? 'reported';
}

/** The stretch of a line that only says where and when it was written ("DOHA, June 9 (Agency) - "). Empty when there is none. */
export function datelineLength(line: string): number {
  const match = DATELINE.exec(line);
  return match && /^[^\S\n]*[A-Z]{2}/.test(match[0]) ? match[0].length : 0;
}
