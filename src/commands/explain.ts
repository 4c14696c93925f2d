import { readConfig } from '../config.ts';
import { UserError } from '../errors.ts';
import type { SlotExplanation, Words } from '../extraction/explain/explanation.ts';
import { summary } from '../query/claim-views.ts';
import type { ExplanationView } from '../server/api.ts';
import type { Output } from './output.ts';
import type { QueryOptions } from './query.ts';
import { openAccess } from './running.ts';

/**
 * Says why a claim was made.
 * @throws UserError `usage` for an unknown format, `input` when there is no such claim
 */
export async function explainCommand(claim: string, options: Omit<QueryOptions, 'json'> & { readonly format: string }, output: Output): Promise<void> {
  const { format } = options;
  if (format !== 'text' && format !== 'json') throw new UserError('usage', `There is no format "${format}".`, 'Use --format text or --format json.');
  const access = await openAccess(readConfig(options));
  try {
    const view = await access.explain(claim);
    output.out(format === 'json' ? JSON.stringify(view) : inWords(view));
  } finally {
    await access.close();
  }
}

function inWords({ claim, explanation, note }: ExplanationView): string {
  const { document } = claim;
  const lines: [string, string][] = [
    ['claim', `${summary(claim.relation, claim.source, claim.target, claim.issue)} (${claim.relation}, ${claim.realis})`],
    ['document', [document.title ?? document.id, document.publisher, document.date].filter(Boolean).join(', ')],
    ['sentence', quoted({ text: claim.sentence, start: claim.sentenceStart, end: claim.sentenceEnd })],
    ['quote', quoted({ text: claim.quote, start: claim.start, end: claim.end })],
  ];
  if (!explanation) lines.push(['why', note ?? '']);
  else {
    const { wording, slots, saying, judgement } = explanation;
    const event = [wording.plover, wording.mode].filter(Boolean).join(', ');
    lines.push(
      ['wording', `${wording.words.map(quoted).join(' ... ')}${wording.words.length ? ': ' : ''}${wording.reason}`],
      ...(event ? [['PLOVER', event] satisfies [string, string]] : []),
      ...slots.map((slot): [string, string] => [slot.slot, slotInWords(slot)]),
      ['said as', `${saying.realis}: ${saying.reason}`],
      ['stance', `${saying.stance}: ${saying.stanceReason}`],
      ['judge', `${judgement.probability.toFixed(2)} likely; ${judgement.probability < judgement.threshold ? `too little by itself (${judgement.threshold.toFixed(2)}), but its frame says it outright` : `a claim from ${judgement.threshold.toFixed(2)} on`}`],
    );
  }
  return lines.map(([name, value]) => `${name.padEnd(10)}${value}`).join('\n');
}

function slotInWords({ words, entity, reason, members, antecedent }: SlotExplanation & { readonly entity: { readonly id: string; readonly name: string } }): string {
  const several = members.length ? `; all: ${members.join(', ')}` : '';
  const before = antecedent ? ` (${antecedent.start}-${antecedent.end})` : '';
  return `${words ? quoted(words) : 'not named'} is ${entity.name} (${entity.id}): ${reason}${before}${several}`;
}

/** Words on one line, with their offsets in the document. */
function quoted({ text, start, end }: Words): string {
  return `"${text.replace(/\s+/g, ' ')}" (${start}-${end})`;
}
