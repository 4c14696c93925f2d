import { describe, expect, test } from '@jest/globals';
import { saidOf, type Said } from '../../src/extraction/factuality/said.ts';
import { quotationsOf } from '../../src/extraction/factuality/quotations.ts';
import { attributionIn } from '../../src/extraction/factuality/speaker.ts';
import { loadFactuality } from '../../src/extraction/lexicon/factuality.ts';
import { scenesOf } from './scenes.ts';

function said(text: string, word: string): Said {
  const read = scenesOf(text);
  const { scene, graph } = read.at(read.token(word));
  return saidOf(scene, graph, read.token(word));
}

const examples = loadFactuality().flatMap(({ name, examples: list }) => list.flatMap(({ text, act, is }) => (act === null ? [] : [{ name, text, act, is }])));

describe('every example of the lexicon is read as it says', () => {
  test.each(examples)('$name: $text', ({ text, act, is }) => {
    const { scenes: [scene], graphs: [graph] } = scenesOf(text);
    const from = text.indexOf(act);
    const inside = scene?.tokens.filter((token) => token.start < from + act.length && token.end > from && !['DET', 'PUNCT', 'ADV'].includes(token.pos)) ?? [];
    // The word of the act is the one that the others hang on.
    const head = inside.find((token) => token.head === token.index || !inside.some(({ index }) => index === token.head));
    expect(scene && graph && head && saidOf(scene, graph, head.index).realis).toBe(is);
  });
});

describe('several markers meet', () => {
  test.each([
    ['The navy may have failed to stop the convoy.', 'stop', 'unclear'],
    ['The ministry did not refuse to open the depot.', 'open', 'actual'],
    ['The rebels will continue to observe the pause.', 'observe', 'promised'],
    ['The rebels said they would observe the pause.', 'observe', 'promised'],
    ['The rebels would observe the pause.', 'observe', 'conditional'],
    ['The council would not accept the map.', 'accept', 'negated'],
    ['The council cannot accept the map.', 'accept', 'negated'],
    ['The council may not accept the map.', 'accept', 'unclear'],
    ['The council agreed to open the depot.', 'open', 'promised'],
    ['The council did not agree to open the depot.', 'open', 'negated'],
    ['The council will open the depot only if the miners return.', 'open', 'conditional'],
    ['The council will open the depot only if the miners return.', 'return', 'conditional'],
    ['The council opened the depot after the miners returned.', 'opened', 'actual'],
    ['Once the miners returned, the council opened the depot.', 'opened', 'actual'],
    ['The council freed two pilots in exchange for a barge.', 'freed', 'actual'],
    ['The council will free two pilots in exchange for a barge.', 'free', 'conditional'],
    ['Should the miners return, the council will open the depot.', 'return', 'conditional'],
    ['It is not only the miners who met the bishop.', 'met', 'actual'],
    ['The bishop denied that the miners had burned the mill.', 'burned', 'negated'],
    ['Did the miners burn the mill?', 'burn', 'unclear'],
    ['The bishop asked whether the miners would return.', 'return', 'unclear'],
    ['Neither the bishop nor the duke signed.', 'signed', 'negated'],
    ['The bishop hailed the deal without signing it.', 'signing', 'negated'],
    ['The bishop met the duke and did not sign.', 'met', 'actual'],
    ['The bishop will meet the duke and sign the roll.', 'sign', 'promised'],
    ['The talks were cancelled.', 'talks', 'negated'],
    ['No talks were held.', 'talks', 'negated'],
    ['The bishop will host talks on the mill.', 'talks', 'promised'],
    ['The bishop would like to visit the mill.', 'like', 'actual'],
  ])('%s (%s)', (text, word, realis) => {
    expect(said(text, word).realis).toBe(realis);
  });

  test('what an act hangs on is kept apart', () => {
    expect(said('Unless the miners are paid, the bishop urges the duke to leave.', 'urges')).toMatchObject({ realis: 'conditional', unconditioned: 'actual' });
    expect(said('The duke pledged forty carts to the bishop.', 'pledged')).toMatchObject({ realis: 'actual', ofObject: 'promised' });
  });

  test('the words of a matched wording are not read again', () => {
    const text = 'The duke has no intention of leaving the mill.';
    const read = scenesOf(text);
    const { scene, graph } = read.at(0);
    expect(saidOf(scene, graph, read.token('has')).realis).toBe('negated');
    expect(saidOf(scene, graph, read.token('has'), { words: [read.token('has'), read.token('no'), read.token('intention')] }).realis).toBe('actual');
  });
});

describe('an act that the sentence does not say itself', () => {
  test.each([
    ['The bishop urged the duke to leave the mill.', 'leave', 'under "urge"'],
    ['The bishop called for the release of the miners.', 'release', 'under "call"'],
    ['The bishop accused the duke of hiding the ledgers.', 'hiding', 'under "accuse"'],
    ['The bishop fears that the duke will burn the mill.', 'burn', 'under "fear"'],
    ['The bishop insisted that the duke leave the mill.', 'leave', 'under "insist"'],
    ['The bishop urged the duke to accept mediation by the abbot.', 'mediation', 'under "urge"'],
    ['The duke must leave the mill.', 'leave', 'under "must"'],
    ['The duke threatened to burn the mill.', 'burn', 'under "threaten"'],
    ['Guards came to seize the mill.', 'seize', 'a purpose'],
    ['A plan to seize the mill was found.', 'seize', 'a noun without holder'],
  ])('%s (%s)', (text, word, why) => {
    expect(said(text, word)).toMatchObject({ suppressed: true, why });
  });

  test.each([
    ['The duke refused to leave the mill.', 'leave'],
    ['The duke failed to leave the mill.', 'leave'],
    ['The duke promised to leave the mill.', 'leave'],
    ['The duke offered to leave the mill.', 'leave'],
    ['The duke agreed to leave the mill.', 'leave'],
    ['The bishop insisted that the duke had left the mill.', 'left'],
    ['The bishop urged the duke, who has seized the mill, to leave.', 'seized'],
    ['The bishop urged the duke to end his support for the guards.', 'support'],
    ["The duke's decision to leave the mill was read aloud.", 'leave'],
  ])('but not: %s (%s)', (text, word) => {
    expect(said(text, word).suppressed).toBe(false);
  });
});

describe('who says so', () => {
  const mentions = ['Iran', 'Oman', 'Qatar', 'officials:Group:unnamed', 'diplomats:Group:unnamed', 'Vara:Person', 'he:Person:pronoun'];
  test.each([
    ['Oman said that Iran had opened the depot.', 'opened', 'Oman'],
    ['Iran opened the depot, Oman said.', 'opened', 'Oman'],
    ['Iran, officials said on Monday, opened the depot.', 'opened', 'officials'],
    ['According to diplomats, Iran opened the depot.', 'opened', 'diplomats'],
    ['Oman said that Qatar believed that Iran had opened the depot.', 'opened', 'Qatar'],
    ['“We opened the depot,” Vara said.', 'opened', 'Vara'],
    ['Iran opened the depot, says Vara, the chief negotiator.', 'opened', 'Vara'],
    ['Vara: Iran opened the depot.', 'opened', 'Vara'],
    ["In Oman's view, Iran gained from the pause.", 'gained', 'Oman'],
    ['Iran weighed a ban on the barges, diplomats said, and would shelve it.', 'shelve', 'diplomats'],
    ['Iran met Oman.', 'met', undefined],
    ['Oman said it would visit the depot, which Iran has opened.', 'opened', undefined],
    ['Oman urged Iran to open the depot.', 'open', undefined],
  ])('%s (%s)', (text, word, speaker) => {
    const read = scenesOf(text, mentions);
    const { scene, graph } = read.at(read.token(word));
    expect(saidOf(scene, graph, read.token(word)).speaker?.name).toBe(speaker);
  });

  test('a quotation that goes on keeps its speaker, and ends', () => {
    const text = '“We opened the depot on Friday,” Vara said. “We closed the mill too, and that was hard.” Oman praised the step.';
    const read = scenesOf(text, mentions);
    const quotations = quotationsOf(read.scenes, read.scenes.map((scene, at) => (read.graphs[at] ? attributionIn(scene, read.graphs[at]) : null)));
    const speakerAt = (word: string): string | undefined => {
      const { scene, graph } = read.at(read.token(word));
      return saidOf(scene, graph, read.token(word), { quotations }).speaker?.name;
    };
    expect(speakerAt('closed')).toBe('Vara');
    expect(speakerAt('praised')).toBeUndefined();
    expect(quotations.quotationAt(text.indexOf('We closed'))?.speaker?.name).toBe('Vara');
    expect(quotations.quotationAt(text.indexOf('Oman'))).toBeUndefined();
  });
});

test('words that are no sentence are read without harm', () => {
  for (const text of ['', '?', '“', '- - -', 'if if if if', 'not not not not to to to']) {
    const { scenes, graphs } = scenesOf(text);
    scenes.forEach((scene, at) => {
      const graph = graphs[at];
      if (!graph) return;
      for (let token = scene.sentence.firstToken; token < scene.sentence.endToken; token++) expect(typeof saidOf(scene, graph, token).realis).toBe('string');
    });
  }
});
