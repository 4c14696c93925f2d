import { trade } from '../lexicon/cues.ts';
import { within } from './arguments.ts';
import type { Found } from './collect.ts';
import type { Context } from './context.ts';
import { openIssue } from './open-issue.ts';
import { phraseIn } from './realis.ts';
import type { Item, Scene } from './scene.ts';

const GIVING = new Set(['CONCEDES', 'PROPOSES', 'AGREES']);

/**
 * The other half of "X in exchange for Y": who gives Y is whoever its noun phrase names, otherwise the other party of
 * two-party talks.
 * @param found what the sentence's verbs and nouns gave
 */
export function tradedBack(scene: Scene, context: Context, found: readonly Found[]): Found[] {
  const hinge = phraseIn(scene, trade, scene.sentence.firstToken, scene.sentence.endToken);
  if (hinge === undefined || context.parties.length !== 2) return [];
  const given = found.find((event) => GIVING.has(event.relation) && event.first < hinge && [...event.targets, ...event.issues].some((item) => item.label === 'Issue' && item.first < hinge));
  const end = scene.segments.find((segment) => hinge >= segment.first && hinge < segment.end)?.end ?? scene.sentence.endToken;
  if (!given || found.some((event) => event.relation === 'CONCEDES' && event.first >= hinge)) return [];
  const issue = within(scene, hinge, end).find((item) => item.label === 'Issue') ?? openIssue(scene, hinge, end);
  const giver = given.sources[0];
  if (!issue || !giver) return [];
  const named = within(scene, hinge, end).find((item) => context.parties.some((party) => party.key === item.key));
  const other = context.parties.find((party) => party.key !== giver.key);
  const source: Item | undefined = named ? { ...named, role: 'name' } : other && { ...other, first: giver.first, last: giver.last, start: giver.start, end: giver.end, text: giver.text, role: 'name' };
  return source && source.key !== giver.key ? [{ relation: 'CONCEDES', sources: [source], targets: [issue], issues: [], realis: 'conditional', first: hinge - 1, last: hinge, found: 'other half of a trade', confidence: 0.55 }] : [];
}
