import type { Span } from '../../model/claim.ts';
import type { Label, Realis, Relation, Stance } from '../../model/ontology.ts';

/** Words of the document, with their offsets in it. */
export interface Words extends Span {
  readonly text: string;
}

export const SLOTS = ['source', 'target', 'issue', 'speaker'] as const;

/** By what a mention was taken for whom it stands for. */
export type Way =
  /** a form of the gazetteer: a name, alias, demonym, capital, seat of government or surname */
  | 'listed'
  /** a name that the document itself introduces */
  | 'introduced'
  /** a noun by which somebody acts: "Iranian negotiators" */
  | 'office'
  /** a wording that stands for one or several by what they are in the document: "both sides", "the Gulf state" */
  | 'collective'
  | 'pronoun'
  /** "we", "our government" */
  | 'issuer'
  /** whoever asked or offered last */
  | 'asker'
  /** talks and agreements, known by their parties or by their words */
  | 'table'
  /** an issue of the lexicon */
  | 'issue'
  /** an issue, group, place or way of talking by its own words */
  | 'words'
  /** not named in the sentence */
  | 'implied';

export interface SlotExplanation {
  readonly slot: (typeof SLOTS)[number];
  /** Null for what the sentence does not name. */
  readonly words: Words | null;
  readonly label: Label;
  /** As far as the document alone tells; see `Mention`. */
  readonly key: string;
  readonly name: string;
  readonly way: Way;
  /** Why, in words for a reader: "a collective for the parties of the talks". */
  readonly reason: string;
  /** Names of all that the words stand for, where they are several. */
  readonly members: readonly string[];
  /** What a pronoun takes up. */
  readonly antecedent: Words | null;
}

/** What says the relation. */
export interface WordingExplanation {
  /** A frame of the lexicon; the build of the sentence; a word that means the relation; or only that the two stand together. */
  readonly by: 'frame' | 'structure' | 'word' | 'nearness';
  readonly frame: { readonly text: string; readonly family: string | null; readonly isOwn: boolean } | null;
  /** PLOVER event type and mode, null where there is none. */
  readonly plover: string | null;
  readonly mode: string | null;
  /** The words that say it, in the order of the text. */
  readonly words: readonly Words[];
  readonly reason: string;
}

/** How it is said. */
export interface SayingExplanation {
  readonly realis: Realis;
  /** Why it is that. */
  readonly reason: string;
  /** Markers read on the way up from the word, innermost first ("not", "agree to"). */
  readonly markers: readonly string[];
  readonly stance: Stance;
  readonly stanceReason: string;
}

/** Why the extractor makes a claim. */
export interface Explanation {
  readonly relation: Relation;
  readonly sentence: Words;
  readonly quote: Words;
  readonly wording: WordingExplanation;
  /** Source, target, issue and speaker, those that there are. */
  readonly slots: readonly SlotExplanation[];
  readonly saying: SayingExplanation;
  /** How likely the judge finds it, and from what on that makes a claim; 0..1. Less is one only where its frame counts by itself. */
  readonly judgement: { readonly probability: number; readonly threshold: number };
}
