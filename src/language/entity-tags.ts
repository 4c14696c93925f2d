import type { Analysis } from './analysis.ts';

/** For each token B-LABEL where an entity begins, I-LABEL within it, O elsewhere. */
export function entityTags({ tokens, entities }: Analysis): string[] {
  const tags = tokens.map(() => 'O');
  for (const { firstToken, endToken, label } of entities) {
    for (let i = firstToken; i < endToken; i++) tags[i] = `${i === firstToken ? 'B' : 'I'}-${label}`;
  }
  return tags;
}
