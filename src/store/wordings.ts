/** How an entity is called, in one document or in all of them. */
export interface Wording {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The same whatever the order: of several names the first in code-unit order, the others become aliases. */
export function mergeWordings(wordings: readonly Wording[]): Wording {
  const [name = ''] = wordings.map((wording) => wording.name).sort();
  const all = new Set(wordings.flatMap((wording) => [wording.name, ...wording.aliases]));
  all.delete(name);
  return { name, aliases: [...all].sort() };
}

export function sameWording(one: Wording, other: Wording): boolean {
  return one.name === other.name && one.aliases.length === other.aliases.length && one.aliases.every((alias, index) => alias === other.aliases[index]);
}
