import { z } from 'zod';
import { REALIS, STANCES, type LinkType, type Realis, type Stance } from '../../model/ontology.ts';
import { doubled, faultyFamily, readFamilies, wording } from './families.ts';
import { placeholdersOf } from './template.ts';

const KINDS = [
  'negation', 'implicative', 'promise', 'plan', 'willingness', 'offer', 'modality', 'condition', 'trade', 'uncertainty', 'question',
  'denial', 'report', 'factive', 'counterfactive', 'forecast', 'wish', 'allegation', 'attempt', 'aspect', 'continuation', 'heading',
] as const;
const FORMS = ['adverb', 'determiner', 'auxiliary', 'verb', 'adjective', 'noun', 'preposition', 'conjunction', 'phrase', 'pattern', 'punctuation', 'heading'] as const;
const SCOPES = ['clause', 'infinitive', 'gerund', 'that-clause', 'noun', 'sentence', 'quote', 'section'] as const;
const SHADES = ['neutral', 'firm', 'doubtful', 'admitting', 'denying', 'warning', 'promising', 'hoping', 'praising', 'blaming', 'leaked'] as const;
/** The other links are found by comparing claims; no word makes them. */
const LINKS = ['CONDITIONAL_ON', 'IN_EXCHANGE_FOR'] as const satisfies readonly LinkType[];

const text = z.string().min(1);
const schema = z.strictObject({
  name: text,
  kind: z.enum(KINDS),
  form: z.enum(FORMS),
  governs: z.enum(SCOPES),
  sets: z.strictObject({
    realis: z.enum(REALIS).optional(),
    stance: z.enum(STANCES).optional(),
    link: z.enum(LINKS).optional(),
    shade: z.enum(SHADES).optional(),
    speaker: z.literal(true).optional(),
  }).refine((sets) => Object.keys(sets).length > 0, 'nothing is set'),
  suppresses: z.literal(true).optional(),
  negated: z.enum(REALIS).optional(),
  notes: text.optional(),
  markers: z.array(wording).min(1),
  examples: z.array(z.strictObject({ text, act: text.nullable(), is: z.enum([...REALIS, ...STANCES]) })).min(1),
});

/** Words that say an act in one way. What a family leaves open is null. */
export interface FactualityFamily {
  readonly name: string;
  readonly kind: (typeof KINDS)[number];
  readonly form: (typeof FORMS)[number];
  /** What is so said: the marker's own clause, or what stands with the marker. */
  readonly governs: (typeof SCOPES)[number];
  readonly realis: Realis | null;
  readonly stance: Stance | null;
  readonly link: (typeof LINKS)[number] | null;
  /** How the speaker says it. */
  readonly shade: (typeof SHADES)[number] | null;
  /** The marker's subject or complement is the speaker. */
  readonly speaker: boolean;
  /** The act is only asked for, wished, alleged or feared; by itself it makes no claim. */
  readonly suppresses: boolean;
  /** The realis where the marker itself is negated. */
  readonly negated: Realis | null;
  /** Verbs as lemmas; "..." is a gap; in patterns A and B are actors. */
  readonly markers: readonly string[];
  readonly examples: readonly FactualityExample[];
}

export interface FactualityExample {
  readonly text: string;
  /** The words of the text that are so said; null for a heading, which speaks of what stands below it. */
  readonly act: string | null;
  readonly is: Realis | Stance;
}

/**
 * Reads the markers of factuality.
 * @throws UserError `data` naming file, family and entry: for a family that does not fit the schema, a marker that comes twice in it, a
 * placeholder other than A and B, or an example that lacks its act or shows what the family does not set.
 */
export function loadFactuality(file: URL = new URL('./factuality.yaml', import.meta.url)): readonly FactualityFamily[] {
  return readFamilies(file, schema).map((family) => {
    const fault = faultOf(family);
    if (fault) throw faultyFamily(file, family.name, fault);
    const { name, kind, form, governs, sets: { realis = null, stance = null, link = null, shade = null, speaker = false }, suppresses = false, negated = null, markers, examples } = family;
    return { name, kind, form, governs, realis, stance, link, shade, speaker, suppresses, negated, markers, examples };
  });
}

function faultOf({ form, governs, sets, negated, markers, examples }: z.output<typeof schema>): string | null {
  const twice = doubled(markers);
  if (twice !== undefined) return `the marker "${twice}" comes twice`;
  const strange = form === 'pattern' ? markers.find((marker) => placeholdersOf(marker).some((letter) => letter !== 'A' && letter !== 'B')) : undefined;
  if (strange !== undefined) return `the marker "${strange}" has a placeholder other than A and B`;
  // Who only reports an act leaves it as it is; what is traded may have been handed over.
  const shown = [sets.realis, sets.stance, negated, ...sets.realis && !sets.link ? [] : ['actual']];
  for (const { text: sentence, act, is } of examples) {
    if (act === null ? governs !== 'section' : !sentence.includes(act)) return `the example "${sentence}" does not hold its act`;
    if (!shown.includes(is)) return `the example "${sentence}" is ${is}, which the family does not make it`;
  }
  return null;
}
