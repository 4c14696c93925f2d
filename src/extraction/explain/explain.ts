import type { Span } from '../../model/claim.ts';
import type { AnalysedDocument, Extraction } from '../extractor.ts';
import { extract, judge, type Draft } from '../rules/extractor.ts';
import type { Explanation, Words } from './explanation.ts';
import { sayingOf } from './saying.ts';
import { slotsOf } from './slots.ts';
import { wordingOf } from './wording.ts';

export interface Explained {
  readonly extraction: Extraction;
  /** One for each of `extraction.claims`, in their order. */
  readonly explanations: readonly Explanation[];
}

/** Reads a document as the extractor does, and keeps why it makes each claim. */
export function explain(input: AnalysedDocument): Explained {
  const explanations: Explanation[] = [];
  // What a mention stands for hangs on what was said before it: each claim is explained while its sentence is read.
  const extraction = extract(input, (draft) => explanations.push(explanationOf(draft, input.document.text)));
  return { extraction, explanations };
}

function explanationOf(draft: Draft, text: string): Explanation {
  const { relation, sentence, quote } = draft.claim;
  const words = ({ start, end }: Span): Words => ({ text: text.slice(start, end), start, end });
  return {
    relation,
    sentence: words(sentence),
    quote: words(quote),
    wording: wordingOf(draft),
    slots: slotsOf(draft),
    saying: sayingOf(draft),
    judgement: { probability: draft.judged.probability, threshold: judge().threshold(relation) },
  };
}
