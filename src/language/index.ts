// What the package gives to others as `backchannel/language`; see docs/language.md.
export type { Analysis, Entity, NounChunk, Sentence, SkippedText, Token } from './analysis.ts';
export { analyse, analyseRaw } from './analyse.ts';
export { toConllu } from './conllu.ts';
export { drawAnalysis, drawSentence } from './draw.ts';
export { Gazetteer, STANDARD_NAMES } from './mend/gazetteer.ts';
export { mend } from './mend/mend.ts';
export { Pipeline } from './pipeline/pipeline.ts';
export { analyseMany, type PoolOptions } from './pool.ts';
export { ancestors, children, conjuncts, headOf, sentenceOf, subtree, textOf } from './tree.ts';
