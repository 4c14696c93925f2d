import { isActor } from '../../model/ontology.ts';
import { talksWords } from '../lexicon/talks.ts';
import type { Item, Scene } from '../rules/scene.ts';
import { actorsAt, agentToken, children, isPassive, itemAt, objectOf, subjectToken } from './tree.ts';

/** What an actor does for talks in which it is no side. */
export interface Helper { readonly actor: Item; readonly as: 'mediator' | 'host' | 'guarantor' }

const { mediating, hosting, carrying, joining } = talksWords;
const AS = new Set(['as']);
const OF = new Set(['of', 'by', 'from']);
const THROUGH = new Set(['through', 'via']);
const GUARANTORS = new Set(['guarantor', 'guarantors']);
const LABELS = new Set(['State', 'Organization', 'Person', 'ArmedGroup', 'Group']);

/** Who mediates, hosts or guarantees, as the words of a sentence tell; carriers of messages and those "through" whom parties talk are mediators. */
export function helpersIn(scene: Scene): readonly Helper[] {
  const hasTalks = scene.items.some((item) => item.label === 'Talks' || item.label === 'Agreement');
  const found: Helper[] = [];
  const add = (actors: readonly Item[], as: Helper['as']): void => {
    for (const actor of actors) if (LABELS.has(actor.label) && ['name', 'modifier'].includes(actor.role)) found.push({ actor, as });
  };
  for (let i = scene.sentence.firstToken; i < scene.sentence.endToken; i++) {
    const token = scene.tokens[i];
    if (!token) break;
    const word = token.text.toLowerCase();
    const isMediating = mediating.verbs.has(token.lemma);
    if (token.pos === 'VERB' && (isMediating || (hosting.has(token.lemma) && hasTalks) || isCarrying(scene, i))) {
      const who = isPassive(scene, i) ? agentToken(scene, i) : subjectToken(scene, i);
      if (who) add(actorsAt(scene, who.index), hosting.has(token.lemma) ? 'host' : 'mediator');
    } else if (mediating.nouns.has(word)) add(bearersOf(scene, i), 'mediator');
    else if (GUARANTORS.has(word)) add(bearersOf(scene, i), 'guarantor');
    else if (joining.nouns.has(word)) continue;
    else if (mediating.acts.has(word) && token.pos !== 'VERB') add(ownersOf(scene, i), 'mediator');
    else if (mediating.adjectives.has(word) && scene.tokens[i - 1]?.text === '-') {
      const item = itemAt(scene, i - 2);
      if (item && isActor(item.label) && hasTalks) add([item], word === 'hosted' ? 'host' : 'mediator');
    } else if (THROUGH.has(word) && hasTalks) {
      const object = children(scene, i).find((child) => child.label === 'pobj');
      if (object) add(actorsAt(scene, object.index), 'mediator');
    }
  }
  return found;
}

/** Does a verb carry words from one to another ("passed a note to")? */
function isCarrying(scene: Scene, verb: number): boolean {
  const { lemma } = scene.tokens[verb] ?? { lemma: '' };
  if (!carrying.verbs.has(lemma)) return false;
  return children(scene, verb).some((child) => (child.label === 'dobj' || child.label === 'nsubjpass') && (carrying.objects.has(child.text.toLowerCase()) || carrying.objects.has(objectOf(scene, child.index, OF)?.text.toLowerCase() ?? '')));
}

/** Whose role a noun tells: "Qatar, a mediator", "Qatar is a mediator", "acts as mediator", "mediators from Qatar", "Omani mediators", "mediators Egypt and Qatar". */
function bearersOf(scene: Scene, noun: number): readonly Item[] {
  const token = scene.tokens[noun];
  const own = itemAt(scene, noun);
  if (own && isActor(own.label) && own.label !== 'Group' && own.role === 'name') return [own];
  const head = token && scene.tokens[token.head];
  if (!token || !head) return [];
  const beside = [...children(scene, noun).filter((child) => child.label === 'appos' || (child.label === 'compound' && child.pos === 'PROPN')), ...(token.label === 'appos' ? [head] : [])].flatMap((child) => actorsAt(scene, child.index));
  const from = objectOf(scene, noun, OF);
  const origin = from ? actorsAt(scene, from.index) : [];
  if (beside.length || origin.length) return [...beside, ...origin];
  if (token.label === 'attr' && head.lemma === 'be') return subjectActors(scene, head.index);
  if (token.label === 'pobj' && AS.has(head.text.toLowerCase())) {
    const verb = scene.tokens[head.head];
    if (!verb) return [];
    const acted = ['serve', 'act', 'work', 'step', 'continue', 'volunteer', 'offer'].includes(verb.lemma) ? subjectActors(scene, verb.index) : [];
    return acted.length || isActor(itemAt(scene, verb.index)?.label ?? 'Issue') ? [...acted, ...actorsAt(scene, verb.index)] : subjectActors(scene, verb.index);
  }
  return [];
}

function subjectActors(scene: Scene, verb: number): readonly Item[] {
  const subject = subjectToken(scene, verb);
  return subject ? actorsAt(scene, subject.index) : [];
}

/** "Qatari mediation", "Oman's good offices", "mediation by Kenya", "under the auspices of the United Nations" */
function ownersOf(scene: Scene, noun: number): readonly Item[] {
  const before = children(scene, noun).filter((child) => ['poss', 'amod', 'compound', 'nmod'].includes(child.label)).flatMap((child) => {
    const item = itemAt(scene, child.index);
    return item && isActor(item.label) ? [item] : [];
  });
  const by = objectOf(scene, noun, OF);
  return [...before, ...(by ? actorsAt(scene, by.index) : [])];
}
