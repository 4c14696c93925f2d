import type { Argument, Role } from './predicate.ts';
import type { Tree } from './tree.ts';

/** What the prepositions of a word bring: `p:on`, `p:out of`. A gerund behind one is the filler, too ("of violating"). */
export function prepositionsOf(tree: Tree, head: number): Argument[] {
  const found: Argument[] = [];
  for (const child of tree.children(head)) {
    const label = tree.label(child);
    if (label === 'agent') for (const object of tree.labelled(child, 'pobj', 'pcomp')) found.push({ role: 'subj', token: object, way: 'passive' });
    if (label === 'prep' || (label === 'dative' && tree.pos(child) === 'ADP')) found.push(...behind(tree, child, tree.lower(child)));
  }
  return found;
}

function behind(tree: Tree, preposition: number, name: string): Argument[] {
  const found: Argument[] = [];
  for (const child of tree.children(preposition)) {
    const label = tree.label(child);
    if (label === 'pobj' || label === 'pcomp') found.push({ role: `p:${name}`, token: child, way: 'own' });
    // "according to", "out of", "in between"
    else if (label === 'prep') found.push(...behind(tree, child, `${name} ${tree.lower(child)}`));
    else if (label === 'conj' && tree.pos(child) === 'ADP') found.push(...behind(tree, child, tree.lower(child)));
  }
  return found;
}

/** The clauses that complete a word: "to V", "Ving", "that S"; the token is the verb of the clause. */
export function complementsOf(tree: Tree, head: number): Argument[] {
  const found: Argument[] = [];
  for (const child of tree.children(head)) {
    const label = tree.label(child);
    if (!['xcomp', 'ccomp', 'advcl', 'acl', 'pcomp'].includes(label)) continue;
    const role = roleOf(tree, child, label);
    if (role) found.push({ role, token: child, way: 'own' });
  }
  // "agreed to stop and to withdraw"
  return found.flatMap((argument) => [argument, ...tree.labelled(argument.token, 'conj').filter((child) => tree.tag(child) === tree.tag(argument.token) && tree.labelled(child, 'nsubj').length === 0).map((token): Argument => ({ ...argument, token, way: 'shared' }))]);
}

function roleOf(tree: Tree, clause: number, label: string): Role | undefined {
  const marks = tree.labelled(clause, 'aux', 'mark').map((child) => tree.lower(child));
  if (marks.includes('to')) return 'to';
  if (label === 'acl' && tree.tag(clause) !== 'VB') return tree.labelled(clause, 'mark').length ? 'that' : undefined;
  if (tree.tag(clause) === 'VBG' && tree.labelled(clause, 'nsubj', 'aux').length === 0) return label === 'xcomp' || label === 'ccomp' || label === 'pcomp' ? 'ing' : undefined;
  if (label === 'ccomp') return tree.tag(clause) === 'VB' && !marks.length && tree.labelled(clause, 'nsubj').length ? 'to' : 'that';
  // "helped end", "let pass"
  if (label === 'xcomp') return tree.tag(clause) === 'VB' ? 'to' : 'that';
  return undefined;
}
