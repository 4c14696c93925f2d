import { isNounLemma, lemmaOfVerb } from '../../language/lemmas.ts';
import { isPlaceholder, type Pattern, type Slot } from './pattern.ts';
import { begin, fail, isOpenAt, isParticleHere, isVerbAhead, letter, ownedPhrase, ownerAt, phrase, phraseEnd, type Building } from './phrase.ts';
import { AUXILIARIES, BE, isAdverb, isBase, isFinite, isParticiple, LIGHT, PARTICLES, PREPOSITIONS } from './words.ts';

const PREMODIFIER = /^([ABCIT])-(\p{L}+)$/u;

/** Reads the words of a frame as predicate and arguments. Throws an Unreadable where they have no head that a text could be compared with. */
export function patternOf(words: readonly string[]): Pattern {
  const premodifier = PREMODIFIER.exec(words[0] ?? '');
  if (premodifier) {
    const pattern = begin(lemmaOfVerb(premodifier[2] ?? '') ?? fail());
    pattern.slots.push({ role: 'subj', filler: letter(premodifier[1] ?? '') });
    completed(pattern, words, 1);
    return pattern;
  }
  if (words[0] === 'there' && BE.has(words[1] ?? '')) return nounPhrase(words, 2);
  if (words[0] === 'it' && isFinite(words[1] ?? '', false)) return clause(words, 1, []);
  if (PREPOSITIONS.has(words[0] ?? '')) return prepositional(words);
  const subject = subjectIn(words);
  return subject ? clause(words, subject.next, subject.slots) : nounPhrase(words, 0);
}

/** The subject before a finite verb, or undefined where the frame is a noun phrase. */
function subjectIn(words: readonly string[]): { next: number; slots: Slot[] } | undefined {
  const slots: Slot[] = [];
  let at = 0;
  let plural = false;
  if (isPlaceholder(words[0] ?? '')) {
    slots.push({ role: 'subj', filler: letter(words[0] ?? '') });
    at = 1;
    while (['and', ',', 'or'].includes(words[at] ?? '') && isPlaceholder(words[at + 1] ?? '')) {
      slots.push({ role: 'subj', filler: letter(words[at + 1] ?? '') });
      plural = true;
      at += 2;
    }
    // "A, as host of T, V"
    if (words[at] === ',') return undefined;
    const word = words[at] ?? '';
    plural ||= words[0] === 'T';
    if (isFinite(word, plural)) return { next: at, slots };
    return isParticiple(word) ? { next: at, slots } : undefined;
  }
  const from = ownerAt(words, 0) === undefined ? 0 : 1;
  for (at = from + 1; at < words.length; at++) {
    const word = words[at] ?? '';
    const before = words[at - 1] ?? '';
    if (PREPOSITIONS.has(word) || word === 'that' || word === ',' || isOpenAt(words, at)) {
      // "blame for I lies with B": one preposition may stand inside the subject.
      const verb = words.findIndex((later, k) => k > at + 1 && (isPlaceholder(words[k - 1] ?? '') || k === words.length) && isFinite(later, false) && !PREPOSITIONS.has(later));
      if (word === 'that' || word === ',' || verb < 0 || isOpenAt(words, at)) return undefined;
      const noun = ownedPhrase(words, 0, at);
      completed(noun, words, at, verb);
      return { next: verb, slots: [{ role: 'subj', filler: noun }] };
    }
    if (LIGHT.has(before) || !isFinite(word, before.endsWith('s')) || at === from) continue;
    return { next: at, slots: [{ role: 'subj', filler: ownedPhrase(words, 0, at) }] };
  }
  return undefined;
}

function clause(words: readonly string[], verbAt: number, subject: readonly Slot[]): Building {
  let at = verbAt;
  let negated = false;
  const skip = (): void => {
    while (words[at] === 'not' || words[at] === 'never' || isAdverb(words[at] ?? '') || LIGHT.has(words[at] ?? '')) {
      if (words[at] === 'not' || words[at] === 'never') negated = true;
      at++;
    }
  };
  let word = words[at] ?? fail();
  if (AUXILIARIES.has(word) && (words[at + 1] === 'not' || isBase(words[at + 1] ?? '') || words[at + 1] === 'be' || (['has', 'have', 'had'].includes(word) && isParticiple(words[at + 1] ?? '')))) {
    const perfect = ['has', 'have', 'had'].includes(word);
    at++;
    skip();
    word = words[at] ?? fail();
    if (perfect && !BE.has(word)) return finish(begin(lemmaOfVerb(word) ?? fail()), at + 1, 'subj');
  }
  if (BE.has(word)) {
    at++;
    skip();
    const next = words[at] ?? fail();
    if (BE.has(next)) {
      at++;
      return finish(begin(lemmaOfVerb(words[at] ?? '') ?? fail()), at + 1, 'obj');
    }
    if (next === 'to' && isBase(words[at + 1] ?? '')) return finish(begin(words[at + 1] ?? ''), at + 2, 'subj');
    if (isParticiple(next)) return finish(begin(lemmaOfVerb(next) ?? fail()), at + 1, 'obj');
    if (next.endsWith('ing') && lemmaOfVerb(next) && !isPlaceholder(next)) return finish(begin(lemmaOfVerb(next) ?? fail()), at + 1, 'subj');
    if (PREPOSITIONS.has(next) || isOpenAt(words, at) || next === 'that') return finish(begin('be'), at, 'subj');
    const end = phraseEnd(words, at);
    const noun = phrase(words, at, end);
    return finish(noun, end, 'subj');
  }
  if (isParticiple(word) && !isFinite(word, false) && word !== lemmaOfVerb(word)) return finish(begin(lemmaOfVerb(word) ?? fail()), at + 1, 'obj');
  return finish(begin(lemmaOfVerb(word) ?? fail()), at + 1, 'subj');

  function finish(pattern: Building, next: number, role: 'subj' | 'obj'): Building {
    pattern.negated = negated;
    for (const slot of subject) pattern.slots.push({ ...slot, role });
    completed(pattern, words, next);
    return pattern;
  }
}

/** A noun phrase: "pressure from A on B", "A's demand for I", "A mediation", "T on I". */
function nounPhrase(words: readonly string[], from: number): Building {
  const first = words[from] ?? fail();
  if (isPlaceholder(first)) {
    const next = words[from + 1];
    if (next === undefined) fail();
    if (next === ',') return appositive(words, from);
    // "T on I", "T, with I as its subject"
    if (PREPOSITIONS.has(next)) {
      const pattern = begin(first);
      completed(pattern, words, from + 1);
      return pattern;
    }
    const end = phraseEnd(words, from + 1);
    const pattern = phrase(words, from + 1, end);
    pattern.slots.push({ role: 'mod', filler: letter(first) });
    completed(pattern, words, end);
    return pattern;
  }
  const end = phraseEnd(words, ownerAt(words, from) === undefined ? from : from + 1);
  const pattern = ownedPhrase(words, from, end);
  completed(pattern, words, end);
  return pattern;
}

/** "A, a guarantor of T", "G, signed by A and B", "A, blaming B for I", "T, with I as its subject". */
function appositive(words: readonly string[], from: number): Building {
  const next = words[from + 2] ?? fail();
  const of = letter(words[from] ?? '');
  if (PREPOSITIONS.has(next)) {
    const pattern = begin(of);
    completed(pattern, words, from + 2);
    return pattern;
  }
  const isActive = next.endsWith('ing') && lemmaOfVerb(next) !== undefined;
  if (isActive || isParticiple(next)) {
    const pattern = begin(lemmaOfVerb(next) ?? fail());
    pattern.slots.push({ role: isActive ? 'subj' : 'obj', filler: of });
    completed(pattern, words, from + 3);
    return pattern;
  }
  if (next === 'which' || next === 'who') return clause(words, from + 3, [{ role: 'subj', filler: of }]);
  if (isPlaceholder(next) || next === 'whose' || next === 'and') fail();
  const pattern = nounPhrase(words, from + 2);
  pattern.slots.push({ role: 'subj', filler: of });
  return pattern;
}

/** "through A", "under the auspices of A", "in a call with B, A V". */
function prepositional(words: readonly string[]): Pattern {
  const comma = words.indexOf(',');
  const end = comma < 0 ? words.length : comma;
  const main = comma < 0 ? undefined : words[comma + 1];
  const next = words[1] ?? fail();
  let pattern: Building;
  if (isPlaceholder(next)) {
    pattern = begin(words[0] ?? '');
    pattern.slots.push({ role: 'obj', filler: letter(next) });
    completed(pattern, words, 2, end);
  } else {
    pattern = nounPhrase(words.slice(1, end), 0);
    pattern.behind = words[0] ?? null;
  }
  if (main && isPlaceholder(main)) pattern.slots.push({ role: 'main', filler: letter(main) });
  return pattern;
}

/** Reads the complements of a head from a word on, and adds them as slots. */
function completed(pattern: Building, words: readonly string[], from: number, stop = words.length): void {
  const bare: Slot['filler'][] = [];
  let preposition: string | null = null;
  let at = from;
  const put = (filler: Slot['filler']): void => {
    if (preposition === null) bare.push(filler);
    else pattern.slots.push({ role: `p:${preposition}`, filler });
  };
  while (at < stop) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    if ([',', ';', ':'].includes(word)) {
      // "..., A says": a frame ends before who says it.
      if (isPlaceholder(next ?? '') && at + 2 < stop) break;
      preposition = null;
      at++;
    } else if (word === 'to' && (next === 'V' || isVerbAhead(words, at + 1))) {
      if (next === 'V') {
        pattern.slots.push({ role: 'to', filler: 'V' });
        at += 2;
        continue;
      }
      const verb = begin(next ?? '');
      completed(verb, words, at + 2, stop);
      pattern.slots.push({ role: 'to', filler: verb });
      break;
    } else if (word === 'V' || word === 'Ving' || word === 'S') {
      if (preposition !== null) pattern.slots.push({ role: `p:${preposition}`, filler: 'V' });
      else pattern.slots.push(word === 'S' ? { role: 'that', filler: 'S' } : { role: word === 'Ving' ? 'ing' : 'to', filler: 'V' });
      preposition = null;
      at++;
    } else if (word === 'that') {
      if (next === 'S') pattern.slots.push({ role: 'that', filler: 'S' });
      else {
        pattern.slots.push({ role: 'that', filler: contentClause(words.slice(at + 1, stop)) });
        break;
      }
      at += 2;
    } else if (word === 'not') {
      pattern.negated = true;
      at++;
    } else if (PARTICLES.has(word) && isParticleHere(words, at, stop, bare.length)) {
      pattern.particles.push(word);
      at++;
    } else if (word === 'out' && next === 'of') {
      preposition = 'out of';
      at += 2;
    } else if (PREPOSITIONS.has(word)) {
      preposition = preposition !== null && !pattern.slots.some(({ role }) => role === `p:${preposition}`) && PREPOSITIONS.has(words[at - 1] ?? '') ? `${preposition} ${word}` : word;
      at++;
    } else if (word === 'and' || word === 'or') {
      at++;
    } else if (isPlaceholder(word)) {
      put(letter(word));
      // "B and C": both fill the role.
      if (!['and', 'or', ','].includes(next ?? '')) preposition = null;
      at++;
    } else if (LIGHT.has(word) || isAdverb(word)) {
      at++;
    } else {
      const owner = ownerAt(words, at);
      const start = owner === undefined ? at : at + 1;
      const thing = words[start] ?? '';
      const isOwned = owner !== undefined && isPlaceholder(thing);
      const end = isOwned ? start + 1 : Math.min(stop, phraseEnd(words, start));
      if (end === start) fail();
      if (isOwned) put({ ...begin(thing), slots: [{ role: 'poss', filler: owner }] });
      else put(ownedPhrase(words, at, end));
      preposition = null;
      at = end;
    }
  }
  if (bare.length > 2) fail();
  const [first, second] = bare;
  // "leaves I unresolved"
  const describes = typeof second === 'object' && 'lemma' in second && !isNounLemma(second.lemma);
  if (first !== undefined && describes) pattern.slots.push({ role: 'obj', filler: first }, { role: 'attr', filler: second });
  else if (first !== undefined && second !== undefined) pattern.slots.push({ role: 'iobj', filler: first }, { role: 'obj', filler: second });
  else if (first !== undefined) pattern.slots.push({ role: 'obj', filler: first });
}

/** "that B V", "that B must V", "that it will not V", "that B releases I" */
function contentClause(words: readonly string[]): Building {
  const subject = words[0] === 'it' ? { next: 1, slots: [] } : subjectIn(words) ?? baseClause(words) ?? fail();
  let at = subject.next;
  const isModal = AUXILIARIES.has(words[at] ?? '');
  if (isModal) at++;
  const negated = words[at] === 'not';
  if (negated) at++;
  if (words[at] !== 'V' && !(isModal && isBase(words[at] ?? ''))) return clause(words, subject.next, subject.slots);
  if (words[at] !== 'V') return { ...clause(words, at, subject.slots), negated };
  const pattern = begin('V');
  pattern.negated = negated;
  pattern.slots.push(...subject.slots.map((slot): Slot => ({ ...slot, role: 'subj' })));
  completed(pattern, words, at + 1);
  return pattern;
}

/** "that B V", "that B release I" */
function baseClause(words: readonly string[]): { next: number; slots: Slot[] } | undefined {
  return isPlaceholder(words[0] ?? '') && (words[1] === 'V' || AUXILIARIES.has(words[1] ?? '') || isBase(words[1] ?? '')) ? { next: 1, slots: [{ role: 'subj', filler: letter(words[0] ?? '') }] } : undefined;
}
